import Domain

/// The household of a dossier: who lives there, and on what.
struct Family {
    struct Child {
        let birth: Day
        let isWoman: Bool
        let firstName: StaticString
        let age: Int
    }

    /// Index in `situations`.
    let situation: Int
    let hasSpouse: Bool
    private(set) var children: [Child] = []
    /// Hundredths.
    let parts: Int
    /// Whole euros; nil where the tax notice is missing.
    let resources: Int?

    private static let childCounts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 4]
    private static let together = Words(["marie": 60, "pacse": 22, "concubin": 18])
    private static let alone = Words(["celibataire": 62, "separe": 8, "divorce": 24, "veuf": 6])
    /// The word of `situation_familiale`, and the link of the dependant it goes with.
    let word: StaticString
    let link: StaticString

    var isPacse: Bool { hasSpouse && situation == 1 }
    var isConcubin: Bool { hasSpouse && situation == 2 }

    init(_ person: Person, year: Int, _ random: inout Random) {
        hasSpouse = person.spouse != nil || random.chance(2800)
        if hasSpouse {
            situation = Self.together.index(&random)
            word = Self.together.values[situation]
            link = (["conjoint", "pacs", "concubin"] as [StaticString])[situation]
        } else {
            situation = Self.alone.index(&random) + 3
            word = Self.alone.values[situation - 3]
            link = ""
        }
        let age = year - person.birth.year
        let wanted = person.isRetired ? 0 : random.pick(Self.childCounts)
        for _ in 0..<wanted {
            let oldest = min(age - 19, 27)
            guard oldest > 0 else { break }
            let years = random.below(oldest)
            let isWoman = random.chance(4900)
            children.append(
                Child(
                    birth: Day(year: year - years, month: random.within(1...12), day: random.within(1...28))!,
                    isWoman: isWoman, firstName: random.pick(isWoman ? FirstNames.women : FirstNames.men), age: years))
        }
        parts = (hasSpouse ? 200 : 100) + children.count * 50 + (children.count > 2 ? 50 : 0)
        // A family quotient from 350 to 2350 euros a month, most about 1100: the ceiling of 1270 splits them.
        let quotient = 350 + (random.below(1000) + random.below(1000) + random.below(500)) * 4 / 5
        resources = random.chance(150) ? nil : quotient * parts * 12 / 100
    }
}

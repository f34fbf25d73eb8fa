import Domain

/// An agent, as far as his lines must agree with each other.
struct Person {
    enum Kind: Equatable {
        case active
        case medical
        /// Liquidated that day.
        case retired(Day)
    }

    /// In his region, from 0.
    let number: Int
    let region: Int
    /// In `Country.establishments`.
    let establishment: Int
    let kind: Kind
    let isWoman: Bool
    let surname: Surname
    let firstName: StaticString
    let birth: Day
    let isOnline: Bool
    /// Before the committee number, which then is another.
    let hasLeadingZero: Bool
    var hasDossier: Bool
    /// In the block: the agent without dossier whom his dossier names, and the other way round.
    var spouse: Int?
    /// Years of work, or until the pension.
    let hired: Day

    init(
        number: Int, region: Int, establishment: Int, year: Int, random: inout Random
    ) {
        self.number = number
        self.region = region
        self.establishment = establishment
        isWoman = random.chance(7700)
        surname = Surname(&random)
        firstName = random.pick(isWoman ? FirstNames.women : FirstNames.men)
        hasLeadingZero = random.chance(100)
        let draw = random.below(100)
        let month = random.within(1...12)
        let day = random.within(1...28)
        if draw < 18 {
            let liquidated = random.chance(400) ? year : year - 1 - min(random.below(26), random.below(34))
            let liquidation = Day(year: liquidated, month: random.within(1...12), day: 1)!
            kind = .retired(liquidation)
            birth = Day(year: liquidated - random.within(57...66), month: month, day: day)!
            hired = Day(year: liquidated - random.within(4...38), month: random.within(1...12), day: 1)!
            hasDossier = random.chance(1800)
            isOnline = random.chance(5500)
        } else {
            kind = draw < 22 ? .medical : .active
            let age = random.within(20...62) / 2 + random.within(20...62) / 2
            birth = Day(year: year - age, month: month, day: day)!
            let newcomer = random.chance(500)
            let from = newcomer ? year : max(year - age + 19, year - 1 - min(random.below(40), random.below(40)))
            hired = Day(year: min(from, year), month: random.within(newcomer ? 2...10 : 1...12), day: 1)!
            hasDossier = kind == .active && random.chance(8500)
            isOnline = random.chance(8400)
        }
    }

    /// The numbers of a region go up in its files; those of all regions are mixed.
    var numero: Int { 10_000_000 + number * Region.all.count + region }

    /// The committee that pays him.
    var isReunion: Bool { Region.all[region].isReunion }

    var isRetired: Bool { if case .retired = kind { true } else { false } }
}

/// A family name, one of seven a double one.
struct Surname {
    let first: StaticString
    let second: StaticString?

    init(_ random: inout Random) {
        first = random.pick(Surnames.all)
        second = random.chance(1500) ? random.pick(Surnames.all) : nil
    }
}

extension ByteBuffer {
    @inline(__always)
    func put(numeroOf person: Person) {
        if person.hasLeadingZero { put(byte: 0x30) }
        put(person.numero, digits: 8)
    }

    @inline(__always)
    func put(_ surname: Surname) {
        put(surname.first)
        if let second = surname.second {
            put(byte: 0x2D)
            put(second)
        }
    }
}

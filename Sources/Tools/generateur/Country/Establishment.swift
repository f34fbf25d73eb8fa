import Domain

/// A hospital, its agents, and what it owes the committee.
struct Establishment: Sendable {
    /// In `Region.all`.
    let region: Int
    /// From 0 in its region: the largest first.
    let number: Int
    let department: StaticString
    /// Its agents, as numbered in its region.
    let agents: Range<Int>
    let adhesionDebut: Day?
    let adhesionFin: Day?
    let contributionAcquittee: Bool
    let kind: StaticString
    let town: (beginning: StaticString, end: StaticString)

    init(region: Int, number: Int, agents: Range<Int>, year: Int, random: inout Random) {
        self.region = region
        self.number = number
        self.agents = agents
        department = random.pick(Region.all[region].departments)
        adhesionDebut = random.chance(500) ? Day(year: random.within(1985...2014), month: 1, day: 1) : nil
        adhesionFin = random.chance(40) ? Day(year: year, month: random.within(3...11), day: 30) : nil
        contributionAcquittee = !random.chance(200)
        kind =
            agents.count > 4000
            ? "Centre hospitalier universitaire de "
            : agents.count > 400 ? "Centre hospitalier de " : random.pick(Establishment.smallKinds)
        town = (random.pick(Addresses.beginnings), random.pick(Addresses.ends))
    }

    private static let smallKinds: [StaticString] = [
        "Hôpital de proximité de ", "EHPAD public de ", "Foyer départemental de l'enfance de ",
        "Établissement public de santé de ", "Maison d'accueil spécialisée de ",
    ]
}

extension ByteBuffer {
    /// FINESS: department and seven digits.
    func put(finessOf establishment: Establishment) {
        put(establishment.department)
        put(establishment.region)
        put(establishment.number, digits: establishment.region > 9 ? 5 : 6)
    }

    /// SIRET: a SIREN with its Luhn digit, a number of establishment, and the digit that closes the whole.
    func put(siretOf establishment: Establishment) {
        let from = count
        put(26, digits: 2)
        put(establishment.region * 50_000 + establishment.number, digits: 6)
        closeLuhn(from: from)
        put(establishment.number % 9 + 1, digits: 4)
        closeLuhn(from: from)
    }

    /// The digit that makes the Luhn sum a multiple of 10.
    private func closeLuhn(from: Int) {
        var sum = 0
        for i in from..<count {
            let digit = Int(start[i]) - 48
            let isDoubled = (count - i) % 2 == 1
            sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
        }
        put((10 - sum % 10) % 10, digits: 1)
    }
}

import Domain

/// `retraites`: how a retired agent's pension was liquidated.
enum RetraiteLines {
    private static let caisses = Words(["cnracl": 955, "ircantec": 35, "autre": 10])
    private static let csg = Words(["": 40, "plein": 25, "median": 18, "reduit": 10, "exonere": 7])

    static func write(
        _ person: Person, liquidation: Day, _ establishment: Establishment, _ options: Options, _ table: TableWriter,
        _ random: inout Random
    ) {
        let out = table.out
        let isContractual = random.chance(700)
        let years = (liquidation - person.hired) * 100 / 365
        table.begin()
        out.put(numeroOf: person)
        out.next()
        out.put(liquidation)
        out.next()
        out.put(isContractual ? "ircantec" : caisses.draw(&random))
        out.next()
        out.put(isContractual ? "contractuel" : "titulaire")
        out.next()
        out.put(flag: !random.chance(isContractual ? 1000 : 300))
        out.next()
        out.put(finessOf: establishment)
        out.next()
        out.put(hundredths: max(0, years))
        out.next()
        if random.chance(400) { out.put(random.pick(Region.all).code) }
        out.next()
        out.put(csg.draw(&random))
        out.next()
        if random.chance(150), liquidation < options.first {
            out.put(Day(year: options.year, month: random.within(1...12), day: random.within(1...28))!)
        }
        table.end()
    }
}

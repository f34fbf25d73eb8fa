import Domain
import Testing

/// T3: each contribution of each payment rounded on its own, halves away from zero; `A-NET`.
struct T3RoundingTests {
    static func active(_ brut: Cents) -> Facts { Facts(2023).paie().versement("ETUDES", brut) }
    static func retired(_ brut: Cents, _ csg: CsgPension = .plein) -> Facts {
        Facts(2023).retraite("01/01/2010", csg: csg).versement("ETUDES", brut)
    }
    static func pays(_ says: String, _ facts: Facts, _ calcul: String) -> Case {
        Case("T3: \(says)", facts, .declaration(["calcul": calcul]))
    }

    static let halves = [
        pays(
            "6,8 % of 1,25 = 0,085 → 0,09; 2,4 % = 0,03; 0,5 % = 0,00625 → 0,01", active("1,25"),
            "0,09 0,03 0,01 0,00 → 1,16"),
        pays(
            "0,5 % of 1,00 = 0,005 → 0,01; 6,8 % = 0,068 → 0,07; 2,4 % = 0,024 → 0,02", active("1,00"),
            "0,07 0,02 0,01 0,00 → 0,93"),
        pays(
            "0,5 % of 0,99 = 0,00495 → 0,00; 6,8 % = 0,06732; 2,4 % = 0,02376", active("0,99"),
            "0,07 0,02 0,00 0,00 → 0,92"),
        pays(
            "5,9 % of 5,00 = 0,295 → 0,30; 2,4 % = 0,12; 0,5 % = 0,025 → 0,03; 0,3 % = 0,015 → 0,02", retired("5,00"),
            "0,30 0,12 0,03 0,02 → 4,70"),
        pays(
            "4,2 % of 2,50 = 0,105 → 0,11; 2,4 % = 0,06; 0,5 % = 0,0125 → 0,01; 0,3 % = 0,0075 → 0,01",
            retired("2,50", .median), "0,11 0,06 0,01 0,01 → 2,39"),
        pays("3,8 % of 2,50 = 0,095 → 0,10", retired("2,50", .reduit), "0,10 0,00 0,01 0,00 → 2,40"),
        pays("one cent: 0,068 → 0 of a cent", active("0,01"), "0,00 0,00 0,00 0,00 → 0,01"),
        pays(
            "a large amount: 123 456,78: 8395,06104; 2962,96272; 617,2839", active("123 456,78"),
            "8395,06 2962,96 617,28 0,00 → 115061,72"),
    ]
    static let each = [
        Case(
            "T3: each payment on its own: 1,25 twice is 0,09 + 0,09, not 6,8 % of 2,50 = 0,17",
            Facts(2023).paie().versement("ETUDES", "1,25").versement("ETUDES", "1,25"),
            .declaration([
                "csg_deductible": "0,18", "csg_non_deductible": "0,06", "crds": "0,02", "net_imposable": "2,32",
            ])),
        Case(
            "T3: away from zero for a repayment too: −0,085 → −0,09",
            Facts(2023).paie().versement("ETUDES", "1,25", .remboursement),
            .declaration([
                "csg_deductible": "-0,09", "csg_non_deductible": "-0,03", "crds": "-0,01", "net_imposable": "-1,16",
            ])),
    ]

    @Test(arguments: halves + each) func t3(_ c: Case) { c.check() }

    /// 300,00 − 20,40 − 7,20 − 1,50 = 270,90.
    static let nets: [(Cents, Bool)] = [
        ("270,90", false), ("270,91", false), ("270,89", false), ("270,92", true), ("270,88", true), ("0", true),
    ]
    static let net =
        nets.map { net, differs in
            let facts = Facts(2023).paie().versement("ETUDES", "300,00", net: net)
            let says = "A-NET: 270,90 is ours, the extract says \(net.shown)"
            return differs
                ? Case(says, facts, .discordances("A-NET 1"), .declaration(["net_imposable": "279,60"]))
                : Case(says, facts, .discordances())
        } + [
            Case("A-NET: none given", Facts(2023).paie().versement("ETUDES", "300,00"), .discordances()),
            Case(
                "A-NET: one per line",
                Facts(2023).paie().versement("ETUDES", "300,00", net: "1").versement("ETUDES", "300,00", net: "2"),
                .discordances("A-NET 1", "A-NET 1")),
            Case(
                "A-NET: a repayment's net is unsigned",
                Facts(2023).paie().versement("ETUDES", "300,00", .remboursement, net: "270,90"),
                .discordances("A-NEGATIF 1")),
            Case(
                "A-NET: … and may differ",
                Facts(2023).paie().versement("ETUDES", "600,00").versement(
                    "ETUDES", "300,00", .remboursement, net: "270,00"),
                .discordances("A-NET 1")),
            Case(
                "A-NET: what is not taxable is paid whole", Facts(2023).paie().versement("NOEL", "50,00", net: "50,00"),
                .discordances()),
            Case(
                "A-NET: … and not less", Facts(2023).paie().versement("NOEL", "50,00", net: "49,98"),
                .discordances("A-NET 1")),
            Case(
                "A-NET: a cancelled line counts for nothing",
                Facts(2023).paie().versement("ETUDES", "300,00", annule: true, net: "1"), .discordances()),
        ]

    @Test(arguments: net) func aNet(_ c: Case) { c.check() }
}

import Domain
import Testing

/// T4: repayments and cancellations. T5: sums, euros, tax withheld. T1: what is paid in N.
struct T4T5SumTests {
    static let actif = Facts(2023).paie()
    /// Declares its gross: no contribution.
    static func exempt(_ brut: Cents) -> Facts {
        Facts(2023).retraite("01/01/2010", csg: .exonere).versement("ETUDES", brut)
    }

    static let signs = [
        Case(
            "T4: a repayment counts negative, with the same contributions",
            // 300 − 20,40 = 279,60; 100 − 6,80 = 93,20; 279,60 − 93,20 = 186,40
            actif.versement("ETUDES", "300,00").versement("ETUDES", "100,00", .remboursement),
            .declaration([
                "nb_versements": "2", "brut_imposable": "200,00", "csg_deductible": "13,60",
                "csg_non_deductible": "4,80",
                "crds": "1,00", "net_imposable": "186,40", "montant_a_declarer": "186", "remboursements": "100,00",
                "non_imposable": "0,00",
            ])),
        Case(
            "T4: what is not taxable carries its sign, and no contribution",
            actif.versement("NOEL", "50,00").versement("NOEL", "20,00", .remboursement),
            .declaration([
                "nb_versements": "2", "non_imposable": "30,00", "remboursements": "20,00", "brut_imposable": "0,00",
                "net_imposable": "0,00", "montant_a_declarer": "0", "csg_deductible": "0,00",
            ]),
            .detail("NOEL", ["nb_versements": "2", "brut": "30,00", "net_imposable": "0,00"])),
        Case(
            "T4: cancelled: both count for nothing",
            actif.versement("ETUDES", "300,00").versement("ETUDES", "100,00", annule: true).versement(
                "ETUDES", "100,00", .annulation),
            .declaration(["nb_versements": "1", "brut_imposable": "300,00", "remboursements": "0,00"]),
            .detail("ETUDES", ["nb_versements": "1"])),
        Case(
            "T4: a cancelled repayment",
            actif.versement("ETUDES", "300,00").versement("ETUDES", "100,00", .remboursement, annule: true),
            .declaration(["nb_versements": "1", "brut_imposable": "300,00", "remboursements": "0,00"])),
        Case(
            "§5: no row where nothing counts", actif.versement("ETUDES", "100,00", annule: true),
            .declaration(nil), .detail("ETUDES", nil)),
        Case("§5: no row without payment", actif, .declaration(nil)),
        Case(
            "§5: a row for what is not taxable", actif.versement("NOEL", "50,00"),
            .declaration(["nb_versements": "1", "montant_a_declarer": "0", "non_imposable": "50,00"])),
    ]
    static let negative = [
        Case(
            "T5: a negative sum declares 0",
            actif.versement("ETUDES", "100,00").versement("ETUDES", "100,01", .remboursement),
            // 93,20 − (100,01 − 6,80) = −0,01
            .declaration(["net_imposable": "-0,01", "montant_a_declarer": "0"]), .discordances("A-NEGATIF 1")),
        Case(
            "T5: zero is not negative",
            actif.versement("ETUDES", "100,00").versement("ETUDES", "100,00", .remboursement),
            .declaration(["net_imposable": "0,00", "montant_a_declarer": "0", "brut_imposable": "0,00"]),
            .discordances()),
        Case(
            "T5: a negative of what is not taxable is no A-NEGATIF", actif.versement("NOEL", "50,00", .remboursement),
            .declaration(["non_imposable": "-50,00", "remboursements": "50,00"]), .discordances()),
    ]
    static let euros: [(Cents, String)] = [
        ("10,49", "10"), ("10,50", "11"), ("10,51", "11"), ("0,49", "0"), ("0,50", "1"), ("1000", "1000"),
    ]
    static let rounded =
        euros.map { brut, euros in
            Case(
                "T5: rounded once to the euro, 0,50 up: \(brut.shown) → \(euros)", exempt(brut),
                .declaration(["montant_a_declarer": euros]))
        } + [
            Case(
                "T5: once, the sum: 0,40 + 0,40 = 0,80 → 1", exempt("0,40").versement("ETUDES", "0,40"),
                .declaration(["net_imposable": "0,80", "montant_a_declarer": "1"])),
            Case(
                "T5: the sum of the benefits: 0,30 ETUDES + 0,30 VACANCES = 0,60 → 1",
                exempt("0,30").versement("VACANCES", "0,30"),
                .declaration(["montant_a_declarer": "1"]), .detail("ETUDES", ["net_imposable": "0,30"]),
                .detail("VACANCES", ["net_imposable": "0,30"])),
        ]
    static let withheld = [
        Case(
            "T5: tax withheld is summed",
            actif.versement("ETUDES", "300,00", preleve: "15,00").versement("NOEL", "50,00", preleve: "0,50"),
            .declaration(["prelevement_source": "15,50"])),
        Case(
            "§5: repayments negative, prelevement_source too",
            actif.versement("ETUDES", "300,00", preleve: "15,00").versement(
                "ETUDES", "100,00", .remboursement, preleve: "5,00"),
            .declaration(["prelevement_source": "10,00"])),
        Case(
            "T4: a cancelled payment's is not",
            actif.versement("ETUDES", "300,00", preleve: "15,00").versement(
                "ETUDES", "100,00", annule: true, preleve: "5,00"),
            .declaration(["prelevement_source": "15,00"])),
        Case(
            "T1: rights do not matter to what was paid", Facts(2023).versement("ETUDES", "300,00"),
            .declaration(["montant_a_declarer": "280", "net_imposable": "279,60"])),
        Case(
            "T5: each agent by himself", actif.versement("ETUDES", "300,00").versement("ETUDES", "100,00", a: "2"),
            .declaration(["net_imposable": "279,60"]), .declaration(["net_imposable": "93,20"], of: "2")),
    ]

    @Test(arguments: signs + negative + rounded + withheld) func t4t5(_ c: Case) { c.check() }
}

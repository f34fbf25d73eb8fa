import Testing

/// O10: membership alone gives all agents of the C.G.O.S. the sickness benefit.
struct O10SicknessTests {
    static func right(_ says: String, _ facts: Facts, _ yes: Bool) -> Case {
        Case("O10: \(says)", facts, .droits(["droit_maladie": ouiNon(yes)]))
    }

    static let cases = [
        right("dossier or not", Facts(2023).paie(), true),
        right("one eligible day is enough", Facts(2023).paie(du: "31/12/2023"), true),
        right("not at the C.O.G.O.H.R.", Facts(2023).paie(chez: "R").dossier(complet: "01/01/2023"), false),
        right("medical rows do not count", Facts(2023).paie(.medical), false),
        right("retired days do not count", Facts(2023).retraite("01/01/2010"), false),
        right(
            "whatever the category: the rows of a retired agent count",
            Facts(2023).paie(au: "31/01/2023").retraite("01/02/2023"), true),
        right(
            "whatever the category: medical now, titulaire before",
            Facts(2023).paie(au: "31/01/2023").paie(.medical, du: "01/02/2023"), true),
        right("S2: on disponibilite all year", Facts(2023).paie(.titulaire, .disponibilite), false),
        right(
            "S3 is not asked: the contribution is not paid",
            Facts(2023).etablissement("A", contribution: false).paie(.contractuel), true),
        right("S4: not a member", Facts(2023).etablissement("A", jusquAu: "31/12/2022").paie(), false),
        right("S4: a member for a day", Facts(2023).etablissement("A", jusquAu: "01/01/2023").paie(), true),
        right("S5: dead on 1 January", Facts(2023).paie().paie(.titulaire, .deces), false),
        right("no row at all", Facts(2023).agent(), false),
    ]

    @Test(arguments: cases) func o10(_ c: Case) { c.check() }
}

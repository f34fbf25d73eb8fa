import Domain
import Testing

/// O6: payments that a person should look at: `A-PRESTATION-ACTIVITE`, `A-SANS-DROITS`.
struct O6DiscordanceTests {
    static let retired = Facts(2023).paie(au: "31/05/2023").retraite("01/06/2023")

    static func tied(_ says: String, _ facts: Facts, _ ids: String...) -> Case {
        Case(
            "A-PRESTATION-ACTIVITE: \(says)", facts,
            ids.isEmpty ? none("A-PRESTATION-ACTIVITE") : on("A-PRESTATION-ACTIVITE", ids))
    }
    static func none(_ code: String) -> Expectation { .constats(code) }
    static func on(_ code: String, _ ids: [String]) -> Expectation {
        Expectation(subject: code, columns: ["lignes": ids.sorted().joined(separator: ", ")]) {
            ["lignes": $0.lines(code).joined(separator: ", ")]
        }
    }

    static let activity = [
        tied("MALADIE on the day of liquidation", retired.versement("MALADIE", "100,00", le: "01/06/2023"), "V1"),
        tied("MALADIE the day before", retired.versement("MALADIE", "100,00", le: "31/05/2023")),
        tied("retired long ago", Facts(2023).retraite("01/01/2010").versement("MALADIE", "100,00"), "V1"),
        tied(
            "DEPART_RETRAITE is due by the departure itself",
            retired.versement("DEPART_RETRAITE", "100,00", le: "15/06/2023")),
        tied(
            "on the first one only, by date",
            retired.versement("MALADIE", "100,00", le: "01/09/2023").versement("MALADIE", "100,00", le: "01/07/2023")
                .versement("MALADIE", "100,00", le: "01/02/2023"), "V2"),
        tied(
            "of one day, by id",
            retired.versement("MALADIE", "1,00", le: "01/07/2023", id: "b").versement(
                "MALADIE", "2,00", le: "01/07/2023", id: "a"), "a"),
        tied(
            "a repayment is no payment",
            retired.versement("MALADIE", "100,00", le: "01/07/2023", .remboursement)),
        tied(
            "nor is a cancelled one: the next is the first",
            retired.versement("MALADIE", "100,00", le: "01/07/2023", annule: true).versement(
                "MALADIE", "100,00", le: "01/08/2023"), "V2"),
        tied(
            "S7 does not hold",
            Facts(2023).paie().retraite("01/01/2010", caisse: .ircantec).versement("MALADIE", "100,00")),
        tied("another benefit", retired.versement("ETUDES", "100,00", le: "01/07/2023")),
        tied("an agent in activity", Facts(2023).paie().versement("MALADIE", "100,00")),
    ]

    @Test(arguments: activity) func prestationActivite(_ c: Case) { c.check() }

    static func unentitled(_ says: String, _ facts: Facts, _ ids: String...) -> Case {
        Case("A-SANS-DROITS: \(says)", facts, on("A-SANS-DROITS", ids))
    }
    /// Somebody else's row makes the register one of N−1.
    static let known = Facts(2023).registre(.dossier, de: "9")
    static let closed = known.paie()

    static let rights = [
        unentitled("paid, no dossier, unknown to the register", closed.versement("ETUDES", "100,00"), "V1"),
        unentitled("no register at all", Facts(2023).paie().versement("ETUDES", "100,00")),
        unentitled("open in N", closed.dossier(complet: "01/12/2023").versement("ETUDES", "100,00")),
        unentitled("open in N−1", closed.registre(.dossierConjoint).versement("ETUDES", "100,00")),
        unentitled("renewed in N−1", closed.registre(.renouvellementAutomatique).versement("ETUDES", "100,00")),
        unentitled("known in N−1, nothing open", closed.registre(.aucun).versement("ETUDES", "100,00"), "V1"),
        unentitled("medical staff in N−1", closed.registre(.personnelMedical).versement("ETUDES", "100,00"), "V1"),
        unentitled("offers only in N", known.paie(.medical).versement("ETUDES", "100,00"), "V1"),
        unentitled(
            "suspended in N",
            known.paie(.titulaire, .disponibilite).dossier(complet: "01/02/2023").versement("ETUDES", "100,00"), "V1"),
        unentitled("neither payroll nor retirement", known.versement("ETUDES", "100,00"), "V1"),
        unentitled("help at a death", closed.versement("DECES", "100,00")),
        unentitled("… of the C.O.G.O.H.R.", known.paie(chez: "R").versement("17", "1 555,00")),
        unentitled("MALADIE, and droit_maladie by membership", closed.versement("MALADIE", "100,00")),
        unentitled(
            "MALADIE without droit_maladie", known.paie(chez: "R").versement("MALADIE", "100,00"), "V1"),
        unentitled(
            "the first that raises it, not the first",
            closed.versement("DECES", "100,00", le: "01/02/2023").versement("MALADIE", "1,00", le: "01/03/2023")
                .versement("NOEL", "35,00", le: "01/05/2023").versement("ETUDES", "100,00", le: "01/04/2023"), "V4"),
        unentitled("a repayment is no payment", closed.versement("ETUDES", "100,00", .remboursement)),
        unentitled(
            "each agent once",
            closed.versement("ETUDES", "1,00").versement("ETUDES", "2,00", le: "16/06/2023").paie(de: "2").versement(
                "NOEL", "3,00", a: "2"), "V1", "V3"),
    ]

    @Test(arguments: rights) func sansDroits(_ c: Case) { c.check() }

    /// The message says both: 300,00 − 20,40 − 7,20 − 1,50 = 270,90.
    @Test("A-NET carries the extract's net and ours, a repayment's unsigned")
    func amounts() throws {
        for nature in [NatureVersement.versement, .remboursement] {
            let facts = Facts(2023).paie().versement("ETUDES", "300,00", nature, net: "279,60")
            let finding = try #require(Outcome(facts).findings.first { $0.code == .net })
            #expect(finding.amounts == AmountPair(given: "279,60", expected: "270,90"))
        }
    }
}

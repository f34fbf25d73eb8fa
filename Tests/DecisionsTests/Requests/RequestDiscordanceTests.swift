import Domain
import Testing

/// §6: `A-DEMANDE-DOUBLE`, `A-DEMANDE-INVRAISEMBLABLE`; O9: `A-NON-REPONSE`.
struct RequestDiscordanceTests {
    /// Two agents of the C.O.G.O.H.R.; child 1 of both is Lou, child 2 each one's own.
    static let parents = Facts(2023).paie(chez: "R").paie(chez: "R", de: "2")
        .dossier("D1", complet: "01/01/2023", ressources: "10 000,00", parts: "1")
        .enfant(ne: "01/01/2022", prenom: "Lou").enfant(ne: "01/01/2022", prenom: "A")
        .dossier("D2", complet: "01/01/2023", ressources: "10 000,00", parts: "1", de: "2")
        .enfant(ne: "01/01/2022", prenom: "Lou").enfant(ne: "01/01/2022", prenom: "B")

    struct Asked {
        var id: String
        var code: String
        var event: Day
        var rang: UInt8 = 0
        var agent = "1"
        var complet: Day? = "01/12/2023"
        var variante: Variant?
        var quantite: Int64 = 1
        var pieces: [String]?
        var accorde: Cents? = "300,00"
    }
    static func asks(_ asked: Asked..., by facts: Facts = parents) -> Facts {
        asked.reduce(facts) { facts, one in
            facts.demande(
                one.code, evenement: one.event, complet: one.complet, pieces: one.pieces, rang: one.rang,
                variante: one.variante ?? GoodRequest.variants[one.code], quantite: one.quantite,
                paye: GoodRequest.prices[one.code], accorde: one.accorde, id: one.id, de: one.agent)
        }
    }
    static func double(_ says: String, _ facts: Facts, _ ids: String...) -> Case {
        Case(
            "A-DEMANDE-DOUBLE: \(says)", facts,
            Expectation(subject: "A-DEMANDE-DOUBLE", columns: ["lignes": ids.sorted().joined(separator: ", ")]) {
                ["lignes": $0.lines("A-DEMANDE-DOUBLE").joined(separator: ", ")]
            })
    }

    static let doubles = [
        double(
            "same benefit, event, agent, no rang",
            asks(Asked(id: "a", code: "3", event: "01/10/2023"), Asked(id: "b", code: "3", event: "01/10/2023")),
            "b"),
        double(
            "another event",
            asks(Asked(id: "a", code: "3", event: "01/10/2023"), Asked(id: "b", code: "3", event: "02/10/2023"))),
        double(
            "another benefit",
            asks(Asked(id: "a", code: "1", event: "01/10/2023"), Asked(id: "b", code: "3", event: "01/10/2023"))),
        double(
            "same rang",
            asks(
                Asked(id: "a", code: "3", event: "01/10/2023", rang: 2),
                Asked(id: "b", code: "3", event: "01/10/2023", rang: 2)), "b"),
        double(
            "another rang",
            asks(
                Asked(id: "a", code: "3", event: "01/10/2023", rang: 1),
                Asked(id: "b", code: "3", event: "01/10/2023", rang: 2))),
        double(
            "one with rang, one without",
            asks(
                Asked(id: "a", code: "3", event: "01/10/2023", rang: 1), Asked(id: "b", code: "3", event: "01/10/2023"))
        ),
        double(
            "three: the two later ones",
            asks(
                Asked(id: "c", code: "3", event: "01/10/2023"), Asked(id: "a", code: "3", event: "01/10/2023"),
                Asked(id: "b", code: "3", event: "01/10/2023")), "b", "c"),
        double(
            "the same child, asked for by both parents",
            asks(
                Asked(id: "b", code: "3", event: "01/10/2023", rang: 1),
                Asked(id: "a", code: "3", event: "01/10/2023", rang: 1, agent: "2")), "b"),
        double(
            "another child of each",
            asks(
                Asked(id: "b", code: "3", event: "01/10/2023", rang: 2),
                Asked(id: "a", code: "3", event: "01/10/2023", rang: 2, agent: "2"))),
        double(
            "both parents without rang",
            asks(
                Asked(id: "b", code: "3", event: "01/10/2023"),
                Asked(id: "a", code: "3", event: "01/10/2023", agent: "2"))),
        double(
            "a refused one does not count (C02: event on no day of his, C13)",
            asks(
                Asked(id: "a", code: "7", event: "01/10/2023", variante: .neige),
                Asked(id: "b", code: "7", event: "01/10/2023"),
                Asked(id: "c", code: "7", event: "01/10/2023", variante: .reunion))),
        double(
            "a late or incomplete one does",
            asks(
                Asked(id: "a", code: "3", event: "01/02/2023"),
                Asked(id: "b", code: "3", event: "01/02/2023", complet: nil)), "b"),
        double(
            "6, yearly by child: another event of the year",
            asks(
                Asked(id: "a", code: "6", event: "01/10/2023", rang: 1),
                Asked(id: "b", code: "6", event: "01/09/2023", rang: 1)), "a"),
        double(
            "6: by both parents",
            asks(
                Asked(id: "a", code: "6", event: "01/10/2023", rang: 1),
                Asked(id: "b", code: "6", event: "01/09/2023", rang: 1, agent: "2")), "a"),
        double(
            "6: without rang the year is not enough",
            asks(Asked(id: "a", code: "6", event: "01/10/2023"), Asked(id: "b", code: "6", event: "01/09/2023"))),
        double(
            "5, 9: yearly by child",
            asks(
                Asked(id: "a", code: "5", event: "01/10/2023", rang: 1),
                Asked(id: "b", code: "5", event: "01/09/2023", rang: 1),
                Asked(id: "c", code: "9", event: "01/10/2023", rang: 1),
                Asked(id: "d", code: "9", event: "01/09/2023", rang: 1)), "a", "c"),
        double(
            "5: another year",
            asks(
                Asked(id: "a", code: "5", event: "01/10/2022", rang: 1),
                Asked(id: "b", code: "5", event: "01/10/2023", rang: 1))),
        double(
            "15, yearly by agent, whatever rang",
            asks(
                Asked(id: "a", code: "15", event: "01/09/2023", rang: 1),
                Asked(id: "b", code: "15", event: "01/10/2023")), "b"),
        double(
            "15: each agent his own",
            asks(
                Asked(id: "a", code: "15", event: "01/09/2023"),
                Asked(id: "b", code: "15", event: "01/10/2023", agent: "2"))),
        double(
            "22, yearly by agent",
            asks(
                Asked(id: "a", code: "22", event: "01/09/2023"), Asked(id: "b", code: "22", event: "01/10/2023"),
                by: Facts(2023).retraite("01/01/2010", chez: "R").dossier(
                    complet: "01/01/2023", ressources: "1", parts: "1")),
            "b"),
        double(
            "8 is not yearly",
            asks(
                Asked(id: "a", code: "8", event: "01/09/2023", rang: 1),
                Asked(id: "b", code: "8", event: "01/10/2023", rang: 1))),
    ]

    @Test(arguments: doubles) func demandeDouble(_ c: Case) { c.check() }

    static func implausible(_ says: String, _ asked: Asked, _ isRaised: Bool) -> Case {
        Case(
            "A-DEMANDE-INVRAISEMBLABLE: \(says)", asks(asked),
            Expectation(subject: "A-DEMANDE-INVRAISEMBLABLE", columns: ["lignes": isRaised ? asked.id : ""]) {
                ["lignes": $0.lines("A-DEMANDE-INVRAISEMBLABLE").joined(separator: ", ")]
            })
    }
    static let quantities: [(String, Int64, Bool)] = [
        ("1", 12, false), ("1", 13, true), ("8", 12, false), ("8", 13, true), ("3", 10, false), ("3", 11, true),
        ("6", 10, false), ("6", 11, true), ("10-2", 10, false), ("10-2", 11, true), ("10-3", 10, false),
        ("10-3", 11, true), ("15", 999, false), ("2", 999, false),
    ]
    static let implausibles =
        quantities.map { code, n, isRaised in
            implausible(
                "\(code) × \(n)",
                Asked(id: "a", code: code, event: "01/10/2023", rang: code == "8" ? 1 : 0, quantite: n), isRaised)
        }
        + Formulaire.codes.map { code in
            implausible(
                "\(code): the event a day after date_complet",
                Asked(id: "a", code: code, event: "02/10/2023", rang: code == "8" ? 1 : 0, complet: "01/10/2023"),
                !["5", "6", "9", "10-1"].contains(code))
        } + [
            implausible(
                "the event on that day", Asked(id: "a", code: "3", event: "01/10/2023", complet: "01/10/2023"), false),
            implausible("no date_complet", Asked(id: "a", code: "3", event: "01/10/2023", complet: nil), false),
        ]

    @Test(arguments: implausibles) func demandeInvraisemblable(_ c: Case) { c.check() }

    static func silent(_ says: String, _ facts: Facts, _ dossiers: String...) -> Case {
        Case(
            "A-NON-REPONSE: \(says)", facts,
            Expectation(subject: "A-NON-REPONSE", columns: ["lignes": dossiers.sorted().joined(separator: ", ")]) {
                ["lignes": $0.lines("A-NON-REPONSE").joined(separator: ", ")]
            })
    }
    static let agent = Facts(2023).paie(chez: "R")
    static func asking(_ code: String, _ facts: Facts) -> Facts {
        facts.demande(code, evenement: "01/10/2023", complet: "01/10/2023", variante: GoodRequest.variants[code])
    }
    static let silences = [
        silent(
            "6 asks for the tax notice; resources empty", asking("6", agent.dossier(complet: "01/01/2023", parts: "1")),
            "D1"),
        silent("… shares empty", asking("6", agent.dossier(complet: "01/01/2023", ressources: "1 000,00")), "D1"),
        silent("… both given", asking("6", agent.dossier(complet: "01/01/2023", ressources: "1 000,00", parts: "1"))),
        silent("3 does not ask for it", asking("3", agent.dossier(complet: "01/01/2023"))),
        silent("no request", agent.dossier(complet: "01/01/2023")),
        silent("two requests: one finding", asking("9", asking("6", agent.dossier(complet: "01/01/2023"))), "D1"),
        silent(
            "on the retained dossier, which the spouse made",
            asking("6", agent.paie(chez: "R", de: "2").dossier(complet: "01/01/2023", conjoint: "1", de: "2")), "D1"),
        silent("an agent of the C.G.O.S.", asking("6", Facts(2023).paie().dossier(complet: "01/01/2023"))),
    ]

    @Test(arguments: silences) func nonReponse(_ c: Case) { c.check() }
}

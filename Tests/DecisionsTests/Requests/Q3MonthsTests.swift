import Domain
import Testing

/// Q3, benefit 8: at most 11 months per child and year of the event, over the `recevable` requests of all agents.
struct Q3MonthsTests {
    /// Two children of less than 3; the agent's requests follow.
    static let parent = Facts(2023).paie(chez: "R").dossier(complet: "01/01/2023").enfant(ne: "01/01/2022").enfant(
        ne: "01/01/2022")

    struct Request {
        var id: String
        var evenement: Day
        var mois: Int64
        var rang: UInt8 = 1
        var complet: Day? = "01/07/2023"
        var agent = "1"
    }
    static func asks(_ facts: Facts = parent, _ requests: Request...) -> Facts {
        requests.reduce(facts) { facts, request in
            facts.demande(
                "8", evenement: request.evenement, complet: request.complet, rang: request.rang, quantite: request.mois,
                id: request.id, de: request.agent)
        }
    }
    static func paid(_ id: String, _ montant: String, _ motifs: String = "") -> Expectation {
        .demande(["statut": "recevable", "montant": montant, "motifs": motifs], id: id)
    }

    static let cases = [
        Case(
            "8: 11 months in one request: 770", asks(parent, Request(id: "Q1", evenement: "15/06/2023", mois: 11)),
            paid("Q1", "770,00")),
        Case(
            "8: 12 months: cut to 11", asks(parent, Request(id: "Q1", evenement: "15/06/2023", mois: 12)),
            paid("Q1", "770,00", "C08")),
        Case(
            "8: 6 + 5 = 11",
            asks(
                parent, Request(id: "Q1", evenement: "15/05/2023", mois: 6),
                Request(id: "Q2", evenement: "15/06/2023", mois: 5)),
            paid("Q1", "420,00"), paid("Q2", "350,00")),
        Case(
            "8: 6 + 6: the second cut to 5",
            asks(
                parent, Request(id: "Q1", evenement: "15/05/2023", mois: 6),
                Request(id: "Q2", evenement: "15/06/2023", mois: 6)),
            paid("Q1", "420,00"), paid("Q2", "350,00", "C08")),
        Case(
            "8: 4 + 4 + 4: the third cut to 3",
            asks(
                parent, Request(id: "Q1", evenement: "15/04/2023", mois: 4),
                Request(id: "Q2", evenement: "15/05/2023", mois: 4), Request(id: "Q3", evenement: "15/06/2023", mois: 4)
            ),
            paid("Q1", "280,00"), paid("Q2", "280,00"), paid("Q3", "210,00", "C08")),
        Case(
            "8: 11, then 3: nothing left",
            asks(
                parent, Request(id: "Q1", evenement: "15/05/2023", mois: 11),
                Request(id: "Q2", evenement: "15/06/2023", mois: 3)),
            paid("Q1", "770,00"), paid("Q2", "0,00", "C08")),
        Case(
            "8: in order of event, not of id",
            asks(
                parent, Request(id: "Q1", evenement: "15/06/2023", mois: 6),
                Request(id: "Q2", evenement: "15/05/2023", mois: 8)),
            paid("Q1", "210,00", "C08"), paid("Q2", "560,00")),
        Case(
            "8: then of id",
            asks(
                parent, Request(id: "R9", evenement: "15/06/2023", mois: 6),
                Request(id: "Q2", evenement: "15/06/2023", mois: 8)),
            paid("R9", "210,00", "C08"), paid("Q2", "560,00")),
        Case(
            "8: per child",
            asks(
                parent, Request(id: "Q1", evenement: "15/05/2023", mois: 11),
                Request(id: "Q2", evenement: "15/06/2023", mois: 11, rang: 2)),
            paid("Q1", "770,00"), paid("Q2", "770,00")),
        Case(
            "8: per year of the event",
            asks(
                parent, Request(id: "Q1", evenement: "15/12/2022", mois: 11, complet: "01/03/2023"),
                Request(id: "Q2", evenement: "15/06/2023", mois: 11)),
            paid("Q1", "770,00"), paid("Q2", "770,00")),
        Case(
            "8: over `recevable` requests: a late one takes no month",
            asks(
                parent, Request(id: "Q1", evenement: "15/01/2023", mois: 11, complet: "01/05/2023"),
                Request(id: "Q2", evenement: "15/06/2023", mois: 11)),
            .demande(["statut": "hors_delai", "montant": "", "motifs": "C01"], id: "Q1"), paid("Q2", "770,00")),
        Case(
            "8: C08 is of a `recevable` request only",
            asks(parent, Request(id: "Q1", evenement: "15/06/2023", mois: 12, complet: nil)),
            .demande(["statut": "hors_delai", "motifs": "C01|C11", "montant": ""], id: "Q1")),
        Case(
            "8: whoever asks: each spouse of a shared dossier, one child: 11 months, then none",
            asks(
                Facts(2023).paie(chez: "R").paie(chez: "R", de: "2").dossier(complet: "01/01/2023", conjoint: "2")
                    .enfant(ne: "01/01/2022"),
                Request(id: "Q1", evenement: "15/06/2023", mois: 11),
                Request(id: "Q2", evenement: "15/06/2023", mois: 11, agent: "2")),
            paid("Q1", "770,00"), paid("Q2", "0,00", "C08")),
        Case(
            "8: the same child on the dossiers of two agents: 6, then 5 of 6, in order of event",
            asks(
                Facts(2023).paie(chez: "R").paie(chez: "R", de: "2")
                    .dossier(complet: "01/01/2023").enfant(ne: "01/01/2022", prenom: "Lou")
                    .dossier(complet: "01/01/2023", de: "2").enfant(ne: "01/01/2022", prenom: "Lou"),
                Request(id: "Q1", evenement: "15/06/2023", mois: 6),
                Request(id: "Q2", evenement: "15/05/2023", mois: 6, agent: "2")),
            paid("Q1", "350,00", "C08"), paid("Q2", "420,00")),
        Case(
            "8: another child of the same age",
            asks(
                Facts(2023).paie(chez: "R").paie(chez: "R", de: "2")
                    .dossier(complet: "01/01/2023").enfant(ne: "01/01/2022", prenom: "Lou")
                    .dossier(complet: "01/01/2023", de: "2").enfant(ne: "01/01/2022", prenom: "Max"),
                Request(id: "Q1", evenement: "15/06/2023", mois: 11),
                Request(id: "Q2", evenement: "15/05/2023", mois: 11, agent: "2")),
            paid("Q1", "770,00"), paid("Q2", "770,00")),
    ]

    @Test(arguments: cases) func q3(_ c: Case) { c.check() }
}

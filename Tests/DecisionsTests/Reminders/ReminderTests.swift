import Decisions
import Domain
import Testing

/// §7: who could still be right, and until when.
struct ReminderTests {
    static func at(_ arrete: Day, _ millesime: Int = 2023) -> Facts { Facts(millesime, arrete: arrete) }

    static let dossiers = [
        Case(
            // 30/11 → 31/12: 31 days
            "dossier: incomplete, before the end of the year", at("30/11/2023").paie().dossier(complet: nil),
            .relance("dossier D1", ["manque": "D11", "limite": "31/12/2023", "jours": "31", "canal": "en_ligne"])),
        Case(
            "dossier: the last day of the year is no later day", at("31/12/2023").paie().dossier(complet: nil),
            .relance("dossier D1", nil)),
        Case(
            "dossier: a signature missing; the C.O.G.O.H.R. by post",
            at("30/11/2023").paie(chez: "R").dossier(complet: nil, signeAgent: false),
            .relance("dossier D1", ["manque": "D11|D21", "canal": "courrier"])),
        Case(
            "dossier: a refusal is not undone by a piece",
            at("30/11/2023").paie(chez: "R").dossier(complet: nil, refus: true), .relance("dossier D1", nil)),
        Case("dossier: none made", at("30/11/2023").paie(), .relance("dossier D1", nil)),
        Case(
            "dossier: one opens, the other is incomplete",
            at("30/11/2023").paie().dossier(complet: nil).dossier(complet: "01/02/2023"), .relance("dossier D1", nil)),
        Case(
            "dossier: medical staff need none", at("30/11/2023").paie(.medical).dossier(complet: nil),
            .relance("dossier D1", nil)),
        Case(
            "dossier: of no situation", at("30/11/2023").dossier(complet: nil), .relance("dossier D1", nil)),
        Case(
            "dossier: dead", at("30/11/2023").paie(.titulaire, .deces, du: "01/06/2023").dossier(complet: nil),
            .relance("dossier D1", nil)),
        Case(
            "dossier: the spouse's, which names him: one reminder each",
            at("30/11/2023").paie().paie(de: "2").agent("2", espace: false).dossier(complet: nil, conjoint: "2"),
            .relance("dossier D1", ["manque": "D11", "canal": "en_ligne"]),
            .relance("dossier D1", ["manque": "D11", "canal": "courrier"], of: "2")),
    ]
    static let lastRank = [
        Case(
            "rang5: last renewed year, dossier incomplete",
            at("01/12/2026", 2026).retraite("01/01/2010").dossier(complet: nil),
            .relance("rang5 D1", ["manque": "D11", "limite": "31/12/2026", "jours": "30"]),
            .relance("dossier D1", nil)),
        Case(
            "rang5: the year before", at("01/12/2025", 2025).retraite("01/01/2010").dossier(complet: nil),
            .relance("rang5 D1", nil), .relance("dossier D1", nil)),
        Case(
            "rang5: a dossier that opens",
            at("01/12/2026", 2026).retraite("01/01/2010").dossier(complet: "01/02/2026"), .relance("rang5 D1", nil)),
        Case(
            "rang5: at the end of the year", at("31/12/2026", 2026).retraite("01/01/2010").dossier(complet: nil),
            .relance("rang5 D1", nil)),
    ]
    static func pupil(_ arrete: Day, complet: Day? = "01/03/2023", parts: Hundredths? = "2") -> Facts {
        at(arrete).paie().dossier(complet: complet, constitue: "01/03/2023", ressources: "10 000,00", parts: parts)
            .enfant(ne: "01/01/2006", niveau: .secondaire, etudes: true)
    }
    static let studies = [
        Case(
            "etude: a certificate missing, at any time; no source gives a date", pupil("31/12/2023"),
            .relance("etude D1/1", ["manque": "E09", "limite": "", "jours": ""])),
        Case("etude: QF unknown", pupil("30/11/2023", parts: nil), .relance("etude D1/1", ["manque": "E08|E09"])),
    ]
    static func asked(_ arrete: Day, event: Day = "15/10/2023", pieces: [String]? = nil, complet: Day? = nil) -> Facts {
        at(arrete).paie(chez: "R").dossier(complet: "01/01/2023").demande(
            "3", evenement: event, complet: complet, pieces: pieces)
    }
    static let requests = [
        Case(
            // deadline 31/01/2024: 31 days after the cut-off
            "demande: not complete, deadline still to come", asked("31/12/2023"),
            .relance("demande Q1", ["manque": "C11", "limite": "31/01/2024", "jours": "31", "canal": "courrier"])),
        Case(
            "demande: pieces named",
            asked("31/12/2023", pieces: ["formulaire", "bulletin_paye"], complet: "01/11/2023"),
            .relance("demande Q1", ["manque": "C06:acte_naissance|C06:rib"])),
        Case(
            // 15/08 → 30/11
            "demande: the deadline is the cut-off: no later day", asked("30/11/2023", event: "15/08/2023"),
            .demande(["statut": "incomplete", "jours": "0"]), .relance("demande Q1", nil)),
        Case(
            "demande: refused",
            at("31/12/2023").paie(chez: "R").demande("3", evenement: "15/10/2023", complet: nil),
            .demande(["statut": "refusee"]), .relance("demande Q1", nil)),
        Case(
            "demande: good", asked("31/12/2023", complet: "01/11/2023"), .demande(["statut": "recevable"]),
            .relance("demande Q1", nil)),
    ]

    @Test(arguments: dossiers + lastRank + studies + requests) func reminders(_ c: Case) { c.check() }

    @Test("in the order of numero, objet, reference") func order() {
        let facts = Self.at("30/11/2023").paie(chez: "R", de: "2").dossier("D9", complet: nil, de: "2")
            .paie(chez: "R").dossier("D1", complet: "01/01/2023")
            .demande("3", evenement: "15/10/2023", complet: nil, id: "b")
            .demande("3", evenement: "16/10/2023", complet: nil, id: "a")
        let decisions = Outcome(facts).decisions
        #expect(
            decisions.reminders.map { "\($0.agent) \($0.object.rawValue) \($0.referenceText(decisions.extraits))" } == [
                "0 demande a", "0 demande b", "1 dossier D9",
            ])
    }
}

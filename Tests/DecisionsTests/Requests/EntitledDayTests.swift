import Domain
import Foundation
import RuleBook
import Testing

@testable import TestSupport

/// C13: an event of N on a day that is the agent's; and of which year the rights are that a request needs.
struct EntitledDayTests {
    static func judged(_ says: String, _ facts: Facts, _ motifs: String) -> Case {
        Case(
            "\(says)", facts, .demande(["statut": motifs.isEmpty ? "recevable" : "refusee", "motifs": motifs]))
    }
    static func at(_ event: Day, _ facts: Facts, _ code: String = "3") -> Facts {
        // Complete at once: in time, whatever the event.
        facts.demande(code, evenement: event, complet: event)
    }
    static let open = Facts(2023).paie(du: "01/03/2023", au: "31/10/2023", chez: "R").dossier(complet: "01/05/2023")

    static let days = [
        judged("C13: the first day of the payroll row, before the dossier: eligible", at("01/03/2023", open), ""),
        judged("C13: the day before it", at("28/02/2023", open), "C13"),
        judged("C13: the last day", at("31/10/2023", open), ""),
        judged("C13: the day after", at("01/11/2023", open), "C13"),
        judged(
            "C13: a day of disponibilité",
            at("15/06/2023", open.paie(.titulaire, .disponibilite, du: "01/06/2023", au: "30/06/2023", chez: "R")),
            "C13"),
        judged(
            "C13: the day of liquidation",
            at("01/06/2023", Facts(2023).retraite("01/06/2023", chez: "R").dossier(complet: "01/06/2023")), ""),
        judged(
            "C13: the day before it, no payroll",
            at("31/05/2023", Facts(2023).retraite("01/06/2023", chez: "R").dossier(complet: "01/06/2023")), "C13"),
        judged(
            "C13: the day of death",
            at(
                "15/06/2023",
                Facts(2023).retraite("01/01/2010", chez: "R", deces: "15/06/2023").dossier(complet: "01/02/2023")),
            "C13"),
        judged(
            "C13: 17, his own death: the day before is his",
            at(
                "15/06/2023",
                Facts(2023).retraite("01/01/2010", chez: "R", deces: "15/06/2023").dossier(complet: "01/02/2023"),
                "17"), ""),
        judged("C13: 17, the day after the last: the day before is his", at("01/11/2023", open, "17"), ""),
        judged("C13: 17, two days after", at("02/11/2023", open, "17"), "C13"),
        judged("C13: 17, the first day: the day before is not", at("01/03/2023", open, "17"), "C13"),
        judged("C13: 17 on 1 January of N is not looked at", at("01/01/2023", open, "17"), ""),
        judged("C13: another year's event is not looked at", at("15/12/2022", open), ""),
    ]

    @Test(arguments: days) func c13(_ c: Case) { c.check() }

    @Test("C13 is a parameter") func parameter() {
        let rules = RuleFolder.shipped.with("cogohr.yaml", Self.withoutEntitledDay).trusted(2023)
        let facts = Facts(rules).paie(du: "01/03/2023", au: "31/10/2023", chez: "R").dossier(complet: "01/05/2023")
        Case("C13 off", Self.at("28/02/2023", facts), .demande(["statut": "recevable", "motifs": ""])).check()
    }

    /// The shipped file with `evenement_un_jour_de_droit: non`.
    private static var withoutEntitledDay: String {
        let text = RuleFolder.shipped.files.first { $0.name == "cogohr.yaml" }!.text
        let parts = text.components(separatedBy: "evenement_un_jour_de_droit:")
        let rest = parts[1].split(separator: "valeur: oui", maxSplits: 1, omittingEmptySubsequences: false)
        return "\(parts[0])evenement_un_jour_de_droit:\(rest[0])valeur: non\(rest[1])"
    }

    /// Of N: dossier of N. Of N−1: the register.
    static let current = Facts(2023).paie(chez: "R").dossier(complet: "01/05/2023")
    static let known = current.registre(.dossier, de: "9")
    static let years = [
        judged("an event of N: rights of N", at("15/06/2023", known), ""),
        judged("an event of N−1, open in N−1", at("15/12/2022", known.registre(.dossier)), ""),
        judged("an event of N−1, by his spouse's dossier", at("15/12/2022", known.registre(.dossierConjoint)), ""),
        judged("an event of N−1, unknown to the register", at("15/12/2022", known), "C02"),
        judged("an event of N−1, nothing open then", at("15/12/2022", known.registre(.aucun)), "C02"),
        judged("an event of N−1, medical then", at("15/12/2022", known.registre(.personnelMedical)), "C02"),
        judged("an event of N−1, no register: rights of N", at("15/12/2022", current), ""),
        judged(
            "an event of N−1, open then, not in N", at("15/12/2022", Facts(2023).paie(chez: "R").registre(.dossier)),
            ""),
        judged("an event of N−2: rights of N", at("15/12/2021", known), ""),
        judged(
            "an event of N, open in N−1 only: rights of N",
            at("15/06/2023", Facts(2023).paie(chez: "R").registre(.dossier)), "C02"),
    ]

    @Test(arguments: years) func yearOfRights(_ c: Case) { c.check() }
}

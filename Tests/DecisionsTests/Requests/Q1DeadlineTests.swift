import Domain
import Testing

/// Q1: by when a file must be complete.
struct Q1DeadlineTests {
    static func deadline(_ code: String, _ event: Day, _ last: Day, _ says: String) -> Case {
        Case(
            "Q1 \(says): \(code), \(event.shown) → \(last.shown)",
            GoodRequest.of(code, evenement: event, complet: last),
            .demande([
                "date_limite": last.shown, "jours": "0", "statut": "recevable", "motifs": GoodRequest.motifs(code),
            ]))
    }

    static let threeMonths: [(Day, Day)] = [
        ("15/01/2023", "30/04/2023"), ("01/01/2023", "30/04/2023"), ("31/01/2023", "30/04/2023"),
        ("30/11/2022", "28/02/2023"),
        ("01/11/2023", "29/02/2024"), ("31/12/2023", "31/03/2024"), ("01/10/2023", "31/01/2024"),
        ("28/02/2023", "31/05/2023"),
    ]
    static let voyage: [(Day, Day)] = [
        ("15/01/2023", "31/03/2023"), ("31/12/2022", "28/02/2023"), ("31/12/2023", "29/02/2024"),
        ("30/06/2023", "31/08/2023"), ("01/11/2023", "31/01/2024"),
    ]
    static let gifts: [(Day, Day)] = [
        ("15/01/2023", "15/01/2024"), ("29/02/2024", "28/02/2025"), ("28/02/2023", "28/02/2024"),
        ("31/12/2023", "31/12/2024"),
    ]
    static let days =
        threeMonths.map { deadline("3", $0, $1, "source: end of the 3rd month") }
        + voyage.map { deadline("13", $0, $1, "reading: end of the 2nd month") }
        + ["2", "19-2"].flatMap { code in gifts.map { deadline(code, $0, $1, "reading: same day next year") } }
        + Formulaire.codes.filter { !["2", "13", "19-2"].contains($0) }.map {
            deadline($0, "15/06/2023", "30/09/2023", "source: every other benefit")
        }

    static func at(_ arrete: Day) -> Facts {
        Facts(2023, arrete: arrete).paie(chez: "R").dossier(complet: "01/01/2023")
    }
    static func judged(_ says: String, _ facts: Facts, _ statut: String, _ motifs: String, _ jours: String) -> Case {
        Case("Q1: \(says)", facts, .demande(["statut": statut, "motifs": motifs, "jours": jours]))
    }
    static let judgements = [
        judged(
            "the day after the last", GoodRequest.of("3", evenement: "15/01/2023", complet: "01/05/2023"), "hors_delai",
            "C01", "-1"),
        judged(
            "the last day", GoodRequest.of("3", evenement: "15/01/2023", complet: "30/04/2023"), "recevable", "", "0"),
        judged(
            "an early one", GoodRequest.of("3", evenement: "15/01/2023", complet: "31/03/2023"), "recevable", "", "30"),
        judged(
            "complete before the event", GoodRequest.of("3", evenement: "15/01/2023", complet: "10/01/2023"),
            "recevable", "", "110"),
        judged(
            "not complete: jours from the cut-off",
            GoodRequest.of("3", at("20/04/2023"), evenement: "15/01/2023", complet: nil), "incomplete", "C11", "10"),
        judged(
            "… the cut-off on the last day",
            GoodRequest.of("3", at("30/04/2023"), evenement: "15/01/2023", complet: nil), "incomplete", "C11", "0"),
        judged(
            "… after it: late", GoodRequest.of("3", at("01/05/2023"), evenement: "15/01/2023", complet: nil),
            "hors_delai", "C01|C11", "-1"),
        judged(
            "a piece missing: not complete, whatever date_complet says: jours from the cut-off",
            // 20/04 → 30/04
            GoodRequest.of(
                "3", at("20/04/2023"), evenement: "15/01/2023", complet: "31/03/2023",
                pieces: ["formulaire", "bulletin_paye", "rib"]),
            "incomplete", "C06:acte_naissance", "10"),
        judged(
            "… after the deadline it can only be late",
            // 30/04 → 31/08: 31 + 30 + 31 + 31 = 123
            GoodRequest.of(
                "3", evenement: "15/01/2023", complet: "31/03/2023", pieces: ["formulaire", "bulletin_paye", "rib"]),
            "hors_delai", "C01|C06:acte_naissance", "-123"),
        judged(
            "reading: a price missing is a piece missing",
            // 15/06 → deadline 30/09, cut-off 31/12: −(31 + 30 + 31) = −92
            Facts(2023).paie(chez: "R").dossier(complet: "01/01/2023").demande(
                "14", evenement: "15/06/2023", complet: "01/07/2023"),
            "hors_delai", "C01|C06:montant_paye|C09", "-92"),
    ]

    @Test(arguments: days + judgements) func q1(_ c: Case) { c.check() }
}

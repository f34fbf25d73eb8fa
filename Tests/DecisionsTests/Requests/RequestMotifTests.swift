import Domain
import Testing

/// §6: each motif C01 to C12, and the order of statuses; C13 is `EntitledDayTests`'.
struct RequestMotifTests {
    static func judged(_ says: String, _ facts: Facts, _ statut: String, _ motifs: String) -> Case {
        Case(
            says, facts,
            .demande(
                ["statut": statut, "motifs": motifs].merging(
                    statut == "recevable" ? [:] : ["montant": "", "nuits": ""]
                ) { $1 }))
    }
    static let reunion = Facts(2023, arrete: "30/09/2023").paie(chez: "R")
    static let open = reunion.dossier(complet: "01/01/2023")

    static let rights = [
        judged("C02: rights of N not open", GoodRequest.of("3", reunion), "refusee", "C02"),
        judged(
            "C02: suspended",
            GoodRequest.of("3", Facts(2023).paie(.titulaire, .disponibilite, chez: "R").dossier(complet: "01/01/2023")),
            "refusee", "C02|C13"),
        judged("C02: offers only", GoodRequest.of("3", Facts(2023).paie(.medical, chez: "R")), "refusee", "C02|C13"),
        judged(
            "C02: of the C.G.O.S.", GoodRequest.of("3", Facts(2023).paie().dossier(complet: "01/01/2023")), "refusee",
            "C02"),
        judged("C02: of no committee", GoodRequest.of("3", Facts(2023).agent()), "refusee", "C02|C13"),
        judged(
            "C02: rights that opened after the event are rights of N",
            GoodRequest.of("3", Facts(2023).paie(chez: "R").dossier(complet: "01/12/2023")), "recevable", ""),
        judged(
            "C02: open by the spouse's dossier",
            GoodRequest.of(
                "3", reunion.paie(chez: "R", de: "2").dossier(complet: "01/01/2023", conjoint: "1", de: "2")),
            "recevable", ""),
    ]
    static let retired = ["19-1", "19-2", "22"].flatMap { code in
        [
            judged("C05: \(code), an agent in activity", GoodRequest.of(code, open), "refusee", "C05"),
            judged("C05: \(code), retired in N", GoodRequest.of(code), "recevable", ""),
            judged(
                "C05: \(code), retired long before",
                GoodRequest.of(code, Facts(2023).retraite("01/01/2010", chez: "R").dossier(complet: "01/01/2023")),
                "recevable", ""),
        ]
    }
    static func child(_ ne: Day, incapacite: UInt8? = nil) -> Facts { open.enfant(ne: ne, incapacite: incapacite) }
    static let persons = [
        judged("C03: 8, the day before 3 years", GoodRequest.of("8", child("16/06/2020")), "recevable", ""),
        judged("C03: 8, 3 years on the day of the event", GoodRequest.of("8", child("15/06/2020")), "refusee", "C03"),
        judged("C04: 7, rate 51", GoodRequest.of("7", child("01/01/2010", incapacite: 51), rang: 1), "recevable", ""),
        judged(
            "C04: 7, rate 50: over 50 is needed", GoodRequest.of("7", child("01/01/2010", incapacite: 50), rang: 1),
            "refusee", "C04"),
        judged(
            "C04: 7, the line gives no rate: reading: none known", GoodRequest.of("7", child("01/01/2010"), rang: 1),
            "recevable", ""),
        judged("C04: 7, the agent himself: no rate known", GoodRequest.of("7", open), "recevable", ""),
        judged(
            "C12: 8 without rang",
            open.enfant(ne: "01/01/2022").demande("8", evenement: "15/06/2023", complet: "01/07/2023"), "refusee", "C12"
        ),
        judged(
            "C12: 8, not a line of the dossier: then no C03", GoodRequest.of("8", child("01/01/2000"), rang: 2),
            "refusee", "C12"),
        judged(
            "C12: 7, not a line of the dossier: then no C04", GoodRequest.of("7", child("01/01/2000"), rang: 9),
            "refusee", "C12"),
        judged("C12: whatever the benefit: 1", GoodRequest.of("1", child("01/01/2000"), rang: 2), "refusee", "C12"),
        judged("C12: 1, a line of the dossier", GoodRequest.of("1", child("01/01/2000"), rang: 1), "recevable", ""),
        judged("C12: no dossier, no line", GoodRequest.of("1", reunion, rang: 1), "refusee", "C02|C12"),
        judged(
            "C12: the line is one of the dossier that opens his rights, the spouse's",
            GoodRequest.of(
                "8",
                reunion.paie(chez: "R", de: "2").dossier(complet: nil)
                    .dossier(complet: "01/01/2023", conjoint: "1", de: "2").enfant(ne: "01/01/2022")), "recevable", ""),
        judged(
            "C12: … else of his retained one",
            GoodRequest.of("8", reunion.dossier(complet: nil).enfant(ne: "01/01/2022")), "refusee", "C02"),
    ]
    static let variants: [(String, Variant?, String)] = [
        ("5", nil, "C10"), ("7", nil, "C10"), ("9", nil, "C10"), ("10-1", nil, "C10"),
        ("5", .centre, "C10"), ("7", .reunion, "C10"), ("9", .neige, "C10"), ("10-1", .horsReunion, "C10"),
        ("5", .horsReunion, ""), ("7", .centre, ""), ("9", .horsReunion, ""), ("10-1", .maurice, ""), ("3", .neige, ""),
    ]
    static let variantCases = variants.map { code, variante, motif in
        judged(
            "C10: \(code), \(variante?.rawValue ?? "none")",
            open.demande(code, evenement: "15/06/2023", complet: "01/07/2023", variante: variante),
            motif.isEmpty ? "recevable" : "refusee", motif)
    }
    static let amounts =
        ["10-2", "13", "14", "19-1"].map { code in
            judged(
                "C06:montant_paye: \(code) without a price",
                GoodRequest.agent(code).demande(code, evenement: "15/06/2023", complet: "01/07/2023"),
                "incomplete",
                ["C06:montant_paye", GoodRequest.motifs(code)].filter { !$0.isEmpty }.joined(separator: "|"))
        } + [
            judged(
                "C06: the price among the pieces, in alphabetical order",
                GoodRequest.agent("14").demande(
                    "14", evenement: "15/06/2023", complet: "01/07/2023", pieces: ["bulletin_paye", "facture_hotel"]),
                "incomplete", "C06:formulaire|C06:montant_paye|C06:rib|C09"),
            judged("C07: 16-1, over 1600", GoodRequest.of("16-1", accorde: "1 600,01"), "refusee", "C07"),
            judged("C07: 22, under 278", GoodRequest.of("22", accorde: "277,99"), "refusee", "C07"),
            judged("C07: 22, over 858", GoodRequest.of("22", accorde: "858,01"), "refusee", "C07"),
            judged(
                "a_fixer: 16-1, nothing granted yet",
                GoodRequest.agent("16-1").demande("16-1", evenement: "15/06/2023", complet: "01/07/2023"), "a_fixer", ""
            ),
            judged(
                "a_fixer: 22, nothing granted yet",
                GoodRequest.agent("22").demande("22", evenement: "15/06/2023", complet: "01/07/2023"), "a_fixer", ""),
            judged("C09: of 13, whatever the statut", GoodRequest.of("13", reunion), "refusee", "C02|C09"),
            judged("C11: no date_complet, in time", GoodRequest.of("2", complet: nil), "incomplete", "C11"),
        ]
    static let precedence = [
        judged(
            "refusee before hors_delai before incomplete",
            GoodRequest.of("3", reunion, evenement: "01/01/2023", complet: nil, pieces: []),
            "refusee", "C01|C02|C06:acte_naissance|C06:bulletin_paye|C06:formulaire|C06:rib|C11"),
        judged(
            "hors_delai before incomplete",
            GoodRequest.of("17", evenement: "01/01/2023", complet: nil, pieces: ["formulaire", "rib"]),
            "hors_delai", "C01|C06:bulletin_paye|C06:certificat_deces|C11"),
        judged(
            "hors_delai before a_fixer", open.demande("16-1", evenement: "01/01/2023", complet: "01/07/2023"),
            "hors_delai", "C01"),
        judged(
            "incomplete before a_fixer",
            open.demande(
                "16-1", evenement: "15/06/2023", complet: "01/07/2023",
                pieces: ["formulaire", "bulletin_paye", "rib", "avis_impot", "justificatifs"]),
            "incomplete", "C06:courrier_motive"),
        judged(
            "all the refusals that apply",
            GoodRequest.of("8", Facts(2023).paie().dossier(complet: "01/01/2023").enfant(ne: "01/01/2010")), "refusee",
            "C02|C03"),
        judged(
            "an agent in activity asks 22 too much", GoodRequest.of("22", open, accorde: "900,00"), "refusee", "C05|C07"
        ),
    ]

    @Test(arguments: rights + retired + persons + variantCases + amounts + precedence) func motifs(_ c: Case) {
        c.check()
    }
}

import Domain
import Testing

/// O7: share of benefits by years of service. O8: share of holiday offers.
struct O7O8SharesTests {
    static let years: [(Hundredths, String)] = [
        ("0", "0,00"), ("5,99", "0,00"), ("6", "25,00"), ("9,99", "25,00"), ("10", "50,00"), ("19,99", "50,00"),
        ("20", "75,00"), ("29,99", "75,00"), ("30", "75,00"), ("30,01", "100,00"), ("42", "100,00"),
    ]
    static let service =
        years.map { years, share in
            Case(
                "O7 source: \(years.shown) years: \(share) %", Facts(2023).retraite("01/01/2010", annees: years),
                .droits(["taux_prestations": share]))
        } + [
            Case("O7: others 100 %: in activity", Facts(2023).paie(), .droits(["taux_prestations": "100,00"])),
            Case(
                "O7: others 100 %: the C.O.G.O.H.R.", Facts(2023).retraite("01/01/2010", annees: "3", chez: "R"),
                .droits(["taux_prestations": "100,00"])),
            Case(
                "O7: others 100 %: S7 refuses the retirement",
                Facts(2023).paie().retraite("01/01/2010", annees: "3", caisse: .autre),
                .droits(["categorie": "actif", "taux_prestations": "100,00"])),
            Case(
                "O7: retired, working again: retired", Facts(2023).paie(chez: "B").retraite("01/01/2010", annees: "8"),
                .droits(["taux_prestations": "25,00"])),
        ]

    /// A QF of `ressources` ÷ 12.
    static func qf(_ ressources: Cents?, _ facts: Facts = Facts(2023).paie()) -> Facts {
        facts.dossier(complet: "01/01/2023", ressources: ressources, parts: "1")
    }
    // 1270 × 12 = 15 240,00
    static let holidays = [
        Case(
            "O8 source: up to QF 1270, which is in", qf("15 240,00"),
            .droits(["participation_vacances": "pleine", "qf": "1270,00"])),
        Case(
            "O8: one cent of resources above, though shown as 1270,00", qf("15 240,01"),
            .droits(["participation_vacances": "reduite", "qf": "1270,00"])),
        Case("O8 source: above", qf("20 000,00"), .droits(["participation_vacances": "reduite"])),
        Case("O8 source: QF unknown", qf(nil), .droits(["participation_vacances": "reduite"])),
        Case(
            "O8 reading: category medical", qf("1200", Facts(2023).paie(.medical)),
            .droits(["participation_vacances": "reduite", "qf": "100,00"])),
        Case(
            "O8 reading: category medical, though a titulaire's days are open",
            qf("1200", Facts(2023).paie(au: "31/03/2023").paie(.medical, du: "01/04/2023", chez: "B")),
            .droits(["categorie": "medical", "droits": "ouverts", "participation_vacances": "reduite"])),
        Case(
            "O8 reading: verdict offres_seules: medical in spring, a titulaire's dossier too late",
            Facts(2023).paie(.medical, au: "31/03/2023").paie(du: "01/04/2023", au: "30/04/2023", chez: "B")
                .dossier(complet: "01/06/2023", ressources: "1200", parts: "1"),
            .droits(["categorie": "actif", "droits": "offres_seules", "participation_vacances": "reduite"])),
        Case(
            "O8: nothing open", Facts(2023).paie().dossier(complet: nil, ressources: "1200", parts: "1"),
            .droits(["participation_vacances": "aucune", "qf": "100,00"])),
        Case(
            "O8: the C.O.G.O.H.R.", qf("1200", Facts(2023).paie(chez: "R")),
            .droits(["droits": "ouverts", "participation_vacances": "aucune"])),
        Case(
            "O8: retired, without a dossier: QF unknown", Facts(2023).retraite("01/01/2010"),
            .droits(["participation_vacances": "reduite"])),
        Case(
            "O8: the ceiling of 2023 goes on (reading)",
            Facts(2026).paie().dossier(complet: "01/01/2026", ressources: "15 240,00", parts: "1"),
            .droits(["participation_vacances": "pleine"])),
    ]

    @Test(arguments: service + holidays) func o7o8(_ c: Case) { c.check() }
}

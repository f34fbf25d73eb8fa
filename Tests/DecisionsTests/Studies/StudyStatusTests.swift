import Domain
import Testing

@testable import TestSupport

/// §4: rights and O7 (E06, E07, E11), the order of statuses, shares, and who is judged at all.
struct StudyStatusTests {
    static func study(_ says: String, _ facts: Facts, _ statut: String, _ motifs: String, _ taux: String) -> Case {
        Case("§4: \(says)", facts, .etudes(["statut": statut, "motifs": motifs, "taux": taux]))
    }
    static func pupil(_ facts: Facts, charge: Bool = true, alternee: Bool = false) -> Facts {
        facts.enfant(ne: "01/01/2012", charge: charge, alternee: alternee, niveau: .primaire, etudes: true)
    }
    static func retired(_ years: Hundredths, complet: Day? = "01/03/2023") -> Facts {
        Facts(2023).retraite("01/01/2010", annees: years).dossier(complet: complet, ressources: "12 000,00", parts: "1")
    }

    static let rights = [
        study(
            "rights not open, dossier incomplete, an eligible day: it only lacks its pieces",
            pupil(Facts(2023).paie().dossier(complet: nil, ressources: "1200", parts: "1")), "incomplete", "E06|E07",
            "0,00"),
        study(
            "… without an eligible day: refused",
            pupil(
                Facts(2023).paie(.titulaire, .disponibilite).dossier(complet: nil, ressources: "1200", parts: "1")),
            "refusee", "E06|E07", "0,00"),
        study(
            "… the spouse who retains it has one",
            pupil(
                Facts(2023).paie(.titulaire, .disponibilite).paie(de: "2").dossier(
                    complet: nil, conjoint: "2", ressources: "1200", parts: "1")), "incomplete", "E06|E07", "0,00"),
        study(
            "… the spouse retains another: refused",
            pupil(
                Facts(2023).paie(.titulaire, .disponibilite).paie(de: "2").dossier(
                    complet: nil, conjoint: "2", ressources: "1200", parts: "1")
            ).dossier(complet: nil, de: "2"), "refusee", "E06|E07", "0,00"),
        study(
            "… late as well: late",
            pupil(Facts(2023).paie().dossier(complet: nil, constitue: "31/07/2023", ressources: "1200", parts: "1")),
            "hors_delai", "E01|E06|E07", "0,00"),
        study(
            "rights not open though the dossier is complete: refused",
            pupil(Facts(2023).paie(au: "31/01/2023").dossier(complet: "01/03/2023", ressources: "1200", parts: "1")),
            "refusee", "E06", "0,00"),
        study(
            "offers only",
            pupil(Facts(2023).paie(.medical).dossier(complet: "01/01/2023", ressources: "1200", parts: "1")), "refusee",
            "E06", "0,00"),
        study(
            "renewed, dossier incomplete: rights are open", pupil(retired("40", complet: nil)), "incomplete", "E07",
            "100,00"),
        study(
            "the spouse who retains the dossier, and whose rights are open",
            pupil(
                Facts(2023).paie(.titulaire, .disponibilite).paie(de: "2").dossier(
                    complet: "01/01/2023", conjoint: "2", ressources: "1200", parts: "1")), "retenue", "", "100,00"),
    ]
    static let service = [
        study("share 0 by O7", pupil(retired("5,99")), "refusee", "E11", "0,00"),
        study("child's share × agent's: 100 × 25", pupil(retired("6")), "retenue", "", "25,00"),
        study("50 × 25", pupil(retired("6"), alternee: true), "retenue", "", "12,50"),
        study("50 × 75", pupil(retired("30"), alternee: true), "retenue", "", "37,50"),
        study("100 × 100", pupil(retired("31")), "retenue", "", "100,00"),
        study(
            "reading: retired after the day the dossier was constituted: 100",
            pupil(
                Facts(2023).paie(au: "31/05/2023").retraite("01/06/2023", annees: "5").dossier(
                    complet: "01/03/2023", ressources: "1200", parts: "1")), "retenue", "", "100,00"),
        study(
            "… on that very day: retired",
            pupil(
                Facts(2023).paie(au: "28/02/2023").retraite("01/03/2023", annees: "12").dossier(
                    complet: "01/03/2023", ressources: "1200", parts: "1")), "retenue", "", "50,00"),
        study(
            "reading: the better of the couple: the spouse in activity", pupil(couple("5,99").paie(de: "2")),
            "retenue", "", "100,00"),
        study(
            "… the spouse retired too, with more years",
            pupil(couple("6").retraite("01/01/2010", annees: "25", de: "2")), "retenue", "", "75,00"),
        study(
            "… not a spouse whose rights are not open",
            pupil(couple("6").paie(.titulaire, .disponibilite, de: "2")), "retenue", "", "25,00"),
        study(
            "… nor one who retains another dossier",
            pupil(couple("6").paie(de: "2")).dossier(complet: "01/04/2023", de: "2"), "retenue", "", "25,00"),
        study(
            "E11: of all, where the rights of none are open: one in activity is no share of 0",
            pupil(
                Facts(2023).retraite("01/01/2010", annees: "5", deces: "01/01/2023").paie(
                    .titulaire, .disponibilite, de: "2"
                ).dossier(complet: "01/03/2023", conjoint: "2", ressources: "1200", parts: "1")), "refusee", "E06",
            "0,00"),
        study(
            "O7: `hors_etudes`: not reduced",
            pupil(
                Facts(withoutStudies).retraite("01/01/2010", annees: "5").dossier(
                    complet: "01/03/2023", ressources: "12 000,00", parts: "1")), "retenue", "", "100,00"),
    ]
    static let withoutStudies = RuleFolder.shipped.changing(
        "cgos.yaml", "valeur: toutes\n", to: "valeur: hors_etudes\n"
    ).trusted(2023)
    /// A retired agent and a spouse, named on the dossier.
    static func couple(_ years: Hundredths) -> Facts {
        Facts(2023).retraite("01/01/2010", annees: years).dossier(
            complet: "01/03/2023", conjoint: "2", ressources: "12 000,00", parts: "1")
    }
    /// All the motifs at once, then one kind less at a time.
    static let precedence = [
        study(
            "refused before late before incomplete",
            Facts(2023).paie().dossier(complet: "01/09/2023", ressources: "20 000,00", parts: "1")
                .enfant(ne: "01/01/2006", niveau: .superieur, etudes: true),
            "refusee", "E01|E05|E09", "100,00"),
        study(
            "late before incomplete",
            Facts(2023).paie().dossier(complet: "01/09/2023").enfant(
                ne: "01/01/2006", niveau: .superieur, etudes: true),
            "hors_delai", "E01|E08|E09", "100,00"),
        study(
            "incomplete",
            Facts(2023).paie().dossier(complet: "01/03/2023").enfant(
                ne: "01/01/2006", niveau: .superieur, etudes: true),
            "incomplete", "E08|E09", "100,00"),
        study(
            "all that apply",
            Facts(2023).retraite("01/01/2010", annees: "2", deces: "01/01/2023").dossier(
                complet: nil, constitue: "31/07/2023"
            )
            .enfant(ne: "01/01/1990", charge: false, niveau: .maternelle, etudes: true, correspondance: true),
            "refusee", "E01|E02|E03|E04|E06|E07|E08|E10|E11", "0,00"),
    ]
    static let judged = [
        Case(
            "§4: only where the box is ticked",
            Facts(2023).paie().dossier(complet: "01/03/2023").enfant(ne: "01/01/2012", niveau: .primaire), .etudes(nil)),
        Case(
            "§4: not for the C.O.G.O.H.R.", pupil(Facts(2023).paie(chez: "R").dossier(complet: "01/03/2023")),
            .etudes(nil)),
        Case(
            "§4: an agent without situation is not of the C.O.G.O.H.R.",
            pupil(Facts(2023).dossier(complet: "01/03/2023", ressources: "1200", parts: "1")),
            .etudes(["statut": "refusee", "motifs": "E06"])),
        Case(
            "§4: of a dossier that nobody retains no child is judged",
            pupil(
                Facts(2023).paie().dossier(complet: nil, constitue: "01/03/2023", ressources: "20 000,00", parts: "1")
            )
            .paie(de: "2").dossier(complet: "01/03/2023", conjoint: "1", ressources: "1200", parts: "1", de: "2"),
            .droits(["qf": "100,00", "motifs": "D02"]), .etudes(nil)),
        Case(
            "§4: the QF is that of the child's dossier, which the spouse retains, not of the one his own agent retains",
            pupil(
                Facts(2023).paie().paie(de: "2").dossier(
                    complet: "01/02/2023", conjoint: "2", ressources: "20 000,00", parts: "1")
            )
            .dossier(complet: "01/03/2023", ressources: "1200", parts: "1"),
            // 20 000 ÷ 12 = 1666,67
            .droits(["qf": "100,00"]), .etudes(["statut": "refusee", "motifs": "E05", "qf": "1666,67"])),
        Case(
            "§4: the child of an agent of the C.G.O.S. whose spouse is of the C.O.G.O.H.R.: judged, and not the other way",
            pupil(
                Facts(2023).paie().paie(chez: "R", de: "2").dossier(
                    complet: "01/02/2023", conjoint: "2", ressources: "1200", parts: "1")),
            .etudes(["statut": "retenue"])),
        Case(
            "§4: … not under an agent of the C.O.G.O.H.R., though his spouse is of the C.G.O.S.",
            pupil(
                Facts(2023).paie(chez: "R").paie(de: "2").dossier(
                    complet: "01/02/2023", conjoint: "2", ressources: "1200", parts: "1")), .etudes(nil)),
    ]

    @Test(arguments: rights + service + precedence + judged) func statuses(_ c: Case) { c.check() }

    @Test(
        "ET1: the stricter reading, pieces by 30 July too",
        arguments: [
            ("30/07/2023" as Day, "retenue", ""), ("31/07/2023", "hors_delai", "E01"),
        ])
    func strict(_ complet: Day, _ statut: String, _ motifs: String) {
        let rules = RuleFolder.shipped.changing(
            "cgos.yaml", Self.lenient, to: Self.lenient.replacing("valeur: non", with: "valeur: oui")
        ).trusted(2023)
        let facts = Facts(rules).paie().dossier(
            complet: complet, constitue: "01/03/2023", ressources: "1200", parts: "1")
        Self.study("complete \(complet.shown)", Self.pupil(facts), statut, motifs, "100,00").check()
    }

    @Test("ET1, strict: before the deadline nothing is late yet") func notYetLate() {
        let rules = RuleFolder.shipped.changing(
            "cgos.yaml", Self.lenient, to: Self.lenient.replacing("valeur: non", with: "valeur: oui")
        ).trusted(2023)
        func facts(_ arrete: Day) -> Facts {
            Self.pupil(
                Facts(rules, arrete: arrete).paie().dossier(
                    complet: nil, constitue: "01/03/2023", ressources: "1200", parts: "1"))
        }
        Self.study("cut-off 29 July", facts("29/07/2023"), "incomplete", "E06|E07", "0,00").check()
        Self.study("cut-off 30 July", facts("30/07/2023"), "hors_delai", "E01|E06|E07", "0,00").check()
    }

    private static let lenient = """
            libelle: Les pièces aussi doivent être là à cette date
            regle: ET1
            relu_pour: 2024
            valeurs:
              - du: 2018-01-01
                valeur: non
        """
}

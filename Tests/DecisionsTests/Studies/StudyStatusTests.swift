import Domain
import Testing

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
            "rights not open, dossier incomplete",
            pupil(Facts(2023).paie().dossier(complet: nil, ressources: "1200", parts: "1")), "refusee", "E06|E07",
            "0,00"),
        study(
            "offers only",
            pupil(Facts(2023).paie(.medical).dossier(complet: "01/01/2023", ressources: "1200", parts: "1")), "refusee",
            "E06", "0,00"),
        study(
            "renewed, dossier incomplete: rights are open", pupil(retired("40", complet: nil)), "incomplete", "E07",
            "100,00"),
        study(
            "the spouse whom the dossier opens",
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
    ]
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
            "§4: the QF is that of the child's dossier, not of the one that opens",
            pupil(
                Facts(2023).paie().dossier(complet: nil, constitue: "01/03/2023", ressources: "20 000,00", parts: "1")
            )
            .paie(de: "2").dossier(complet: "01/03/2023", conjoint: "1", ressources: "1200", parts: "1", de: "2"),
            .droits(["qf": "100,00", "motifs": "D02"]),
            .etudes(["statut": "refusee", "motifs": "E05|E07", "qf": "1666,67"])),
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
        ).rules(for: 2023)
        let facts = Facts(rules).paie().dossier(
            complet: complet, constitue: "01/03/2023", ressources: "1200", parts: "1")
        Self.study("complete \(complet.shown)", Self.pupil(facts), statut, motifs, "100,00").check()
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

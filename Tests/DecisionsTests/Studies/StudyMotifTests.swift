import Domain
import Testing

/// §4: each motif E01 to E11, with its edges. The request that nothing is wrong with is `good`.
struct StudyMotifTests {
    // 15 240,00 ÷ 12 = 1270
    static func agent(_ ressources: Cents? = "12 000,00", constitue: Day = "01/03/2023", complet: Day? = "01/03/2023")
        -> Facts
    {
        Facts(2023).paie().dossier(complet: complet, constitue: constitue, ressources: ressources, parts: "1")
    }
    static func child(
        _ facts: Facts, ne: Day = "01/01/2012", charge: Bool = true, alternee: Bool = false, incapacite: UInt8? = nil,
        niveau: NiveauEtudes? = .primaire, certificat: Bool = false, correspondance: Bool = false,
        justificatif: Bool = false
    ) -> Facts {
        facts.enfant(
            ne: ne, charge: charge, alternee: alternee, incapacite: incapacite, niveau: niveau, etudes: true,
            certificat: certificat, correspondance: correspondance, justificatif: justificatif)
    }
    static func study(_ says: String, _ facts: Facts, _ statut: String, _ motifs: String, _ taux: String = "100,00")
        -> Case
    {
        Case(says, facts, .etudes(["statut": statut, "motifs": motifs, "taux": taux]))
    }

    /// Two dossiers of one agent with Zoé on the second.
    static func twice(boxTicked: Bool, prenom: String = "Zoé") -> Facts {
        Facts(2023).paie().dossier(complet: nil, constitue: "10/07/2023").enfant(
            ne: "01/01/2012", niveau: .primaire, etudes: boxTicked, prenom: prenom
        )
        .dossier(complet: "01/09/2023", ressources: "12 000,00", parts: "1").enfant(
            ne: "01/01/2012", niveau: .primaire, etudes: true, prenom: "Zoé")
    }

    static let time = [
        Case(
            "§4: nothing wrong", child(agent()),
            .etudes([
                "statut": "retenue", "motifs": "", "date_constitution": "01/03/2023", "date_limite": "30/07/2023",
                // March 30, April 30, May 31, June 30, July 30
                "jours": "151", "qf": "1000,00", "age": "11", "taux": "100,00",
            ])),
        Case(
            "ET1 source: 30 July included", child(agent(constitue: "30/07/2023")),
            .etudes(["statut": "retenue", "motifs": "", "jours": "0"])),
        Case(
            "ET1: 31 July is late (E01)", child(agent(constitue: "31/07/2023", complet: "31/07/2023")),
            .etudes(["statut": "hors_delai", "motifs": "E01", "jours": "-1"])),
        Case(
            "ET1 reading: pieces may come later", child(agent(constitue: "30/07/2023", complet: "15/11/2023")),
            .etudes(["statut": "retenue", "motifs": "", "jours": "0"])),
        Case(
            "ET1 reading: the earliest of the agent's dossiers that ask for this child counts",
            twice(boxTicked: true),
            .etudes(["statut": "retenue", "motifs": "", "date_constitution": "10/07/2023", "jours": "20"], dans: "D2"),
            .etudes(nil, dans: "D1")),
        Case(
            "ET1: not one that declares the child without the box ticked", twice(boxTicked: false),
            .etudes(["statut": "hors_delai", "motifs": "E01", "date_constitution": "01/09/2023"], dans: "D2")),
        Case(
            "ET1: nor one that asks for another child", twice(boxTicked: true, prenom: "Léa"),
            // 30 July − 1 September: 1 + 31 + 1 days late
            .etudes(["motifs": "E01", "date_constitution": "01/09/2023", "jours": "-33"], dans: "D2")),
        Case(
            "ET1: nor one of the spouse's",
            agent(constitue: "01/09/2023", complet: "01/09/2023").enfant(
                ne: "01/01/2012", niveau: .primaire, etudes: true, prenom: "Zoé"
            )
            .paie(de: "2").dossier(complet: nil, constitue: "01/03/2023", de: "2").enfant(
                ne: "01/01/2012", niveau: .primaire, etudes: true, prenom: "Zoé"),
            .etudes(["motifs": "E01"])),
        Case(
            "ET1: the deadline follows the year",
            Facts(2024).paie().dossier(complet: "30/07/2024", ressources: "12 000,00", parts: "1")
                .enfant(ne: "01/01/2012", niveau: .primaire, etudes: true),
            .etudes(["statut": "retenue", "date_limite": "30/07/2024", "jours": "0"])),
    ]
    static let charge = [
        study("ET2 source: not at charge (E02)", child(agent(), charge: false), "refusee", "E02", "0,00"),
        study(
            "ET2: alternating residence without the charge is not enough (E02)",
            child(agent(), charge: false, alternee: true), "refusee", "E02", "0,00"),
        study(
            "ET2: in alternating residence, at charge; share 50", child(agent(), alternee: true), "retenue", "",
            "50,00"),
        study(
            "ET2: not at charge, parents divorced: not entitled by §3",
            child(
                Facts(2023).paie().dossier(
                    complet: "01/03/2023", situation: .divorce, ressources: "12 000,00", parts: "1"), charge: false),
            "refusee", "E02", "100,00"),
        study(
            "ET2 source: 25 (under 26)", child(agent(), ne: "31/12/1998", niveau: .superieur, certificat: true),
            "retenue", ""),
        study(
            "ET2: 26 (E03)", child(agent(), ne: "31/12/1997", niveau: .superieur, certificat: true), "refusee", "E03",
            "0,00"),
        study(
            "E03: alternating residence, 20",
            child(agent(), ne: "31/12/2003", alternee: true, niveau: .superieur, certificat: true), "retenue", "",
            "50,00"),
        study(
            "E03: alternating residence, 21: under 26 there too",
            child(agent(), ne: "31/12/2002", alternee: true, niveau: .superieur, certificat: true), "retenue", "",
            "50,00"),
        study(
            "E03: alternating residence, 26",
            child(agent(), ne: "31/12/1997", alternee: true, niveau: .superieur, certificat: true), "refusee", "E03",
            "0,00"),
        study(
            "E03: alternating, disability 80, 25: §3 entitles",
            child(agent(), ne: "01/01/1998", alternee: true, incapacite: 80, certificat: true), "retenue", "", "50,00"),
        study(
            "E03: disability 80, 25", child(agent(), ne: "01/01/1998", incapacite: 80, certificat: true), "retenue", ""),
        study(
            "E03: disability 80, 26: studies under 26",
            child(agent(), ne: "01/01/1997", incapacite: 80, certificat: true), "refusee", "E03"),
    ]
    static let levels = [
        study("ET3 source: primaire", child(agent(), niveau: .primaire), "retenue", ""),
        study("ET3 source: secondaire", child(agent(), niveau: .secondaire), "retenue", ""),
        study("ET3 source: superieur", child(agent(), niveau: .superieur, certificat: true), "retenue", ""),
        study("ET3: maternelle (E04)", child(agent(), niveau: .maternelle), "refusee", "E04"),
        study(
            "ET3: neither level nor situation: something is missing, not refused (E04)", child(agent(), niveau: nil),
            "incomplete", "E04"),
        study(
            "ET3: … before late", child(agent(constitue: "31/07/2023", complet: "31/07/2023"), niveau: nil),
            "hors_delai", "E01|E04"),
        situation("scolaire, 6 on 31 December (reading)", .scolaire, ne: "31/12/2017", "retenue", ""),
        situation("scolaire, 5: maybe at the maternelle", .scolaire, ne: "01/01/2018", "incomplete", "E04"),
        situation("superieur serves, and asks for its certificate", .superieur, ne: "01/01/2012", "incomplete", "E09"),
        situation("creche says nothing", .creche, ne: "01/01/2012", "incomplete", "E04"),
        study(
            "ET3: the level given goes before the situation",
            agent().enfant(ne: "01/01/2012", situation: .superieur, niveau: .maternelle, etudes: true), "refusee",
            "E04"),
    ]
    /// Without a level.
    static func situation(
        _ says: String, _ situation: SituationAyantDroit, ne: Day, _ statut: String, _ motifs: String
    ) -> Case {
        study(
            "ET3: \(says)", agent().enfant(ne: ne, situation: situation, etudes: true), statut, motifs)
    }
    static let quotient = [
        study("ET4 source: 1270 itself is in", child(agent("15 240,00")), "retenue", ""),
        study("ET4: one cent of resources above (E05)", child(agent("15 240,01")), "refusee", "E05"),
        study("ET4: QF unknown is E08, not E05", child(agent(nil)), "incomplete", "E08"),
        study(
            "ET4: the ceiling goes on after 2023 (reading)",
            Facts(2025).paie().dossier(complet: "01/03/2025", ressources: "15 240,01", parts: "1").enfant(
                ne: "01/01/2015", niveau: .primaire, etudes: true), "refusee", "E05"),
    ]
    static let pieces = [
        study("ET5: 15: no certificate asked", child(agent(), ne: "01/01/2008", niveau: .secondaire), "retenue", ""),
        study(
            "ET5 reading: 16 on 31 December (E09)", child(agent(), ne: "31/12/2007", niveau: .secondaire), "incomplete",
            "E09"),
        study(
            "ET5: 16, certificate there", child(agent(), ne: "31/12/2007", niveau: .secondaire, certificat: true),
            "retenue", ""),
        study(
            "ET5 reading: superieur at any age (E09)", child(agent(), ne: "01/01/2010", niveau: .superieur),
            "incomplete", "E09"),
        study(
            "ET5 source: correspondence, at any age (E10)", child(agent(), correspondance: true), "incomplete", "E10"),
        study(
            "ET5: correspondence, proof there", child(agent(), correspondance: true, justificatif: true), "retenue", ""),
        study(
            "ET5: in the certificate's stead: 16, correspondence with its proof",
            child(agent(), ne: "31/12/2007", correspondance: true, justificatif: true), "retenue", ""),
        study(
            "ET5: the certificate does not replace it",
            child(agent(), ne: "31/12/2007", certificat: true, correspondance: true), "incomplete", "E10"),
    ]

    @Test(arguments: time + charge + levels + quotient + pieces) func motifs(_ c: Case) { c.check() }
}

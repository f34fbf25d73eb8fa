import Decisions
import Domain
import Figures

extension TableContract {
    /// The tables of a simulation, `controles` aside; each bears the word in its name and in every row.
    public static let simulation = [
        simulationAgents, simulationEtudes, simulationDemandes, simulationAyantsDroit, simulationGroupes,
        simulationTotaux, simulationParametres, simulationBascules, simulationBasculesAgents,
    ]

    static let simulationAgents = TableContract(
        "SIMULATION-agents", "SIMULATION : agents", "Chaque agent dont un chiffre changerait.", key: ["numero"],
        columns: [
            .simulation, .agent,
            OutputColumn(
                "sens", .oneOf(Gain.allCases.filter { $0 != .inchange }.map(\.rawValue)), "Sens",
                "Ce que serait le changement pour lui."), .organisme(optional: true), .region(optional: true),
            OutputColumn("categorie", .oneOf(Categorie.codes), "Catégorie", "Avant."),
            OutputColumn("tranche_qf", .text, "Tranche de QF", "De son QF avant ; inconnu : sans QF."),
        ] + OutputColumn.pair("droits", .oneOf(Verdict.codes), "Droits", "Verdict.")
            + OutputColumn.pair("motifs", .matching(#"^D[0-9]{2}(\|D[0-9]{2})*$"#), "Motifs", "Raisons du verdict.")
            + OutputColumn.pair("taux_prestations", .share, "Taux des prestations", "O7, en pour cent.")
            + OutputColumn.pair(
                "participation_vacances", .oneOf(ParticipationVacances.codes), "Participation vacances", "O8.")
            + Measure.allCases.flatMap { measure in
                [
                    OutputColumn(
                        "\(measure.rawValue)_avant", measure.kind, "\(measure.label) avant", "Sous les règles."),
                    OutputColumn("\(measure.rawValue)_apres", measure.kind, "\(measure.label) après", "Simulé."),
                    OutputColumn(
                        "\(measure.rawValue)_ecart", measure.kind, "\(measure.label) : écart", "Après − avant."),
                ]
            } + [
                OutputColumn(
                    "montant_etudes", .text, "Montant des études",
                    "Où une étude change : aucune source n'en donne le montant.", optional: true)
            ])

    static let simulationEtudes = TableContract(
        "SIMULATION-etudes", "SIMULATION : études", "Chaque demande d'études dont le sort changerait.",
        key: ["numero", "dossier", "rang"],
        columns: [
            .simulation, OutputColumn("numero", .numero, "Numéro de l'agent", "Agent du dossier."),
            OutputColumn("dossier", .text, "Dossier", "Dossier de l'enfant."),
            OutputColumn("rang", .integer(from: 1, to: 99), "Rang", "Rang de l'enfant sur le dossier."),
        ] + OutputColumn.pair("statut", .oneOf(StudyStatus.codes), "Statut", "Sort de la demande.")
            + OutputColumn.pair("motifs", .text, "Motifs", "Raisons du statut ; vide : aucune.")
            + OutputColumn.pair("taux", .share, "Taux", "Part de l'enfant, en pour cent."))

    static let simulationDemandes = TableContract(
        "SIMULATION-demandes", "SIMULATION : demandes", "Chaque demande dont le sort changerait.",
        key: ["numero", "demande"],
        columns: [
            .simulation, OutputColumn("numero", .numero, "Numéro de l'agent", "Agent qui demande."),
            OutputColumn("demande", .text, "Demande", "Identifiant de la demande."),
            OutputColumn("prestation", .benefits, "Prestation", "Code de la prestation."),
        ] + OutputColumn.pair("statut", .oneOf(RequestStatus.codes), "Statut", "Sort de la demande.")
            + OutputColumn.pair("motifs", .text, "Motifs", "Raisons du statut ; vide : aucune.")
            + OutputColumn.pair("montant", .amount(), "Montant", "Vide : aucun.")
            + OutputColumn.pair("nuits", .integer(from: 0), "Nuits", "En nature."))

    static let simulationAyantsDroit = TableContract(
        "SIMULATION-ayants_droit", "SIMULATION : ayants droit",
        "Chaque personne des dossiers dont la catégorie ou les droits changeraient.",
        key: ["numero", "dossier", "rang"],
        columns: [
            .simulation, OutputColumn("numero", .numero, "Numéro de l'agent", "Agent du dossier."),
            OutputColumn("dossier", .text, "Dossier", "Dossier retenu."),
            OutputColumn("rang", .integer(from: 1, to: 99), "Rang", "Rang sur le dossier."),
        ] + OutputColumn.pair("categorie", .text, "Catégorie", "Catégorie d'ayant droit.")
            + OutputColumn.pair("droits", .text, "Droits", "Ce à quoi il a droit, séparé par |.")
            + OutputColumn.pair("taux", .share, "Taux", "Part des prestations, en pour cent."))

    static let simulationGroupes = TableContract(
        "SIMULATION-groupes", "SIMULATION : qui gagne, qui perd",
        "Par groupe, figé sur la situation d'avant. Vide : moins de cinq agents, ou ce qui les ferait connaître.",
        key: ["axe", "groupe", "sens"],
        columns: [
            .simulation,
            OutputColumn("axe", .oneOf(SimulatedRules.Axis.codes), "Axe", "Ce selon quoi l'on regroupe."),
            OutputColumn("groupe", .text, "Groupe", "Région, comité, catégorie ou tranche de QF ; « tous »."),
            OutputColumn("sens", .oneOf(Gain.codes + ["tous"]), "Sens", "Ce que serait le changement."),
            OutputColumn("agents", .integer(from: 0), "Agents", "Vide : masqué.", optional: true),
            OutputColumn("net_imposable", .amount(), "Net imposable", "Écart ; vide : masqué.", optional: true),
            OutputColumn(
                "montant_a_declarer", .integer(), "Montant à déclarer", "Écart ; vide : masqué.", optional: true),
            OutputColumn("montant_demandes", .amount(), "Demandes", "Écart ; vide : masqué.", optional: true),
            OutputColumn("etudes_retenues", .integer(), "Études retenues", "Écart ; vide : masqué.", optional: true),
        ])

    static let simulationTotaux = TableContract(
        "SIMULATION-totaux", "SIMULATION : totaux", "Ce que deviendraient les sommes de la nation et des prestations.",
        key: ["axe", "code", "mesure"],
        columns: [
            .simulation, OutputColumn("axe", .oneOf(["nation", "prestation"]), "Axe", "Ce qui est additionné."),
            OutputColumn("code", .text, "Code", "Prestation ; vide : la nation.", optional: true),
            OutputColumn("mesure", .text, "Mesure", "Nombres ; montants en euros, deux décimales."),
            OutputColumn("avant", .amount(), "Avant", "Sous les règles."),
            OutputColumn("apres", .amount(), "Après", "Simulé ; vide : masqué.", optional: true),
            OutputColumn("ecart", .amount(), "Écart", "Après − avant ; vide : masqué.", optional: true),
            OutputColumn("remarque", .text, "Remarque", "Ce qui n'est pas connu.", optional: true),
        ])

    static let simulationParametres = TableContract(
        "SIMULATION-parametres", "SIMULATION : ce qui est essayé", "Les valeurs essayées, à la place des règles.",
        key: ["fichier", "parametre"],
        columns: [
            .simulation, OutputColumn("fichier", .text, "Fichier", "Fichier de règles."),
            OutputColumn("parametre", .text, "Paramètre", "Sa clé dans le fichier."),
            OutputColumn("regle", .text, "Règle", "Numéro de la règle."),
            OutputColumn("libelle", .text, "Libellé", "Ce qu'il est."),
            OutputColumn("avant", .text, "Avant", "Valeur des règles ; vide : aucune.", optional: true),
            OutputColumn("apres", .text, "Après", "Valeur essayée ; vide : aucune.", optional: true),
            OutputColumn("effet", .text, "Effet", "Ce que cette valeur touche."),
        ])

    static let simulationBascules = TableContract(
        "SIMULATION-bascules", "SIMULATION : valeurs de bascule",
        "D'une valeur essayée à la suivante, combien d'agents basculent. Vide : moins de cinq.", key: ["rang"],
        columns: [
            .simulation, OutputColumn("rang", .integer(from: 1), "Rang", "Dans l'ordre des valeurs."),
            OutputColumn("parametre", .text, "Paramètre", "Ce qui est essayé."),
            OutputColumn("de", .text, "De", "Valeur précédente ; vide : les règles.", optional: true),
            OutputColumn("a", .text, "À", "Valeur essayée."),
            OutputColumn(
                "agents", .integer(from: 0), "Agents", "Dont un chiffre change ; vide : masqué.", optional: true),
            OutputColumn("gagnent", .integer(from: 0), "Gagnent", "Vide : masqué.", optional: true),
            OutputColumn("perdent", .integer(from: 0), "Perdent", "Vide : masqué.", optional: true),
            OutputColumn(
                "net_imposable", .amount(), "Net imposable", "Écart avec les règles ; vide : masqué.", optional: true),
            OutputColumn(
                "montant_a_declarer", .integer(), "Montant à déclarer", "Écart avec les règles ; vide : masqué.",
                optional: true),
            OutputColumn(
                "montant_demandes", .amount(), "Demandes", "Écart avec les règles ; vide : masqué.", optional: true),
            OutputColumn(
                "etudes_retenues", .integer(), "Études retenues", "Écart avec les règles ; vide : masqué.",
                optional: true),
        ])

    static let simulationBasculesAgents = TableContract(
        "SIMULATION-bascules_agents", "SIMULATION : qui bascule, à quelle valeur",
        "Chaque agent, à chaque valeur essayée où un de ses chiffres change.", key: ["numero", "rang"],
        columns: [
            .simulation, OutputColumn("numero", .numero, "Numéro de l'agent", "Agent concerné."),
            OutputColumn("rang", .integer(from: 1), "Rang", "De la valeur, dans SIMULATION-bascules."),
            OutputColumn("de", .text, "De", "Valeur précédente ; vide : les règles.", optional: true),
            OutputColumn("a", .text, "À", "Valeur essayée."),
            OutputColumn(
                "sens", .oneOf(Gain.allCases.filter { $0 != .inchange }.map(\.rawValue)), "Sens",
                "Par rapport à la valeur précédente."),
        ])
}

extension OutputColumn {
    /// In every row of a simulation: no row of it can be taken for a result.
    static let simulation = OutputColumn(
        "SIMULATION", .oneOf(["SIMULATION"]), "SIMULATION", "Rien de ceci n'est un résultat.")
}

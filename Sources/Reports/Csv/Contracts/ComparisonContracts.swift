import Decisions
import Domain
import Figures

extension TableContract {
    /// The tables of a comparison, `controles` aside.
    public static let comparison = [
        ecartsAgents, ecartsPrestations, ecartsEtudes, ecartsDemandes, ecartsTotaux, mouvementsRegions, matrices,
        parametresChanges,
    ]

    static let ecartsAgents = TableContract(
        "ecarts_agents", "Écarts par agent",
        "Chaque agent dont un chiffre change, et de combien par effet : les parts font le tout, au centime.",
        key: ["numero"],
        columns: [
            .agent,
            OutputColumn(
                "presence", .oneOf(FigureChain.Presence.codes), "Présence",
                "Commun aux deux campagnes, nouveau ou disparu."),
            .effects,
        ] + OutputColumn.pair("organisme", .committees, "Organisme", "Comité de l'agent ; vide : aucun.")
            + OutputColumn.pair("region", .regions, "Région", "Code INSEE ; vide : aucune.")
            + OutputColumn.pair("categorie", .oneOf(Categorie.codes), "Catégorie", "Catégorie de l'agent.")
            + OutputColumn.stages("droits", .oneOf(Verdict.codes), "Droits")
            + OutputColumn.pair(
                "motifs", .matching(#"^D[0-9]{2}(\|D[0-9]{2})*$"#), "Motifs", "Raisons du verdict ; vide : aucune.")
            + OutputColumn.pair("jours_ouverts", .integer(from: 0, to: 366), "Jours ouverts", "Des deux volets.")
            + comparedMeasures.flatMap { OutputColumn.split($0.rawValue, $0.kind, $0.label) })

    /// Those that a row of `ecarts_agents` splits.
    static let comparedMeasures: [Measure] = [
        .netImposable, .montantADeclarer, .nonImposable, .prelevements, .montantDemandes, .etudesRetenues,
    ]

    static let ecartsPrestations = TableContract(
        "ecarts_prestations", "Écarts par agent et prestation",
        "Les mêmes agents, prestation par prestation, là où un montant change.",
        key: ["numero", "prestation", "mesure"], references: [Reference(["numero"], "ecarts_agents")],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent concerné."),
            OutputColumn("prestation", .benefits, "Prestation", "Code de la prestation."),
            OutputColumn("mesure", .oneOf(BenefitMeasure.codes), "Mesure", "Ce qui est compté, en euros."),
        ] + OutputColumn.split("montant", .amount(), "Montant", withInteraction: false))

    static let ecartsEtudes = TableContract(
        "ecarts_etudes", "Études dont le sort change",
        "Entre deux campagnes, aucune demande n'est la même : chacune vient ou s'en va.",
        key: ["numero", "dossier", "rang", "millesime"], references: [Reference(["numero"], "ecarts_agents")],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent du dossier."),
            OutputColumn("dossier", .text, "Dossier", "Dossier de l'enfant."),
            OutputColumn("rang", .integer(from: 1, to: 99), "Rang", "Rang de l'enfant sur le dossier."),
            OutputColumn("millesime", .integer(from: 2018), "Campagne", "Celle de la demande."), .effects,
        ] + OutputColumn.stages("statut", .oneOf(StudyStatus.codes), "Statut")
            + OutputColumn.pair("motifs", .text, "Motifs", "Raisons du statut ; vide : aucune.")
            + OutputColumn.pair("taux", .share, "Taux", "Part de l'enfant, en pour cent."))

    static let ecartsDemandes = TableContract(
        "ecarts_demandes", "Demandes dont le sort change",
        "Entre deux campagnes, aucune demande n'est la même : chacune vient ou s'en va.",
        key: ["numero", "demande", "millesime"], references: [Reference(["numero"], "ecarts_agents")],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent qui demande."),
            OutputColumn("demande", .text, "Demande", "Identifiant de la demande."),
            OutputColumn("millesime", .integer(from: 2018), "Campagne", "Celle de la demande."),
            OutputColumn("prestation", .benefits, "Prestation", "Code de la prestation."), .effects,
        ] + OutputColumn.stages("statut", .oneOf(RequestStatus.codes), "Statut")
            + OutputColumn.pair("motifs", .text, "Motifs", "Raisons du statut ; vide : aucune.")
            + OutputColumn.split("montant", .amount(), "Montant", withInteraction: false))

    static let ecartsTotaux = TableContract(
        "ecarts_totaux", "Écarts des totaux",
        "Ce qui change, pour la nation, chaque région, chaque comité et chaque prestation.",
        key: ["axe", "code", "mesure"],
        columns: [
            OutputColumn("axe", .oneOf(TotalAxis.codes), "Axe", "Ce selon quoi l'on additionne."),
            OutputColumn("code", .text, "Code", "Région, comité ou prestation ; vide : sans.", optional: true),
            OutputColumn(
                "mesure", .oneOf(["agents"] + Measure.codes + ["brut"]), "Mesure",
                "Nombres ; montants en euros, deux décimales."),
        ] + OutputColumn.split("valeur", .amount(), "Valeur"))

    static let mouvementsRegions = TableContract(
        "mouvements_regions", "Mouvements des régions",
        "Par région et effet : qui reste, arrive d'une autre région, part vers une autre, est nouveau ou disparaît ; la somme des lignes d'une région est son écart.",
        key: ["region", "effet", "mouvement"],
        columns: [
            .region(optional: true), OutputColumn("effet", .oneOf(Effect.codes), "Effet", "La part de l'écart."),
            OutputColumn("mouvement", .oneOf(RegionFlows.Move.codes), "Mouvement", "Ce que fait l'agent."),
            OutputColumn(
                "agents", .integer(from: 0), "Agents", "Combien ; de ceux qui restent, ceux que l'effet touche."),
            OutputColumn("net_imposable", .amount(), "Net imposable", "Ce que la région gagne ou perd, en euros."),
            OutputColumn("montant_a_declarer", .integer(), "Montant à déclarer", "De même, en euros entiers."),
        ])

    static let matrices = TableContract(
        "matrices", "D'un verdict ou d'un statut à l'autre", "Combien passent de l'un à l'autre, en tout et par effet.",
        key: ["objet", "effet", "avant", "apres"],
        columns: [
            OutputColumn("objet", .oneOf(ChangeMatrices.Subject.codes), "Objet", "Droits, études ou demandes."),
            OutputColumn("effet", .oneOf(Effect.codes + ["tout"]), "Effet", "La part du changement, ou le tout."),
            OutputColumn("avant", .text, "Avant", "Verdict ou statut ; absent : n'y était pas."),
            OutputColumn("apres", .text, "Après", "Verdict ou statut ; absent : n'y est plus."),
            OutputColumn("nombre", .integer(from: 1), "Nombre", "Agents ou demandes."),
        ])

    static let parametresChanges = TableContract(
        "parametres_changes", "Paramètres dont la valeur change",
        "Ce qui a changé dans les règles : d'une campagne à l'autre, ou après coup.",
        key: ["effet", "fichier", "parametre"],
        columns: [
            OutputColumn("effet", .oneOf(Effect.codes), "Effet", "Règles, ou corrigé après coup."),
            OutputColumn("fichier", .text, "Fichier", "Fichier de règles."),
            OutputColumn("parametre", .text, "Paramètre", "Sa clé dans le fichier."),
            OutputColumn("regle", .text, "Règle", "Numéro de la règle."),
            OutputColumn("libelle", .text, "Libellé", "Ce qu'il est."),
            OutputColumn("avant", .text, "Avant", "Valeur d'avant ; vide : aucune.", optional: true),
            OutputColumn("apres", .text, "Après", "Valeur d'après ; vide : aucune.", optional: true),
            OutputColumn("decide", .flag, "Décide", "Non : des mots, que nulle décision ne lit."),
        ])
}

/// Along what totals are made.
public enum TotalAxis: String, Sendable, CaseIterable {
    case nation, region, organisme, prestation

    var label: String {
        switch self {
        case .nation: "Nation"
        case .region: "Région"
        case .organisme: "Comité"
        case .prestation: "Prestation"
        }
    }
}

extension Measure {
    var kind: OutputColumn.Kind { unit == .cents ? .amount() : .integer() }
}

extension OutputColumn {
    /// Which effects touch a row.
    static let effects = OutputColumn(
        "effets", .matching(#"^(corrige|donnees|regles)(\|(corrige|donnees|regles))*$"#), "Effets",
        "Ce qui le change, séparés par |.", optional: true)

    /// Before and after.
    static func pair(_ name: String, _ kind: Kind, _ title: String, _ note: String) -> [OutputColumn] {
        [
            OutputColumn("\(name)_avant", kind, "\(title) avant", note, optional: true),
            OutputColumn("\(name)_apres", kind, "\(title) après", note, optional: true),
        ]
    }

    /// At the four stages.
    static func stages(_ name: String, _ kind: Kind, _ title: String) -> [OutputColumn] {
        [
            ("avant", "avant", "Publié avant ; vide : n'y était pas."),
            ("rejuge", "rejugé", "Données d'avant, jugées à présent ; vide : n'y est pas, ou non séparable."),
            ("reporte", "reporté", "Données d'après, sous les valeurs d'avant."),
            ("apres", "après", "Publié après ; vide : n'y est plus."),
        ].map { OutputColumn("\(name)_\($0.0)", kind, "\(title) \($0.1)", $0.2, optional: true) }
    }

    /// A figure before, its parts and after.
    static func split(_ name: String, _ kind: Kind, _ title: String, withInteraction: Bool = true) -> [OutputColumn] {
        [
            OutputColumn("\(name)_avant", kind, "\(title) avant", "Publié avant."),
            OutputColumn(
                "\(name)_corrige", kind, "\(title) : corrigé après coup",
                "Ce que changent les règles ou le programme corrigés depuis ; vide : non séparable, compté dans les données.",
                optional: true),
            OutputColumn(
                "\(name)_donnees", kind, "\(title) : données", "Ce que changent les données et le calendrier."),
            OutputColumn("\(name)_regles", kind, "\(title) : règles", "Ce que changent les valeurs des règles."),
            OutputColumn("\(name)_apres", kind, "\(title) après", "Publié après."),
        ]
            + (withInteraction
                ? [
                    OutputColumn(
                        "\(name)_interaction", kind, "\(title) : interaction",
                        "Part des règles qui vient de ce que les données ont changé aussi ; vide : extraits d'avant absents.",
                        optional: true)
                ] : [])
    }
}

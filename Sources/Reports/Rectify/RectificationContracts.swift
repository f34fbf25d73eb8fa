import Domain

extension TableContract {
    /// The tables that only a correction has.
    public static let rectification = [rectifications, causes, annulations]

    static let rectifications = TableContract(
        "rectifications", "Agents rectifiés",
        "Chaque agent dont quelque chose change depuis le dernier envoi : ce qui en était émis, ce qui vaut à présent, la part de chaque effet au centime, et ce qu'il reçoit.",
        key: ["numero"],
        columns: [
            .agent,
            OutputColumn(
                "type", .oneOf(Rectification.Kind.codes), "Type",
                "Corrigé, annulé (plus rien à déclarer), nouveau, ou réédité (aucun chiffre ne change)."),
            OutputColumn(
                "motif_reedition", .matching(Rectification.Reissue.pattern), "Motif de réédition",
                "Ce qui change sans changer de chiffre, séparés par | ; attente : son courrier n'avait pu partir.",
                optional: true),
            .organisme(optional: true), .region(optional: true),
            OutputColumn(
                "montant_emis", .integer(from: 0), "Montant émis", "Dernier montant à déclarer émis ; vide : aucun.",
                optional: true),
            OutputColumn(
                "montant", .integer(from: 0), "Montant", "Montant à déclarer à présent ; vide : aucun.", optional: true),
            OutputColumn("ecart_montant", .integer(), "Écart du montant", "Celui d'à présent moins celui émis."),
            OutputColumn(
                "net_emis", .amount(), "Net imposable émis", "Dernier net imposable émis ; vide : aucun.",
                optional: true),
            OutputColumn("net", .amount(), "Net imposable", "Net imposable à présent ; vide : aucun.", optional: true),
            OutputColumn("ecart_net", .amount(), "Écart du net imposable", "La somme des parts."),
            OutputColumn(
                "ecart_corrige", .amount(), "Écart : corrigé après coup",
                "Ce que change le programme corrigé depuis ; vide : non séparable, compté dans les données.",
                optional: true),
            OutputColumn("ecart_donnees", .amount(), "Écart : données", "Ce que changent les extraits."),
            OutputColumn("ecart_regles", .amount(), "Écart : règles", "Ce que changent les valeurs des règles."),
            OutputColumn(
                "lettre", .oneOf(Rectification.Delivery.codes), "Lettre",
                "Par la poste, en ligne, aucune, retenue, à l'adresse fautive, ou à écrire (manuel : il n'est plus parmi les agents)."
            ),
            OutputColumn(
                "montant_communique", .integer(from: 0), "Montant communiqué",
                "Ce que l'agent lui-même a été le dernier avisé de déclarer, cet envoi compris ; vide : rien.",
                optional: true),
            OutputColumn(
                "net_communique", .amount(), "Net communiqué", "Le net imposable de ce dernier avis ; vide : rien.",
                optional: true),
        ])

    static let causes = TableContract(
        "causes", "Lignes en cause",
        "Pour chaque agent dont un chiffre change, les lignes qui le font changer : remises comme elles étaient, il ne change plus.",
        key: ["numero", "rang"], references: [Reference(["numero"], "rectifications")],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent rectifié."),
            OutputColumn("rang", .integer(from: 1), "Rang", "Rang de la ligne parmi celles de l'agent."),
            OutputColumn(
                "table", .oneOf(["versements", "agents", "retraites", "etablissements", "paie", "campagne", "regles"]),
                "Table",
                "Celle de la ligne ; campagne : la date d'arrêté de campagne.yaml ; regles : une valeur des règles."),
            OutputColumn("versement", .text, "Versement", "Sa clé, pour un versement.", optional: true),
            OutputColumn(
                "changement", .oneOf(RectificationCause.Change.codes), "Changement",
                "Ajoutée, retirée, modifiée, d'un autre sort (annulée, rejetée, ignorée, reprise), recalculée, ou lue (derrière un versement recalculé)."
            ),
            OutputColumn("fichier_emis", .text, "Fichier émis", "Où elle était.", optional: true),
            OutputColumn("ligne_emise", .integer(from: 1), "Ligne émise", "Sa ligne physique.", optional: true),
            OutputColumn("fichier", .text, "Fichier", "Où elle est.", optional: true),
            OutputColumn("ligne", .integer(from: 1), "Ligne", "Sa ligne physique.", optional: true),
            OutputColumn(
                "prestation", .text, "Prestation", "Code de la prestation, à présent ou émis.", optional: true),
            OutputColumn("date_versement", .date, "Date", "À présent, ou émise.", optional: true),
            OutputColumn("sort_emis", .text, "Sort émis", "Ce qu'il en était.", optional: true),
            OutputColumn("sort", .text, "Sort", "Ce qu'il en est.", optional: true),
            OutputColumn("brut_emis", .amount(), "Brut émis", "Comme écrit alors.", optional: true),
            OutputColumn("brut", .amount(), "Brut", "Comme écrit.", optional: true),
            OutputColumn("net_emis", .amount(), "Net imposable émis", "Ce qu'elle apportait.", optional: true),
            OutputColumn("net", .amount(), "Net imposable", "Ce qu'elle apporte.", optional: true),
            OutputColumn(
                "effet", .amount(), "Effet",
                "Ce qu'elle change au net imposable de l'agent ; vide hors des versements.",
                optional: true),
        ])

    static let annulations = TableContract(
        "annulations", "Montants annulés pour les services fiscaux",
        "Les agents dont un montant a été émis et n'est plus dû. Les montants corrigés et nouveaux sont dans montants.csv, à côté. Nominatif : jamais pour les régions.",
        key: ["numero"], references: [Reference(["numero"], "rectifications")],
        columns: [
            .agent, .organisme(optional: true),
            OutputColumn(
                "nir", .matching(#"^[0-9]{5}[0-9AB]{2}[0-9]{8}$"#), "NIR", "Tel qu'émis ; vide : inconnu.",
                optional: true),
            OutputColumn("civilite", .text, "Civilité", "Telle qu'émise ; vide : inconnue.", optional: true),
            OutputColumn("nom", .text, "Nom", "Tel qu'émis ; vide : inconnu.", optional: true),
            OutputColumn("prenom", .text, "Prénom", "Tel qu'émis ; vide : inconnu.", optional: true),
            OutputColumn(
                "date_naissance", .date, "Date de naissance", "Telle qu'émise ; vide : inconnue.", optional: true),
            OutputColumn("net_imposable", .amount(), "Net imposable annulé", "Tel qu'émis, en euros."),
            OutputColumn(
                "montant_a_declarer", .integer(from: 0), "Montant annulé", "Tel qu'émis, en euros entiers."),
        ])
}

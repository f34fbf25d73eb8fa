import Decisions
import Domain

extension TableContract {
    static let relances = TableContract(
        "relances", "Relances", "Qui peut encore régulariser sa situation en apportant une pièce ou une signature.",
        key: ["numero", "objet", "reference"], references: [.agent],
        columns: [
            OutputColumn(
                "numero", .numero, "Numéro de l'agent", "Numéro de l'agent au comité ; les zéros de tête comptent."),
            OutputColumn(
                "objet", .oneOf(["dossier", "rang5", "etude", "demande"]), "Objet", "Ce que la relance concerne."),
            OutputColumn(
                "reference", .text, "Référence",
                "Identifiant du dossier ou de la demande ; dossier/rang de l'enfant pour une demande d'études."),
            OutputColumn(
                "manque", .matching(#"^[CDE][0-9]{2}(:[a-z0-9_]+)?(\|[CDE][0-9]{2}(:[a-z0-9_]+)?)*$"#), "Ce qui manque",
                "Codes des motifs, les pièces nommées. Séparés par |."),
            OutputColumn(
                "limite", .date, "Limite", "Dernier jour pour l'apporter ; vide : aucun texte n'en donne.",
                optional: true),
            OutputColumn(
                "jours", .integer(from: 1), "Jours", "Jours de la date d'arrêté à la limite ; vide sans limite.",
                optional: true),
            OutputColumn("canal", .canal, "Canal", "Voie par laquelle l'agent est prévenu."),
        ])

    static let montants = TableContract(
        "montants", "Montants pour les services fiscaux",
        "Ce que chaque agent doit déclarer, avec ce qui l'identifie. Aucun texte ne donne la forme que l'administration attend : celle-ci est la nôtre. Nominatif : jamais pour les régions.",
        key: ["numero"], references: [Reference(["numero"], "declarations")],
        columns: [
            .agent,
            .organisme(optional: true),
            OutputColumn(
                "nir", .matching(#"^[0-9]{5}[0-9AB]{2}[0-9]{8}$"#), "NIR",
                "Quinze caractères, clé comprise ; vide : inconnu, ou écarté (A-NIR).", optional: true),
            OutputColumn("civilite", .oneOf(Civilite.codes), "Civilité", "Civilité de l'agent."),
            OutputColumn("nom", .text, "Nom", "Nom de l'agent."),
            OutputColumn("prenom", .text, "Prénom", "Prénom de l'agent."),
            OutputColumn("date_naissance", .date, "Date de naissance", "Date de naissance de l'agent."),
            OutputColumn("adresse_1", .text, "Adresse 1", "Telle que l'extrait la donne.", optional: true),
            OutputColumn("adresse_2", .text, "Adresse 2", "Telle que l'extrait la donne.", optional: true),
            OutputColumn("adresse_3", .text, "Adresse 3", "Telle que l'extrait la donne.", optional: true),
            OutputColumn("code_postal", .text, "Code postal", "Tel que l'extrait le donne.", optional: true),
            OutputColumn("commune", .text, "Commune", "Telle que l'extrait la donne.", optional: true),
            OutputColumn("pays", .text, "Pays", "Vide : la France.", optional: true),
            OutputColumn("net_imposable", .amount(), "Net imposable", "Celui de declarations.csv, en euros."),
            OutputColumn(
                "montant_a_declarer", .integer(from: 0), "Montant à déclarer",
                "Celui de declarations.csv, en euros entiers."),
        ])

    static let aCompleter = TableContract(
        "a_completer", "Identités à compléter", "Les agents de montants.csv à qui il manque de quoi les identifier.",
        key: ["numero"], references: [Reference(["numero"], "declarations")],
        columns: [
            .agent,
            OutputColumn(
                "manque", .matching(#"^(nir|adresse_1|code_postal|commune)(\|(adresse_1|code_postal|commune))*$"#),
                "Ce qui manque", "Colonnes de montants.csv, séparées par |."),
        ])
}

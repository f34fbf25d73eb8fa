import Decisions
import Domain
import RuleBook

extension TableContract {
    static let ayantsDroit = TableContract(
        "ayants_droit", "Ayants droit",
        "La catégorie et les droits de chaque personne des dossiers qui sont retenus d'au moins un agent.",
        key: ["numero", "dossier", "rang"], references: [.agent],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent du dossier."),
            OutputColumn("dossier", .text, "Dossier", "Dossier retenu d'au moins un agent."),
            OutputColumn("rang", .integer(from: 1, to: 99), "Rang", "Rang sur le dossier."),
            OutputColumn("lien", .oneOf(Lien.codes), "Lien", "Lien avec l'agent."),
            OutputColumn("age", .integer(from: 0), "Âge", "Âge atteint au 31 décembre."),
            OutputColumn("categorie", .oneOf(DependantRule.Category.codes), "Catégorie", "Catégorie d'ayant droit."),
            OutputColumn("offres", .flag, "Offres", "A droit aux offres."),
            OutputColumn("prestations", .flag, "Prestations", "A droit aux prestations."),
            OutputColumn("vacances_noel", .flag, "Vacances et Noël", "A droit aux prestations Vacances et Noël."),
            OutputColumn("etudes", .flag, "Études", "A droit aux prestations Études-éducation-formation."),
            OutputColumn("taux", .share, "Taux", "Part des prestations. En pour cent, deux décimales."),
            OutputColumn(
                "taux_vacances_noel", .share, "Taux vacances et Noël",
                "Part des prestations Vacances et Noël des enfants, en pour cent : 100 où elles sont dues, sinon 0."),
        ])

    static let etudes = TableContract(
        "etudes", "Études", "Le sort de chaque demande d'Études-éducation-formation.",
        key: ["numero", "dossier", "rang"],
        references: [.agent, Reference(["numero", "dossier", "rang"], "ayants_droit")],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent du dossier."),
            OutputColumn("dossier", .text, "Dossier", "Dossier retenu d'au moins un agent."),
            OutputColumn("rang", .integer(from: 1, to: 99), "Rang", "Rang de l'enfant sur le dossier."),
            .region(optional: true),
            OutputColumn("statut", .oneOf(StudyStatus.codes), "Statut", "Sort de la demande."),
            OutputColumn(
                "motifs", .matching(#"^E[0-9]{2}(\|E[0-9]{2})*$"#), "Motifs",
                "Les raisons du statut, \(MotifEtudes.span) ; vide : aucune. Dans l'ordre des codes, séparés par |.",
                optional: true),
            OutputColumn("date_constitution", .date, "Date de constitution", "La première des dossiers de l'année."),
            OutputColumn("date_limite", .date, "Date limite", "Dernier jour du délai."),
            OutputColumn(
                "jours", .integer(), "Jours", "Jours entre la constitution et la limite ; négatif : en retard."),
            OutputColumn(
                "qf", .amount(from: 0), "Quotient familial", "En euros par mois ; vide : inconnu.", optional: true),
            OutputColumn("age", .integer(from: 0), "Âge", "Âge atteint au 31 décembre."),
            OutputColumn(
                "niveau_etudes", .oneOf(NiveauEtudes.codes), "Niveau d'études", "Niveau suivi.", optional: true),
            OutputColumn("taux", .share, "Taux", "Part de l'enfant par part de l'agent. En pour cent, deux décimales."),
        ])
}

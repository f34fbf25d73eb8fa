import Decisions
import Domain

extension TableContract {
    static let droits = TableContract(
        "droits", "Droits", "Le verdict de l'année, un agent par ligne.",
        key: ["numero"],
        columns: [
            .agent,
            .organisme(optional: true),
            .region(optional: true),
            OutputColumn("finess", .finess, "FINESS", "Établissement principal ; vide sans situation.", optional: true),
            OutputColumn("categorie", .oneOf(Categorie.codes), "Catégorie", "Catégorie de l'agent dans l'année."),
            OutputColumn("droits", .oneOf(Verdict.codes), "Droits", "Le verdict."),
            OutputColumn("fondement", .oneOf(Fondement.codes), "Fondement", "Ce qui ouvre les droits."),
            OutputColumn(
                "motifs", .matching(#"^D[0-9]{2}(\|D[0-9]{2})*$"#), "Motifs",
                "Les raisons du verdict, \(MotifDroits.span). Dans l'ordre des codes, séparés par |."),
            OutputColumn(
                "ouverture", .date, "Ouverture", "Premier jour ouvert, de l'un ou l'autre volet.", optional: true),
            OutputColumn(
                "fermeture", .date, "Fermeture", "Dernier jour ouvert, de l'un ou l'autre volet.", optional: true),
            OutputColumn(
                "jours_ouverts", .integer(from: 0, to: 366), "Jours ouverts",
                "Nombre de jours ouverts, des deux volets."),
            OutputColumn(
                "rang_renouvellement", .rank, "Rang du renouvellement",
                "Là où le renouvellement automatique ouvre : de 1 à annees_max (cgos.yaml).", optional: true),
            OutputColumn("invitation", .flag, "Invitation", "L'agent est invité à constituer un dossier."),
            OutputColumn(
                "taux_prestations", .share, "Taux des prestations",
                "Part des prestations selon les années de service. En pour cent, deux décimales."),
            OutputColumn("droit_maladie", .flag, "Droit maladie", "L'adhésion de l'établissement suffit à ce droit."),
            OutputColumn(
                "qf", .amount(from: 0), "Quotient familial", "En euros par mois ; vide : inconnu.", optional: true),
            OutputColumn(
                "participation_vacances", .oneOf(ParticipationVacances.codes), "Participation vacances",
                "Part du comité dans les offres de vacances."),
            OutputColumn(
                "avantages_jusqu_au", .date, "Avantages jusqu'au", "Dernier jour des offres Avantages.", optional: true),
        ])

    static let periodes = TableContract(
        "periodes", "Périodes", "Les jours ouverts, en périodes les plus longues.",
        key: ["numero", "debut"], references: [.agent],
        columns: [
            OutputColumn(
                "numero", .numero, "Numéro de l'agent", "Numéro de l'agent au comité ; les zéros de tête comptent."),
            OutputColumn("debut", .date, "Début", "Premier jour, compris."),
            OutputColumn("fin", .date, "Fin", "Dernier jour, compris."),
            OutputColumn("volet", .oneOf(Volet.codes), "Volet", "Tous les droits, ou les seules offres."),
        ])

    static let registre = TableContract(
        "registre", "Registre", "Ce que la campagne écrit pour la suivante.",
        key: ["numero", "annee"], references: [.agent],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent."),
            OutputColumn("annee", .integer(), "Année", "Année de la campagne."),
            OutputColumn(
                "fondement", .oneOf(Fondement.codes), "Fondement", "Ce qui a ouvert ses droits cette année-là."),
            OutputColumn(
                "rang", .rank, "Rang", "Rang du renouvellement automatique.", optional: true),
            OutputColumn(
                "dernier_dossier", .integer(), "Dernier dossier", "Dernière année où un dossier a ouvert ses droits.",
                optional: true),
        ])

    static let invitations = TableContract(
        "invitations", "Invitations",
        "Les retraités en cinquième année de renouvellement, invités à constituer un dossier.",
        key: ["numero"], references: [.agent],
        columns: [
            .agent,
            .organisme(),
            .region(),
            OutputColumn("rang", .rank, "Rang", "Rang du renouvellement."),
            OutputColumn("canal", .canal, "Canal", "Voie par laquelle l'agent est prévenu."),
        ])

    static let dossiersPapier = TableContract(
        "dossiers_papier", "Dossiers papier",
        "Les agents à qui le dossier de l'année suivante est envoyé par la poste.",
        key: ["numero"], references: [.agent],
        columns: [
            .agent,
            .organisme(optional: true),
            .region(optional: true),
        ])
}

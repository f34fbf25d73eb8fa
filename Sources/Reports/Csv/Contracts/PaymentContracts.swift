import Domain

extension TableContract {
    /// Every line of `versements` that was read, whatever became of it.
    static let versementsDetail = TableContract(
        "versements_detail", "Détail des versements",
        "Chaque ligne lue de versements, en-têtes répétés à part, et ce qu'elle est devenue ; chaque champ, autant qu'il a pu être lu.",
        key: ["numero", "versement", "fichier", "ligne"],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Vide : illisible.", optional: true),
            OutputColumn("versement", .text, "Versement", "Clé de la ligne ; vide : illisible.", optional: true),
            OutputColumn(
                "fichier", .text, "Fichier",
                "Fichier de la ligne ; d'une correction, celui de la ligne qu'elle remplace."),
            OutputColumn("ligne", .integer(from: 1), "Ligne", "Ligne physique, l'en-tête étant 1."),
            OutputColumn("prestation", .text, "Prestation", "Code de la prestation.", optional: true),
            OutputColumn("date_versement", .date, "Date", "Date de la ligne.", optional: true),
            OutputColumn("nature", .oneOf(NatureVersement.codes), "Nature", "Nature de la ligne.", optional: true),
            OutputColumn(
                "sort", .oneOf(PaymentSort.codes), "Sort",
                "Ce que la ligne est devenue : elle compte, une annulation l'annule, elle en annule une autre, elle est ignorée, elle est rejetée."
            ),
            OutputColumn(
                "brut", .amount(), "Brut", "En euros, comme écrit, sans le signe de la nature.", optional: true),
            OutputColumn(
                "imposable", .flag, "Imposable",
                "Selon le catalogue ; d'ici à net_calcule, seulement si la ligne compte.", optional: true),
            OutputColumn("profil", .profiles, "Profil", "Profil de cotisations suivi.", optional: true),
            OutputColumn(
                "csg_deductible", .amount(), "CSG déductible", "En euros ; remboursement : négatif.", optional: true),
            OutputColumn("csg_non_deductible", .amount(), "CSG non déductible", "De même.", optional: true),
            OutputColumn("crds", .amount(), "CRDS", "De même.", optional: true),
            OutputColumn("casa", .amount(), "CASA", "De même.", optional: true),
            OutputColumn(
                "net_imposable", .amount(), "Net imposable",
                "Brut moins CSG déductible ; 0 si la prestation n'est pas imposable.", optional: true),
            OutputColumn(
                "net_calcule", .amount(), "Net calculé", "Brut moins toutes les cotisations ; remboursement : négatif.",
                optional: true),
            OutputColumn("net_extrait", .amount(), "Net de l'extrait", "Comme écrit, sans signe.", optional: true),
        ])
}

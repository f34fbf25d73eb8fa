import Domain

extension TableContract {
    public static let completude = TableContract(
        "completude", "Complétude",
        "Ce que chaque établissement a déposé pour l'année : ses lignes de paie acceptées, à côté de l'an passé.",
        key: ["finess"],
        columns: [
            OutputColumn("finess", .finess, "Établissement", "Numéro FINESS.", unique: true),
            .region(),
            OutputColumn("organisme", .committees, "Organisme", "Comité de l'établissement."),
            OutputColumn("membre", .flag, "Adhérent", "Adhérent au moins un jour de l'année."),
            OutputColumn(
                "fichiers", .integer(from: 0), "Fichiers",
                "Fichiers qui contiennent ses lignes de paie, quel que soit leur sort."),
            OutputColumn("lignes_paie", .integer(from: 0), "Lignes de paie", "Lignes acceptées de l'année."),
            OutputColumn("agents", .integer(from: 0), "Agents", "Agents de ces lignes."),
            OutputColumn(
                "agents_precedents", .integer(from: 0), "Agents de l'an passé", "Vide : pas de publication précédente.",
                optional: true),
            OutputColumn(
                "constat", .matching(#"^A-[A-Z-]+(\|A-[A-Z-]+)*$"#), "Constat", "Codes des constats, séparés par |.",
                optional: true),
        ])
}

/// Columns that tables of agents share.
extension OutputColumn {
    /// The agent of a table that has one row for each.
    static let agent = OutputColumn(
        "numero", .numero, "Numéro de l'agent", "Numéro de l'agent au comité ; les zéros de tête comptent.",
        unique: true)

    static func organisme(optional: Bool = false) -> OutputColumn {
        OutputColumn("organisme", .committees, "Organisme", "Comité de l'agent.", optional: optional)
    }

    static func region(optional: Bool = false) -> OutputColumn {
        OutputColumn("region", .regions, "Région", "Code INSEE de la région.", optional: optional)
    }
}

import Domain
import SheetModel

/// The parameters in force for the region's committees, with where they come from and when they were last read again.
enum ReglesSheet: RegionSheet {
    static let name = "Règles"
    static let about = "Les paramètres du comité et ceux de tous, leur source et leur relecture."

    static func list(_ source: SheetSource) -> ListSheet? {
        let rows = source.parameters
        let columns = ParameterRow.columns
        return ListSheet(
            name: name, title: "Règles en vigueur", subtitle: source.subtitle, columns: columns,
            recordCount: rows.count, frozenColumns: 2, emptyNote: "Aucun paramètre."
        ) { rows[$0] }
    }
}

extension SheetSource {
    /// Those of the region's committees, and those of all.
    var parameters: [ParameterRow] { words.parameters.filter { $0.concerns(committees) } }
}

import Domain

/// The columns of a table as headers may spell them.
struct ColumnNames: Sendable {
    let columns: [InputColumn]
    private let indices: [String: Int]
    /// By column: its name made comparable.
    let keys: [String]

    static func of(_ table: Table) -> ColumnNames { all[table]! }

    private static let all = Dictionary(
        uniqueKeysWithValues: Table.allCases.map { ($0, ColumnNames($0.columns)) })

    private init(_ columns: [InputColumn]) {
        self.columns = columns
        keys = columns.map { NameKey.of($0.name) }
        indices = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, $0.offset) })
    }

    /// The column of a comparable name.
    func index(_ key: String) -> Int? { indices[key] }

    /// Columns of free text, which alone may hold a line end.
    func isFreeText(_ index: Int) -> Bool { columns[index].isFreeText }
}

/// An input table as the contract (the catalogue) lists it: its columns, its key, what it refers to.
public struct InputContract: Sendable {
    public let table: Table
    public let title: String
    public let note: String
    /// Columns that no two lines have alike.
    public let key: [String]
    public let references: [Reference]
    /// In the order of the catalogue.
    public let columns: [InputColumn]

    /// A column that names a line of another table, or of this one.
    public struct Reference: Sendable {
        public let column: String
        public let table: Table

        public init(_ column: String, _ table: Table) {
            self.column = column
            self.table = table
        }
    }

    public init(
        _ table: Table, _ title: String, _ note: String, key: [String], references: [Reference], columns: [InputColumn]
    ) {
        self.table = table
        self.title = title
        self.note = note
        self.key = key
        self.references = references
        self.columns = columns
    }
}

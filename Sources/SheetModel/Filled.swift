import Domain

/// A column of a list or of a table, declared once: what it is, and how it is filled from a record. Header, order,
/// widths, notes, totals and print follow from it.
public struct Filled<Record, Value>: Sendable {
    public let column: Column
    public let fill: @Sendable (Record) -> Value

    public init(_ column: Column, _ fill: @escaping @Sendable (Record) -> Value) {
        self.column = column
        self.fill = fill
    }

    /// Same as `Filled(Column(…)) { … }`.
    public init(
        _ title: String, _ kind: Column.Kind = .text, total: Column.Total = .none, highlights: [Highlight] = [],
        tallies: [Text] = [], minimumWidth: Double = 0, maximumWidth: Double = 45, wraps: Bool = false,
        note: String? = nil, _ fill: @escaping @Sendable (Record) -> Value
    ) {
        self.init(
            Column(
                title, kind, total: total, highlights: highlights, tallies: tallies, minimumWidth: minimumWidth,
                maximumWidth: maximumWidth, wraps: wraps, note: note), fill)
    }
}

/// Of a long list: a cell, for which nothing is built.
public typealias ListColumn<Record> = Filled<Record, Cell>
/// Of a short table on a page.
public typealias PageColumn<Record> = Filled<Record, PageValue>

extension ListSheet {
    /// A list whose columns say how they are filled.
    ///
    /// - Parameter record: what a row is filled from; called twice for each, in order.
    public init<Record>(
        name: String, title: String, subtitle: String = "", columns: [ListColumn<Record>], recordCount: Int,
        frozenColumns: Int = 1, emptyNote: String = "Aucune ligne.", rowsPerSheet: Int = ListSheet.mostRows,
        record: @escaping @Sendable (_ index: Int) -> Record
    ) {
        let fills = columns.map(\.fill)
        self.init(
            name: name, title: title, subtitle: subtitle, columns: columns.map(\.column), recordCount: recordCount,
            frozenColumns: frozenColumns, emptyNote: emptyNote, rowsPerSheet: rowsPerSheet,
            fillSome: { index, columns, cells in
                let record = record(index)
                for i in columns { cells[i] = fills[i](record) }
            },
            fill: { index, cells in
                let record = record(index)
                for i in fills.indices { cells[i] = fills[i](record) }
            })
    }
}

extension PageSheet {
    /// Adds a table whose columns say how they are filled; its ranges serve charts and formulas.
    @discardableResult
    public mutating func addTable<Record>(
        name: String, firstColumn: Int = 0, columns: [PageColumn<Record>], of records: [Record]
    ) -> PageTable {
        addTable(
            name: name, firstColumn: firstColumn, columns: columns.map(\.column),
            rows: records.map { record in columns.map { $0.fill(record) } })
    }
}

/// A table of a page: a caption, headed columns, headed rows.
public struct HtmlTable: Sendable {
    public struct Column: Sendable {
        let title: Html
        let isNumber: Bool
        /// A bar stands after the number, in a cell of its own that screen readers pass over.
        let isBarred: Bool

        public static func words(_ title: Html) -> Column { Column(title: title, isNumber: false, isBarred: false) }
        public static func number(_ title: Html) -> Column { Column(title: title, isNumber: true, isBarred: false) }
        public static func barred(_ title: Html) -> Column { Column(title: title, isNumber: true, isBarred: true) }

        var style: [HtmlAttribute] { isNumber ? [.class(.number)] : [] }
    }

    let id: String
    let caption: Html
    let columns: [Column]
    private var rows: [Html] = []
    private var total: Html?

    /// - Parameters:
    ///   - id: of the table in its page, ASCII.
    ///   - columns: one at most is barred.
    public init(id: String, _ caption: Html, _ columns: [Column]) {
        self.id = id
        self.caption = caption
        self.columns = columns
    }

    public var isEmpty: Bool { rows.isEmpty }

    /// As many cells as there are columns; the first heads its row.
    ///
    /// - Parameter bar: of the column that is barred.
    public mutating func add(_ cells: [Html], bar: Html? = nil) { rows.append(row(cells, bar)) }

    /// The last row, set apart.
    public mutating func addTotal(_ cells: [Html]) { total = row(cells, nil) }

    private func row(_ cells: [Html], _ bar: Html?) -> Html {
        precondition(cells.count == columns.count, "\(id): a row has not as many cells as the table has columns")
        let content = zip(columns, cells).enumerated().flatMap { i, pair -> [Html] in
            let (column, cell) = pair
            let own: Html =
                i == 0
                ? .element(.th, [.scope(.row)] + column.style, [cell]) : .element(.td, column.style, [cell])
            return column.isBarred ? [own, .element(.td, [.class(.barCell), .hidden], bar.map { [$0] } ?? [])] : [own]
        }
        return .element(.tr, [], content)
    }

    public var html: Html {
        let head = columns.flatMap { column -> [Html] in
            let own = Html.element(.th, [.scope(.col)] + column.style, [column.title])
            return column.isBarred ? [own, .element(.td, [.class(.barCell), .hidden], [])] : [own]
        }
        let caption = Html.element(.caption, [.id("\(id)-legende")], [caption])
        return .element(
            .div, [.class(.scroll), .role(.region), .labelledBy("\(id)-legende"), .focusable],
            [
                .element(
                    .table, [],
                    [caption, .element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], rows)]
                        + (total.map { [.element(.tfoot, [], [$0])] } ?? []))
            ])
    }
}

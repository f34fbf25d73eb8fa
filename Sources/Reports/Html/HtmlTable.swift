/// A table of a page: a caption, headed columns, headed rows.
public struct HtmlTable: Sendable {
    public struct Column: Sendable {
        let title: Html
        let isNumber: Bool

        public static func words(_ title: Html) -> Column { Column(title: title, isNumber: false) }
        public static func number(_ title: Html) -> Column { Column(title: title, isNumber: true) }
    }

    let id: String
    let caption: Html
    let columns: [Column]
    private var rows: [Html] = []
    private var total: Html?

    /// - Parameter id: of the table in its page, ASCII.
    public init(id: String, _ caption: Html, _ columns: [Column]) {
        self.id = id
        self.caption = caption
        self.columns = columns
    }

    public var isEmpty: Bool { rows.isEmpty }

    /// As many cells as there are columns; the first heads its row.
    public mutating func add(_ cells: [Html]) { rows.append(row(cells)) }

    /// The last row, set apart.
    public mutating func addTotal(_ cells: [Html]) { total = row(cells) }

    private func row(_ cells: [Html]) -> Html {
        precondition(cells.count == columns.count, "\(id): a row has not as many cells as the table has columns")
        return .element(
            .tr, [],
            cells.enumerated().map { i, cell in
                let style: [HtmlAttribute] = columns[i].isNumber ? [.class(.number)] : []
                return i == 0 ? .element(.th, [.scope(.row)] + style, [cell]) : .element(.td, style, [cell])
            })
    }

    public var html: Html {
        let head = columns.map { column in
            Html.element(.th, [.scope(.col)] + (column.isNumber ? [.class(.number)] : []), [column.title])
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

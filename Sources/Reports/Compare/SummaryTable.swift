/// A table of a summary page: words, then figures; a sentence where it has no row.
enum SummaryTable {
    /// - Parameters:
    ///   - id: of the table in its page, ASCII.
    ///   - words: how many columns hold words, before the figures.
    ///   - remarks: how many hold words after them.
    static func html(
        id: String, _ caption: String, header: [String], words: Int = 1, remarks: Int = 0, rows: [[String]]
    ) -> Html {
        func isWords(_ column: Int) -> Bool { column < words || column >= header.count - remarks }
        guard !rows.isEmpty else { return .p(.words("\(caption) : rien."), class: .note) }
        var table = HtmlTable(
            id: id, .words(caption),
            header.enumerated().map { i, title in isWords(i) ? .words(.words(title)) : .number(.words(title)) })
        for row in rows {
            table.add(row.enumerated().map { i, cell in isWords(i) ? .words(cell) : .figure(cell) })
        }
        return table.html
    }
}

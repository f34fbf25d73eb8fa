import LetterModel

/// A table set for a width: columns as wide as their amounts, the label's column taking the rest.
struct SetTable {
    struct Row {
        let label: SetText
        let cells: [SetText]
        let isTotal: Bool
        let height: Double
    }

    let titles: [SetText]
    let titleHeight: Double
    let rows: [Row]
    /// Right end of each column of amounts, from the left of the table.
    let ends: [Double]
    let padding: Double
    let size: Double

    var height: Double { titleHeight + rows.reduce(0) { $0 + $1.height } }

    init(_ table: Letter.Table, size: Double, width: Double, _ fonts: LetterFonts) throws(MissingCharacter) {
        // A long table is drawn closer, before the whole letter is drawn smaller.
        let padding = size * (table.rows.count > 6 ? 0.26 : 0.36)
        let columns = table.titles.count - 1
        var widths = [Double](repeating: 5.0 * size, count: columns)
        for (i, title) in table.titles.dropFirst().enumerated() {
            // A title is broken between words, never within one.
            let words = title.split(separator: " ").map { fonts.bold.width(String($0)) * size }
            widths[i] = max(widths[i], (words.max() ?? 0) + 2 * padding + size * 0.3)
        }
        for row in table.rows {
            for (i, cell) in row.cells.enumerated() {
                let metrics = row.isTotal ? fonts.bold : fonts.regular
                widths[i] = max(widths[i], metrics.width(cell.text) * size + 2 * padding + size * 0.4)
            }
        }
        let labelWidth = max(width - widths.reduce(0, +), 12 * size)
        var ends: [Double] = []
        for column in widths { ends.append((ends.last ?? labelWidth) + column) }
        func set(_ text: String, _ width: Double, isBold: Bool) throws(MissingCharacter) -> SetText {
            try SetText(.init([.init(text, isBold: isBold)]), width: width, size: size, fonts)
        }
        var titles: [SetText] = []
        for (i, title) in table.titles.enumerated() {
            titles.append(try set(title, (i == 0 ? labelWidth : widths[i - 1]) - 2 * padding, isBold: true))
        }
        func height(_ lines: Int) -> Double { Double(max(lines, 1)) * size * 1.2 + 1.4 * padding }
        var rows: [Row] = []
        for row in table.rows {
            let label = try set(row.label, labelWidth - 2 * padding, isBold: row.isTotal)
            var cells: [SetText] = []
            for cell in row.cells { cells.append(try set(cell.text, .infinity, isBold: row.isTotal)) }
            rows.append(Row(label: label, cells: cells, isTotal: row.isTotal, height: height(label.lines.count)))
        }
        self.titles = titles
        self.rows = rows
        self.ends = ends
        self.padding = padding
        self.size = size
        titleHeight = height(titles.map(\.lines.count).max() ?? 1)
    }
}

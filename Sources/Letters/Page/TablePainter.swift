/// Draws a table: its titles on a rule, its rows on lighter ones, totals on a ground of their own.
struct TablePainter {
    let pen: Pen
    let table: SetTable
    let top: Double

    private var left: Double { PageGeometry.left }
    private var leading: Double { table.size * 1.2 }

    func draw() {
        pen.tagged(.table) {
            titles()
            var y = top + table.titleHeight
            pen.rule(from: left, to: PageGeometry.right, y: y, width: 0.9, .accent)
            for row in table.rows {
                draw(row, top: y)
                y += row.height
                pen.rule(
                    from: left, to: PageGeometry.right, y: y, width: row.isTotal ? 0.9 : 0.4,
                    row.isTotal ? .accent : .rule)
            }
        }
    }

    private func titles() {
        pen.tagged(.row) {
            for (i, title) in table.titles.enumerated() {
                // Titles stand on the rule, however many lines they have.
                let first =
                    top + table.titleHeight - table.padding * 0.9 - Double(title.lines.count - 1) * leading - table.size
                    * 0.15
                pen.tagged(.columnHeader) {
                    for (k, line) in title.lines.enumerated() {
                        let baseline = first + Double(k) * leading
                        if i == 0 {
                            pen.line(title, line, x: left + table.padding, baseline: baseline, .accent)
                        } else {
                            pen.line(
                                title, line, x: left + table.ends[i - 1] - table.padding, baseline: baseline, .accent,
                                .right)
                        }
                    }
                }
            }
        }
    }

    private func draw(_ row: SetTable.Row, top: Double) {
        if row.isTotal { pen.fill(x: left, y: top, width: PageGeometry.width, height: row.height, .totalGround) }
        let baseline = top + table.padding * 0.7 + table.size * 0.95
        pen.tagged(.row) {
            pen.tagged(.rowHeader) {
                for (k, line) in row.label.lines.enumerated() {
                    pen.line(
                        row.label, line, x: left + table.padding, baseline: baseline + Double(k) * leading, .text)
                }
            }
            for (cell, end) in zip(row.cells, table.ends) {
                pen.tagged(.cell) {
                    guard let line = cell.lines.first else { return }
                    pen.line(cell, line, x: left + end - table.padding, baseline: baseline, .text, .right)
                }
            }
        }
    }
}

/// Draws the blocks of a letter under each other.
struct BodyPainter {
    let pen: Pen
    let body: Body

    func draw(from top: Double) throws(CairoFailure) {
        var y = top
        for item in body.items {
            try draw(item, top: y)
            y += body.height(item)
        }
    }

    private func draw(_ item: Body.Item, top: Double) throws(CairoFailure) {
        switch item {
        case .text(let text, let isBullet, let space): try paragraph(text, isBullet: isBullet, top: top + space)
        case .highlight(let caption, let figure): try highlight(caption, figure, top: top + body.gap)
        case .table(let table): try draw(table, top: top + body.size * 0.5)
        }
    }

    private func paragraph(_ text: SetText, isBullet: Bool, top: Double) throws(CairoFailure) {
        let x = PageGeometry.left + (isBullet ? body.bulletIndent : 0)
        if isBullet {
            let side = body.size * 0.26
            pen.fill(
                x: PageGeometry.left + body.size * 0.35, y: top + body.size * 0.62, width: side, height: side, .accent)
        }
        try lines(text, x: x, top: top, text.characters.allSatisfy(\.isBold) ? .accent : .text)
    }

    private func lines(_ text: SetText, x: Double, top: Double, _ ink: Ink) throws(CairoFailure) {
        for (i, line) in text.lines.enumerated() {
            try pen.line(
                text, line, x: x, baseline: top + Double(i) * text.size * PageGeometry.leading + text.size, ink)
        }
    }

    private func highlight(_ caption: SetText, _ figure: SetText?, top: Double) throws(CairoFailure) {
        let height = body.frameHeight(caption, figure)
        pen.fill(x: PageGeometry.left, y: top, width: PageGeometry.width, height: height, .ground)
        pen.fill(x: PageGeometry.left, y: top, width: 2.5, height: height, .accent)
        let words = Double(caption.lines.count) * caption.size * PageGeometry.leading
        try lines(caption, x: PageGeometry.left + body.padding, top: top + (height - words) / 2, .text)
        if let figure, let line = figure.lines.first {
            try pen.line(
                figure, line, x: PageGeometry.right - body.padding, baseline: top + height / 2 + figure.size * 0.36,
                .accent,
                .right)
        }
    }

    private func draw(_ table: SetTable, top: Double) throws(CairoFailure) {
        let left = PageGeometry.left
        let right = PageGeometry.right
        for (i, title) in table.titles.enumerated() {
            // Titles stand on the rule, however many lines they have.
            let first = table.titleHeight - table.padding * 0.9 - Double(title.lines.count - 1) * table.size * 1.2
            for (k, line) in title.lines.enumerated() {
                let baseline = top + first + Double(k) * table.size * 1.2 - table.size * 0.15
                if i == 0 {
                    try pen.line(title, line, x: left + table.padding, baseline: baseline, .accent)
                } else {
                    try pen.line(
                        title, line, x: left + table.ends[i - 1] - table.padding, baseline: baseline, .accent, .right)
                }
            }
        }
        var y = top + table.titleHeight
        pen.rule(from: left, to: right, y: y, width: 0.9, .accent)
        for row in table.rows {
            if row.isTotal { pen.fill(x: left, y: y, width: right - left, height: row.height, .totalGround) }
            let baseline = y + table.padding * 0.7 + table.size * 0.95
            for (k, line) in row.label.lines.enumerated() {
                try pen.line(
                    row.label, line, x: left + table.padding, baseline: baseline + Double(k) * table.size * 1.2, .text)
            }
            for (cell, end) in zip(row.cells, table.ends) {
                guard let line = cell.lines.first else { continue }
                try pen.line(cell, line, x: left + end - table.padding, baseline: baseline, .text, .right)
            }
            y += row.height
            pen.rule(from: left, to: right, y: y, width: row.isTotal ? 0.9 : 0.4, row.isTotal ? .accent : .rule)
        }
    }
}

/// Draws the blocks of a letter under each other.
struct BodyPainter {
    let pen: Pen
    let body: Body

    func draw(from top: Double) {
        var y = top
        var i = 0
        while i < body.items.count {
            // Bullets that follow each other are one list.
            let bullets = body.items[i...].prefix { if case .text(_, .bullet, _) = $0 { true } else { false } }
            if bullets.isEmpty {
                draw(body.items[i], top: y)
                y += body.height(body.items[i])
                i += 1
            } else {
                pen.tagged(.list) {
                    for item in bullets {
                        draw(item, top: y)
                        y += body.height(item)
                    }
                }
                i += bullets.count
            }
        }
    }

    private func draw(_ item: Body.Item, top: Double) {
        switch item {
        case .title(let text): pen.tagged(.title) { lines(text, x: PageGeometry.left, top: top, .accent) }
        case .text(let text, let kind, let space): draw(text, kind, top: top + space)
        case .highlight(let caption, let figure):
            pen.tagged(.paragraph) { highlight(caption, figure, top: top + body.gap) }
        case .table(let table): TablePainter(pen: pen, table: table, top: top + body.size * 0.5).draw()
        }
    }

    private func draw(_ text: SetText, _ kind: Body.Kind, top: Double) {
        if kind == .bullet {
            let side = body.size * 0.26
            pen.fill(
                x: PageGeometry.left + body.size * 0.35, y: top + body.size * 0.62, width: side, height: side, .accent)
        }
        let words = { lines(text, x: body.left(kind), top: top, kind == .heading ? .accent : .text) }
        switch kind {
        case .bullet: pen.tagged(.item) { pen.tagged(.itemBody, words) }
        case .heading: pen.tagged(.heading, words)
        case .paragraph, .signature: pen.tagged(.paragraph, words)
        }
    }

    private func lines(_ text: SetText, x: Double, top: Double, _ ink: Ink, isFollowed: Bool = false) {
        for (i, line) in text.lines.enumerated() {
            pen.line(
                text, line, x: x, baseline: top + Double(i) * text.size * PageGeometry.leading + text.size, ink,
                isFollowed: isFollowed)
        }
    }

    private func highlight(_ caption: SetText, _ figure: SetText?, top: Double) {
        let height = body.frameHeight(caption, figure)
        pen.fill(x: PageGeometry.left, y: top, width: PageGeometry.width, height: height, .ground)
        pen.fill(x: PageGeometry.left, y: top, width: 2.5, height: height, .accent)
        let words = Double(caption.lines.count) * caption.size * PageGeometry.leading
        let x = PageGeometry.left + body.padding
        guard let figure, let line = figure.lines.first else {
            lines(caption, x: x, top: top + (height - words) / 2, .text)
            return
        }
        let baseline = top + height / 2 + figure.size * 0.36
        // A caption of one line stands on the figure's: read, copied and searched as one.
        let captionTop = caption.lines.count == 1 ? baseline - caption.size : top + (height - words) / 2
        lines(caption, x: x, top: captionTop, .text, isFollowed: true)
        pen.line(figure, line, x: PageGeometry.right - body.padding, baseline: baseline, .accent, .right)
    }
}

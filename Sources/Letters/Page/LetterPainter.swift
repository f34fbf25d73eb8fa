import LetterModel

/// Draws a letter on a page.
struct LetterPainter {
    let pen: Pen
    let fonts: LetterFonts

    /// What keeps a letter from being drawn.
    enum Obstacle: Error {
        case tooLong
        case character(UInt32)
        case cairo(CairoFailure)
    }

    func draw(_ letter: Letter) throws(Obstacle) {
        do {
            try sender(letter)
            try window(letter)
            let footerTop = try footer(letter)
            for fold in PageGeometry.folds { pen.rule(from: 8, to: 18, y: fold, width: 0.4, .rule) }
            let room = footerTop - PageGeometry.point * 3 - PageGeometry.bodyTop
            for size in PageGeometry.bodySizes {
                let body = try Body(letter, size: size, fonts)
                if body.height > room { continue }
                try BodyPainter(pen: pen, body: body).draw(from: PageGeometry.bodyTop)
                try pen.endPage()
                return
            }
        } catch let error as MissingCharacter {
            throw .character(error.code)
        } catch let error as CairoFailure {
            throw .cairo(error)
        } catch {
            throw .tooLong
        }
        throw .tooLong
    }

    private func sender(_ letter: Letter) throws {
        var y = PageGeometry.senderTop
        for (i, paragraph) in letter.sender.enumerated() {
            let bold = Letter.Paragraph(paragraph.runs.map { .init($0.text, isBold: true) })
            let text = try SetText(
                i == 0 ? bold : paragraph, width: PageGeometry.senderWidth, size: i == 0 ? 17 : 9.5, fonts)
            for line in text.lines {
                try pen.line(text, line, x: PageGeometry.left, baseline: y + text.size, i == 0 ? .accent : .muted)
                y += text.size * PageGeometry.leading
            }
        }
        pen.rule(from: PageGeometry.left, to: PageGeometry.right, y: y + 5, width: 0.9, .accent)
    }

    /// The address, and the references at its left.
    private func window(_ letter: Letter) throws {
        let size = AddressWindow.size(for: letter.recipient, fonts.regular) ?? AddressWindow.sizes.last!
        let leading = min(size * 1.3, AddressWindow.height * PageGeometry.point / Double(AddressWindow.maximumLines))
        let height = Double(letter.recipient.count) * leading
        var y = (AddressWindow.top + AddressWindow.height / 2) * PageGeometry.point - height / 2
        for address in letter.recipient {
            let text = try SetText(.init(address), width: .infinity, size: size, fonts)
            for line in text.lines {
                try pen.line(
                    text, line, x: (AddressWindow.left + AddressWindow.inset) * PageGeometry.point,
                    baseline: y + (leading + size * 0.72) / 2, .text)
            }
            y += leading
        }
        y = PageGeometry.referencesTop
        for reference in letter.references {
            let text = try SetText(reference, width: PageGeometry.referencesWidth, size: 9.5, fonts)
            for line in text.lines {
                try pen.line(text, line, x: PageGeometry.left, baseline: y + text.size, .text)
                y += text.size * PageGeometry.leading
            }
        }
    }

    /// Upwards from the foot of the page; gives where it begins.
    private func footer(_ letter: Letter) throws -> Double {
        var lines: [(SetText, Range<Int>)] = []
        for paragraph in letter.footer {
            let text = try SetText(paragraph, width: PageGeometry.width, size: 7.5, fonts)
            for line in text.lines { lines.append((text, line)) }
        }
        let top = PageGeometry.footerBottom - Double(lines.count) * 7.5 * PageGeometry.leading
        pen.rule(from: PageGeometry.left, to: PageGeometry.right, y: top - 3, width: 0.4, .rule)
        for (i, (text, line)) in lines.enumerated() {
            try pen.line(
                text, line, x: PageGeometry.left,
                baseline: top + Double(i) * text.size * PageGeometry.leading + text.size,
                .muted)
        }
        return top - 3
    }
}

import LetterModel

/// Draws a letter on a page, in the order in which it is read aloud.
struct LetterPainter {
    let pen: Pen
    let fonts: LetterFonts

    /// What keeps a letter from being drawn.
    enum Obstacle: Error {
        case tooLong
        case character(UInt32)
        case document(LettersError)
    }

    func draw(_ letter: Letter) throws(Obstacle) {
        do {
            let footer = try FooterLines(letter.footer, fonts)
            let body = try Body.fitting(letter, in: footer.top - 3 * PageGeometry.point - PageGeometry.bodyTop, fonts)
            guard let body else { throw Obstacle.tooLong }
            for fold in PageGeometry.folds { pen.rule(from: 8, to: 18, y: fold, width: 0.4, .rule) }
            try pen.tagged(.letter) {
                try sender(letter)
                try recipient(letter)
                try references(letter)
                BodyPainter(pen: pen, body: body).draw(from: PageGeometry.bodyTop)
                footer.draw(pen)
            }
            try pen.endPage()
        } catch let error as MissingCharacter {
            throw .character(error.code)
        } catch let error as LettersError {
            throw .document(error)
        } catch {
            throw .tooLong
        }
    }

    /// Above the window, at the largest size at which it stays clear of it.
    private func sender(_ letter: Letter) throws {
        for scale in PageGeometry.senderScales {
            var lines: [(text: SetText, line: Range<Int>, ink: Ink)] = []
            for (i, paragraph) in letter.sender.enumerated() {
                let bold = Letter.Paragraph(paragraph.runs.map { .init($0.text, isBold: true) })
                let text = try SetText(
                    i == 0 ? bold : paragraph, width: PageGeometry.senderWidth, size: (i == 0 ? 17 : 9.5) * scale,
                    fonts)
                for line in text.lines { lines.append((text, line, i == 0 ? .accent : .muted)) }
            }
            let height = lines.reduce(0) { $0 + $1.text.size * PageGeometry.leading }
            guard PageGeometry.senderTop + height + 5 <= PageGeometry.senderBottom else { continue }
            pen.tagged(.paragraph) {
                var y = PageGeometry.senderTop
                for (text, line, ink) in lines {
                    pen.line(text, line, x: PageGeometry.left, baseline: y + text.size, ink, isFollowed: true)
                    y += text.size * PageGeometry.leading
                }
                pen.rule(from: PageGeometry.left, to: PageGeometry.right, y: y + 5, width: 0.9, .accent)
            }
            return
        }
        throw Obstacle.tooLong
    }

    /// In the middle of the window's height.
    private func recipient(_ letter: Letter) throws {
        let size = AddressWindow.size(for: letter.recipient, fonts.regular) ?? AddressWindow.sizes.last!
        let leading = min(size * 1.3, AddressWindow.height * PageGeometry.point / Double(AddressWindow.maximumLines))
        let height = Double(letter.recipient.count) * leading
        var y = (AddressWindow.top + AddressWindow.height / 2) * PageGeometry.point - height / 2
        let texts = try letter.recipient.map { try SetText(.init($0), width: .infinity, size: size, fonts) }
        pen.tagged(.paragraph) {
            for text in texts {
                for line in text.lines {
                    pen.line(
                        text, line, x: (AddressWindow.left + AddressWindow.inset) * PageGeometry.point,
                        baseline: y + (leading + size * 0.72) / 2, .text, isFollowed: true)
                }
                y += leading
            }
        }
    }

    /// At the left of the window.
    private func references(_ letter: Letter) throws {
        let texts = try letter.references.map {
            try SetText($0, width: PageGeometry.referencesWidth, size: 9.5, fonts)
        }
        var y = PageGeometry.referencesTop
        pen.tagged(.paragraph) {
            for text in texts {
                for line in text.lines {
                    pen.line(text, line, x: PageGeometry.left, baseline: y + text.size, .text, isFollowed: true)
                    y += text.size * PageGeometry.leading
                }
            }
        }
        guard y <= PageGeometry.bodyTop else { throw Obstacle.tooLong }
    }
}

/// The lines at the foot of a page, from its bottom upwards.
private struct FooterLines {
    private var lines: [(text: SetText, line: Range<Int>)] = []
    private static let size = 7.5
    private static let leading = size * PageGeometry.leading

    init(_ footer: [Letter.Paragraph], _ fonts: LetterFonts) throws(MissingCharacter) {
        for paragraph in footer {
            let text = try SetText(paragraph, width: PageGeometry.width, size: FooterLines.size, fonts)
            for line in text.lines { lines.append((text, line)) }
        }
    }

    private var firstTop: Double { PageGeometry.footerBottom - Double(lines.count) * FooterLines.leading }

    /// Of the rule above them.
    var top: Double { firstTop - 3 }

    func draw(_ pen: Pen) {
        pen.rule(from: PageGeometry.left, to: PageGeometry.right, y: top, width: 0.4, .rule)
        pen.tagged(.paragraph) {
            for (i, (text, line)) in lines.enumerated() {
                pen.line(
                    text, line, x: PageGeometry.left,
                    baseline: firstTop + Double(i) * FooterLines.leading + text.size, .muted, isFollowed: true)
            }
        }
    }
}

import LetterModel

/// A text broken into lines for a width and a size.
struct SetText {
    /// Characters as they are drawn, spaces and breaks included, and the weight of each.
    private(set) var codes: [UInt16] = []
    private(set) var isBold: [Bool] = []
    private(set) var lines: [Range<Int>] = []
    let size: Double

    /// - Throws: where the fonts miss a character.
    init(
        _ paragraph: Letter.Paragraph, width: Double, size: Double, _ fonts: LetterFonts
    ) throws(MissingCharacter) {
        self.size = size
        // Where a line may be broken; the spaces that hold words together are drawn the same and are not here.
        var isBreak: [Bool] = []
        for run in paragraph.runs {
            let metrics = run.isBold ? fonts.bold : fonts.regular
            for scalar in run.text.unicodeScalars {
                let code = PrintedCharacter.code(scalar)
                guard scalar.value <= 0xFFFF, metrics.glyph(code) != 0 else { throw MissingCharacter(scalar.value) }
                codes.append(code)
                isBold.append(run.isBold)
                isBreak.append(scalar == " ")
            }
        }
        breakLines(isBreak, width / size, fonts)
    }

    private mutating func breakLines(_ isBreak: [Bool], _ width: Double, _ fonts: LetterFonts) {
        var start = 0
        var space: Int?
        var x = 0.0
        var sinceSpace = 0.0
        for i in codes.indices {
            let advance = (isBold[i] ? fonts.bold : fonts.regular).advance(codes[i])
            if isBreak[i] {
                space = i
                x += advance
                sinceSpace = 0
                continue
            }
            x += advance
            sinceSpace += advance
            guard x > width, i > start else { continue }
            if let last = space {
                lines.append(start..<last)
                start = last + 1
                x = sinceSpace
            } else {
                // A word wider than the line.
                lines.append(start..<i)
                start = i
                x = advance
                sinceSpace = advance
            }
            space = nil
        }
        if start < codes.count { lines.append(start..<codes.count) }
    }

    /// The width of a line.
    func width(_ line: Range<Int>, _ fonts: LetterFonts) -> Double {
        line.reduce(0) { $0 + (isBold[$1] ? fonts.bold : fonts.regular).advance(codes[$1]) } * size
    }
}

/// A character that the fonts have not: nothing is drawn in its stead.
struct MissingCharacter: Error {
    let code: UInt32
    init(_ code: UInt32) { self.code = code }
}

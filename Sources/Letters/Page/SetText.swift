import LetterModel

/// A character of a set text.
struct SetCharacter {
    let code: UInt16
    let glyph: UInt16
    /// For a size of 1.
    let advance: Float
    let isBold: Bool
    /// A line may be broken here.
    let isBreak: Bool
}

/// A text broken into lines for a width and a size.
struct SetText {
    /// As they are drawn, spaces and breaks included.
    private(set) var characters: [SetCharacter] = []
    private(set) var lines: [Range<Int>] = []
    let size: Double

    /// - Throws: where the fonts miss a character.
    init(
        _ paragraph: Letter.Paragraph, width: Double, size: Double, _ fonts: LetterFonts
    ) throws(MissingCharacter) {
        self.size = size
        characters.reserveCapacity(paragraph.runs.reduce(0) { $0 + $1.text.utf8.count })
        for run in paragraph.runs {
            let metrics = run.isBold ? fonts.bold : fonts.regular
            let em = Float(1 / metrics.unitsPerEm)
            for scalar in run.text.unicodeScalars {
                guard scalar.value <= 0xFFFF, metrics.characters[Int(scalar.value)].glyph != 0 else {
                    throw MissingCharacter(code: scalar.value)
                }
                let character = metrics.characters[Int(scalar.value)]
                characters.append(
                    SetCharacter(
                        code: UInt16(scalar.value), glyph: character.glyph, advance: Float(character.advance) * em,
                        isBold: run.isBold,
                        isBreak: scalar == " "))
            }
        }
        breakLines(Float(width / size))
    }

    private mutating func breakLines(_ width: Float) {
        var start = 0
        var space: Int?
        var x: Float = 0
        var sinceSpace: Float = 0
        for i in characters.indices {
            let character = characters[i]
            x += character.advance
            if character.isBreak {
                space = i
                sinceSpace = 0
                continue
            }
            sinceSpace += character.advance
            guard x > width, i > start else { continue }
            if let last = space {
                lines.append(start..<last)
                start = last + 1
                x = sinceSpace
            } else {
                // A word wider than the line.
                lines.append(start..<i)
                start = i
                x = character.advance
                sinceSpace = x
            }
            space = nil
        }
        if start < characters.count { lines.append(start..<characters.count) }
    }

    /// The range of a line with the space at which it was broken: a reader who copies or listens needs it between words.
    func joined(_ line: Range<Int>) -> Range<Int> {
        line.upperBound < characters.count && characters[line.upperBound].isBreak
            ? line.lowerBound..<line.upperBound + 1 : line
    }

    /// The width of a line.
    func width(_ line: Range<Int>) -> Double {
        Double(characters[line].reduce(Float(0)) { $0 + $1.advance }) * size
    }
}

/// A character that the fonts do not have: nothing is drawn in its stead.
struct MissingCharacter: Error {
    let code: UInt32
}

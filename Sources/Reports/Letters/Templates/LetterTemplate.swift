import LetterModel

/// A letter's text as the committee wrote it: sections of paragraphs, with fields still named.
public struct LetterTemplate: Sendable {
    let parts: [Part]
    /// What the committee has still to write; the template is used as it is.
    let remarks: [TemplateProblem]
    /// No part of it names the run: the footer does, in words of our own.
    let lacksIdentity: Bool

    /// A section of the file; one section may come several times, under different conditions.
    struct Part: Sendable {
        let section: LetterSection
        /// All must hold.
        let conditions: [LetterCondition]
        var paragraphs: [TemplateParagraph] = []
    }

    /// The paragraphs of a section whose conditions hold, with every field replaced.
    func paragraphs(_ section: LetterSection, _ values: some LetterValues) -> [Letter.Paragraph] {
        var filled: [Letter.Paragraph] = []
        for part in parts where part.section == section && part.conditions.allSatisfy(values.holds) {
            for paragraph in part.paragraphs { filled.append(paragraph.filled(values)) }
        }
        return filled
    }
}

/// A paragraph of a template.
struct TemplateParagraph: Sendable {
    enum Piece: Sendable {
        case text(String)
        case field(LetterField)
    }

    var pieces: [(piece: Piece, isBold: Bool)] = []
    var isBullet = false

    func filled(_ values: some LetterValues) -> Letter.Paragraph {
        var runs: [Letter.Paragraph.Run] = []
        for (piece, isBold) in pieces {
            let text =
                switch piece {
                case .text(let text): text
                case .field(let field): values.text(field)
                }
            if let last = runs.indices.last, runs[last].isBold == isBold {
                runs[last].text += text
            } else {
                runs.append(Letter.Paragraph.Run(text, isBold: isBold))
            }
        }
        return Letter.Paragraph(runs, isBullet: isBullet)
    }
}

/// What the fields and conditions of a template become, in one letter.
protocol LetterValues {
    func text(_ field: LetterField) -> String
    func holds(_ condition: LetterCondition) -> Bool
}

import Domain
import LetterModel

/// Reads a letter's template (`Input/Lettres/LISEZMOI.md` says how one is written) and collects what is wrong.
///
/// `[section]` or `[section si condition]` begins a part; a blank line ends a paragraph; a line that begins with `- ` is
/// an item of a list; `**…**` is bold; `{champ}` is replaced; a line that begins with `#` is a note to the reader.
struct TemplateParser {
    private let kind: LetterKind
    private let file: String
    private let font: FontMetrics
    private(set) var problems: [TemplateProblem] = []
    private var parts: [LetterTemplate.Part] = []
    private var paragraph = TemplateParagraph()
    private var isBold = false
    /// Where the paragraph begins; 0 = none is under way.
    private var paragraphLine = 0

    static func parse(
        _ kind: LetterKind, file: String, text: String, font: FontMetrics
    ) throws(TemplateError) -> LetterTemplate {
        var parser = TemplateParser(kind, file, font)
        parser.read(text)
        guard parser.problems.isEmpty else {
            throw TemplateError(problems: parser.problems.sorted { $0.line < $1.line })
        }
        return LetterTemplate(kind: kind, parts: parser.parts)
    }

    private init(_ kind: LetterKind, _ file: String, _ font: FontMetrics) {
        self.kind = kind
        self.file = file
        self.font = font
    }

    private mutating func refuse(_ line: Int, _ message: String) {
        problems.append(TemplateProblem(file: file, line: line, message: message))
    }

    private mutating func read(_ text: String) {
        let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : Substring(text)
        var number = 0
        for raw in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let line = raw.trimmingPrefix(while: \.isWhitespace)
            if raw.hasPrefix("#") { continue }
            if line.isEmpty {
                endParagraph()
            } else if raw.hasPrefix("[") {
                endParagraph()
                begin(String(line), number)
            } else {
                add(line, number)
            }
        }
        endParagraph()
        for section in kind.sections where !parts.contains(where: { $0.section == section && !$0.paragraphs.isEmpty }) {
            refuse(0, "la section [\(section.rawValue)] manque ou est vide : l'écrire.")
        }
    }

    // MARK: Sections

    private mutating func begin(_ line: String, _ number: Int) {
        let trimmed = line.reversed().drop(while: \.isWhitespace).reversed().map(String.init).joined()
        let words = trimmed.dropFirst().dropLast().split(separator: " ").map(String.init)
        guard trimmed.hasSuffix("]"), words.count == 1 || (words.count == 3 && words[1] == "si") else {
            refuse(number, "section mal écrite : écrire « [section] » ou « [section si condition] ».")
            return
        }
        guard let section = LetterSection(rawValue: words[0]), kind.sections.contains(section) else {
            refuse(
                number,
                "section « \(words[0]) » inconnue ; sections de cette lettre : \(kind.sections.map(\.rawValue).joined(separator: ", "))."
            )
            return
        }
        var condition: LetterCondition?
        if words.count == 3 {
            condition = LetterCondition(rawValue: words[2])
            guard let condition, kind.conditions.contains(condition) else {
                refuse(
                    number,
                    "condition « \(words[2]) » inconnue ; conditions de cette lettre : \(kind.conditions.map(\.rawValue).joined(separator: ", "))."
                )
                return
            }
        }
        parts.append(LetterTemplate.Part(section: section, condition: condition))
    }

    // MARK: Paragraphs

    private mutating func add(_ line: Substring, _ number: Int) {
        guard let last = parts.indices.last else {
            if problems.isEmpty { refuse(number, "texte avant la première section : écrire d'abord « [expediteur] ».") }
            return
        }
        let isItem = line.hasPrefix("- ")
        if isItem || parts[last].section.isOfLines { endParagraph() }
        if paragraphLine == 0 {
            paragraphLine = number
            paragraph.isBullet = isItem
        } else {
            append(.text(" "))
        }
        cut(isItem ? line.dropFirst(2) : line, number)
    }

    private mutating func endParagraph() {
        guard paragraphLine > 0 else { return }
        if isBold { refuse(paragraphLine, "« ** » ouvert et non refermé dans le paragraphe : le refermer.") }
        parts[parts.count - 1].paragraphs.append(paragraph)
        paragraph = TemplateParagraph()
        isBold = false
        paragraphLine = 0
    }

    private mutating func append(_ piece: TemplateParagraph.Piece) { paragraph.pieces.append((piece, isBold)) }

    /// A physical line: texts, fields and marks of bold.
    private mutating func cut(_ line: Substring, _ number: Int) {
        var rest = FrenchSpacing.held(line.trimmingSuffixWhitespace())[...]
        if let missing = font.firstMissing(in: String(rest)) {
            refuse(
                number,
                "caractère U+\(String(missing.value, radix: 16, uppercase: true)) que la police des courriers n'a pas : le remplacer."
            )
        }
        while !rest.isEmpty {
            if rest.hasPrefix("**") {
                isBold.toggle()
                rest = rest.dropFirst(2)
            } else if rest.first == "{" {
                guard let close = rest.firstIndex(of: "}") else {
                    refuse(number, "accolade ouverte et non refermée : écrire « {champ} ».")
                    return
                }
                let name = String(rest[rest.index(after: rest.startIndex)..<close])
                if let field = LetterField(rawValue: name), kind.fields.contains(field) {
                    append(.field(field))
                } else {
                    refuse(
                        number,
                        "champ « {\(name)} » inconnu ; champs de cette lettre : \(kind.fields.map(\.rawValue).joined(separator: ", "))."
                    )
                }
                rest = rest[rest.index(after: close)...]
            } else if rest.first == "}" {
                refuse(number, "accolade fermée sans être ouverte : écrire « {champ} ».")
                return
            } else {
                var end = rest.startIndex
                while end < rest.endIndex, rest[end] != "{", rest[end] != "}", !rest[end...].hasPrefix("**") {
                    end = rest.index(after: end)
                }
                append(.text(String(rest[..<end])))
                rest = rest[end...]
            }
        }
    }
}

extension Substring {
    fileprivate func trimmingPrefix(while predicate: (Character) -> Bool) -> Substring { drop(while: predicate) }

    fileprivate func trimmingSuffixWhitespace() -> String {
        var end = endIndex
        while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
        return String(self[..<end])
    }
}

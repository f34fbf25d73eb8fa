import Domain
import LetterModel

/// Reads a letter's template (`Input/Lettres/LISEZMOI.md` says how one is written) and collects what is wrong.
///
/// `[section]`, `[section si condition]` or `[section si condition et condition]` begins a part; a blank line ends a
/// paragraph; a line that begins with `- ` is an item of a list; `**…**` is bold; `{champ}` is replaced; a line that
/// begins with `#` is a note to the reader.
struct TemplateParser {
    private let kind: LetterKind
    private let file: String
    private let font: FontMetrics
    private(set) var problems: [TemplateProblem] = []
    private var remarks: [TemplateProblem] = []
    private var parts: [LetterTemplate.Part] = []
    private var paragraph = TemplateParagraph()
    private var isBold = false
    /// Where the paragraph begins; 0 = none is under way.
    private var paragraphLine = 0
    /// Where each section begins first.
    private var sectionLines: [LetterSection: Int] = [:]
    private var namesIdentity = false

    static func parse(
        _ kind: LetterKind, file: String, text: String, font: FontMetrics
    ) throws(TemplateError) -> LetterTemplate {
        var parser = TemplateParser(kind, file, font)
        parser.read(text)
        guard parser.problems.isEmpty else {
            throw TemplateError(problems: parser.problems.sorted { $0.line < $1.line })
        }
        return LetterTemplate(
            parts: parser.parts, remarks: parser.remarks.sorted { $0.line < $1.line },
            lacksIdentity: !parser.namesIdentity)
    }

    private init(_ kind: LetterKind, _ file: String, _ font: FontMetrics) {
        self.kind = kind
        self.file = file
        self.font = font
    }

    private mutating func refuse(_ line: Int, _ message: String) {
        problems.append(TemplateProblem(file: file, line: line, message: message))
    }

    private mutating func remark(_ line: Int, _ message: String) {
        remarks.append(TemplateProblem(file: file, line: line, message: message))
    }

    private mutating func read(_ text: String) {
        let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : Substring(text)
        var number = 0
        for raw in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let line = raw.drop(while: \.isWhitespace)
            if raw.hasPrefix("#") { continue }
            if line.isEmpty {
                endParagraph()
            } else if raw.hasPrefix("[") {
                endParagraph()
                begin(line, number)
            } else {
                add(line, number)
            }
        }
        endParagraph()
        for section in kind.sections { look(section) }
        if !namesIdentity, let line = sectionLines[.pied] {
            remark(
                line,
                "le pied ne nomme pas le calcul dont vient la lettre, le programme l'y ajoute : écrire une ligne avec « {identite} » et « {numero} »"
            )
        }
    }

    /// What becomes of a template without one of its sections.
    private mutating func look(_ section: LetterSection) {
        guard !parts.contains(where: { $0.section == section && !$0.paragraphs.isEmpty }) else { return }
        let later = kind.sections.drop { $0 != section }.compactMap { sectionLines[$0] }.min()
        let line = sectionLines[section] ?? later ?? 0
        let place = sectionLines[section] == nil && later != nil ? " avant cette ligne" : ""
        let what = "la section [\(section.rawValue)] manque ou est vide"
        switch section.lack {
        case .nothing: break
        case .refused: refuse(line, "\(what) : l'écrire\(place).")
        case .told:
            remark(
                line,
                "\(what) : l'écrire\(place) (\(section == .adresse ? "l'adresse de l'expéditeur, une ligne par ligne" : "la qualité et le nom de qui signe, une ligne chacun")) ; les lettres partent sans elle"
            )
        }
    }

    // MARK: Sections

    private mutating func begin(_ line: Substring, _ number: Int) {
        let trimmed = line.trimmingSuffixWhitespace()
        let words = trimmed.dropFirst().dropLast().split(separator: " ").map(String.init)
        // `section`, then `si` and a condition, then `et` and another as often as wanted.
        let joints = words.indices.filter { $0 % 2 == 1 }
        guard trimmed.hasSuffix("]"), words.count % 2 == 1, joints.allSatisfy({ words[$0] == ($0 == 1 ? "si" : "et") })
        else {
            refuse(
                number,
                "section mal écrite : écrire « [section] », « [section si condition] » ou « [section si condition et condition] »."
            )
            return
        }
        guard let section = LetterSection(rawValue: words[0]), kind.sections.contains(section) else {
            refuse(
                number,
                "section « \(words[0]) » inconnue ; sections de cette lettre : \(kind.sections.map(\.rawValue).joined(separator: ", "))."
            )
            return
        }
        var conditions: [LetterCondition] = []
        for joint in joints {
            guard let condition = LetterCondition(rawValue: words[joint + 1]), kind.conditions.contains(condition)
            else {
                refuse(
                    number,
                    "condition « \(words[joint + 1]) » inconnue ; conditions de cette lettre : \(kind.conditions.map(\.rawValue).joined(separator: ", "))."
                )
                return
            }
            conditions.append(condition)
        }
        if sectionLines[section] == nil { sectionLines[section] = number }
        parts.append(LetterTemplate.Part(section: section, conditions: conditions))
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
        let text = (isItem ? line.dropFirst(2) : line).trimmingSuffixWhitespace()
        if text.lowercased().contains(TemplateParser.unfinished) {
            remark(
                number,
                "« \(TemplateParser.unfinished) » s'imprime tel quel dans les lettres : écrire la ligne avant de les envoyer"
            )
        }
        cut(text, number)
    }

    /// What a template that is delivered says where only the committee knows what to write.
    private static let unfinished = "à compléter"

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
        var rest = FrenchSpacing.held(String(line))[...]
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
                field(String(rest[rest.index(after: rest.startIndex)..<close]), number)
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

    private mutating func field(_ name: String, _ number: Int) {
        guard let field = LetterField(rawValue: name), kind.fields.contains(field) else {
            refuse(
                number,
                "champ « {\(name)} » inconnu ; champs de cette lettre : \(kind.fields.map(\.rawValue).joined(separator: ", "))."
            )
            return
        }
        if field == .identite { namesIdentity = true }
        append(.field(field))
    }
}

extension Substring {
    fileprivate func trimmingSuffixWhitespace() -> Substring {
        var end = endIndex
        while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
        return self[..<end]
    }
}

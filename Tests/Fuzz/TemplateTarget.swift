import LetterModel

@testable import Reports

/// A letter's template: taken, or refused with lines that exist.
enum TemplateTarget {
    /// A font that has every Latin letter.
    private static let font = FontMetrics(
        characters: (0x20...0x17F).map { ($0, FontMetrics.Character(glyph: $0, advance: 500)) }, unitsPerEm: 1000)

    static func run(_ input: UnsafeRawBufferPointer) {
        let text = String(decoding: input, as: UTF8.self)
        let lines = text.count(where: \.isNewline) + 1
        for kind in LetterKind.allCases {
            do throws(TemplateError) {
                let template = try TemplateParser.parse(kind, file: "avis.txt", text: text, font: font)
                for section in kind.required {
                    require(!template.parts.filter { $0.section == section }.isEmpty, "a section that is missing")
                }
            } catch {
                require(!error.problems.isEmpty, "refused without a reason")
                require(error.problems.allSatisfy { (0...lines).contains($0.line) && !$0.message.isEmpty }, "its line")
            }
        }
    }
}

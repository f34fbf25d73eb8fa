import LetterModel
import Letters
import Testing

@testable import Reports

/// Templates are refused with file and line, every problem at once.
@Suite struct TemplateTests {
    private func problems(_ text: String, _ kind: LetterKind = .avis) throws -> [String] {
        let font = try LetterFonts().printable
        do throws(TemplateError) {
            _ = try TemplateParser.parse(kind, file: "Lettres/cgos/avis.txt", text: text, font: font)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    private static let sections = LetterKind.avis.sections.map { "[\($0.rawValue)]\nTexte.\n" }.joined()

    @Test func aWholeTemplateIsTaken() throws { #expect(try problems(TemplateTests.sections).isEmpty) }

    @Test(arguments: [
        ("# note\n[objet]\n\nBonjour {montant},", 4, "champ « {montant} » inconnu"),
        ("[objet]\nA {numero", 2, "accolade ouverte"), ("[objet]\nA numero}", 2, "accolade fermée"),
        ("[salut]\nA", 1, "section « salut » inconnue"), ("[objet si pluie]\nA", 1, "condition « pluie » inconnue"),
        ("[objet quand region]\nA", 1, "section mal écrite"), ("A\n[objet]\nB", 1, "texte avant la première section"),
        ("[objet]\nA **b\n\nc", 2, "« ** » ouvert"), ("[objet]\nA 王", 2, "caractère U+738B"),
    ])
    func mistakesAreFoundWithTheirLine(_ text: String, _ line: Int, _ words: String) throws {
        let found = try problems(text + "\n" + TemplateTests.sections)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("Lettres/cgos/avis.txt:\(line): ") == true)
        #expect(found.first?.contains(words) == true, "\(found)")
    }

    @Test func moneyIsUnknownToAnInvitation() throws {
        let text = LetterKind.invitation.sections.map { "[\($0.rawValue)]\nTexte.\n" }.joined()
        #expect(try problems(text, .invitation).isEmpty)
        #expect(try problems(text + "[objet]\n{net_imposable}", .invitation).count == 1)
        #expect(try problems(text + "[tableau]\nTexte.", .invitation).count == 1)
    }

    @Test func aMissingSectionIsNamed() throws {
        #expect(try problems("[objet]\nA").contains { $0.contains("la section [contact] manque") })
    }
}

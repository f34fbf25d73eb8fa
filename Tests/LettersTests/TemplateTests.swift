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

    /// What a template that is taken has still to say.
    private func remarks(_ text: String, _ kind: LetterKind = .avis) throws -> [String] {
        try TemplateParser.parse(
            kind, file: "Lettres/cgos/avis.txt", text: text, font: try LetterFonts().printable
        ).remarks.map(\.description)
    }

    private static let sections = LetterKind.avis.sections.map { "[\($0.rawValue)]\nTexte.\n" }.joined()

    @Test func aWholeTemplateIsTaken() throws { #expect(try problems(TemplateTests.sections).isEmpty) }

    @Test(arguments: [
        ("# note\n[objet]\n\nBonjour {montant},", 4, "champ «\u{A0}{montant}\u{A0}» inconnu"),
        ("[objet]\nA {numero", 2, "accolade ouverte"), ("[objet]\nA numero}", 2, "accolade fermée"),
        ("[salut]\nA", 1, "section «\u{A0}salut\u{A0}» inconnue"),
        ("[objet si pluie]\nA", 1, "condition «\u{A0}pluie\u{A0}» inconnue"),
        ("[objet quand region]\nA", 1, "section mal écrite"), ("[objet si region et]\nA", 1, "section mal écrite"),
        ("[objet si region et pluie]\nA", 1, "condition «\u{A0}pluie\u{A0}» inconnue"),
        ("[objet si region si courrier]\nA", 1, "section mal écrite"),
        ("A\n[objet]\nB", 1, "texte avant la première section"),
        ("[objet]\nA **b\n\nc", 2, "«\u{A0}**\u{A0}» ouvert"), ("[objet]\nA 王", 2, "caractère U+738B"),
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

    @Test func aMissingSectionIsNamedWithItsPlace() throws {
        #expect(
            try problems("# note\n[objet]\nA\n\n[pied]\nB").contains(
                "Lettres/cgos/avis.txt:5: la section [contact] manque ou est vide\u{A0}: l'écrire avant cette ligne."))
    }

    /// A template of before the address, the signatory and the run's identity prints what it did, and the run says
    /// where to write what.
    @Test(arguments: [LetterKind.avis, .invitation]) func anOldTemplateIsTakenAndTold(_ kind: LetterKind) throws {
        let old = kind.required.map { "[\($0.rawValue)]\nTexte.\n" }.joined()
        let found = try remarks(old, kind)
        #expect(found.count == 3)
        // [expediteur] is on line 1, [references] on 3; [pied] is the last.
        #expect(found[0].hasPrefix("Lettres/cgos/avis.txt:3: la section [adresse] manque ou est vide"))
        let foot = 2 * kind.required.count - 1
        #expect(found.contains { $0.contains(":\(foot): la section [signature]") })
        #expect(found.contains { $0.contains(":\(foot): le pied ne nomme pas le calcul") && $0.contains("{identite}") })
        #expect(try remarks(old + "[adresse]\nA\n[signature]\nB\n[pied]\n{identite}", kind).isEmpty)
    }

    @Test func whatIsToBeCompletedIsTold() throws {
        let found = try remarks(TemplateTests.sections + "[pied]\n{identite}\nNom À compléter")
        #expect(found.count == 1 && found[0].contains("à compléter"))
    }

    @Test func conditionsOfASectionMustAllHold() throws {
        let template = try TemplateParser.parse(
            .avis, file: "", text: "[objet si region et courrier]\nA\n[objet si region]\nB\n" + TemplateTests.sections,
            font: try LetterFonts().printable)
        struct Values: LetterValues {
            let held: Set<LetterCondition>
            func text(_ field: LetterField) -> String { "" }
            func holds(_ condition: LetterCondition) -> Bool { held.contains(condition) }
        }
        func objects(_ conditions: LetterCondition...) -> [String] {
            template.paragraphs(.objet, Values(held: Set(conditions))).map(\.plain)
        }
        #expect(objects(.region, .courrier) == ["A", "B", "Texte."])
        #expect(objects(.region) == ["B", "Texte."])
        #expect(objects(.courrier) == ["Texte."])
    }
}

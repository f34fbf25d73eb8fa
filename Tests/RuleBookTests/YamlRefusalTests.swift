import RuleBook
import Testing

@testable import TestSupport

/// Files that are no YAML, or YAML that a rule file must not hold.
struct YamlRefusalTests {
    private func refusals(_ text: String) -> [String] { RuleFolder.shipped.with("regions.yaml", text).refusals }

    @Test func syntax() {
        #expect(
            refusals("regions:\n  libelle: a: b\n") == [
                "regions.yaml:2: YAML illisible : un « : » de trop ; mettez le texte entre guillemets."
            ])
        #expect(refusals("regions:\n\tlibelle: a\n").map { $0.prefix(34) } == ["regions.yaml:2: YAML illisible, da"])
        #expect(refusals("regions: [a, b\n").first?.hasPrefix("regions.yaml:2: YAML illisible") == true)
        #expect(
            refusals("regions:\n    libelle: a\n  regle: S8\n").first?.hasPrefix("regions.yaml:3: YAML illisible")
                == true)
    }

    @Test func emptyFile() {
        #expect(
            refusals("# rien\n") == [
                "regions.yaml: fichier vide : écrivez-y des règles, ou retirez-le du dossier Regles."
            ])
    }

    @Test func twoDocuments() {
        #expect(
            refusals("a: 1\n---\nb: 2\n") == [
                "regions.yaml:2: deux documents dans un fichier : retirez la ligne « --- »."
            ])
    }

    @Test func anchorsAndAliases() {
        #expect(
            refusals("regions:\n  libelle: &a Régions\n  regle: *a\n") == [
                "regions.yaml:2: ancre ou alias YAML (« & », « * ») : recopiez la valeur, chaque règle se lit seule."
            ])
    }

    /// Nine lines that stand for a milliard of words are refused at the first, at once.
    @Test(.timeLimit(.minutes(1))) func billionLaughs() {
        var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for i in 1...9 {
            text += "a\(i): &a\(i) [" + Array(repeating: "*a\(i - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        #expect(refusals(text).map { $0.prefix(23) } == ["regions.yaml:1: ancre o"])
    }

    @Test func keysThatAreNoWords() {
        #expect(
            refusals("? [a, b]\n: c\n") == [
                "regions.yaml:1: clé qui n'est pas un simple mot : écrivez « mot: valeur »."
            ])
    }

    @Test func windowsLineEndsAndByteOrderMarkAreFine() {
        let text = "\u{FEFF}" + RuleFolder.shipped["regions.yaml"].replacing("\n", with: "\r\n")
        #expect(refusals(text) == [])
    }
}

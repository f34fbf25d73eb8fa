import Domain
import Testing

@testable import Extracts

/// `A-TEXTE`: a name or address that is a placeholder, has quotes around it, or marks of a wrong code page.
@Suite("Findings: texts that were spoiled before they came")
struct DamagedTextTests {
    private static let placeholders = [
        "NULL", "(null)", "\\N", "N/A", "#N/A", "NaN", "#REF!", "#VALUE!", "#NOM?", "#NAME?", "undefined",
    ]

    static let columns: [(Table, String)] = [
        (.agents, "nom"), (.agents, "prenom"), (.agents, "adresse_1"), (.agents, "adresse_2"), (.agents, "adresse_3"),
        (.agents, "code_postal"), (.agents, "commune"), (.agents, "pays"), (.ayantsDroit, "nom"),
        (.ayantsDroit, "prenom"),
    ]

    @Test("a placeholder as a whole, in every column of names and addresses", arguments: columns)
    func placeholder(_ table: Table, _ column: String) throws {
        for word in DamagedTextTests.placeholders {
            try Case(table, [column: word], "A-TEXTE \(column)").check()
            try Case(table, [column: " \(word) "], "A-TEXTE \(column)").check()
        }
        for name in ["Nulle", "NULL x", "Nan", "Null", "N", "#", "(null", "NA", "Undefined", "Ndiaye", "(Bis)"] {
            try Case(table, [column: name]).check()
        }
    }

    @Test(
        "quotes around it",
        arguments: ["'Dupont'", "«Dupont»", "« Dupont »", "“Dupont”", "‘Dupont’", "\"\"\"Dupont\"\"\""])
    func quotes(_ nom: String) throws { try Case(.agents, ["nom": nom], "A-TEXTE nom").check() }

    @Test(
        "a quote elsewhere is a character",
        arguments: ["L'Hôte", "d’Arc", "'t Hooft", "Le \"\"Gros\"\" x", "Dupont'", "O'", "'"])
    func apostrophe(_ nom: String) throws { try Case(.agents, ["nom": nom]).check() }

    @Test("other columns are not looked at, nor what is no agent or ayant droit")
    func others() throws {
        try Case(.etablissements, ["nom": "NULL"]).check()
        try Case(.dossiers, ["pieces_manquantes": "N/A", "date_complet": ""]).check()
        try Case(.agents, ["nir": "NULL"], "A-NIR nir").check()
    }

    /// Each as it looks after the text of one page was read as Windows-1252.
    @Test(
        "marks of a wrong code page",
        arguments: [
            // UTF-8: é, è, À, ç, É, œ, ’
            "LÃ©a", "HÃ¨ve", "Ã€ la une", "FranÃ§ois", "Ã‰lise", "CÅ“ur", "Dâ€™Arc", "NoÃ«l", "Â« Bis Â»",
            // CP850: é, è, ç, à, ô, ê, ë, î, â, ï
            "L‚a", "frŠre", "Fran‡ois", "voil… tout mal…e", "C“te", "For\u{2C6}t", "No‰l", "b…n ˆŒ mŒle", "chƒteau",
            "ma‹s",
            // Mac Roman: é, à, ô, î, ï, â
            "RenŽ", "voilˆ", "C™te", "a”ne", "na•f", "ch‰teau", "sŸr",
            "100€ a€",
        ])
    func marks(_ nom: String) throws {
        var given = Given()
        given[.agents] = [["nom": nom]]
        #expect(try given.read().findings == ["agents.csv: A-TEXTE", "agents.csv:2 A-TEXTE nom"])
    }

    @Test(
        "what French and other names really have",
        arguments: [
            "Léa Élise Ève", "L’Haÿ-les-Roses", "Œuvre", "cœur", "Cœur d’Été", "Ÿ", "Š", "Škoda", "Žižka", "1 € 50",
            "80 €",
            "a – b — c", "« Bis »", "N° 5", "São Ângelo Ångström", "Â", "ÅSA", "Paul … Marie", "a “b” c", "PÃO",
            "LOUŸS", "LŽA", "HŠVE",
            "LŒUVRE", "Ça", "Ærø", "ÑAÑO",
        ])
    func sound(_ nom: String) throws { try Case(.agents, ["nom": "x \(nom) x"]).check() }

    @Test("the same in a Windows-1252 file: CP850 and Mac Roman bytes as they came")
    func windows1252() throws {
        // 0x82 is é in CP850; 0x8E is é in Mac Roman; 0xE9 is é where all is well.
        try FileCase(
            "CP850", [agent(1, "L‹82›a"), agent(2, "No‹E9›"), agent(3, "fr‹8A›re")], ["1 L‚a", "2 Noé", "3 frŠre"],
            "2 A-TEXTE nom", "4 A-TEXTE nom"
        ).check(file: true)
    }

    struct Page: CustomTestStringConvertible, Sendable {
        let names: [String]
        let detail: Finding.Detail
        let count: Int
        var testDescription: String { "\(names) \(detail)" }
    }

    @Test(
        "one finding a line, one more for the file: how many lines, and which page it likely was",
        arguments: [
            Page(names: ["LÃ©a", "Dupont", "CÃ´te"], detail: .readAsWindows1252, count: 2),
            Page(names: ["L‚a HŠve", "Fran‡ois", "Dupont"], detail: .codePage850, count: 2),
            Page(names: ["RenŽ", "voilˆ", "C™te"], detail: .macRoman, count: 3),
            Page(names: ["Zo‰ L‚ger", "C“te"], detail: .codePage850, count: 2),
            Page(names: ["Ch‰teau RenŽ"], detail: .macRoman, count: 1),
        ])
    func page(_ it: Page) throws {
        var given = Given()
        given[.agents] = it.names.enumerated().map { ["numero": "\($0.offset + 1)", "nir": "", "nom": $0.element] }
        let found = try given.read().read.findings.filter(\.isOfFile)
        #expect(found.map(\.code) == [.texte] && found.map(\.detail) == [it.detail])
        #expect(found.map { Int($0.count) } == [it.count])
    }

    @Test("one finding a line, whatever it has; a placeholder is no mark of a page")
    func oneALine() throws {
        try Case(.agents, ["nom": "NULL", "prenom": "#N/A", "commune": "'Paris'"], "A-TEXTE nom").check()
        try Case(.ayantsDroit, ["nom": "Dupont", "prenom": "'Léa'"], "A-TEXTE prenom").check()
    }

    @Test("not of lines that are ignored or rejected: a discordance is of a line kept")
    func ignored() throws {
        var given = Given(for: .ayantsDroit)
        given[.dossiers] = [["annee": "2012"], ["dossier": "D2"]]
        given[.ayantsDroit] = [["nom": "NULL"], ["dossier": "D2", "nom": "NULL"], ["dossier": "D3", "nom": "NULL"]]
        #expect(
            try given.read().findings == [
                "ayants_droit.csv:3 A-TEXTE nom", "ayants_droit.csv:4 R-REF dossier",
            ])
    }

    @Test("a finding carries the agent's number, so that his letter is held back")
    func numero() throws {
        var given = Given()
        given[.agents] = [["commune": "NULL"]]
        #expect(try given.read().read.findings.map(\.numero) == [Numero("0012")!])
    }
}

extension FileCase {
    /// With the finding of the whole file before all others.
    fileprivate func check(file: Bool) throws {
        var given = Given()
        given.file(.agents, self.file)
        let outcome = try given.read()
        #expect(outcome.agents == agents)
        #expect(outcome.findings == ["agents.csv: A-TEXTE"] + findings.map { "agents.csv:\($0)" })
    }
}

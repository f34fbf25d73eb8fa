import Testing

/// Every number and code that sources, tests and rule files cite is an entry.
@Suite struct CitationTests {
    @Test(arguments: ["Sources", "Tests", "Input/Regles", "Input/Schemas"])
    func everyCitationIsAnEntry(folder: String) {
        var unknown: [String: String] = [:]
        for ending in [".swift", ".yaml", ".json"] {
            for file in Project.files(folder, ending: ending) where !CitationTests.aside(file) {
                for cited in Citation.all(in: Project.text(file)) where Project.catalogue.entry(cited)?.code != cited {
                    unknown[cited] = file
                }
            }
        }
        #expect(unknown == [:])
    }

    /// Cases of this suite, and what a run wrote.
    private static func aside(_ file: String) -> Bool {
        file.hasPrefix("Tests/CatalogueTests/") || file.contains("/Snapshots/")
    }

    /// Entries name one another by code only.
    @Test func everyCodeThatAnEntryNamesIsAnEntry() {
        for entry in Project.catalogue.entries {
            for title in ["Donne", "Règle", "Voir aussi"] {
                for name in entry.section(title)?.names ?? [] {
                    #expect(Project.catalogue.entry(name)?.code == name, "\(entry.code), \(title): \(name)")
                }
            }
            for cited in entry.sections.flatMap(\.blocks).flatMap({ Citation.all(in: $0.text) }) {
                #expect(Project.catalogue.entry(cited) != nil, "\(entry.code) cites \(cited)")
            }
        }
    }

    @Test func whatIsNoCitationIsNotTaken() {
        #expect(
            Citation.all(in: "S5, O11 (§3) D01|D14 R-REF, A-RANG5-INCOMPLET: ET1.") == [
                "S5", "O11", "§3", "D01", "D14", "R-REF", "A-RANG5-INCOMPLET", "ET1",
            ])
        #expect(Citation.all(in: "UTF8 S12 C6 R-ref A-x T20 L136-8 x_S5 SHA256 XS5") == [])
    }

    @Test func anUnknownCitationIsSeen() {
        for cited in ["S0", "O12", "ET9", "D99", "R-NIRE", "§9"] {
            #expect(Citation.all(in: cited) == [cited])
            #expect(Project.catalogue.entry(cited)?.code != cited)
        }
    }
}

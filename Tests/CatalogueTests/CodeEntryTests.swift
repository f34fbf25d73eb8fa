import Catalogue
import Decisions
import Domain
import Testing

/// Each motif and each finding code of the program has one entry, under the program's own words, and no entry is
/// without its code.
@Suite struct CodeEntryTests {
    static let findings = FindingCode.allCases.map { ($0.code, $0.meaning) }
    static let motifs =
        MotifDroits.allCases.map { ($0.code, "\($0.label)") } + MotifEtudes.allCases.map { ($0.code, "\($0.label)") }
        + MotifDemandes.allCases.map { ($0.code, "\($0.label)") }

    @Test(arguments: findings + motifs)
    func isExplained(code: String, words: String) throws {
        let entry = try #require(Project.catalogue.entry(code), "\(code) has no entry")
        #expect(entry.code == code)
        #expect(CodeEntryTests.plain(entry.title) == CodeEntryTests.plain(words))
        #expect(
            ["", "Cause", "Remède", "Règle"].filter { entry.section($0)?.blocks.isEmpty ?? true } == [],
            "meaning, cause, remedy, rule")
    }

    /// What a legend links a motif to.
    @Test(
        arguments: MotifDroits.allCases.map { ($0.code, "\($0.rule)") }
            + MotifEtudes.allCases.map { ($0.code, "\($0.rule)") }
            + MotifDemandes.allCases.map { ($0.code, "\($0.rule)") }
    )
    func ruleIsTheFirstOfItsEntry(code: String, rule: String) throws {
        #expect(try #require(Project.catalogue.entry(code)?.section("Règle")).names.first == rule)
    }

    @Test func everyEntryIsACode() {
        let known = Set((CodeEntryTests.findings + CodeEntryTests.motifs).map { $0.0 })
        let entries = Project.catalogue.entries.filter { ["R", "A", "I", "D", "E", "C"].contains($0.family) }
        #expect(Set(entries.map(\.code)).subtracting(known) == [])
    }

    /// A page holds one class, in the order of the codes.
    @Test func pagesAreClasses() {
        for (title, codes) in [
            ("Les anomalies", FindingCode.allCases.filter { $0.findingClass == .anomalie }),
            ("Les discordances", FindingCode.allCases.filter { $0.findingClass == .discordance }),
            ("Les informations", FindingCode.allCases.filter { $0.findingClass == .informative }),
        ] {
            let page = Project.catalogue.pages.first { $0.title.hasPrefix(title) }
            #expect(page?.entries.map(\.code).sorted() == codes.map(\.code).sorted())
        }
    }

    /// Spaces that do not break are an affair of typography.
    static func plain(_ words: String) -> String { String(words.map { $0 == "\u{A0}" ? " " : $0 }) }
}

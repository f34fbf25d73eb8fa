import Catalogue
import Testing

/// A rule's entry says all that a reader needs, and names the judge that decides it and the tests that prove it.
@Suite struct RuleEntryTests {
    static let rules = Project.catalogue.entries.filter {
        ["S", "O", "ET", "T", "Q"].contains($0.family) || $0.code.hasPrefix("§") || ["QF", "DOSSIER"].contains($0.code)
    }

    @Test func everyNumberIsThere() {
        let codes =
            (1...9).map { "S\($0)" } + (1...11).map { "O\($0)" } + (1...5).map { "ET\($0)" }
            + (1...7).map { "T\($0)" } + (1...3).map { "Q\($0)" } + (0...7).map { "§\($0)" } + ["DOSSIER", "QF"]
        #expect(codes.filter { Project.catalogue.entry($0)?.code != $0 } == [])
    }

    @Test(arguments: rules.map(\.code))
    func rests(on code: String) throws {
        let entry = try #require(Project.catalogue.entry(code))
        let needed = ["Exemple", "Décidé par"]
        #expect(needed.filter { entry.section($0)?.blocks.isEmpty ?? true } == [])
        if !code.hasPrefix("§") {
            #expect(entry.section("Source") != nil || entry.section("Lecture") != nil, "a text, or a reading")
        }
    }

    /// Delete the file that decides a rule, or let it decide another: this fails, by the rule's number.
    @Test(arguments: rules.map(\.code))
    func isDecided(_ code: String) throws {
        let entry = try #require(Project.catalogue.entry(code))
        for path in entry.section("Décidé par")?.names ?? [] {
            #expect(path.hasPrefix("Sources/") && Project.exists(path), "\(path) does not exist")
        }
        let files = (entry.section("Décidé par")?.names ?? []).flatMap { Project.files($0, ending: ".swift") }
        // A benefit's rule is decided by the judge of amounts, which cites the number that all benefits share.
        let numbers: Set = code.hasPrefix("Q3-") ? [code, "Q3"] : [code]
        #expect(
            files.contains { !Citation.all(in: Project.text($0)).isDisjoint(with: numbers) },
            "\(files) do not cite \(code)")
    }

    /// The tests named for a rule exist, and are tests.
    @Test(arguments: rules.filter { !$0.code.hasPrefix("Q3-") }.map(\.code))
    func isProved(_ code: String) throws {
        let entry = try #require(Project.catalogue.entry(code))
        let paths = try #require(entry.section("Prouvé par")).names
        for path in paths {
            let files = Project.files(path, ending: ".swift")
            #expect(path.hasPrefix("Tests/") && !files.isEmpty, "\(path) does not exist")
            #expect(files.contains { Project.text($0).contains("@Test") }, "\(path) has no test")
        }
        let files = paths.flatMap { Project.files($0, ending: ".swift") }
        #expect(
            files.contains { path in
                let name = path.split(separator: "/").last ?? ""
                return name.hasPrefix(code) || Citation.all(in: Project.text(path)).contains(code)
            }, "\(paths) do not cite \(code)")
    }
}

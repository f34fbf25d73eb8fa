import Testing

/// The checks see what they are there for.
@Suite struct PlantedViolationTests {
    @Test(arguments: [
        ("Domain/Cents.swift", "import Foundation"),
        ("Domain/Cents.swift", "import RuleBook"),
        ("Decisions/Rights/Droit.swift", "import Domain\nimport Extracts"),
        ("Decisions/Rights/Droit.swift", "@preconcurrency import Foundation"),
        ("Reports/Csv/CsvBuffer.swift", "internal import Workbooks"),
        ("Reports/Csv/CsvBuffer.swift", "import CXLSXWriter"),
        ("Campaign/Run.swift", "import class Crypto.SHA256"),
        ("Publishing/Manifest.swift", "import Domain; import Yams"),
        ("Extracts/Tables/Agents.swift", "/* read */ import Glibc // for strtod"),
        ("Extracts/Files.swift", "import Glibc"),
        ("millesime/Millesime.swift", "@testable public import Extracts"),
        ("millesime/Millesime.swift", "import Foundation"),
        ("Nowhere/Letter.swift", "import Domain"),
    ])
    func isSeen(path: String, text: String) {
        #expect(Arrows.violations(in: text, at: path).count == 1)
    }

    @Test func lineIsTold() {
        #expect(
            Arrows.violations(in: "import Domain\n\n  import Foundation\n", at: "Decisions/Rights/Droit.swift")
                == ["Decisions/Rights/Droit.swift:3: Foundation is not for this place"])
    }

    @Test func whatIsNoImportIsNotSeen() {
        let text = "// import Foundation\n/* import Glibc\nimport Glibc */\nlet important = 1 // import\nimportAll()\n"
        #expect(Arrows.violations(in: text, at: "Domain/Cents.swift") == [])
    }

    @Test func longFileIsSeen() {
        #expect(SourceTree.tooLong(String(repeating: "let a = 1\n", count: 401)))
        #expect(!SourceTree.tooLong(String(repeating: "let a = 1\n", count: 400)))
    }
}

import Testing

@testable import Campaign
@testable import TestSupport

/// All that the command says is French; refusals are looked at where they are tested (`Refusal.expect`).
@Suite struct FrenchConsoleTests {
    @Test func englishIsSeen() {
        #expect(EnglishWords.found(in: "millesime: The register is missing.") == ["the", "is", "missing"])
        #expect(EnglishWords.found(in: "Le registre manque : le déposer sous Input/2026/the.csv.") == [])
    }

    @Test(arguments: [
        ["--help"], ["run", "--help"], ["check", "--help"], ["rules", "--help"], ["verify", "--help"],
        ["explain", "--help"], ["help", "run"], ["--version"], [],
    ])
    func helpPages(arguments: [String]) throws {
        let result = try Command.millesime(arguments)
        #expect(result.status == 0 && result.err == "")
        #expect(EnglishWords.found(in: result.out) == [], "\(result.out)")
        for own in ["Show ", "default:", "values:", "subcommand", "OVERVIEW"] { #expect(!result.out.contains(own)) }
    }

    @Test(arguments: SampleRuns.years)
    func everyCommandOnASample(year: Int) throws {
        let runs = try SampleRuns.shared()
        let folders = ["--input", Repository.input, "--output", runs.output]
        for arguments in [
            ["check", "\(year)"] + folders, ["rules", "\(year)", "--input", Repository.input],
            ["verify", "\(year)", "--output", runs.output], ["check", "\(year)", "--code", "R-TYPE"] + folders,
        ] {
            let result = try Command.millesime(arguments)
            #expect(EnglishWords.found(in: result.out + result.err) == [], "\(arguments): \(result.out)\(result.err)")
        }
        #expect(EnglishWords.found(in: runs.results[year]!.out) == [])
    }

    @Test func explanations() throws {
        for code in ["", "O7", "D13", "R-REF", "droits.csv", "ET"] {
            let result = try Command.millesime(
                ["explain"] + (code.isEmpty ? [] : [code]) + ["--input", Repository.input])
            #expect(EnglishWords.found(in: result.out + result.err) == [], "\(code): \(result.out)\(result.err)")
        }
    }
}

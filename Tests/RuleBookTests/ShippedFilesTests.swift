import Domain
import RuleBook
import Testing

@testable import TestSupport

/// `Input/Regles/` as it is delivered.
struct ShippedFilesTests {
    @Test(arguments: 2018...2030)
    func haveRulesForEveryYear(year: Int) throws {
        let rules = try RuleFolder.shippedRules(for: year)
        #expect(rules.millesime == year)
        #expect(rules.committees.map(\.code.description) == ["cgos", "cogohr"])
        #expect(rules.committees.map(\.name) == ["C.G.O.S.", "C.O.G.O.H.R."])
        #expect(rules.committees[rules.defaultCommittee].code == "cgos")
    }

    @Test func refuseCampaignsBefore2018() throws {
        let book = try RuleFolder.shipped.load()
        let line = RuleFolder.shipped.line(of: "premiere_campagne:", in: "situations.yaml") + 1
        #expect(
            throws: RuleBookError(problems: [
                RuleProblem(
                    file: "situations.yaml", line: line,
                    message: "campagne 2017 refusée : les règles vont de 2018 (premiere_campagne) à 9999.")
            ])
        ) { try book.rules(for: 2017) }
    }

    /// Every value can be shown with its place, its rule and its grounds.
    @Test(arguments: [2018, 2023, 2026])
    func everyParameterIsJustified(year: Int) throws {
        for parameter in try RuleFolder.shippedRules(for: year).inForce {
            #expect(
                !parameter.label.isEmpty && !parameter.value.isEmpty && !parameter.source.isEmpty, "\(parameter.path)")
            #expect(parameter.from <= .last(of: year) && parameter.to ?? .distantFuture >= .first(of: year))
            #expect((2018...2024).contains(parameter.readAgainFor), "\(parameter.path)")
            let line = RuleFolder.shipped[parameter.file].components(separatedBy: "\n")[parameter.line - 1]
            let key = parameter.path.split(separator: ".").last ?? ""
            #expect(line.contains("- du: ") || line.contains(key), "\(parameter.path): \(line)")
        }
    }

    /// What nobody has read again since is announced: a handful for the sample campaigns, everything from 2025 on.
    @Test func saysWhatWasNotReadAgain() throws {
        func paths(_ year: Int) throws -> [String] { try RuleFolder.shippedRules(for: year).notReadAgain.map(\.path) }
        #expect(try paths(2022).isEmpty)
        #expect(try paths(2023) == ["taux_retraites.tranches", "positions.detachement"])
        #expect(
            try paths(2024) == [
                "statuts.medical", "avantages.jusqu_au", "taux_retraites.tranches", "participation_vacances.plafond_qf",
                "etudes.plafond_qf", "statuts.medical", "positions.detachement",
            ])
        let rules = try RuleFolder.shippedRules(for: 2025)
        #expect(rules.notReadAgain.count == rules.inForce.count)
    }

    /// The studies ceiling: sourced for 2023 only, a hypothesis before and after.
    @Test(arguments: [(2018, true), (2022, true), (2023, false), (2024, true), (2030, true)])
    func studiesCeilingIsSourcedFor2023Only(year: Int, isHypothesis: Bool) throws {
        let rules = try RuleFolder.shippedRules(for: year)
        let parameter = try #require(rules.inForce.first { $0.path == "etudes.plafond_qf" })
        #expect(parameter.isHypothesis == isHypothesis)
        #expect(parameter.value == "1\u{202F}270,00\u{A0}€")
        #expect(parameter.rule == "ET4")
    }

    /// Each value of a parameter stands at its own line.
    @Test func showsTheLineOfTheValueInForce() throws {
        let lines = try [2022, 2023, 2024].map { year in
            try RuleFolder.shippedRules(for: year).inForce.first { $0.path == "etudes.plafond_qf" }?.line ?? 0
        }
        #expect(lines == lines.sorted() && Set(lines).count == 3)
    }

    @Test func areTheSameWhateverTheOrderOfReading() throws {
        let forward = try RuleBook.load(files: RuleFolder.shipped.files).rules(for: 2023).inForce.map(\.path)
        let backward = try RuleBook.load(files: RuleFolder.shipped.files.reversed()).rules(for: 2023).inForce.map(
            \.path)
        #expect(forward == backward)
    }
}

extension Text {
    static func == (text: Text, string: String) -> Bool { text.description == string }
}

import Foundation
import Testing

@testable import TestSupport

/// The sample campaigns of 2022 and 2023 with an edited copy of their rules: from 2023 on, CSG déductible of active agents
/// is 16,2 %, not 6,8 %. No text of the sources changes a rate between the years of the samples, so the samples
/// themselves have no effect of the rules.
@Suite struct CompareEditedSampleTests {
    nonisolated(unsafe) private static let once = Result { try CompareEditedSampleTests.make() }

    private static func make() throws -> Sandbox {
        let sandbox = try Sandbox(2022, 2023)
        try RateOf2023.change(to: "16.2", in: sandbox)
        for year in [2022, 2023] { #expect(try sandbox.run(year, "-q").status <= 1) }
        let result = try Command.millesime(["compare", "2022", "2023", "-q", "--no-workbook"] + sandbox.folders)
        #expect(result.status == 0, "\(result.err)")
        return sandbox
    }

    private func agents() throws -> [[String: String]] {
        try Tree("\(CompareEditedSampleTests.once.get().output)/comparaison-2022-2023").csv("ecarts_agents.csv").rows
    }

    private func split(_ agent: String, _ measure: String) throws -> [String] {
        let row = try #require(try agents().first { $0["numero"] == agent })
        return ["avant", "donnees", "regles", "apres", "interaction"].map { row["\(measure)_\($0)"]! }
    }

    /// Agent 5034669, benefit 6: 120,00 in 2022, twice that in 2023. 120,00 − 8,16 = 111,84; twice 223,68; at 16,2 %
    /// 120,00 − 19,44 = 100,56, twice 201,12. Data 111,84, rules −22,56; of these −11,28 come from the second payment.
    @Test func dataAndRulesBothChange() throws {
        #expect(try split("5034669", "net_imposable") == ["111,84", "111,84", "-22,56", "201,12", "-11,28"])
    }

    /// Agent 1414054, VACANCES: 272,00 in 2022, 303,00 in 2023. 272,00 − 18,50 (18,496) = 253,50, declared 254;
    /// 303,00 − 20,60 (20,604) = 282,40, declared 282; at 16,2 % 303,00 − 49,09 (49,086) = 253,91, declared 254. Twenty-eight
    /// euros come with the data and go with the rules. In the other order 272,00 − 44,06 (44,064) = 227,94, declared 228:
    /// −28 − (228 − 254) = −2 of the rules' −28.
    @Test func dataAndRulesCancel() throws {
        #expect(try split("1414054", "montant_a_declarer") == ["254", "28", "-28", "254", "-2"])
    }

    /// Agent 3942425 moves from 11 to 84 in June 2023; VACANCES: 344,50 − 23,43 (23,426) = 321,07; 306,75 − 20,86 (20,859)
    /// = 285,89; at 16,2 % 306,75 − 49,69 (49,6935) = 257,06.
    @Test func whoChangesRegionIsSplitToo() throws {
        let row = try #require(try agents().first { $0["numero"] == "3942425" })
        #expect(row["region_avant"] == "11" && row["region_apres"] == "84")
        #expect(
            try split("3942425", "net_imposable").dropLast() == ["321,07", "-35,18", "-28,83", "257,06"])
    }

    /// Whom the rules touch, `explain` tells which value: the rate is cited on his page.
    @Test func explainCitesTheRate() throws {
        let sandbox = try CompareEditedSampleTests.once.get()
        let touched = try agents().filter { $0["effets"]!.contains("regles") && !$0["droits_apres"]!.isEmpty }
        #expect(touched.count > 50)
        try sandbox.write("numero\n" + touched.map { $0["numero"]! + "\n" }.joined(), to: "touches.csv")
        let told = try Command.millesime(
            ["explain", "2023", "--agents-from", "\(sandbox.path)/touches.csv", "--format", "json"] + sandbox.folders)
        #expect(told.status == 0, "\(told.err)")
        let page = try #require(try JSONSerialization.jsonObject(with: Data(told.rawOut.utf8)) as? [String: Any])
        let subjects = try #require(page["sujets"] as? [[String: Any]])
        #expect(subjects.count == touched.count)
        for subject in subjects {
            let steps = (subject["parties"] as? [[String: Any]] ?? []).flatMap {
                $0["etapes"] as? [[String: Any]] ?? []
            }
            let cited = steps.flatMap { $0["parametres"] as? [String] ?? [] }
            #expect(cited.contains("contributions.profils.activite"), "\(subject["numero"] ?? "")")
        }
    }
}

import Foundation
import Testing

@testable import TestSupport

/// Comparisons of which every figure was worked by hand.
@Suite struct CompareByHandTests {
    /// 2022: 300,00 × 6,8 % = 20,40, so 279,60. 2023 under 6,8 %: 400,00 − 27,20 = 372,80; under 5 %: 380,00.
    /// Data 372,80 − 279,60 = 93,20; rules 380,00 − 372,80 = 7,20. In euros: 280, 373, 380. The other order: 300,00 under
    /// 5 % is 285,00, rules 5,40 of it; the interaction is 7,20 − 5,40 = 1,80 (in euros 7 − (285 − 280) = 2).
    @Test func dataAndRulesBothChange() throws {
        let years = try TwoYears().published()
        let result = try years.compare()
        #expect(result.status == 0, "\(result.err)")
        let row = try #require(try years.agents()[TwoYears.both])
        #expect(row["presence"] == "commun" && row["effets"] == "donnees|regles")
        let net = ["avant", "corrige", "donnees", "regles", "apres", "interaction"].map { row["net_imposable_\($0)"]! }
        #expect(net == ["279,60", "0,00", "93,20", "7,20", "380,00", "1,80"])
        let euros = ["avant", "corrige", "donnees", "regles", "apres", "interaction"].map {
            row["montant_a_declarer_\($0)"]!
        }
        #expect(euros == ["280", "0", "93", "7", "380", "2"])
    }

    /// 2022: 950,00 − 64,60 = 885,40. 2023 under 6,8 %: 932,00 × 6,8 % = 63,376, rounded 63,38: 868,62; under 5 %:
    /// 932,00 − 46,60 = 885,40. Data −16,78, rules +16,78: nothing changed, and yet two things did.
    @Test func dataAndRulesCancel() throws {
        let years = try TwoYears().published()
        #expect(try years.compare().status == 0)
        let row = try #require(try years.agents()[TwoYears.cancelled])
        let net = ["avant", "donnees", "regles", "apres"].map { row["net_imposable_\($0)"]! }
        #expect(net == ["885,40", "-16,78", "16,78", "885,40"])
    }

    /// He leaves 11 with his 93,20 of 2022 and enters 32 with 93,20 (2023 under 6,8 %); the rules then give 32 1,80 more.
    /// 11 keeps agents 1001 and 1002: data 93,20 − 16,78 = 76,42, rules 7,20 + 16,78 = 23,98.
    @Test func whoChangesRegionLeavesOneAndEntersTheOther() throws {
        let years = try TwoYears().published()
        #expect(try years.compare().status == 0)
        let rows = try years.comparison().csv("mouvements_regions.csv").fields
        #expect(
            rows == [
                ["11", "donnees", "partis", "1", "-93,20", "-93"], ["11", "donnees", "presents", "2", "76,42", "77"],
                ["11", "regles", "presents", "2", "23,98", "23"], ["32", "donnees", "arrives", "1", "93,20", "93"],
                ["32", "regles", "presents", "1", "1,80", "2"],
            ])
        let totals = try years.comparison().csv("ecarts_totaux.csv").rows
        let region = try #require(
            totals.first { $0["axe"] == "region" && $0["code"] == "32" && $0["mesure"] == "net_imposable" })
        #expect(region["valeur_avant"] == "0,00" && region["valeur_apres"] == "95,00")
    }

    /// The rate of 2022 becomes 6 % after 2022 was published at 6,8 %: its 300,00 would have been 282,00, so 2,40 are
    /// corrected. 2023 under 6 %: 376,00, data 376,00 − 282,00 = 94,00; rules 380,00 − 376,00 = 4,00.
    @Test func whatWasCorrectedIsApart() throws {
        let years = try TwoYears()
        #expect(try years.sandbox.run(2022, "-q").status <= 1)
        try years.correctRate()
        #expect(try years.sandbox.run(2023, "-q").status <= 1)
        #expect(try years.compare().status == 0)
        let row = try #require(try years.agents()[TwoYears.both])
        #expect(row["effets"] == "corrige|donnees|regles")
        let net = ["avant", "corrige", "donnees", "regles", "apres"].map { row["net_imposable_\($0)"]! }
        #expect(net == ["279,60", "2,40", "94,00", "4,00", "380,00"])
        let parameters = try years.comparison().csv("parametres_changes.csv").rows
        #expect(parameters.map { $0["effet"]! } == ["corrige", "regles"])
    }

    /// The same without the extracts of 2022: 376,00 − 279,60 = 96,40 are data, the correction among them.
    @Test func withoutTheOldExtractsTheCorrectionIsCountedWithTheData() throws {
        let years = try TwoYears()
        #expect(try years.sandbox.run(2022, "-q").status <= 1)
        try years.correctRate()
        #expect(try years.sandbox.run(2023, "-q").status <= 1)
        try years.sandbox.remove("Input/2022")
        let result = try years.compare()
        #expect(result.status == 0)
        #expect(result.out.contains("non séparable"))
        let row = try #require(try years.agents()[TwoYears.both])
        let net = ["avant", "corrige", "donnees", "regles", "apres", "interaction"].map { row["net_imposable_\($0)"]! }
        #expect(net == ["279,60", "", "96,40", "4,00", "380,00", ""])
    }

    /// Without a correction the old extracts are not missed but for the interaction.
    @Test func withoutTheOldExtractsTheSplitIsTheSame() throws {
        let years = try TwoYears().published()
        try years.sandbox.remove("Input/2022")
        #expect(try years.compare().status == 0)
        let row = try #require(try years.agents()[TwoYears.both])
        let net = ["avant", "corrige", "donnees", "regles", "apres", "interaction"].map { row["net_imposable_\($0)"]! }
        #expect(net == ["279,60", "0,00", "93,20", "7,20", "380,00", ""])
    }

    /// Two publications of one year: what the rule files say differently is the effect of the rules.
    @Test func twoPublicationsOfOneYear() throws {
        let years = try TwoYears().published()
        try FileManager.default.moveItem(
            atPath: "\(years.sandbox.output)/2023", toPath: "\(years.sandbox.path)/ancien")
        try years.sandbox.replace(
            "csg_deductible: 5.0", by: "csg_deductible: 4.0", in: "Input/Regles/contributions.yaml")
        #expect(try years.sandbox.run(2023, "-q").status <= 1)
        let result = try Command.millesime(
            ["compare", "\(years.sandbox.path)/ancien", "2023", "-q", "--no-workbook"] + years.sandbox.folders)
        #expect(result.status == 0, "\(result.err)")
        let rows = try Tree("\(years.sandbox.output)/comparaison-2023-2023").csv("ecarts_agents.csv").rows
        // 400,00 at 5 %: 380,00; at 4 %: 384,00.
        let row = try #require(rows.first { $0["numero"] == TwoYears.both })
        #expect(row["effets"] == "regles")
        #expect(row["net_imposable_donnees"] == "0,00" && row["net_imposable_regles"] == "4,00")
    }
}

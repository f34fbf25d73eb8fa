import Domain
import RuleBook
import Testing

@testable import TestSupport

/// T2 and T3, the table of §5.
struct ContributionValuesTests {
    private func line(_ code: String, _ day: Day, _ rules: Rules) -> [Int64] {
        guard let profile = rules.contributions.profiles.first(where: { $0.code == code }) else { return [] }
        let r = profile.rates(on: day)
        return [r.base, r.csgDeductible, r.csgNonDeductible, r.crds, r.casa]
    }

    @Test(
        arguments: [
            ("activite", [10_000, 680, 240, 50, 0]), ("remplacement", [10_000, 380, 240, 50, 0]),
            ("pension_plein", [10_000, 590, 240, 50, 30]), ("pension_median", [10_000, 420, 240, 50, 30]),
            ("pension_reduit", [10_000, 380, 0, 50, 0]), ("pension_exonere", [10_000, 0, 0, 0, 0]),
            ("aucune", [10_000, 0, 0, 0, 0]),
        ] as [(String, [Int64])])
    func rates(code: String, expected: [Int64]) throws {
        for year in [2019, 2023, 2030] {
            let rules = try RuleFolder.shippedRules(for: year)
            #expect(line(code, .first(of: year), rules) == expected)
            #expect(line(code, .last(of: year), rules) == expected)
        }
    }

    @Test func medianIsFullRateBefore2019() throws {
        let rules = try RuleFolder.shippedRules(for: 2018)
        #expect(line("pension_median", .last(of: 2018), rules) == line("pension_plein", .last(of: 2018), rules))
    }

    @Test func whoFollowsWhich() throws {
        let rules = try RuleFolder.shippedRules(for: 2023).contributions
        #expect(rules.profiles[rules.activity].code == "activite")
        #expect(
            rules.pension.map { rules.profiles[$0].code.description } == [
                "pension_plein", "pension_median", "pension_reduit", "pension_exonere",
            ])
        #expect(rules.netTolerance == Cents(1))
    }

    /// A rate that changes inside a year holds from its very day on, and both are shown.
    @Test func aRateCanChangeInsideAYear() throws {
        let folder = RuleFolder.shipped.changing(
            "contributions.yaml",
            """
            valeur: { csg_deductible: 6.8, csg_non_deductible: 2.4, crds: 0.5, casa: 0 }
                    source: "CSS art. L136-8 ; CGI art. 154 quinquies ; depuis le 01/01/2018 au moins"
            """,
            to: """
                au: 2026-06-30
                        valeur: { csg_deductible: 6.8, csg_non_deductible: 2.4, crds: 0.5, casa: 0 }
                        source: "a"
                      - du: 2026-07-01
                        valeur: { csg_deductible: 7, csg_non_deductible: 2.45, crds: 0.5, casa: 0 }
                        source: "b"
                """)
        let rules = try folder.rules(for: 2026)
        #expect(line("activite", Day("30/06/2026")!, rules) == [10_000, 680, 240, 50, 0])
        #expect(line("activite", Day("01/07/2026")!, rules) == [10_000, 700, 245, 50, 0])
        #expect(rules.inForce.filter { $0.path == "profils.activite" }.map(\.source) == ["a", "b"])
        #expect(try folder.rules(for: 2027).inForce.filter { $0.path == "profils.activite" }.map(\.source) == ["b"])
    }
}

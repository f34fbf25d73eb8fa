import Testing

@testable import TestSupport

/// Who comes, goes, and changes region or committee: every figure worked by hand.
@Suite struct CompareMovesTests {
    private typealias Payment = TwoYears.Payment

    private func compared(_ before: [Payment], _ after: [Payment]) throws -> TwoYears {
        let years = try TwoYears(before: before, after: after).published()
        let result = try years.compare()
        #expect(result.status == 0, "\(result.err)")
        return years
    }

    /// Two agents change places: 100,00 − 6,80 = 93,20 goes to 32, 200,00 − 13,60 = 186,40 comes from there. The rules of
    /// 2023 then give 95,00 − 93,20 = 1,80 to the one, 190,00 − 186,40 = 3,60 to the other; in euros 95 − 93 and 190 − 186.
    @Test func regionsBothWays() throws {
        let years = try compared(
            [Payment("1001", "100,00", .paris), Payment("1002", "200,00", .lille)],
            [Payment("1001", "100,00", .lille), Payment("1002", "200,00", .paris)])
        #expect(
            try years.comparison().csv("mouvements_regions.csv").fields == [
                ["11", "donnees", "arrives", "1", "186,40", "186"], ["11", "donnees", "partis", "1", "-93,20", "-93"],
                ["11", "regles", "presents", "1", "3,60", "4"], ["32", "donnees", "arrives", "1", "93,20", "93"],
                ["32", "donnees", "partis", "1", "-186,40", "-186"], ["32", "regles", "presents", "1", "1,80", "2"],
            ])
    }

    /// 1001 goes with his 300,00 − 20,40 = 279,60; 1003 comes with 200,00: 186,40 under the rate of 2022, 190,00 under
    /// that of 2023. 1002 stays: 93,20, then 95,00 by the rules alone.
    @Test func agentsGoneAndNew() throws {
        let years = try compared(
            [Payment("1001", "300,00"), Payment("1002", "100,00")],
            [Payment("1002", "100,00"), Payment("1003", "200,00")])
        let agents = try years.agents()
        func row(_ agent: String) throws -> [String] {
            let row = try #require(agents[agent])
            return ["presence", "effets"].map { row[$0]! }
                + ["avant", "donnees", "regles", "apres"].map { row["net_imposable_\($0)"]! }
        }
        #expect(try row("1001") == ["disparu", "donnees", "279,60", "-279,60", "0,00", "0,00"])
        #expect(try row("1002") == ["commun", "regles", "93,20", "0,00", "1,80", "95,00"])
        #expect(try row("1003") == ["nouveau", "donnees|regles", "0,00", "186,40", "3,60", "190,00"])
        #expect(
            try years.comparison().csv("mouvements_regions.csv").fields == [
                ["11", "donnees", "disparus", "1", "-279,60", "-280"],
                ["11", "donnees", "nouveaux", "1", "186,40", "186"], ["11", "regles", "presents", "2", "5,40", "6"],
            ])
    }

    /// From the C.G.O.S. (100,00 − 6,80 = 93,20) to the C.O.G.O.H.R., benefit 6: 120,00 − 8,16 = 111,84, and 114,00 at 5 %.
    @Test func fromOneCommitteeToTheOther() throws {
        let years = try compared(
            [Payment("1001", "100,00")], [Payment("1001", "120,00", .reunion, benefit: "6")])
        let row = try #require(try years.agents()["1001"])
        #expect(row["organisme_avant"] == "cgos" && row["organisme_apres"] == "cogohr")
        #expect(row["region_avant"] == "11" && row["region_apres"] == "04")
        let totals = try years.comparison().csv("ecarts_totaux.csv").rows
        func net(_ axis: String, _ code: String) throws -> [String] {
            let row = try #require(
                totals.first { $0["axe"] == axis && $0["code"] == code && $0["mesure"] == "net_imposable" })
            return ["avant", "donnees", "regles", "apres"].map { row["valeur_\($0)"]! }
        }
        #expect(try net("organisme", "cgos") == ["93,20", "-93,20", "0,00", "0,00"])
        #expect(try net("organisme", "cogohr") == ["0,00", "111,84", "2,16", "114,00"])
        #expect(try net("prestation", "ETUDES") == ["93,20", "-93,20", "0,00", "0,00"])
        #expect(try net("prestation", "6") == ["0,00", "111,84", "2,16", "114,00"])
        #expect(try net("region", "04") == ["0,00", "111,84", "2,16", "114,00"])
    }

    /// Nobody at all: everything is empty, and nothing is open.
    @Test func nobody() throws {
        let years = try compared([], [])
        for name in ["ecarts_agents.csv", "mouvements_regions.csv", "matrices.csv"] {
            #expect(try years.comparison().csv(name).rows.isEmpty, "\(name)")
        }
        let simulated = try Command.millesime(
            ["whatif", "2023", "-q", "--set", "cgos.etudes.plafond_qf=1300"] + years.sandbox.folders)
        #expect(simulated.status == 0, "\(simulated.err)")
        #expect(simulated.out.contains("aucune décision ne lit cette valeur, pour aucun agent"), "\(simulated.out)")
    }
}

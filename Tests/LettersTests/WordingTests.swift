import Foundation
import Testing

/// What a statement says, to whom: retired agents, agents who only gave back, agents of the C.O.G.O.H.R.
@Suite struct WordingTests {
    /// The page of an agent's letter by post, its words one space apart; nil where poppler is not installed.
    private func page(_ numero: String, _ campaign: borrowing SmallCampaign) throws -> String? {
        let rows = try campaign.result("avis/index.csv").split(separator: "\n").map { $0.split(separator: ";") }
        let row = try #require(rows.first { $0[2] == numero }, "no letter for \(numero)")
        return try campaign.words("avis/\(row[0])", page: Int(row[1])!).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    @Test func nobodyTellsARetiredAgentToDeclareWithSalaries() throws {
        let campaign = try SmallCampaign()
        try campaign.withOthers()
        _ = try campaign.run()
        // MALADIE, 100,00 × 3,8 % = 3,80: 96,20 → 96.
        guard let retired = try page("16", campaign) else { return }
        #expect(retired.contains("96 €") && !retired.contains("salaires"))
        // 180,00 × 6,8 % = 12,24: 167,76 → 168.
        let active = try #require(try page("18", campaign))
        #expect(active.contains("168 €") && active.contains("se déclare avec les salaires"))
    }

    @Test func whoOnlyGaveBackIsNotToldThatHeReceived() throws {
        let campaign = try SmallCampaign()
        try campaign.withOthers()
        _ = try campaign.run()
        guard let words = try page("17", campaign) else { return }
        #expect(!words.contains("reçu des prestations") && !words.contains("reçues"))
        for expected in ["vous en avez remboursé", "Ce que vous avez remboursé en 2023", "remboursées en 2023"] {
            #expect(words.contains(expected), "\(expected)")
        }
    }

    @Test func theCogohrWritesByPostAndNamesNoOnlineSpace() throws {
        let campaign = try SmallCampaign()
        try campaign.withOthers()
        _ = try campaign.run()
        let rows = try campaign.result("declarations.csv").split(separator: "\n")
        #expect(rows.contains { $0.hasPrefix("18;cogohr;04;") && $0.hasSuffix(";courrier") })
        #expect(!(try campaign.result("avis/espace_agent.jsonl").contains("\"numero\":\"18\"")))
        guard let words = try page("18", campaign) else { return }
        #expect(!words.contains("Espace agent") && !words.contains("C.G.O.S."))
    }

    @Test func lettersBearTheDateOfIssueElseTheCutOff() throws {
        let campaign = try SmallCampaign()
        _ = try campaign.run()
        guard let before = try page("30", campaign) else { return }
        #expect(before.contains("Le 31/12/2023"))
        try campaign.withOthers()
        _ = try campaign.run()
        let after = try #require(try page("16", campaign))
        #expect(after.contains("Le 15/01/2024") && after.contains("Situation arrêtée au 31/12/2023"))
    }
}

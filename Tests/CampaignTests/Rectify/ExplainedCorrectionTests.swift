import Testing

@testable import TestSupport

/// A corrected figure is explained as a published one is: from the correction's manifest, cell by cell.
@Suite struct ExplainedCorrectionTests {
    private func explain(_ campaign: IssuedCampaign, _ arguments: String...) throws -> Command.Result {
        try Command.millesime(["explain", "2023"] + campaign.sandbox.folders + arguments)
    }

    /// 200,00 € of ETUDES: 200,00 − 13,60 (6,8 %) = 186,40 €, 186 € to declare.
    @Test func theCorrectedAgent() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        let told = try explain(campaign, "--rectificatif", "1", "--agent", "1001")
        #expect(told.status == 0, "\(told.err)")
        #expect(told.out.contains("Rectificatif nº 1, la suite de 2023") && told.out.contains("186,40 €"))

        // The publication is not made of these extracts any more, and is not published again.
        let published = try explain(campaign, "--agent", "1001")
        #expect(published.status == 3 && published.err.contains("--rectificatif"), "\(published.err)")
        let other = try explain(campaign, "--rectificatif", "1", "--agent", "1002")
        #expect(other.status == 2 && other.err.contains("1002"), "\(other.err)")
        let none = try explain(campaign, "--rectificatif", "2", "--agent", "1001")
        #expect(none.status == 2 && none.err.contains("nº 2"), "\(none.err)")
    }

    /// A cell of the correction that judging again does not give is named, and nothing is explained.
    @Test func aForgedCell() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        try campaign.sandbox.replace("186,40", by: "186,41", in: "Output/2023-rectificatifs/1/declarations.csv")
        let told = try explain(campaign, "--rectificatif", "1", "--agent", "1001")
        #expect(told.status == 3 && told.out.isEmpty && told.err.contains("declarations.csv"), "\(told.err)")
    }
}

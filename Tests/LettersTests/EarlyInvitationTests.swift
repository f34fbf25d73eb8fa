import Campaign
import Domain
import Foundation
import Testing

/// `--only invitations`: sent while the agent can still constitute his dossier, beside the results of the campaign.
@Suite struct EarlyInvitationTests {
    private static let folder = "2026-invitations-2026-06-30"

    private func plan(_ campaign: borrowing SmallCampaign) -> RunPlan {
        var plan = RunPlan(
            year: 2026, input: "\(campaign.samples)", output: "\(campaign.folder)/out", jobs: 2,
            cutOff: Day("30/06/2026"),
            allowedRejects: nil, command: "test")
        plan.invitationsAlone = true
        return plan
    }

    @Test func theyAreWrittenInAFolderOfTheirOwn() throws {
        let campaign = try SmallCampaign()
        let outcome = try Run(plan(campaign)).publish()
        #expect(outcome.target == "\(campaign.folder)/out/\(EarlyInvitationTests.folder)")
        // O3, the sample campaign: retired agents in their fifth year, by post (three at the end of the year) and online.
        let list = try campaign.result("invitations.csv", in: EarlyInvitationTests.folder).split(separator: "\n")
            .dropFirst()
        let byPost = list.filter { $0.hasSuffix(";courrier") }.count
        #expect(outcome.statements?.invitations == byPost && byPost >= 3)
        let online = try campaign.result("invitations/espace_agent.jsonl", in: EarlyInvitationTests.folder)
            .split(separator: "\n")
        #expect(online.count == list.count - byPost && outcome.statements?.invitationsOnline == online.count)
        for line in online {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(json["lettre"] as? String == "invitation" && json["date_emission"] as? String == "2026-06-30")
        }
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(campaign.folder)/out")
        #expect(!names.contains("2026") && !names.contains { $0.hasSuffix("registre.csv") || $0.contains("avis/") })
        #expect(
            try campaign.result("controles.csv", in: EarlyInvitationTests.folder).contains(
                "invitations : courriers + adresses à corriger + en ligne + retenues"))
        guard
            let page = try campaign.words("invitations/11-ile-de-france.pdf", page: 1, in: EarlyInvitationTests.folder)
        else { return }
        let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for expected in [
            "Situation arrêtée au 30 juin 2026", "Le 30 juin 2026", "ils prennent fin le 31 décembre 2026",
            "prennent fin le 31 décembre 2026 : constituez votre dossier", "ne seront pas renouvelés en 2027",
        ] { #expect(words.contains(expected), "\(expected)") }
        #expect(!words.contains("ont pris fin"))
    }

    @Test func theFolderIsVerifiedLikeAnyOther() throws {
        let campaign = try SmallCampaign()
        _ = try Run(plan(campaign)).publish()
        let name = try #require(PublishedName(EarlyInvitationTests.folder))
        #expect(try VerifiedFolder.check(output: "\(campaign.folder)/out", name).status == .clean)
        let path = "\(campaign.folder)/out/\(EarlyInvitationTests.folder)/invitations/index.csv"
        try "changé".write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try VerifiedFolder.check(output: "\(campaign.folder)/out", name).status == .refused)
    }

    /// The results of N stay as they were, and N+1 takes its register from them alone.
    @Test func theCampaignIsLeftAlone() throws {
        let campaign = try SmallCampaign()
        var whole = RunPlan(
            year: 2026, input: campaign.samples, output: "\(campaign.folder)/out", jobs: 2, cutOff: nil,
            allowedRejects: nil, command: "test")
        _ = try Run(whole).publish()
        let before = try campaign.result("manifeste.json", in: "2026")
        _ = try Run(plan(campaign)).publish()
        #expect(try campaign.result("manifeste.json", in: "2026") == before)
        whole.year = 2027
        _ = try Run(whole).publish()
        #expect(!(try campaign.result("manifeste.json", in: "2027").contains("invitations-2026")))
    }

    @Test(
        arguments: [
            ("2026", "2026"), ("2026-invitations-2026-06-30", "2026-invitations-2026-06-30"),
            ("2026-avis-2026-06-30", nil),
            ("2026-invitations", nil), ("2026-invitations-30/06/2026", nil), ("26", nil), ("", nil), ("../2026", nil),
        ] as [(String, String?)])
    func onlyNamesThatAreGivenAreRead(_ text: String, _ name: String?) { #expect(PublishedName(text)?.name == name) }
}

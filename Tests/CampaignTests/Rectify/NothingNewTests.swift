import Foundation
import Testing

@testable import TestSupport

/// Without news there is no correction; what was issued is said once, and is not replaced without a word.
@Suite struct NothingNewTests {
    private func expectNothing(
        _ campaign: IssuedCampaign, _ result: Command.Result, corrections: Int = 0,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(result.status == 0, "\(result.err)", sourceLocation: location)
        #expect(result.out.hasPrefix("Rien à rectifier"), "\(result.out)", sourceLocation: location)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: campaign.corrections)) ?? []
        #expect(names.count == corrections, "\(names)", sourceLocation: location)
    }

    private func campaign() throws -> IssuedCampaign {
        try IssuedCampaign.issued([("1001", "100,00"), ("1002", "250,00"), ("1003", "0,40")]) {
            $0.pensions = [.init(numero: "1002", csg: "reduit")]
            $0.people[2].isOnline = true
        }
    }

    @Test func theSameExtracts() throws {
        let campaign = try campaign()
        let before = try Tree(campaign.sandbox.output)
        try expectNothing(campaign, campaign.rectify())
        #expect(try Tree(campaign.sandbox.output).differences(from: before) == [])
        try expectNothing(campaign, campaign.rectify("--strict"))
    }

    @Test func theSameExtractsAfterACorrection() throws {
        let campaign = try campaign()
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        let before = try Tree(campaign.sandbox.output)
        try expectNothing(campaign, campaign.rectify(), corrections: 1)
        #expect(try Tree(campaign.sandbox.output).differences(from: before) == [])
    }

    /// Other lines first, another spelling of the same values, tables in a folder of parts.
    @Test func otherSpellings() throws {
        let campaign = try campaign()
        campaign.isReversed = true
        try campaign.pay("V1001") { $0.brut = "100" }
        try campaign.pay("V1002") { $0.date = "2023-03-15" }
        try expectNothing(campaign, campaign.rectify())
        try campaign.sandbox.makeFolder("Input/2023/agents")
        try FileManager.default.moveItem(
            atPath: "\(campaign.sandbox.input)/2023/agents.csv", toPath: "\(campaign.sandbox.input)/2023/agents/a.csv")
        let text = try campaign.sandbox.read("Input/2023/versements.csv").replacing("\n", with: "\r\n")
        try campaign.sandbox.write("\u{FEFF}" + text, to: "Input/2023/versements.csv")
        let result = try Command.millesime(["rectify", "2023", "-q"] + campaign.sandbox.folders)
        try expectNothing(campaign, result)
    }

    @Test func issuedTwice() throws {
        let campaign = try campaign()
        let before = try Tree(campaign.sandbox.output)
        let again = try campaign.issue()
        #expect(again.status == 0 && again.out.contains("Déjà émise"), "\(again.err)\(again.out)")
        #expect(try Tree(campaign.sandbox.output).differences(from: before) == [])
    }

    /// The record names the publication by the hash of its manifest, and the day where it is said.
    @Test func whatTheRecordSays() throws {
        let campaign = try IssuedCampaign([("1001", "100,00")])
        try campaign.publish()
        #expect(try campaign.issue("--date", "15/01/2024").status == 0)
        let record = try #require(
            try JSONSerialization.jsonObject(with: Data(campaign.sandbox.read("Output/2023-emission.json").utf8))
                as? [String: Any])
        let manifest = "\(campaign.sandbox.output)/2023/manifeste.json"
        let hash = try Command.run("/usr/bin/sha256sum", [manifest]).out.prefix(64)
        #expect((record["manifeste"] as? [String: Any])?["sha256"] as? String == String(hash))
        #expect(record["millesime"] as? Int == 2023)
        #expect("\(record["date"] ?? "")".contains("2024"))
        let other = try campaign.issue("--date", "16/01/2024")
        #expect(other.status == 3 && other.err.contains("date"), "\(other.err)")
        let bad = try campaign.issue("--date", "32/01/2024")
        #expect(bad.status == 2 && bad.err.contains("32/01/2024"), "\(bad.err)")
    }

    @Test func whatIsIssuedIsNotReplaced() throws {
        let campaign = try campaign()
        let before = try Tree(campaign.sandbox.output)
        try campaign.pay("V1001") { $0.brut = "101,00" }
        try campaign.write()
        for more in [[], ["--statements"], ["--cut-off", "30/11/2023"]] {
            let result = try Command.millesime(["run", "2023", "-q"] + campaign.sandbox.folders + more)
            #expect(result.status == 3 && result.err.contains("millesime rectify 2023"), "\(result.err)")
            #expect(result.err.contains("--replace-issued"))
        }
        #expect(try Tree(campaign.sandbox.output).differences(from: before) == [])
        // A look at the extracts writes nothing, and may be had.
        #expect(try campaign.sandbox.check(2023, "-q").status <= 1)
    }

    /// The emission is forgotten with the publication; corrections of the old one are nobody's.
    @Test func replacedAllTheSame() throws {
        let campaign = try campaign()
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        let replaced = try campaign.sandbox.run(2023, "-q", "--statements", "--replace-issued")
        #expect(replaced.status <= 1, "\(replaced.err)")
        #expect(!FileManager.default.fileExists(atPath: "\(campaign.sandbox.output)/2023-emission.json"))
        let rectify = try campaign.rectify()
        #expect(rectify.status == 3 && rectify.err.contains("millesime issue 2023"), "\(rectify.err)")
        let issue = try campaign.issue()
        #expect(issue.status == 3 && issue.err.contains("2023-rectificatifs"), "\(issue.err)")
        try FileManager.default.moveItem(
            atPath: campaign.corrections, toPath: "\(campaign.sandbox.path)/rangés")
        #expect(try campaign.issue().status == 0)
        try expectNothing(campaign, campaign.rectify())
    }

    /// Without an emission the option is no more than a run.
    @Test func nothingIssuedToReplace() throws {
        let campaign = try IssuedCampaign([("1001", "100,00")])
        try campaign.publish()
        #expect(try campaign.sandbox.run(2023, "-q", "--replace-issued").status <= 1)
    }

    /// The letters of an emission were sent: those that go early are others.
    @Test func invitationsAloneMayStillGo() throws {
        let campaign = try campaign()
        let result = try campaign.sandbox.run(2023, "-q", "--only", "invitations", "--cut-off", "30/06/2023")
        #expect(result.status <= 1, "\(result.err)")
    }

    @Test func notIssued() throws {
        let campaign = try IssuedCampaign([("1001", "100,00")])
        try campaign.publish()
        let result = try campaign.rectify()
        #expect(result.status == 3 && result.err.contains("millesime issue 2023"), "\(result.err)")
        #expect(campaign.hasNone)
    }

    @Test func notPublished() throws {
        let campaign = try IssuedCampaign([("1001", "100,00")])
        let issue = try campaign.issue()
        #expect(issue.status == 2 && issue.err.contains("millesime run 2023"), "\(issue.err)")
        let rectify = try campaign.rectify()
        #expect([2, 3].contains(rectify.status) && rectify.err.contains("2023"), "\(rectify.err)")
        #expect(try Tree(campaign.sandbox.output).names == [])
    }
}

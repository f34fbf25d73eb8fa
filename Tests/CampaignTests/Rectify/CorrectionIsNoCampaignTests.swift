import Foundation
import Testing

@testable import TestSupport

/// A correction has the tables of a publication, of some agents: wherever a campaign is wanted it is refused by name, and
/// what must not leave the program does not leave in it.
@Suite struct CorrectionIsNoCampaignTests {
    private func corrected() throws -> IssuedCampaign {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")]) {
            $0.people[0].nir = "180017501100145"
        }
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        return campaign
    }

    /// In the publication's own place, and by its path.
    @Test func nobodyTakesItForACampaign() throws {
        let campaign = try corrected()
        let sandbox = campaign.sandbox
        let correction = "\(campaign.corrections)/1"
        let byPath = try Command.millesime(["compare", correction, "2023", "-q"] + sandbox.folders)
        #expect([2, 3].contains(byPath.status) && !byPath.err.isEmpty, "\(byPath.status) \(byPath.err)")
        try FileManager.default.moveItem(atPath: "\(sandbox.output)/2023", toPath: "\(sandbox.path)/publiée")
        try FileManager.default.copyItem(atPath: correction, toPath: "\(sandbox.output)/2023")
        let before = try Tree(sandbox.output)
        for arguments in [
            ["compare", "\(sandbox.path)/publiée", "2023"], ["explain", "2023", "--agent", "1001"],
            ["rectify", "2023"], ["find", "2023", "1001"],
        ] {
            let result = try Command.millesime(
                arguments + (arguments[0] == "find" ? ["--output", sandbox.output] : ["-q"] + sandbox.folders))
            #expect(
                result.status == 3 || result.status == 2, "\(arguments): \(result.status) \(result.out)\(result.err)")
        }
        let verify = try campaign.verify()
        #expect(verify.status == 3, "\(verify.out)")
        #expect(try Tree(sandbox.output).differences(from: before) == [])
    }

    /// The campaign after does not read a register from it.
    @Test func theNextCampaignDoesNotReadIt() throws {
        let campaign = try corrected()
        let sandbox = campaign.sandbox
        try sandbox.remove("Output/2023")
        try FileManager.default.copyItem(atPath: "\(campaign.corrections)/1", toPath: "\(sandbox.output)/2023")
        try FileManager.default.copyItem(
            atPath: "\(Repository.input)/2024", toPath: "\(sandbox.input)/2024")
        let result = try sandbox.check(2024, "-q")
        #expect(result.status == 3, "\(result.status) \(result.err)")
    }

    /// Tables beside `impots/` and letters have no NIR, no address, no birth date of an agent; messages neither.
    @Test func secretsStayInside() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00"), ("1003", "100,00")]) {
            for i in 0..<3 {
                $0.people[i].nir = "18001750110014\(i)"
                $0.people[i].birth = "17/08/1951"
                $0.people[i].street = "77 impasse Inoubliable"
            }
            $0.people[1].isOnline = true
        }
        for id in ["V1001", "V1002"] { try campaign.pay(id) { $0.brut = "200,00" } }
        campaign.payments.removeLast()
        let result = try campaign.rectify()
        #expect(result.status <= 1, "\(result.err)")
        let log = try Command.millesime(
            ["rectify", "2023", "-q", "--log-format", "json"] + campaign.sandbox.folders)
        let tree = try campaign.correction(1)
        var texts = [result.out, result.err, log.out, log.err, try campaign.verify().out]
        texts += tree.names.filter {
            !$0.hasPrefix("impots/") && !$0.hasSuffix(".pdf")
        }.map(tree.text)
        for text in texts {
            for secret in ["18001750110014", "17/08/1951", "1951-08-17", "impasse Inoubliable"] {
                #expect(!text.contains(secret), "\(text.prefix(300))")
            }
        }
        #expect(tree.text("impots/montants.csv").contains("impasse Inoubliable"))
    }
}

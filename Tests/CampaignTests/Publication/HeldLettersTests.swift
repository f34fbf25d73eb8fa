import Foundation
import Testing

@testable import TestSupport

/// `avis/a_retenir.csv`: whose letters wait until somebody looks.
@Suite struct HeldLettersTests {
    /// 101 by post, 102 online; each is paid, and 102 has a line that is rejected.
    private func campaign() throws -> TinyCampaign {
        let campaign = try TinyCampaign(2023)
        try FileManager.default.copyItem(
            atPath: "\(Repository.input)/Lettres", toPath: "\(campaign.sandbox.input)/Lettres")
        try campaign.pay(
            "V1;101;VACANCES;;01/02/2023;versement;100,00;;;", "V2;102;VACANCES;;01/02/2023;versement;100,00;;;",
            "V3;102;VACANCES;;01/02/2023;versement;cent;;;", "V4;999;VACANCES;;01/02/2023;versement;1,00;;;")
        return campaign
    }

    @Test func aRejectedPaymentHoldsItsAgentBack() throws {
        let campaign = try campaign()
        let result = try campaign.run("--statements")
        #expect(result.status == 1)
        #expect(try campaign.csv("avis/a_retenir").fields == [["102", "versement_rejete", "versements.csv", "4"]])
        #expect(try campaign.csv("avis/index").rows.map { $0["numero"]! } == ["101"])
        let tree = try campaign.sandbox.published(2023)
        #expect(try tree.text("avis/espace_agent.jsonl") == "")
        #expect(result.out.contains("agents dont le courrier attend"))
        // He is declared all the same.
        #expect(try campaign.csv("declarations").rows.map { $0["numero"]! } == ["101", "102"])
        let control = try campaign.csv("controles").rows.first { $0["controle"]!.contains("+ retenus = declarations") }
        #expect(control?["attendu"] == "2" && control?["obtenu"] == "2")
    }

    /// An annulation of another amount, on a payment of the agent who is written to by post.
    @Test func anAnnulationOfAnotherAmount() throws {
        let campaign = try campaign()
        try campaign.pay(
            "V1;101;VACANCES;;01/02/2023;versement;100,00;;;", "V2;101;VACANCES;;01/02/2023;versement;50,00;;;",
            "V3;101;VACANCES;;01/03/2023;annulation;49,00;;;V2")
        _ = try campaign.run("--statements")
        let found = try campaign.findings("A-ANNULATION")
        // Raised on the annulation, line 4 of the file.
        guard found.count == 1 else { return }
        #expect(try campaign.csv("avis/a_retenir").fields == [["101", "A-ANNULATION", "versements.csv", "4"]])
    }

    @Test func withHeldLetsThemGo() throws {
        let campaign = try campaign()
        #expect(try campaign.run("--statements", "--with-held").status == 1)
        #expect(try campaign.csv("avis/a_retenir").fields == [])
        #expect(try campaign.sandbox.published(2023).text("avis/espace_agent.jsonl").contains("\"102\""))
        // A second run is given the same option.
        #expect(
            try Command.millesime(["verify", "2023", "-q", "--rerun"] + campaign.sandbox.folders).status == 0)
        #expect(try campaign.run("--with-held").status == 2)
    }
}

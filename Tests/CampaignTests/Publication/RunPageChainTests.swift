import Foundation
import Publishing
import Testing

@testable import TestSupport

/// `rapport.html` as it is published: in the manifest, checked, and with five years of figures that no older folder
/// is read for.
@Suite struct RunPageChainTests {
    private func manifest(_ sandbox: Sandbox, _ year: Int) throws -> Publishing.Manifest {
        try Publishing.Manifest(reading: Array(sandbox.read("Output/\(year)/manifeste.json").utf8))
    }

    /// Agents 2 each year, and one more payment a year: 1 in 2018, 2 in 2019… Six campaigns in a row; the folders of
    /// all but the last are removed before the sixth.
    @Test func fiveYearsAreCarriedOn() throws {
        let sandbox = try Sandbox()
        for year in 2018...2023 {
            let campaign = try TinyCampaign(year, in: sandbox)
            try campaign.settings("registre: aucun\n")
            let lines = (1...(year - 2017)).map { "V\($0);101;VACANCES;;0\($0)/03/\(year);versement;100,00;;;" }
            try campaign.table("versements", TinyCampaign.versements, lines)
            if year == 2023 { for old in 2018...2021 { try sandbox.remove("Output/\(old)") } }
            let result = try campaign.run()
            #expect(result.status <= 1, "\(result.err)")
        }
        let last = try manifest(sandbox, 2023)
        let years = try #require(last.earlierYears)
        #expect(years.map(\.year) == [2022, 2021, 2020, 2019])
        #expect(years.map { $0.counts["versements.comptes.cgos"] } == [5, 4, 3, 2])
        #expect(years.allSatisfy { $0.counts["national.agents"] == 2 && $0.counts["region.84.agents"] == 1 })
        // What is not followed stays where it was counted.
        #expect(years.allSatisfy { $0.counts["agents.lues"] == nil })
        #expect(last.counts["agents.lues"] == 2)
        let page = try sandbox.read("Output/2023/rapport.html")
        for year in 2019...2023 { #expect(page.contains("<time datetime=\"\(year)\">\(year)</time>")) }
        #expect(!page.contains("<time datetime=\"2018\">"))
    }

    @Test func isAPublishedFileLikeAnyOther() throws {
        let campaign = try TinyCampaign()
        try campaign.settings("registre: aucun\n")
        #expect(try campaign.run().status == 0)
        #expect(try manifest(campaign.sandbox, 2023).outputs.contains { $0.path == "rapport.html" })
        #expect(try Command.millesime(["verify", "2023", "-q"] + campaign.sandbox.folders).status == 0)
        try campaign.sandbox.append("<!-- -->", to: "Output/2023/rapport.html")
        let verified = try Command.millesime(["verify", "2023", "-q"] + campaign.sandbox.folders)
        #expect(verified.status == 3 && (verified.out + verified.err).contains("rapport.html"))
    }

    /// 60 € to one agent, 100 € and 30 € to another: 190 € in all, as the manifest counts it.
    @Test func sumsAreTheManifests() throws {
        let campaign = try TinyCampaign()
        try campaign.settings("registre: aucun\n")
        try campaign.pay(
            "V1;101;NOEL;;01/03/2023;versement;60,00;;;", "V2;102;NOEL;;01/03/2023;versement;100,00;;;",
            "V3;102;NOEL;;02/03/2023;versement;30,00;;;")
        #expect(try campaign.run().status <= 1)
        let counts = try manifest(campaign.sandbox, 2023).counts
        #expect(counts["prestation.NOEL.brut"] == 19_000 && counts["comite.cgos.brut"] == 19_000)
        #expect(counts["rapprochement.cgos.lu.brut"] == 19_000 && counts["rapprochement.cgos.lu.lignes"] == 3)
        #expect(counts["completude.adherents"] == 2 && counts["completude.adherents_sans_paie"] == 0)
        let page = try campaign.sandbox.read("Output/2023/rapport.html")
        #expect(page.contains("190,00\u{A0}€"))
    }

    @Test func aRefusedCampaignHasNone() throws {
        let campaign = try TinyCampaign()
        try campaign.sandbox.write(
            "millesime: 2023\nseuil_rejets: 0\nseuil_lignes: 0\nregistre: aucun\n", to: "Input/2023/campagne.yaml")
        try campaign.pay("V1;101;INCONNUE;;01/03/2023;versement;60,00;;;")
        #expect(try campaign.run().status == 3)
        #expect(!FileManager.default.fileExists(atPath: campaign.sandbox.output + "/2023/rapport.html"))
    }

    /// Each region has one agent who declares 60 € or 130 €: shown from a group of one on, and not from two on.
    @Test(arguments: [(1, true), (2, false), (5, false)])
    func smallGroupsAreShownFromTheirParameterOn(least: Int, isShown: Bool) throws {
        let campaign = try TinyCampaign()
        try campaign.settings("registre: aucun\n")
        let rules = "Input/Regles/situations.yaml"
        let text = try campaign.sandbox.read(rules)
        let place = try #require(text.range(of: "effectif_minimal:"))
        let rest = text[place.lowerBound...]
        let value = try #require(rest.range(of: "valeur: 5\n"))
        try campaign.sandbox.write(
            text[..<place.lowerBound] + rest.replacingCharacters(in: value, with: "valeur: \(least)\n"), to: rules)
        try campaign.pay(
            "V1;101;NOEL;;01/03/2023;versement;60,00;;;", "V2;102;NOEL;;01/03/2023;versement;130,00;;;")
        #expect(try campaign.run().status <= 1)
        let page = try campaign.sandbox.read("Output/2023/rapport.html")
        #expect(page.contains("130,00\u{A0}€") == isShown)
        #expect(page.contains("masqué") != isShown)
    }
}

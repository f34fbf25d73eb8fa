import Foundation
import Testing

@testable import TestSupport

/// A correction counts from what was issued last of each agent, and a letter from what he was last told.
///
/// 100,00 € add 93,20 € (93 €); 200,00 € 186,40 € (186 €); 300,00 € 279,60 € (280 €).
@Suite struct CorrectionChainTests {
    private func line(_ campaign: IssuedCampaign, _ number: Int, _ numero: String = "1001") throws -> String {
        let row = try campaign.rows(number)[numero]
        return ["type", "montant_emis", "montant", "ecart_net", "lettre", "montant_communique"].map { row?[$0] ?? "?" }
            .joined(separator: " ")
    }

    @Test func aCorrectionOfACorrection() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        try campaign.pay("V1001") { $0.brut = "300,00" }
        #expect(try campaign.rectify().status == 0)
        #expect(try line(campaign, 1) == "corrige 93 186 93,20 courrier 186")
        #expect(try line(campaign, 2) == "corrige 186 280 93,20 courrier 280")
        #expect(try campaign.causes("1001", in: 2, "brut_emis", "brut") == ["200,00 300,00"])
        let manifest = try #require(
            try JSONSerialization.jsonObject(with: campaign.correction(2).files["manifeste.json"]!) as? [String: Any])
        let options = try #require(manifest["options"] as? [String: Any])
        #expect(options["rectificatif"] as? String == "2" && options["parent"] as? String == "2023-rectificatifs/1")
        let hash = try Command.run("/usr/bin/sha256sum", ["\(campaign.corrections)/1/manifeste.json"]).out.prefix(64)
        #expect(options["parent_manifeste"] as? String == String(hash))
        #expect(manifest["nature"] as? String == "rectificatif")
        let verify = try campaign.verify()
        #expect(verify.status == 0 && verify.out.contains("2023-rectificatifs/2"), "\(verify.out)")
    }

    /// A letter names the calculation that told him what it replaces: of one whom no correction named, the publication's.
    @Test func whichCalculationIsReplaced() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")]) {
            for i in 0..<2 { $0.people[i].isOnline = true }
        }
        func letter(_ number: Int, _ numero: String) throws -> [String: Any] {
            let lines = try campaign.correction(number).text("courriers/espace_agent.jsonl").split(separator: "\n")
            let letters = try lines.compactMap {
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }
            return try #require(letters.first { $0["numero"] as? String == numero })
        }
        let published = try campaign.sandbox.published(2023).text("avis/espace_agent.jsonl")
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        let first = try letter(1, "1001")
        try campaign.pay("V1001") { $0.brut = "300,00" }
        try campaign.pay("V1002") { $0.brut = "300,00" }
        #expect(try campaign.rectify().status == 0)
        #expect(try letter(2, "1001")["ancien_calcul"] as? String == first["identite"] as? String)
        let old = try #require(try letter(2, "1002")["ancien_calcul"] as? String)
        #expect(published.contains("\"identite\":\"\(old)\""))
    }

    @Test func aFigureThatReturns() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        try campaign.pay("V1001") { $0.brut = "100,00" }
        #expect(try campaign.rectify().status == 0)
        #expect(try line(campaign, 2) == "corrige 186 93 -93,20 courrier 93")
    }

    /// Annulled, then there again: he was told that nothing is to be declared.
    @Test func annulledThenNew() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        let payment = campaign.payments.removeFirst()
        #expect(try campaign.rectify().status == 0)
        #expect(try line(campaign, 1) == "annule 93  -93,20 courrier ")
        #expect(try campaign.rectify().out.hasPrefix("Rien à rectifier"))
        campaign.payments.append(payment)
        #expect(try campaign.rectify().status == 0)
        #expect(try line(campaign, 2) == "nouveau  93 93,20 courrier 93")
        campaign.payments.removeLast()
        #expect(try campaign.rectify().status == 0)
        #expect(try line(campaign, 3) == "annule 93  -93,20 courrier ")
    }

    /// Gone from `agents`, so nobody told him; back with the same amount, nothing is left to tell.
    @Test func goneThenBack() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        let person = campaign.people.removeFirst()
        #expect(try campaign.rectify().status == 1)
        #expect(try line(campaign, 1) == "annule 93  -93,20 manuel 93")
        campaign.people.append(person)
        #expect(try campaign.rectify().status <= 1)
        #expect(try campaign.rows(2)["1001"]?["type"] == "nouveau")
        #expect(try campaign.rows(2)["1001"]?["montant_communique"] == "93")
    }

    /// Gone from `agents`, so nobody told him; back without the payment: he hears of it now.
    @Test func goneThenBackWithoutAnything() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        let person = campaign.people.removeFirst()
        #expect(try campaign.rectify().status == 1)
        campaign.people.append(person)
        campaign.payments.removeFirst()
        #expect(try campaign.rectify().status == 0)
        let row = try #require(try campaign.rows(2)["1001"])
        #expect(row["lettre"] == "courrier" && row["montant_communique"] == "", "\(row)")
        #expect(try campaign.letters(in: 2) == ["1001"])
    }

    /// Agents of both corrections, and of one: each counts from his own.
    @Test func eachCountsFromHisOwn() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00"), ("1003", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        try campaign.pay("V1002") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        try campaign.pay("V1001") { $0.brut = "300,00" }
        try campaign.pay("V1002") { $0.brut = "300,00" }
        try campaign.pay("V1003") { $0.brut = "300,00" }
        #expect(try campaign.rectify().status == 0)
        #expect(try line(campaign, 3, "1001") == "corrige 186 280 93,20 courrier 280")
        #expect(try line(campaign, 3, "1002") == "corrige 186 280 93,20 courrier 280")
        #expect(try line(campaign, 3, "1003") == "corrige 93 280 186,40 courrier 280")
    }

    /// The day that the letters bear; by default that of the campaign.
    @Test func theDayOfTheLetters() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people[0].isOnline = true }
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify("--date", "05/03/2024").status == 0)
        #expect(
            try campaign.correction(1).text("courriers/espace_agent.jsonl").contains("\"date_emission\":\"2024-03-05\"")
        )
        // Another day is no news.
        #expect(try campaign.rectify("--date", "06/03/2024").out.hasPrefix("Rien à rectifier"))
    }
}

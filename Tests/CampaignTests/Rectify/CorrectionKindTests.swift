import Foundation
import Testing

@testable import TestSupport

/// One change, one agent: what a correction says of him, every figure worked by hand.
///
/// 100,00 € of ETUDES add 100,00 − 6,80 = 93,20 €, 93 € to declare; 200,00 € add 186,40 €, 186 €.
@Suite struct CorrectionKindTests {
    /// Columns of amounts, as `before → after`.
    private func figures(_ row: [String: String]?) -> [String] {
        ["type", "montant_emis", "montant", "ecart_montant", "net_emis", "net", "ecart_net", "lettre"].map {
            row?[$0] ?? "?"
        }
    }

    private func told(_ row: [String: String]?) -> [String] {
        ["montant_communique", "net_communique"].map { row?[$0] ?? "?" }
    }

    @Test func correctedUp() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        let result = try campaign.rectify()
        #expect(result.status == 0, "\(result.err)")
        let rows = try campaign.rows()
        #expect(rows.keys.sorted() == ["1001"])
        #expect(figures(rows["1001"]) == ["corrige", "93", "186", "93", "93,20", "186,40", "93,20", "courrier"])
        #expect(told(rows["1001"]) == ["186", "186,40"])
        let split = ["ecart_corrige", "ecart_donnees", "ecart_regles"].map { rows["1001"]?[$0] }
        #expect(split == ["0,00", "93,20", "0,00"])
        let causes = try campaign.causes("1001", "versement", "changement", "brut_emis", "brut", "effet")
        #expect(causes == ["V1001 modifiee 100,00 200,00 93,20"])
        #expect(try campaign.letters() == ["1001"])
        let tax = try campaign.correction(1).csv("impots/montants.csv").rows
        #expect(
            tax.map { "\($0["numero"]!) \($0["net_imposable"]!) \($0["montant_a_declarer"]!)" } == ["1001 186,40 186"])
        #expect(try campaign.correction(1).csv("impots/annulations.csv").rows.isEmpty)
        let verify = try campaign.verify()
        #expect(verify.status == 0, "\(verify.out)")
    }

    /// 50,00 − 3,40 = 46,60: 47 €, and 93 − 47 = 46 € less.
    @Test func correctedDown() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people[0].isOnline = true }
        try campaign.pay("V1001") { $0.brut = "50,00" }
        #expect(try campaign.rectify().status == 0)
        let row = try campaign.rows()["1001"]
        #expect(figures(row) == ["corrige", "93", "47", "-46", "93,20", "46,60", "-46,60", "en_ligne"])
        let lines = try campaign.correction(1).text("courriers/espace_agent.jsonl").split(separator: "\n")
        #expect(lines.count == 1)
        let letter = try #require(
            try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(letter["numero"] as? String == "1001" && letter["type"] as? String == "corrige")
        #expect(letter["ancien_montant"] as? Int == 93 && letter["montant_a_declarer"] as? Int == 47)
        #expect(letter["ecart"] as? Int == -46)
        #expect(try campaign.letters() == [])
    }

    /// 100,30 − 6,82 (6,8204) = 93,48: the euro is the same, so no letter, but the tax services have the cents.
    @Test func centsOnly() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.pay("V1001") { $0.brut = "100,30" }
        #expect(try campaign.rectify().status == 0)
        let row = try campaign.rows()["1001"]
        #expect(figures(row) == ["corrige", "93", "93", "0", "93,20", "93,48", "0,28", "aucun"])
        #expect(told(row) == ["93", "93,20"])
        #expect(try campaign.letters() == [])
        let tax = try campaign.correction(1).csv("impots/montants.csv").rows
        #expect(tax.map { $0["net_imposable"]! } == ["93,48"])
    }

    /// Where the committee wants a letter for cents, he has one.
    @Test func centsThatAreWrittenAbout() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) {
            try $0.sandbox.replace(
                "valeur: montant_a_declarer", by: "valeur: net_imposable", in: "Input/Regles/situations.yaml")
        }
        try campaign.pay("V1001") { $0.brut = "100,30" }
        #expect(try campaign.rectify().status == 0)
        let row = try campaign.rows()["1001"]
        #expect(figures(row) == ["corrige", "93", "93", "0", "93,20", "93,48", "0,28", "courrier"])
        #expect(told(row) == ["93", "93,48"])
    }

    /// Cents that were not told do not add up unseen: 100,30 € (93,48), then 100,40 € (6,83: 93,57): 94 €, told 93.
    @Test func centsThatMakeAnEuroInTheEnd() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.pay("V1001") { $0.brut = "100,30" }
        #expect(try campaign.rectify().status == 0)
        try campaign.pay("V1001") { $0.brut = "100,40" }
        #expect(try campaign.rectify().status == 0)
        let row = try campaign.rows(2)["1001"]
        #expect(figures(row) == ["corrige", "93", "94", "1", "93,48", "93,57", "0,09", "courrier"])
    }

    @Test func annulledByALineTakenAway() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        campaign.payments.removeFirst()
        #expect(try campaign.rectify().status == 0)
        let row = try campaign.rows()["1001"]
        #expect(figures(row) == ["annule", "93", "", "-93", "93,20", "", "-93,20", "courrier"])
        #expect(told(row) == ["", ""])
        let tree = try campaign.correction(1)
        for name in ["declarations.csv", "declarations_detail.csv", "versements_detail.csv", "impots/montants.csv"] {
            #expect(try tree.csv(name).rows.isEmpty, "\(name)")
        }
        let annulled = try tree.csv("impots/annulations.csv").rows
        #expect(
            annulled.map { "\($0["numero"]!) \($0["nom"]!) \($0["net_imposable"]!) \($0["montant_a_declarer"]!)" }
                == ["1001 MARTIN 93,20 93"])
        #expect(try campaign.causes("1001", "versement", "changement", "effet") == ["V1001 retiree -93,20"])
        #expect(try campaign.letters() == ["1001"])
    }

    /// T4: neither the payment nor what cancels it counts.
    @Test func annulledByACancellation() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        campaign.payments.append(
            .init(
                id: "X1", numero: "1001", brut: "100,00", date: "20/03/2023", nature: "annulation", reference: "V1001"))
        #expect(try campaign.rectify().status == 0)
        #expect(try figures(campaign.rows()["1001"]) == ["annule", "93", "", "-93", "93,20", "", "-93,20", "courrier"])
        let causes = try campaign.causes("1001", "versement", "changement", "effet")
        #expect(causes.contains { $0 == "V1001 autre_sort -93,20" } && causes.contains { $0.hasPrefix("X1 ajoutee") })
    }

    /// He has no line any more: nobody knows where he lives, somebody writes to him.
    @Test func anAgentWhoIsGone() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        campaign.people.removeFirst()
        let result = try campaign.rectify()
        #expect(result.status == 1, "\(result.err)")
        let row = try campaign.rows()["1001"]
        #expect(figures(row) == ["annule", "93", "", "-93", "93,20", "", "-93,20", "manuel"])
        // Nobody has told him yet.
        #expect(told(row) == ["93", "93,20"])
        let causes = try campaign.causes("1001", "table", "versement", "changement")
        #expect(causes == ["versements V1001 autre_sort", "agents  retiree"])
        #expect(try campaign.letters() == [])
    }

    /// A line of `agents` that is rejected (a month 13).
    @Test func anAgentWhoIsRejected() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        try campaign.change("1001") { $0.birth = "01/13/1980" }
        let result = try campaign.rectify()
        #expect(result.status == 1, "\(result.err)")
        #expect(try figures(campaign.rows()["1001"]).last == "manuel")
        let causes = try campaign.causes("1001", "table", "changement", "fichier", "ligne")
        #expect(causes == ["versements autre_sort versements.csv 2", "agents autre_sort agents.csv 2"])
    }

    @Test func new() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people.append(.init(numero: "1002")) }
        campaign.payments.append(.init(id: "V1002", numero: "1002", brut: "200,00"))
        #expect(try campaign.rectify().status == 0)
        let row = try campaign.rows()["1002"]
        #expect(figures(row) == ["nouveau", "", "186", "186", "", "186,40", "186,40", "courrier"])
        #expect(told(row) == ["186", "186,40"])
        #expect(try campaign.causes("1002", "versement", "changement", "effet") == ["V1002 ajoutee 186,40"])
    }

    /// Not even in `agents` before.
    @Test func newAmongTheAgents() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        campaign.people.append(.init(numero: "0999"))
        campaign.payments.append(.init(id: "V0999", numero: "0999", brut: "200,00"))
        #expect(try campaign.rectify().status == 0)
        #expect(try figures(campaign.rows()["0999"]).first == "nouveau")
    }

    /// Nothing taxable: he is in `declarations.csv` with 0 €, which is what he was told by silence.
    @Test func newWithNothingToDeclare() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people.append(.init(numero: "1002")) }
        campaign.payments.append(.init(id: "N1", numero: "1002", brut: "30,00", prestation: "NOEL"))
        #expect(try campaign.rectify().status == 0)
        #expect(try figures(campaign.rows()["1002"]) == ["nouveau", "", "0", "0", "", "0,00", "0,00", "aucun"])
    }

    /// 100,00 paid and 40,00 repaid: 93,20 − (40,00 − 2,72) = 55,92 €; then 150,00 repaid: 93,20 − 139,80 = −46,60, 0 €.
    @Test func repayments() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        campaign.payments.append(
            .init(id: "R1", numero: "1001", brut: "40,00", date: "01/06/2023", nature: "remboursement"))
        #expect(try campaign.rectify().status == 0)
        #expect(
            try figures(campaign.rows()["1001"]) == [
                "corrige", "93", "56", "-37", "93,20", "55,92", "-37,28", "courrier",
            ])
        #expect(try campaign.causes("1001", "versement", "net", "effet") == ["R1 -37,28 -37,28"])
        try campaign.pay("R1") { $0.brut = "150,00" }
        #expect(try campaign.rectify().status <= 1)
        #expect(
            try figures(campaign.rows(2)["1001"]) == [
                "corrige", "56", "0", "-56", "55,92", "-46,60", "-102,52", "courrier",
            ])
        // What is annulled of a repaid one: 93,20 − (−46,60) = 139,80 come back.
        try campaign.pay("R1") { $0.brut = "50,00" }
        campaign.payments.append(
            .init(id: "X1", numero: "1001", brut: "50,00", date: "02/06/2023", nature: "annulation", reference: "R1"))
        #expect(try campaign.rectify().status <= 1)
        #expect(
            try figures(campaign.rows(3)["1001"]) == [
                "corrige", "0", "93", "93", "-46,60", "93,20", "139,80", "courrier",
            ])
    }

    /// A payment that was another agent's: one more, one less.
    @Test func aPaymentOfAnother() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        try campaign.pay("V1001") { $0.numero = "1002" }
        #expect(try campaign.rectify().status == 0)
        let rows = try campaign.rows()
        #expect(figures(rows["1001"]) == ["annule", "93", "", "-93", "93,20", "", "-93,20", "courrier"])
        #expect(figures(rows["1002"]) == ["corrige", "93", "186", "93", "93,20", "186,40", "93,20", "courrier"])
        #expect(try campaign.causes("1001", "versement", "changement") == ["V1001 retiree"])
        #expect(try campaign.causes("1002", "versement", "changement") == ["V1001 ajoutee"])
    }

    /// Another benefit, another date: figures of the detail change with the first, none with the second.
    @Test func anotherBenefitAndAnotherDay() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00"), ("1003", "100,00")])
        // The same contributions under another name: the declared sum is the same, its detail is not.
        try campaign.pay("V1001") { $0.prestation = "VACANCES" }
        try campaign.pay("V1002") { $0.date = "16/03/2023" }
        // Out of the year: 0.
        try campaign.pay("V1003") { $0.date = "15/03/2022" }
        #expect(try campaign.rectify().status == 0)
        let rows = try campaign.rows()
        #expect(rows.keys.sorted() == ["1001", "1003"])
        #expect(figures(rows["1001"]) == ["corrige", "93", "93", "0", "93,20", "93,20", "0,00", "aucun"])
        #expect(try campaign.causes("1001", "versement", "changement", "effet") == ["V1001 modifiee 0,00"])
        #expect(figures(rows["1003"]).first == "annule")
        #expect(try campaign.causes("1003", "versement", "changement") == ["V1003 autre_sort"])
    }
}

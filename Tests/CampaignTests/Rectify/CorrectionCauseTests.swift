import Foundation
import Testing

@testable import TestSupport

/// What else than a payment changes a figure is named beside the payments: put back, the correction is empty.
@Suite struct CorrectionCauseTests {
    /// A pensioner of the full rate: 100,00 − 5,90 = 94,10 €, 94 €.
    private func pensioner() throws -> IssuedCampaign {
        try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")]) {
            $0.pensions = [.init(numero: "1001", csg: "plein")]
        }
    }

    private func figures(_ campaign: IssuedCampaign, _ numero: String = "1001") throws -> [String] {
        let row = try campaign.rows()[numero]
        return ["type", "net_emis", "net", "ecart_donnees", "ecart_regles"].map { row?[$0] ?? "?" }
    }

    /// Reduced rate: 100,00 − 3,80 = 96,20 €.
    @Test func anotherRateOfThePension() throws {
        let campaign = try pensioner()
        campaign.pensions[0].csg = "reduit"
        #expect(try campaign.rectify().status == 0)
        #expect(try figures(campaign) == ["corrige", "94,10", "96,20", "2,10", "0,00"])
        let causes = try campaign.causes("1001", "table", "versement", "changement", "fichier", "ligne", "effet")
        #expect(
            causes == ["versements V1001 recalculee versements.csv 2 2,10", "retraites  lue retraites.csv 2 "])
    }

    /// Without a pension he is an active agent: 93,20 €. The line is no longer there, and named all the same.
    @Test func aPensionThatIsGone() throws {
        let campaign = try pensioner()
        campaign.pensions = []
        #expect(try campaign.rectify().status == 0)
        #expect(try figures(campaign) == ["corrige", "94,10", "93,20", "-0,90", "0,00"])
        let causes = try campaign.causes("1001", "table", "changement")
        #expect(causes == ["versements recalculee", "retraites retiree"])
    }

    @Test func aPensionThatIsNew() throws {
        let campaign = try pensioner()
        campaign.pensions.append(.init(numero: "1002", csg: "plein"))
        #expect(try campaign.rectify().status == 0)
        #expect(try figures(campaign, "1002") == ["corrige", "93,20", "94,10", "0,90", "0,00"])
        #expect(try campaign.causes("1002", "table").contains("retraites"))
    }

    /// S7: his hospital had left before he retired (01/06/2015), so he is no pensioner of the committee: 93,20 €.
    @Test func theEstablishmentOfAPension() throws {
        let campaign = try pensioner()
        campaign.pensions[0].finess = IssuedCampaign.lille
        try campaign.publish("--replace-issued")
        #expect(try campaign.issue().status == 0)
        campaign.adhesionEnds[IssuedCampaign.lille] = "31/12/2014"
        #expect(try campaign.rectify().status <= 1)
        #expect(try figures(campaign) == ["corrige", "94,10", "93,20", "-0,90", "0,00"])
        let causes = try campaign.causes("1001", "table", "changement", "fichier", "ligne")
        #expect(causes.contains { $0.hasPrefix("etablissements") && $0.hasSuffix("etablissements.csv 3") }, "\(causes)")
    }

    /// Arrêté on 28 February: the payment of 15 March is not counted yet.
    @Test func anotherCutOff() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")]) {
            try $0.pay("V1002") { $0.date = "15/02/2023" }
        }
        campaign.cutOff = "28/02/2023"
        #expect(try campaign.rectify().status <= 1)
        #expect(try figures(campaign) == ["annule", "93,20", "", "-93,20", "0,00"])
        #expect(try campaign.causes("1001", "table", "changement") == ["versements autre_sort", "campagne modifiee"])
        campaign.cutOff = nil
        #expect(try campaign.rectify().status == 0)
        #expect(
            try campaign.causes("1001", in: 2, "table", "changement") == ["versements autre_sort", "campagne modifiee"])
    }

    /// Lines that say nothing new are not named: moved, and one more of another year.
    @Test func linesThatAreNotBehindIt() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        campaign.payments.append(.init(id: "V2", numero: "1001", brut: "100,00"))
        campaign.payments.append(.init(id: "V3", numero: "1001", brut: "70,00", date: "15/03/2022"))
        campaign.isReversed = true
        #expect(try campaign.rectify().status == 0)
        #expect(try campaign.causes("1001", "versement", "changement", "ligne") == ["V2 ajoutee 3"])
        #expect(try campaign.rows().count == 1)
    }

    /// A payment that is new while its agent is gone: put back the agent alone, and it would be there. 93,20 + 46,60 €.
    @Test func whatIsHiddenByAnother() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        let person = campaign.people.removeFirst()
        campaign.payments.append(.init(id: "V2", numero: "1001", brut: "50,00"))
        #expect(try campaign.rectify().status == 1)
        let causes = try campaign.causes("1001", "table", "versement", "changement")
        #expect(causes.contains("versements V2 ajoutee"), "\(causes)")
        #expect(causes.contains("agents  retiree"))
        // Without it he is as he was.
        campaign.people.insert(person, at: 0)
        campaign.payments.removeLast()
        try FileManager.default.removeItem(atPath: campaign.corrections)
        #expect(try campaign.rectify().out.hasPrefix("Rien à rectifier"))
    }

    /// What was rejected with its agent counts again: the line of `agents` is behind it.
    @Test func anAgentWhoIsBack() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")]) {
            try $0.change("1001") { $0.birth = "01/13/1980" }
        }
        try campaign.change("1001") { $0.birth = "01/01/1980" }
        #expect(try campaign.rectify().status == 0)
        #expect(try figures(campaign) == ["nouveau", "", "93,20", "93,20", "0,00"])
        let causes = try campaign.causes("1001", "table", "versement", "fichier", "ligne")
        #expect(causes == ["versements V1001 versements.csv 2", "agents  agents.csv 2"])
    }

    /// New, and cancelled by a line that is new as well: without that line it would count.
    @Test func aNewPaymentThatIsCancelled() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        campaign.payments.append(.init(id: "W1", numero: "1001", brut: "50,00"))
        campaign.payments.append(
            .init(id: "X1", numero: "1001", brut: "50,00", date: "20/03/2023", nature: "annulation", reference: "W1"))
        #expect(try campaign.rectify().status == 0)
        let causes = try campaign.causes("1001", "versement", "changement")
        #expect(causes == ["V1001 modifiee", "W1 ajoutee", "X1 ajoutee"])
    }

    /// The second of two cancellations of one payment is rejected, and would cancel it without the first.
    @Test func twoCancellationsOfOne() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        for id in ["X1", "X2"] {
            campaign.payments.append(
                .init(
                    id: id, numero: "1001", brut: "100,00", date: "20/03/2023", nature: "annulation",
                    reference: "V1001"))
        }
        #expect(try campaign.rectify().status <= 1)
        let causes = try campaign.causes("1001", "versement", "changement")
        #expect(causes == ["V1001 autre_sort", "X1 ajoutee", "X2 ajoutee"])
    }
}

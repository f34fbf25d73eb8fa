import Foundation
import Testing

@testable import TestSupport

/// No figure changes: the same letter again, to where he lives now or in his name; or a letter that could not go before.
@Suite struct ReissueTests {
    private func row(_ campaign: IssuedCampaign, _ number: Int = 1, _ numero: String = "1001") throws -> [String] {
        let row = try campaign.rows(number)[numero]
        return ["type", "motif_reedition", "lettre", "montant_communique"].map { row?[$0] ?? "?" }
    }

    @Test func anotherAddress() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        try campaign.change("1001") { $0.street = "9 quai des Brumes" }
        #expect(try campaign.rectify().status == 0)
        #expect(try campaign.rows().count == 1)
        #expect(try row(campaign) == ["reedite", "adresse", "courrier", "93"])
        #expect(try campaign.letters("courriers") == [] && campaign.letters("reexpeditions") == ["1001"])
        let tax = try campaign.correction(1).csv("impots/montants.csv").rows
        #expect(tax.map { $0["adresse_1"]! } == ["9 quai des Brumes"])
        let figures = try campaign.rows()["1001"]!
        #expect(figures["ecart_net"] == "0,00" && figures["ecart_montant"] == "0")
        #expect(try campaign.causes("1001", "table") == [])
        // Once is enough.
        #expect(try campaign.rectify().out.hasPrefix("Rien à rectifier"))
    }

    @Test func anotherName() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.change("1001") { $0.nom = "DURAND" }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["reedite", "identite", "courrier", "93"])
        #expect(try campaign.letters("reexpeditions") == ["1001"])
    }

    /// Read online wherever he lives: the tax services have his address, he has no letter.
    @Test func anotherAddressOfOneOnline() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people[0].isOnline = true }
        try campaign.change("1001") { $0.street = "9 quai des Brumes" }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["reedite", "adresse", "aucun", "93"])
        #expect(try campaign.correction(1).csv("impots/montants.csv").rows.count == 1)
        #expect(try campaign.correction(1).names(ending: ".pdf") == [])
    }

    @Test(arguments: [false, true]) func anotherChannel(wasOnline: Bool) throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people[0].isOnline = wasOnline }
        try campaign.change("1001") { $0.isOnline = !wasOnline }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["reedite", "canal", "aucun", "93"])
        #expect(
            try campaign.correction(1).csv("declarations.csv").rows.map { $0["canal"]! } == [
                wasOnline ? "courrier" : "en_ligne"
            ])
    }

    @Test func anotherRegion() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.change("1001") { $0.finess = IssuedCampaign.lille }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["reedite", "region", "aucun", "93"])
        #expect(try campaign.rows()["1001"]?["region"] == "32")
    }

    /// The C.O.G.O.H.R. has no online space: all by post (T6).
    @Test func anotherCommittee() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people[0].isOnline = true }
        try campaign.change("1001") { $0.finess = IssuedCampaign.reunion }
        #expect(try campaign.rectify().status <= 1)
        #expect(try row(campaign) == ["reedite", "canal|organisme|region", "aucun", "93"])
        #expect(try campaign.rows()["1001"]?["organisme"] == "cogohr")
    }

    @Test func aFigureAndAnAddress() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.change("1001") { $0.street = "9 quai des Brumes" }
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["corrige", "adresse", "courrier", "186"])
        #expect(try campaign.letters("courriers") == ["1001"] && campaign.letters("reexpeditions") == [])
    }

    /// Cents that are nobody's letter, and an address: the letter of the address goes, with the figures of now.
    @Test func centsAndAnAddress() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.change("1001") { $0.street = "9 quai des Brumes" }
        try campaign.pay("V1001") { $0.brut = "100,30" }
        #expect(try campaign.rectify().status == 0)
        #expect(try campaign.rows()["1001"]?["type"] == "corrige")
        #expect(try campaign.rows()["1001"]?["montant"] == "93")
    }

    /// A line of his that cannot be read holds the publication's letter back; mended, it goes with all of it.
    ///
    /// 100,00 and 50,00: 93,20 + 46,60 = 139,80: 140 €.
    @Test func heldThenReleased() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")]) {
            $0.payments.append(.init(id: "W1001", numero: "1001", brut: "5O,00"))
        }
        // Still held: nothing new.
        let still = try campaign.rectify()
        #expect(still.status == 0 && still.out.contains("1 courrier d'avant attend"), "\(still.out)\(still.err)")
        try campaign.pay("W1001") { $0.brut = "50,00" }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["corrige", "attente", "courrier", "140"])
        #expect(try campaign.letters() == ["1001"])
        #expect(try campaign.rectify().out.hasPrefix("Rien à rectifier"))
    }

    /// The line is withdrawn: the figure is that of the publication, which he has not seen yet.
    @Test func heldThenReleasedWithTheSameFigure() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) {
            $0.payments.append(.init(id: "W1001", numero: "1001", brut: "5O,00"))
        }
        campaign.payments.removeLast()
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["reedite", "attente", "courrier", "93"])
        #expect(try campaign.letters("reexpeditions") == ["1001"])
    }

    /// Held in the correction: what he was told stays, and the letter goes with the next.
    @Test func heldInACorrection() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        campaign.payments.append(.init(id: "W1001", numero: "1001", brut: "5O,00"))
        let held = try campaign.rectify()
        #expect(held.status == 1, "\(held.err)")
        #expect(try row(campaign) == ["corrige", "", "retenu", "93"])
        let list = try campaign.correction(1).csv("courriers/a_retenir.csv").rows
        #expect(list.map { "\($0["numero"]!) \($0["motif"]!)" } == ["1001 versement_rejete"])
        // Issued to the tax services all the same.
        #expect(try campaign.correction(1).csv("impots/montants.csv").rows.map { $0["montant_a_declarer"]! } == ["186"])
        campaign.payments.removeLast()
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign, 2) == ["reedite", "attente", "courrier", "186"])
        // He was told 93, so this is a letter of another amount.
        #expect(try campaign.letters("courriers", in: 2) == ["1001"])
    }

    @Test func heldButLetGo() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        campaign.payments.append(.init(id: "W1001", numero: "1001", brut: "5O,00"))
        #expect(try campaign.rectify("--with-held").status <= 1)
        #expect(try row(campaign) == ["corrige", "", "courrier", "186"])
    }

    /// What returns to the figure he was told, before the letter of the other could go, needs none.
    @Test func heldUntilItNoLongerMatters() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        campaign.payments.append(.init(id: "W1001", numero: "1001", brut: "5O,00"))
        #expect(try campaign.rectify().status == 1)
        try campaign.pay("V1001") { $0.brut = "100,00" }
        campaign.payments.removeLast()
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign, 2).first == "corrige")
        #expect(try campaign.rows(2)["1001"]?["montant_communique"] == "93")
        #expect(try campaign.rows(2)["1001"]?["montant_emis"] == "186")
    }

    /// Held in the publication and still held at the correction: it is never lost.
    @Test func heldTwice() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) {
            $0.payments.append(.init(id: "W1001", numero: "1001", brut: "5O,00"))
        }
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 1)
        #expect(try campaign.rows()["1001"].map { "\($0["lettre"]!)\($0["montant_communique"]!)" } == "retenu")
        campaign.payments.removeLast()
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign, 2) == ["reedite", "attente", "courrier", "186"])
    }

    /// Held in the publication, then nothing is left of it: he was told nothing, and nothing is to be told.
    @Test func heldThenAnnulled() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")]) {
            $0.payments.append(.init(id: "W1001", numero: "1001", brut: "5O,00"))
        }
        campaign.payments.removeLast()
        campaign.payments.removeFirst()
        #expect(try campaign.rectify().status == 0)
        let row = try #require(try campaign.rows()["1001"])
        #expect(row["type"] == "annule" && row["lettre"] == "aucun" && row["montant_communique"] == "", "\(row)")
        // The tax services were told.
        #expect(
            try campaign.correction(1).csv("impots/annulations.csv").rows.map { $0["montant_a_declarer"]! } == ["93"])
        #expect(try campaign.rectify().out.hasPrefix("Rien à rectifier"))
    }

    /// New, and held: he waits, and is told when it goes.
    @Test func newAndHeld() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people.append(.init(numero: "1002")) }
        campaign.payments.append(.init(id: "V1002", numero: "1002", brut: "100,00"))
        campaign.payments.append(.init(id: "W1002", numero: "1002", brut: "5O,00"))
        #expect(try campaign.rectify().status == 1)
        #expect(try row(campaign, 1, "1002") == ["nouveau", "", "retenu", ""])
        let again = try campaign.rectify()
        #expect(again.status == 0 && again.out.contains("1 courrier d'avant attend"), "\(again.out)")
        campaign.payments.removeLast()
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign, 2, "1002") == ["reedite", "attente", "courrier", "93"])
    }

    /// No town, so no address that prints.
    @Test func aBadAddressThenMended() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")]) { $0.people[0].town = "" }
        #expect(try campaign.rectify().out.hasPrefix("Rien à rectifier"))
        try campaign.change("1001") { $0.town = "PARIS" }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["reedite", "adresse|attente", "courrier", "93"])
        #expect(try campaign.letters("reexpeditions") == ["1001"])
    }

    @Test func aBadAddressInACorrection() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.change("1001") { $0.town = "" }
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 1)
        #expect(try row(campaign) == ["corrige", "adresse", "adresse", "93"])
        let bad = try campaign.correction(1).csv("courriers/adresses_a_corriger.csv").rows
        #expect(bad.map { $0["numero"]! } == ["1001"])
        // He goes online meanwhile: no address is needed.
        try campaign.change("1001") { $0.isOnline = true }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign, 2) == ["reedite", "canal|attente", "en_ligne", "186"])
    }

    /// Published without letters: what `declarations.csv` says was sent.
    @Test func issuedWithoutLetters() throws {
        let campaign = try IssuedCampaign([("1001", "100,00"), ("1002", "100,00")])
        try campaign.write()
        #expect(try campaign.sandbox.run(2023, "-q").status <= 1)
        let issued = try campaign.issue()
        #expect(issued.status == 0 && issued.out.contains("sans courriers"), "\(issued.out)")
        #expect(try campaign.rectify().out.hasPrefix("Rien à rectifier"))
        try campaign.pay("V1001") { $0.brut = "200,00" }
        #expect(try campaign.rectify().status == 0)
        #expect(try row(campaign) == ["corrige", "", "courrier", "186"])
        // From here on the tax services have him from us.
        try campaign.change("1001") { $0.street = "9 quai des Brumes" }
        try campaign.change("1002") { $0.street = "9 quai des Brumes" }
        #expect(try campaign.rectify().status == 0)
        #expect(try campaign.rows(2).keys.contains("1001"))
    }
}

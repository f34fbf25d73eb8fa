import Foundation
import Testing

@testable import TestSupport

/// Rules edited after the issue: how a change is split between the extracts and the rules.
///
/// Under 6,8 % 100,00 € add 93,20 €; under 5 % 95,00 €.
@Suite struct CorrectionSplitTests {
    private static let rate = "valeur: { csg_deductible: 6.8,"

    /// CSG déductible of active agents becomes 5 %.
    private func lowerRate(_ campaign: IssuedCampaign) throws {
        try campaign.sandbox.replace(
            CorrectionSplitTests.rate, by: "valeur: { csg_deductible: 5.0,", in: "Input/Regles/contributions.yaml")
    }

    private func split(_ campaign: IssuedCampaign, _ numero: String, in number: Int = 1) throws -> [String] {
        let row = try campaign.rows(number)[numero]
        return [
            "type", "net_emis", "ecart_corrige", "ecart_donnees", "ecart_regles", "net", "ecart_montant", "lettre",
        ].map { row?[$0] ?? "?" }
    }

    /// 1001: the rules alone, 95,00 − 93,20 = 1,80. 1002: 300,00 then 400,00: 279,60; under 6,8 % 372,80, so data 93,20;
    /// under 5 % 380,00, so rules 7,20. 1003: 950,00 then 932,00: 885,40; under 6,8 % 932,00 − 63,38 = 868,62, data −16,78;
    /// under 5 % 932,00 − 46,60 = 885,40, rules +16,78: nothing is another in the end. 1004: no taxable payment.
    @Test func dataAndRules() throws {
        let campaign = try IssuedCampaign.issued([
            ("1001", "100,00"), ("1002", "300,00"), ("1003", "950,00"), ("1004", "30,00"),
        ]) { try $0.pay("V1004") { $0.prestation = "NOEL" } }
        try campaign.pay("V1002") { $0.brut = "400,00" }
        try campaign.pay("V1003") { $0.brut = "932,00" }
        try lowerRate(campaign)
        let result = try campaign.rectify()
        #expect(result.status == 0, "\(result.err)")
        #expect(result.out.contains("profils.activite"), "\(result.out)")
        #expect(try split(campaign, "1001") == ["corrige", "93,20", "0,00", "0,00", "1,80", "95,00", "2", "courrier"])
        #expect(
            try split(campaign, "1002") == ["corrige", "279,60", "0,00", "93,20", "7,20", "380,00", "100", "courrier"])
        #expect(
            try split(campaign, "1003") == ["corrige", "885,40", "0,00", "-16,78", "16,78", "885,40", "0", "aucun"])
        #expect(try campaign.rows()["1004"] == nil)
        #expect(try campaign.causes("1001", "table", "versement", "changement").last == "regles  modifiee")
        #expect(try campaign.letters() == ["1001", "1002"])
        // The sums of controles.csv: 1,80 + (93,20 + 7,20) + 0 = 102,20.
        let checks = try campaign.correction(1).csv("controles.csv").rows
        let row = try #require(checks.first { $0["controle"]!.contains("corrigé + données + règles") })
        #expect(row["attendu"] == "102,20" && row["obtenu"] == "102,20")
    }

    /// NOEL becomes taxable, with the contributions of activity: 30,00 − 2,04 = 27,96 €; VACANCES no longer is.
    @Test func aTaxableFlag() throws {
        let campaign = try IssuedCampaign.issued([("1001", "30,00"), ("1002", "100,00")]) {
            try $0.pay("V1001") { $0.prestation = "NOEL" }
            try $0.pay("V1002") { $0.prestation = "VACANCES" }
        }
        var text = try campaign.sandbox.read("Input/Regles/cgos.yaml")
        func edit(_ benefit: String, _ old: String, _ new: String) throws {
            let start = try #require(text.range(of: "  \(benefit):\n"))
            let place = try #require(text.range(of: old, range: start.upperBound..<text.endIndex))
            text.replaceSubrange(place, with: new)
        }
        try edit("NOEL", "imposable: non, profil: aucune", "imposable: oui, profil: activite")
        try edit("VACANCES", "imposable: oui, profil: selon_beneficiaire", "imposable: non, profil: aucune")
        try campaign.sandbox.write(text, to: "Input/Regles/cgos.yaml")
        let result = try campaign.rectify()
        #expect(result.status <= 1, "\(result.err)")
        #expect(try split(campaign, "1001") == ["corrige", "0,00", "0,00", "0,00", "27,96", "27,96", "28", "courrier"])
        // He still has a movement, so he is not annulled: 0 € to declare.
        #expect(
            try split(campaign, "1002") == ["corrige", "93,20", "0,00", "0,00", "-93,20", "0,00", "-93", "courrier"])
    }

    /// New under the edited rules: data are what he would have had under the old ones.
    @Test func newUnderOtherRules() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")]) { $0.people.append(.init(numero: "1002")) }
        campaign.payments.append(.init(id: "V1002", numero: "1002", brut: "100,00"))
        try lowerRate(campaign)
        #expect(try campaign.rectify().status == 0)
        #expect(try split(campaign, "1002") == ["nouveau", "", "0,00", "93,20", "1,80", "95,00", "95", "courrier"])
    }

    /// The next correction counts from the rules of this one: 95,00, then 200,00 under 5 % 190,00, all of it data.
    @Test func rulesOfTheLastCorrection() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try lowerRate(campaign)
        #expect(try campaign.rectify().status == 0)
        try campaign.pay("V1001") { $0.brut = "200,00" }
        let result = try campaign.rectify("--strict")
        #expect(result.status == 0, "\(result.err)")
        #expect(
            try split(campaign, "1001", in: 2) == [
                "corrige", "95,00", "0,00", "95,00", "0,00", "190,00", "95", "courrier",
            ])
    }

    @Test func strictRefusesEditedRules() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.pay("V1001") { $0.brut = "200,00" }
        try lowerRate(campaign)
        let result = try campaign.rectify("--strict")
        #expect(result.status == 3 && result.err.contains("profils.activite"), "\(result.err)")
        #expect(campaign.hasNone)
        #expect(try campaign.rectify().status == 0)
    }

    /// A value that is printed and read by no decision, or another comment: neither a change, nor refused.
    @Test func wordsOfRules() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.sandbox.append("# relu\n", to: "Input/Regles/contributions.yaml")
        let result = try campaign.rectify("--strict")
        #expect(result.status == 0 && result.out.hasPrefix("Rien à rectifier"), "\(result.err)\(result.out)")
    }

    /// Edited rules that change nobody: no correction.
    @Test func rulesThatChangeNobody() throws {
        let campaign = try IssuedCampaign.issued([("1001", "100,00")])
        try campaign.sandbox.replace(
            "valeur: { csg_deductible: 3.8, csg_non_deductible: 2.4,",
            by: "valeur: { csg_deductible: 3.9, csg_non_deductible: 2.4,", in: "Input/Regles/contributions.yaml")
        let result = try campaign.rectify()
        #expect(result.status == 0 && result.out.hasPrefix("Rien à rectifier"), "\(result.err)\(result.out)")
        #expect(campaign.hasNone)
    }
}

import Foundation
import Testing

/// What a statement says, to whom: retired agents, agents who only gave back, agents of the C.O.G.O.H.R.
@Suite struct WordingTests {
    @Test func nobodyTellsARetiredAgentToDeclareWithSalaries() throws {
        let campaign = try SmallCampaign()
        try campaign.withOthers()
        _ = try campaign.run()
        // MALADIE, 100,00 × 3,8 % = 3,80: 96,20 → 96.
        guard let retired = try campaign.page("16") else { return }
        #expect(retired.contains("96 €") && !retired.contains("salaires"))
        // 180,00 × 6,8 % = 12,24: 167,76 → 168.
        let active = try #require(try campaign.page("18"))
        #expect(active.contains("168 €") && active.contains("se déclare avec les salaires"))
    }

    @Test func whoOnlyGaveBackIsNotToldThatHeReceived() throws {
        let campaign = try SmallCampaign()
        try campaign.withOthers()
        _ = try campaign.run()
        guard let words = try campaign.page("17") else { return }
        #expect(!words.contains("reçu des prestations") && !words.contains("reçues"))
        for expected in [
            "vous en avez remboursé", "Ce que vous avez remboursé en 2023", "remboursées en 2023", "rendu",
            "au titre de ces remboursements",
        ] {
            #expect(words.contains(expected), "\(expected)")
        }
    }

    @Test func theCogohrWritesByPostAndNamesNoOnlineSpace() throws {
        let campaign = try SmallCampaign()
        try campaign.withOthers()
        _ = try campaign.run()
        let rows = try campaign.result("declarations.csv").split(separator: "\n")
        #expect(rows.contains { $0.hasPrefix("18;cogohr;04;") && $0.hasSuffix(";courrier") })
        #expect(!(try campaign.result("avis/espace_agent.jsonl").contains("\"numero\":\"18\"")))
        guard let words = try campaign.page("18") else { return }
        #expect(!words.contains("Espace agent") && !words.contains("C.G.O.S."))
    }

    @Test func lettersBearTheDateOfIssueElseTheCutOff() throws {
        let campaign = try SmallCampaign()
        _ = try campaign.run()
        guard let before = try campaign.page("30") else { return }
        #expect(before.contains("Le 31 décembre 2023"))
        try campaign.withOthers()
        _ = try campaign.run()
        let after = try #require(try campaign.page("16"))
        #expect(after.contains("Le 15 janvier 2024") && after.contains("Situation arrêtée au 31 décembre 2023"))
    }
}

/// Retired agents: what their letters say by the rate of their pension (T2).
@Suite struct RetiredWordingTests {
    private func page(_ rate: String) throws -> String? {
        let campaign = try SmallCampaign()
        try campaign.withOthers()
        try campaign.write(
            "retraites.csv",
            "numero;date_liquidation;caisse;statut_liquidation;en_activite_liquidation;finess;annees_service;csg_pension\n"
                + "16;01/01/2015;cnracl;titulaire;oui;750000001;30;\(rate)\n")
        try campaign.write(
            "versements.csv",
            "versement;numero;prestation;date_versement;nature;brut;net;prelevement_source;reference\n"
                + "1;16;VACANCES;01/05/2023;versement;200,00;;;\n")
        _ = try campaign.run()
        return try campaign.page("16")
    }

    /// 200,00 at 5,9 + 2,4 + 0,5 + 0,3 %: 11,80 + 4,80 + 1,00 + 0,60 = 18,20; at 4,2: 8,40 + 6,40 = 14,80; reduced, 3,8
    /// and 0,5: 7,60 + 1,00 = 8,60.
    @Test(arguments: [
        ("plein", "plein", "18,20 € 181,80 €"), ("median", "médian", "14,80 € 185,20 €"),
        ("reduit", "réduit", "8,60 € 191,40 €"),
    ])
    func theRateOfThePensionIsNamed(_ rate: String, _ words: String, _ amounts: String) throws {
        guard let page = try page(rate) else { return }
        #expect(page.contains("la CSG de ces prestations suit celle de votre pension, au taux \(words)."))
        #expect(page.contains("01/05/2023 200,00 € \(amounts)"))
        #expect(!page.contains("compléments de rémunération") && !page.contains("salaires"))
    }

    @Test func nothingIsSaidToBeWithheldFromAnExemptPension() throws {
        guard let page = try page("exonere") else { return }
        #expect(
            page.contains("votre pension est exonérée de CSG") && page.contains("01/05/2023 200,00 € 0,00 € 200,00 €"))
        #expect(!page.contains("vous ont aussi été retenues") && !page.contains("Taux appliqués"))
    }
}

import Foundation
import Testing

@testable import TestSupport

/// O3 and the catalogue, `registre`: the register of N−1 that must be there, with a row of N−1, and final.
@Suite struct RequiredRegisterTests {
    private static let header = "numero;annee;fondement;rang;dernier_dossier\n"

    /// A retired agent of the C.G.O.S., liquidated in 2015; the renewal exists since 2022.
    private func retired(_ year: Int, death: String = "", finess: String = "010000011") throws -> TinyCampaign {
        let campaign = try TinyCampaign(year)
        try campaign.retire("501;01/06/2015;\(finess);\(death)")
        return campaign
    }

    @Test func aMissingRegisterStopsTheRun() throws {
        let campaign = try retired(2023)
        let result = try campaign.run()
        #expect(result.status == 3)
        for words in ["registre de 2022 manque", "Input/2023/registre.csv", "`registre: aucun`"] {
            #expect(result.err.contains(words), "\(result.err)")
        }
        #expect(try campaign.sandbox.check(2023, "-q").status == 3)
        try campaign.settings("registre: aucun\n")
        #expect(try campaign.run().status == 1)
    }

    /// A row of another year is ignored, one with an unknown word is rejected: neither is a register of 2022.
    @Test(arguments: ["501;2021;dossier;;2021\n", "501;2022;chance;;2021\n", "999;2022;dossier;;2021\n", ""])
    func noAcceptedRowStopsTheRun(row: String) throws {
        let campaign = try retired(2023)
        try campaign.sandbox.write(Self.header + row, to: "Input/2023/registre.csv")
        let result = try campaign.run()
        #expect(result.status == 3 && result.err.contains("aucune ligne acceptée de 2022"), "\(result.err)")
    }

    @Test func aRowOfTheYearBeforeIsEnough() throws {
        let campaign = try retired(2023)
        try campaign.sandbox.write(
            Self.header + "501;2022;renouvellement_automatique;1;\n", to: "Input/2023/registre.csv")
        #expect(try campaign.run().status == 1)
    }

    /// Who has no retired agent that a register could change runs without: nobody retired; dead before the year or on
    /// its first day; a committee that does not renew; the first year of the renewal.
    @Test func whereItChangesNothingNoneIsAskedFor() throws {
        #expect(try TinyCampaign(2023).run().status == 0)
        #expect(try retired(2023, death: "01/01/2023").run().status == 1)
        #expect(try retired(2023, death: "02/01/2023").run().status == 3)
        #expect(try retired(2022).run().status == 1)
        let reunion = try retired(2023, finess: "970000033")
        try reunion.table(
            "etablissements", TinyCampaign.etablissements, ["970000033;;Hôpital du Piton;04;cogohr;;;oui"])
        #expect(try reunion.run().status == 1)
        // Not a member on the day of liquidation: no retired agent of the committee (S7).
        let outside = try retired(2023)
        try outside.table(
            "etablissements", TinyCampaign.etablissements, ["010000011;;Ancien membre;84;cgos;01/01/2016;;oui"])
        #expect(try outside.run().status == 1)
    }

    /// 2022 stopped at 30/11: what it published is no final register.
    @Test func aProvisionalRegisterStopsTheRun() throws {
        let first = try retired(2022)
        #expect(try first.run("--cut-off", "30/11/2022").status == 1)
        let second = try TinyCampaign(2023, in: first.sandbox)
        try second.retire("501;01/06/2015;010000011;")
        let result = try second.run()
        #expect(result.status == 3)
        for words in ["n'est pas définitif", "30/11/2022", "31/12/2022", "`registre: provisoire`"] {
            #expect(result.err.contains(words), "\(result.err)")
        }
        try second.settings("registre: provisoire\n")
        #expect(try second.run().status == 1)
        // Deposited, it is what the hospital says it is.
        try second.settings("")
        try second.sandbox.write(Self.header + "501;2022;aucun;;\n", to: "Input/2023/registre.csv")
        #expect(try second.run().status == 1)
    }

    @Test func aFinalPublishedRegisterIsTaken() throws {
        let first = try retired(2022)
        #expect(try first.run().status == 1)
        let second = try TinyCampaign(2023, in: first.sandbox)
        try second.retire("501;01/06/2015;010000011;")
        #expect(try second.run().status == 1)
        // R = max(2021, 2015) = 2021, rang = 2023 − 2021 = 2.
        #expect(try second.csv("droits").rows[0]["rang_renouvellement"] == "2")
    }
}

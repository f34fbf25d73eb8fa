import Foundation
import Testing

@testable import Campaign
@testable import TestSupport

/// the catalogue, completeness: what is not there is said, and nothing else.
@Suite struct CompletenessTests {
    /// Everything there, and the year before too.
    @Test func nothingToSay() throws {
        let first = try TinyCampaign(2022)
        #expect(try first.run().status == 0)
        let second = try TinyCampaign(2023, in: first.sandbox)
        #expect(try second.run().status == 0)
        #expect(try second.findings("A-ETABLISSEMENT-VIDE", "A-FICHIER-ABSENT", "A-VOLUME", "I-SANS-PRECEDENT") == [])
        #expect(
            try second.csv("completude").fields == [
                ["010000011", "84", "cgos", "oui", "1", "1", "1", "1", ""],
                ["750000022", "11", "cgos", "oui", "1", "1", "1", "1", ""],
            ])
    }

    @Test func withoutTheYearBeforeItIsSaid() throws {
        let campaign = try TinyCampaign(2023)
        #expect(try campaign.run().status == 0)
        let found = try campaign.findings("I-SANS-PRECEDENT")
        #expect(found.count == 1 && found[0][1...2] == ["", ""] && found[0][3].contains("2022"))
        #expect(try campaign.csv("completude").rows.allSatisfy { $0["agents_precedents"] == "" })
    }

    /// Members without a row of the year: one whose row ended the year before, one whose row begins after the cut-off.
    /// Who was no member on any day of the year is not asked.
    @Test func establishmentsWithoutPayroll() throws {
        let campaign = try TinyCampaign(2023)
        try campaign.table(
            "etablissements", TinyCampaign.etablissements,
            [
                "010000011;;Premier;84;cgos;;;oui", "750000022;;Deuxième;11;cgos;;;oui",
                "750000033;;Parti;11;cgos;;31/12/2022;oui", "750000044;;Entré le dernier jour;11;cgos;31/12/2023;;oui",
            ])
        try campaign.table(
            "paie", TinyCampaign.paie,
            [
                "101;010000011;01/01/2010;activite;titulaire;31/12/2022;100",
                "102;750000022;01/01/2010;activite;titulaire;01/01/2023;100",
            ])
        let result = try campaign.run()
        #expect(result.status == 1)
        #expect(result.out.contains("Complétude : 1 établissement adhérent sur 3 a une paie"))
        let found = try campaign.findings("A-ETABLISSEMENT-VIDE")
        #expect(found.map { $0[1] } == ["etablissements.csv", "etablissements.csv"])
        #expect(found.map { $0[2] } == ["2", "5"])
        #expect(
            try campaign.csv("completude").fields.map { Array($0[3...]) } == [
                // Its file is there; no row of it is of the year.
                ["oui", "1", "0", "0", "", "A-ETABLISSEMENT-VIDE"], ["oui", "1", "1", "1", "", ""],
                ["non", "0", "0", "0", "", ""], ["oui", "0", "0", "0", "", "A-ETABLISSEMENT-VIDE"],
            ])
    }

    /// 10 agents the year before, 4 now: below half. 5 would be half, and 9 are too few to be compared.
    @Test(arguments: [(10, 4, true), (10, 5, false), (9, 4, false)])
    func volumesOfAnEstablishment(before: Int, now: Int, isFound: Bool) throws {
        func fill(_ campaign: TinyCampaign, _ count: Int) throws {
            let numbers = (0..<count).map { 200 + $0 }
            try campaign.table(
                "agents", TinyCampaign.agents,
                ["102;;M;SEUL;Jean;01/01/1980;;;;;;;oui"]
                    + numbers.map {
                        "\($0);;M;NOM;Jean;01/01/1980;;;;;;;oui"
                    })
            try campaign.table(
                "paie", TinyCampaign.paie,
                ["102;750000022;01/01/2010;activite;titulaire;;"]
                    + numbers.map {
                        "\($0);010000011;01/01/2010;activite;titulaire;;"
                    })
            try campaign.table("dossiers", TinyCampaign.dossiers, [])
        }
        let first = try TinyCampaign(2022)
        try fill(first, before)
        #expect(try first.run().status == 0)
        let second = try TinyCampaign(2023, in: first.sandbox)
        try fill(second, now)
        #expect(try second.run().status == (isFound ? 1 : 0))
        let found = try second.findings("A-VOLUME")
        #expect(found.count == (isFound ? 1 : 0))
        if isFound { #expect(found[0][3].contains("010000011") && found[0][3].contains("contre 10")) }
        let row = try second.csv("completude").rows[0]
        #expect(row["agents"] == "\(now)" && row["agents_precedents"] == "\(before)")
        #expect(row["constat"] == (isFound ? "A-VOLUME" : ""))
    }

    /// Payments of a committee, annulled ones and repayments aside: 10, then 4. Not before 31/12.
    @Test func volumesOfACommittee() throws {
        func pay(_ campaign: TinyCampaign, _ count: Int) throws {
            let lines = (0..<count).map { "V\($0);101;NOEL;;01/02/\(campaign.year);versement;10,00;;;" }
            try campaign.table("versements", TinyCampaign.versements, lines)
        }
        let first = try TinyCampaign(2022)
        try pay(first, 10)
        #expect(try first.run().status == 0)
        let second = try TinyCampaign(2023, in: first.sandbox)
        try pay(second, 5)
        #expect(try second.run().status == 0)
        try pay(second, 4)
        #expect(try second.run().status == 1)
        #expect(try second.findings("A-VOLUME")[0][3].contains("C.G.O.S. a 4\u{A0}versements, contre 10"))
        #expect(try second.run("--cut-off", "30/12/2023").status == 0)
    }

    /// Without the year before: ten agents with open rights and no payment at all.
    @Test(arguments: [(10, 1), (9, 0)] as [(Int, Int32)])
    func aCommitteeWithoutPayment(agents: Int, status: Int32) throws {
        let campaign = try TinyCampaign(2023)
        let numbers = (0..<agents).map { 200 + $0 }
        try campaign.table("agents", TinyCampaign.agents, numbers.map { "\($0);;M;NOM;Jean;01/01/1980;;;;;;;oui" })
        try campaign.table(
            "paie", TinyCampaign.paie,
            numbers.map {
                "\($0);\($0 == 200 ? "750000022" : "010000011");01/01/2010;activite;titulaire;;"
            })
        try campaign.table(
            "dossiers", TinyCampaign.dossiers,
            numbers.map {
                "D\($0);\($0);2023;papier;10/01/2023;15/01/2023;;;celibataire;;"
            })
        #expect(try campaign.run().status == status)
        #expect(try campaign.findings("A-VOLUME").count == Int(status))
    }

    /// A file of the year before without its like; one that has changed its month and its ending has it.
    @Test func filesOfTheYearBefore() throws {
        func lay(_ campaign: TinyCampaign, _ names: [(String, String)]) throws {
            try campaign.sandbox.remove("Input/\(campaign.year)/paie.csv")
            try campaign.sandbox.makeFolder("Input/\(campaign.year)/paie")
            for (name, line) in names {
                try campaign.sandbox.write(
                    "\(TinyCampaign.paie)\n\(line)\n", to: "Input/\(campaign.year)/paie/\(name)")
            }
        }
        let (one, two) = (
            "101;010000011;01/01/2010;activite;titulaire;;", "102;750000022;01/01/2010;activite;titulaire;;"
        )
        let first = try TinyCampaign(2022)
        try lay(first, [("010000011 (12-2022).csv", one), ("750000022.csv", two)])
        #expect(try first.run().status == 0)
        let second = try TinyCampaign(2023, in: first.sandbox)
        try lay(second, [("010000011 (1-2023).csv", one), ("autre.csv", two)])
        #expect(try second.run().status == 1)
        #expect(
            try second.findings("A-FICHIER-ABSENT").map { Array($0[...2]) } == [
                ["A-FICHIER-ABSENT", "paie/750000022.csv", ""]
            ])
        // One file in the place of a folder is not compared; a table that is gone is.
        let third = try TinyCampaign(2023, in: first.sandbox)
        try FileManager.default.removeItem(atPath: "\(third.sandbox.input)/2023/paie")
        #expect(try third.run().status == 0)
    }

    @Test(arguments: [
        ("750000001.csv", "750000001.xlsx", true), ("750000001.csv", "750000002.csv", false),
        ("paie_2022_01.csv", "paie_2023_12.csv", true), ("2A0000001-12.csv", "2A0000001.csv", false),
        ("2A0000001 12.csv", "2A0000001 1.csv", true), ("cgos.csv", "cogohr.csv", false),
        ("7500000012022.csv", "1.csv", true), ("x750000001.csv", "x.csv", false),
    ])
    func likeNames(one: String, other: String, areAlike: Bool) {
        #expect((DepositedName.likeness(one) == DepositedName.likeness(other)) == areAlike)
    }

    /// The manifest tells the next campaign what columns each file had, by their own names.
    @Test func columnsAreInTheManifest() throws {
        let campaign = try TinyCampaign(2023)
        try campaign.table(
            "paie", "numero;finess;debut;position;statut;couleur",
            [
                "101;010000011;01/01/2010;activite;titulaire;bleu", "102;750000022;01/01/2010;activite;titulaire;vert",
            ])
        #expect(try campaign.run().status == 0)
        let json = try JSONSerialization.jsonObject(with: campaign.sandbox.published(2023).files["manifeste.json"]!)
        let inputs = try #require((json as? [String: Any])?["entrees"] as? [[String: Any]])
        let paie = try #require(inputs.first { $0["chemin"] as? String == "2023/paie.csv" })
        #expect(paie["colonnes"] as? [String] == ["numero", "finess", "debut", "position", "statut", "couleur"])
        #expect(inputs.first { $0["chemin"] as? String == "2023/campagne.yaml" }?["colonnes"] == nil)
    }

    /// Published by an older program: what it lacks is named, once, and nothing else is said.
    @Test func anOlderPublicationIsNamed() throws {
        let first = try TinyCampaign(2022)
        #expect(try first.run().status == 0)
        try first.sandbox.remove("Output/2022/completude.csv")
        try first.sandbox.remove("Output/2022/surveillance.csv")
        let manifest = try first.sandbox.read("Output/2022/manifeste.json")
        try first.sandbox.write(
            manifest.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.contains("versements.comptes.") }.joined(separator: "\n"),
            to: "Output/2022/manifeste.json")
        let second = try TinyCampaign(2023, in: first.sandbox)
        #expect(try second.run().status == 0)
        let found = try second.findings("I-SANS-PRECEDENT", "A-VOLUME", "A-FICHIER-ABSENT")
        #expect(found.count == 1 && found[0][0] == "I-SANS-PRECEDENT")
        for words in ["completude.csv", "surveillance.csv", "versements par comité"] {
            #expect(found[0][3].contains(words), "\(found)")
        }
    }
}

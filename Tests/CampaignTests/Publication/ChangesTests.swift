import Foundation
import Testing

@testable import TestSupport

/// `<N>-changements.csv`: what a publication changed against the one that it replaced.
@Suite struct ChangesTests {
    @Test func everyKindOfChange() throws {
        let campaign = try TinyCampaign(2023)
        // 104's dossier opens his rights too. 101 has a child for whom studies are asked; 102 is paid 100,00 and declares 93,20, 93 €.
        let child = "D1;1;enfant;LEFÈVRE;Anaïs;12/06/2010;oui;non;;secondaire;oui"
        for (table, line) in [
            ("agents", "104;;M;NOM;Jean;01/01/1980;;;;;;;oui"),
            ("paie", "104;750000022;01/01/2010;activite;titulaire;;"),
            ("dossiers", "D4;104;2023;papier;11/01/2023;16/01/2023;;;celibataire;;"),
        ] { try campaign.sandbox.append(line + "\n", to: "Input/2023/\(table).csv") }
        let header = "\(TinyCampaign.ayantsDroit);niveau_etudes;demande_etudes"
        try campaign.table("ayants_droit", header, [child])
        try campaign.pay("V1;102;VACANCES;;01/02/2023;versement;100,00;;;")
        #expect(try campaign.run().status == 0)
        #expect(!FileManager.default.fileExists(atPath: "\(campaign.sandbox.output)/2023-changements.csv"))

        // 102 is gone, 103 is new and declares 186,40, 186 €; 101's QF is 1 750,00, above the ceiling;
        // 104's dossier is incomplete.
        try campaign.sandbox.replace("102;;M;BŒUF", by: "103;;M;BŒUF", in: "Input/2023/agents.csv")
        for table in ["paie", "dossiers"] {
            try campaign.sandbox.replace("102;", by: "103;", in: "Input/2023/\(table).csv")
        }
        try campaign.sandbox.replace("celibataire;12000;1", by: "celibataire;21000;1", in: "Input/2023/dossiers.csv")
        try campaign.sandbox.replace("11/01/2023;16/01/2023", by: "11/01/2023;", in: "Input/2023/dossiers.csv")
        try campaign.pay("V1;103;VACANCES;;01/02/2023;versement;200,00;;;")
        let result = try campaign.run()
        let changes = try Csv(campaign.sandbox.read("Output/2023-changements.csv"))
        #expect(changes.header == ["numero", "quoi", "objet", "avant", "apres"])
        #expect(
            changes.fields == [
                ["101", "etude", "D1/1", "retenue", "refusee"], ["102", "disparu", "", "ouverts", ""],
                ["102", "montant_a_declarer", "", "93", ""],
                ["103", "montant_a_declarer", "", "", "186"], ["103", "nouveau", "", "", "ouverts"],
                ["104", "verdict", "", "ouverts", "non_ouverts"],
            ])
        #expect(result.out.contains("Face à la publication remplacée (2023-changements.csv)"))
        #expect(result.out.contains("93 €") && result.out.contains("186 €"))
        // No part of the publication: it can be verified, and the next run compares with the one before it.
        #expect(try Command.millesime(["verify", "2023", "-q", "--output", campaign.sandbox.output]).status == 0)
        #expect(try campaign.run().status == 0)
        #expect(try campaign.sandbox.read("Output/2023-changements.csv") == "numero;quoi;objet;avant;apres\n")
    }

    @Test func requestsToo() throws {
        let runs = try SampleRuns.shared()
        let sandbox = try Sandbox(2023)
        for year in [2022, 2023] {
            try FileManager.default.copyItem(atPath: "\(runs.output)/\(year)", toPath: "\(sandbox.output)/\(year)")
        }
        let before = try sandbox.published(2023).csv("demandes.csv").rows
        let first = try #require(before.first { $0["statut"] == "recevable" })
        let path = "\(sandbox.output)/2023/demandes.csv"
        let text = try sandbox.read("Output/2023/demandes.csv")
        let changed = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("\(first["demande"]!);")
                ? line.replacingOccurrences(of: ";recevable;", with: ";refusee;") : "\(line)"
        }
        try Data(changed.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        #expect(try sandbox.run(2023, "-q").status == 1)
        #expect(
            try Csv(sandbox.read("Output/2023-changements.csv")).fields == [
                [first["numero"]!, "demande", first["demande"]!, "refusee", "recevable"]
            ])
    }

    /// A run without letters over one that had some says how many it drops.
    @Test func droppedLettersAreCounted() throws {
        let campaign = try TinyCampaign(2023)
        try campaign.pay(
            "V1;101;VACANCES;;01/02/2023;versement;100,00;;;", "V2;102;VACANCES;;01/02/2023;versement;100,00;;;")
        try FileManager.default.copyItem(
            atPath: "\(Repository.input)/Lettres", toPath: "\(campaign.sandbox.input)/Lettres")
        #expect(try campaign.run("--statements").status == 0)
        let result = try campaign.run()
        #expect(result.out.contains("ne sont plus là (1 avis par la poste, 1 en ligne, 0 invitation)"), "\(result.out)")
        #expect(try !campaign.run().out.contains("ne sont plus là"))
    }
}

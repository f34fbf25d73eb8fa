import Campaign
import Foundation
import Testing

/// `--statements`, from the extracts to the files.
@Suite struct StatementRunTests {
    @Test func lettersAreInOrderAndFaultsAreListed() throws {
        let campaign = try SmallCampaign()
        let outcome = try campaign.run()
        let counts = try #require(outcome.statements)
        let found: [Int] = [counts.letters, counts.online, counts.unaddressed, counts.invitations, counts.uninvited]
        #expect(found == [5, 1, 2, 0, 0])
        #expect(outcome.status == .published)
        #expect(Summary.text(outcome).contains("Attention : 2\u{A0}avis ne sont pas imprimés"))
        // By postcode, then number, both as texts: « 30 » comes before « 7 ».
        #expect(
            try campaign.result("avis/index.csv") == """
                fichier;page;numero
                00-sans-rattachement.pdf;1;15
                11-ile-de-france.pdf;1;10
                11-ile-de-france.pdf;2;30
                11-ile-de-france.pdf;3;7
                11-ile-de-france.pdf;4;11

                """)
        let faults = try campaign.result("avis/adresses_a_corriger.csv").split(separator: "\n")
        #expect(faults.count == 3)
        #expect(faults[1].hasPrefix("12;agents.csv;7;absente;"))
        #expect(faults[2].hasPrefix("13;agents.csv;8;ligne_trop_longue;"))
        #expect(!faults.joined().contains("xxx"))
        #expect(try campaign.result("controles.csv").contains("avis : courriers + adresses à corriger + en ligne"))
        #expect(try campaign.result("manifeste.json").contains("avis/11-ile-de-france.pdf"))
    }

    @Test func aLetterSaysWhatTheDeclarationSays() throws {
        let campaign = try SmallCampaign()
        _ = try campaign.run()
        // T2 to T5, example 7: two ETUDES of 300,00.
        #expect(
            try campaign.result("declarations.csv").contains(
                "30;cgos;11;2;600,00;40,80;14,40;3,00;0,00;559,20;559;0,00"))
        guard let page = try campaign.words("avis/11-ile-de-france.pdf", page: 2) else { return }
        for words in [
            "M. Łukasz WIŚNIEWSKI", "75012 PARIS", "559 €", "600,00 €", "40,80 €", "14,40 €", "3,00 €", "559,20 €",
            "CSG déductible 6,80 %", "Région Île-de-France", "01 45 70 82 20",
        ] { #expect(page.contains(words), "\(words)") }
        let repaid = try #require(try campaign.words("avis/11-ile-de-france.pdf", page: 3))
        for words in ["Mme Şebnem ÇELİK", "96 €", "96,20 €", "Vous avez remboursé 100,00 €"] {
            #expect(repaid.contains(words), "\(words)")
        }
        let quoted = try #require(try campaign.words("avis/11-ile-de-france.pdf", page: 1))
        for words in [
            "Mme Thị Lan NGUYỄN", "Bâtiment \"B\" ; 4", "12, quai de l'Œuvre", "02100 SAINT-QUENTIN", "non imposable",
        ] {
            #expect(quoted.contains(words), "\(words)")
        }
        let foreign = try #require(try campaign.words("avis/11-ile-de-france.pdf", page: 4))
        for words in ["8999 WAMBREKE", "BELGIQUE", "1 234,56 €"] { #expect(foreign.contains(words), "\(words)") }
    }

    @Test func onlineAgentsHaveALineEach() throws {
        let campaign = try SmallCampaign()
        _ = try campaign.run()
        let lines = try campaign.result("avis/espace_agent.jsonl").split(separator: "\n")
        #expect(lines.count == 1)
        let text = String(try #require(lines.first))
        #expect(text.contains("\"net_imposable\":279.60"))
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["numero"] as? String == "14")
        #expect(json["montant_a_declarer"] as? Int == 280)
        #expect(json["format"] as? Int == 2 && json["lettre"] as? String == "avis")
        #expect(json["date_emission"] as? String == "2023-12-31")
        // T3: 300,00 − 20,40 − 7,20 − 1,50 = 270,90 reached his account, and 35,00 of what is not taxable.
        #expect(
            text.contains(
                "{\"date\":\"2023-05-01\",\"nature\":\"versement\",\"prestation\":\"ETUDES\",\"brut\":300.00,"
                    + "\"contributions\":29.10,\"prelevement_source\":0.00,\"montant_verse\":270.90}"))
        #expect(text.contains("\"montant_verse\":305.90},\"versements\""))
        let identity = try #require(json["identite"] as? String)
        #expect(try campaign.result("manifeste.json").contains("\"identite\": \"\(identity)\""))
        #expect((json["signature"] as? [String])?.first == "Pour le C.G.O.S.,")
        let benefits = try #require(json["prestations"] as? [[String: Any]])
        #expect(benefits.compactMap { $0["prestation"] as? String } == ["ETUDES", "NOEL"])
        let words = try #require(json["texte"] as? [String]).joined(separator: " ")
        #expect(words.contains("280\u{A0}€"))
        #expect(!words.contains("par la Poste"))
    }

    @Test func twoRunsGiveTheSameBytesOnAnyNumberOfThreads() throws {
        let campaign = try SmallCampaign()
        _ = try campaign.run("one", jobs: 1)
        _ = try campaign.run("two", jobs: 4)
        for name in [
            "avis/11-ile-de-france.pdf", "avis/00-sans-rattachement.pdf", "avis/espace_agent.jsonl", "manifeste.json",
        ] {
            let one = try Data(contentsOf: URL(fileURLWithPath: "\(campaign.folder)/one/2023/\(name)"))
            let two = try Data(contentsOf: URL(fileURLWithPath: "\(campaign.folder)/two/2023/\(name)"))
            #expect(one == two, "\(name)")
        }
    }

    @Test func withoutTheOptionNothingIsWritten() throws {
        let campaign = try SmallCampaign()
        try FileManager.default.removeItem(atPath: "\(campaign.folder)/Lettres")
        let outcome = try campaign.run(statements: false)
        #expect(outcome.statements == nil)
        #expect(!FileManager.default.fileExists(atPath: "\(campaign.folder)/out/2023/avis"))
    }

    @Test func aWrongTemplateStopsTheRunBeforeItReads() throws {
        let campaign = try SmallCampaign()
        let path = "\(campaign.folder)/Lettres/cgos/avis.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "{date_arrete}", with: "{date}").write(
            toFile: path, atomically: false, encoding: .utf8)
        let line = try #require(text.components(separatedBy: "\n").firstIndex { $0.contains("{date_arrete}") }) + 1
        try FileManager.default.removeItem(atPath: "\(campaign.folder)/Lettres/cogohr/avis.txt")
        do throws(RunError) {
            _ = try campaign.run()
            Issue.record("the run went on")
        } catch {
            #expect(error.status == .refused)
            #expect(error.message.contains("Lettres/cgos/avis.txt:\(line): champ «\u{A0}{date}\u{A0}» inconnu"))
            #expect(error.message.contains("Lettres/cogohr/avis.txt: modèle de lettre manquant"))
        }
    }

    /// The sample campaign 2026: three retired agents in their fifth renewed year, by post.
    @Test func invitationsGoToTheLastYearOfTheRenewal() throws {
        let campaign = try SmallCampaign()
        var plan = RunPlan(
            year: 2026, input: campaign.samples, output: "\(campaign.folder)/out", jobs: 1, cutOff: nil,
            allowedRejects: nil,
            command: "test")
        plan.statements = true
        let outcome = try Run(plan).publish()
        #expect(outcome.statements?.invitations == 3)
        let index = try campaign.result("invitations/index.csv", in: "2026").split(separator: "\n").dropFirst()
        let invited = try campaign.result("invitations.csv", in: "2026").split(separator: "\n").filter {
            $0.hasSuffix(";courrier")
        }
        #expect(Set(index.map { $0.split(separator: ";")[2] }) == Set(invited.map { $0.split(separator: ";")[0] }))
        guard let page = try campaign.words("invitations/11-ile-de-france.pdf", page: 1, in: "2026") else { return }
        // Dated 31 December, when rights end: too late to keep them.
        for words in ["constituez votre dossier", "ont pris fin le 31 décembre 2026", "cinquième année", "en 2027"] {
            #expect(page.contains(words), "\(words)")
        }
    }
}

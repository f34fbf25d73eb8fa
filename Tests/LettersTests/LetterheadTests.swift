import Campaign
import Foundation
import Testing

/// Who writes, who signs, and which run the letter comes from.
@Suite struct LetterheadTests {
    @Test func theCommitteesOwnWordsArePrinted() throws {
        let campaign = try SmallCampaign()
        try campaign.completeTemplates()
        let outcome = try campaign.run()
        #expect(outcome.statements?.remarks == [])
        guard let page = try campaign.page("30") else { return }
        for words in ["1, rue de l’Exemple 75000 PARIS", "Pour le C.G.O.S., Camille Exemple, directrice"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    /// The shipped templates do not know who signs: the run says so, and that there is something to look at.
    @Test func whatIsToBeCompletedIsAWarning() throws {
        let campaign = try SmallCampaign()
        let outcome = try campaign.run()
        #expect(outcome.status == .published)
        #expect(outcome.warnings.contains { $0.hasPrefix("Lettres/cgos/avis.txt:15: «\u{A0}à compléter\u{A0}»") })
    }

    /// The identity of the manifest and the number with its zeros, as `explain --agent` takes it.
    @Test func theFootNamesTheRunAndTheAgent() throws {
        let campaign = try SmallCampaign()
        try campaign.write("agents.csv", SmallCampaign.agents.replacing("\n30;", with: "\n0000030;"))
        try campaign.write(
            "paie.csv", "numero;finess;debut;position;statut;fin\n0000030;750000001;01/01/2020;activite;titulaire;\n")
        try campaign.write("versements.csv", SmallCampaign.payments.replacing(";30;", with: ";0000030;"))
        _ = try campaign.run()
        let manifest = try campaign.result("manifeste.json")
        let identity = try #require(manifest.firstMatch(of: #/"identite": "([0-9a-f]{12})"/#)).1
        guard let page = try campaign.page("0000030") else { return }
        #expect(page.contains("campagne 2023, agent 0000030, calcul \(identity)"))
    }

    /// A template that was written before has neither section nor field: its letters go, with the run at their foot.
    @Test func anOldTemplateIsServed() throws {
        let campaign = try SmallCampaign()
        try campaign.change("Lettres/cgos/avis.txt", "[adresse]\nAdresse de l’expéditeur à compléter\n", to: "")
        try campaign.change(
            "Lettres/cgos/avis.txt", "[signature]\nPour le C.G.O.S.,\nnom et qualité de qui signe, à compléter\n",
            to: "")
        try campaign.change("Lettres/cgos/avis.txt", ", calcul {identite}", to: "")
        let outcome = try campaign.run()
        let remarks = (outcome.statements?.remarks ?? []).filter { $0.contains("cgos/avis.txt") }
        #expect(remarks.count == 3, "\(remarks)")
        guard let page = try campaign.page("30") else { return }
        #expect(page.contains("Référence : campagne 2023, agent 30, calcul "))
    }

    /// Read aloud: no word is run into the one of the next line, and a table has its cells.
    @Test func screenReadersFindTheParts() throws {
        let campaign = try SmallCampaign()
        _ = try campaign.run()
        guard let parts = try campaign.structure("avis/00-sans-rattachement.pdf") else { return }
        for part in ["Document", "Sect", "H1", "H2", "Table", "TR", "TH", "TD", "L (block)", "LI", "P (block)"] {
            #expect(parts.contains(part), "\(part)")
        }
        #expect(parts.contains("\"Montant brut\"") && parts.contains("M. Noé SANS PAIE 3, rue A 75001 PARIS"))
        #expect(parts.contains("sur les revenus de 2023 19\u{A0}€"))
    }

    @Test func aCampaignWithoutAgentsHasNoLetter() throws {
        let campaign = try SmallCampaign()
        try campaign.write("agents.csv", String(SmallCampaign.agents.prefix { $0 != "\n" }) + "\n")
        for (name, header) in [
            ("paie.csv", "numero;finess;debut;position;statut;fin\n"),
            ("versements.csv", String(SmallCampaign.payments.prefix { $0 != "\n" }) + "\n"),
        ] { try campaign.write(name, header) }
        let outcome = try campaign.run()
        #expect(outcome.statements?.letters == 0 && outcome.target != nil)
        #expect(try campaign.result("avis/index.csv") == "fichier;page;numero\n")
        #expect(try campaign.result("avis/espace_agent.jsonl") == "")
    }
}

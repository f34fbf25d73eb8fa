import Foundation
import Testing

@testable import TestSupport

/// The page and the JSON of an explanation: nothing runs, links lead somewhere, the shape is the published one, every cell
/// of the agent's rows is there.
@Suite struct ExplainFormsTests {
    private static func explain(_ year: Int, _ form: String, _ more: [String]) throws -> String {
        let output = try SampleRuns.shared().output
        let told = try Command.millesime(
            ["explain", "\(year)", "--input", Repository.input, "--output", output, "--format", form] + more)
        #expect(told.status == 0, "\(told.err)")
        return told.out
    }

    private static func everyone(_ year: Int) throws -> [String] {
        ["--agents-from", "\(try SampleRuns.shared().output)/\(year)/droits.csv"]
    }

    @Test func pageRunsNothingAndItsLinksLead() throws {
        let page = try Self.explain(2023, "html", Self.everyone(2023))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">") && page.hasSuffix("</html>\n"))
        for word in ["<script", "javascript:", " src=", "onclick", "http://", "https://", "<link", "<img", "@import"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.components(separatedBy: "<details class=\"step\" open").count > 1000)
        let ids = Set(page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) })
        let links = Set(page.matches(of: #/href="([^"]*)"/#).map { String($0.1) })
        #expect(links.count > 50)
        for link in links { #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)") }
        #expect(page.matches(of: #/ id="/#).count == ids.count)
    }

    @Test(arguments: SampleRuns.years)
    func jsonHasItsShapeAndEveryCell(_ year: Int) throws {
        let json = try Self.explain(year, "json", Self.everyone(year))
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        #expect(try JsonShape("\(Repository.input)/Schemas/explications/explication.json").faults(value) == [])
        var concluded: [String: Int] = [:]
        for subject in try #require((value as? [String: Any])?["sujets"] as? [[String: Any]]) {
            let numero = try #require(subject["numero"] as? String)
            for part in subject["parties"] as? [[String: Any]] ?? [] {
                for step in part["etapes"] as? [[String: Any]] ?? [] {
                    for cell in step["cellules"] as? [[String: Any]] ?? [] {
                        concluded["\(cell["table"]!) \(numero) \(cell["colonne"]!)", default: 0] +=
                            cell["genre"] as? String == "vide" ? 0 : 1
                    }
                }
            }
            for line in subject["lignes"] as? [[String: Any]] ?? [] {
                for cell in line["anomalies"] as? [[String: Any]] ?? [] where cell["genre"] as? String != "vide" {
                    concluded["anomalies \(numero) \(cell["nom"]!)", default: 0] += 1
                }
            }
        }
        let runs = try SampleRuns.shared()
        let known = Set(try Csv(runs.read("droits.csv", year)).rows.map { $0["numero"]! })
        for table in [
            "droits", "periodes", "ayants_droit", "etudes", "declarations", "declarations_detail", "versements_detail",
            "demandes", "invitations", "dossiers_papier", "registre", "relances", "surveillance", "anomalies",
        ] {
            for row in try Csv(runs.read("\(table).csv", year)).rows where known.contains(row["numero"]!) {
                for (column, cell) in row where !cell.isEmpty {
                    concluded["\(table) \(row["numero"]!) \(column)", default: 0] -= 1
                }
            }
        }
        #expect(concluded.filter { $0.value != 0 } == [:])
    }

    /// A line by its key: its own steps, the agent's number, and nothing of his other lines.
    @Test func selectorsTellTheirPart() throws {
        let runs = try SampleRuns.shared()
        let payments = try Csv(runs.read("versements_detail.csv", 2023)).rows.filter { $0["sort"] == "compte" }
        let payment = try #require(payments.first)
        let text = try Self.explain(2023, "text", ["--versement", payment["versement"]!])
        #expect(text.contains("le versement \(payment["versement"]!) de l'agent \(payment["numero"]!)"))
        #expect(text.contains("LES VERSEMENTS") && !text.contains("LES DROITS"))
        let request = try #require(try Csv(runs.read("demandes.csv", 2023)).rows.first)
        #expect(try Self.explain(2023, "text", ["--demande", request["demande"]!]).contains("LES DEMANDES"))
        let child = try #require(try Csv(runs.read("etudes.csv", 2023)).rows.first)
        let studies = try Self.explain(2023, "text", ["--enfant", "\(child["dossier"]!)/\(child["rang"]!)"])
        #expect(studies.contains("LES ÉTUDES") && !studies.contains("LES VERSEMENTS"))
        #expect(try Self.explain(2023, "text", ["--dossier", child["dossier"]!]).contains("LES DOSSIERS"))
        let place = try #require(try Csv(runs.read("completude.csv", 2023)).rows.first?["finess"])
        #expect(try Self.explain(2023, "text", ["--etablissement", place]).contains("Adhésion (S4)"))
        let rejected = try #require(
            try Csv(runs.read("versements_detail.csv", 2023)).rows.first {
                $0["sort"] == "rejete" && !$0["versement"]!.isEmpty
            })
        #expect(try Self.explain(2023, "text", ["--versement", rejected["versement"]!]).contains("rejetée"))
    }
}

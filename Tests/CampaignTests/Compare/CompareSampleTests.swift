import Domain
import Foundation
import Publishing
import Testing

@testable import TestSupport

/// The sample campaigns compared: what their tables say is what the published tables say.
@Suite struct CompareSampleTests {
    private static let once = Result { try CompareSampleTests.make() }

    /// 2022 and 2023 of the samples, compared; and 2023 with itself.
    private static func make() throws -> (output: String, results: [Command.Result], folder: TemporaryFolder) {
        let folder = try TemporaryFolder()
        for year in [2022, 2023] {
            try FileManager.default.copyItem(
                atPath: "\(SampleRuns.shared().output)/\(year)", toPath: "\(folder.path)/\(year)")
        }
        let results = try [["2022", "2023"], ["2023", "2023"]].map { years in
            try Command.millesime(
                ["compare"] + years + ["-q", "--input", Repository.input, "--output", folder.path])
        }
        return (folder.path, results, folder)
    }

    private func tree(_ name: String) throws -> Tree { try Tree("\(CompareSampleTests.once.get().output)/\(name)") }

    @Test func aPublicationBesideItselfIsEmpty() throws {
        let result = try CompareSampleTests.once.get().results[1]
        #expect(result.status == 0, "\(result.err)")
        #expect(result.out.contains("rien ne change"))
        for name in try tree("comparaison-2023-2023").names(ending: ".csv") where name.hasPrefix("ecarts_") {
            guard name != "ecarts_totaux.csv" else { continue }
            #expect(try tree("comparaison-2023-2023").csv(name).rows.isEmpty, "\(name)")
        }
        for row in try tree("comparaison-2023-2023").csv("ecarts_totaux.csv").rows {
            #expect(row["valeur_avant"] == row["valeur_apres"])
        }
        #expect(try tree("comparaison-2023-2023").csv("mouvements_regions.csv").rows.isEmpty)
    }

    @Test func partsMakeTheWhole() throws {
        let compared = try tree("comparaison-2022-2023")
        for name in ["ecarts_agents.csv", "ecarts_prestations.csv", "ecarts_totaux.csv", "ecarts_demandes.csv"] {
            let table = try compared.csv(name)
            let figures = table.header.filter { $0.hasSuffix("_donnees") }.map { String($0.dropLast(8)) }
            #expect(!figures.isEmpty)
            for row in table.rows {
                for figure in figures where figure != "droits" && figure != "statut" {
                    func part(_ name: String) -> Int64 { Csv.cents(row["\(figure)_\(name)"]!) ?? 0 }
                    #expect(part("avant") + part("corrige") + part("donnees") + part("regles") == part("apres"))
                }
            }
        }
    }

    /// Agents, and sums of regions and benefits, read again from the published tables by this test.
    @Test func figuresAreThoseOfThePublications() throws {
        let rows = try tree("comparaison-2022-2023").csv("ecarts_agents.csv").rows
        let totals = try tree("comparaison-2022-2023").csv("ecarts_totaux.csv").rows
        for (year, side) in [(2022, "avant"), (2023, "apres")] {
            let published = try SampleRuns.shared().tree(year)
            let declared = Dictionary(
                uniqueKeysWithValues: try published.csv("declarations.csv").rows.map { ($0["numero"]!, $0) })
            let rights = Dictionary(
                uniqueKeysWithValues: try published.csv("droits.csv").rows.map { ($0["numero"]!, $0) })
            for row in rows {
                let numero = row["numero"]!
                #expect(row["net_imposable_\(side)"]! == declared[numero]?["net_imposable"] ?? "0,00")
                #expect(row["montant_a_declarer_\(side)"]! == declared[numero]?["montant_a_declarer"] ?? "0")
                #expect(row["droits_\(side)"]! == rights[numero]?["droits"] ?? "")
                #expect(row["region_\(side)"]! == rights[numero]?["region"] ?? "")
                #expect(row["motifs_\(side)"]! == rights[numero]?["motifs"] ?? "")
            }
            for row in totals where row["mesure"] == "net_imposable" {
                let value = Csv.cents(row["valeur_\(side)"]!)
                switch row["axe"] {
                case "nation": #expect(try value == published.csv("declarations.csv").sum("net_imposable"))
                case "region":
                    let sum = try published.csv("declarations.csv").sum("net_imposable") { $0["region"] == row["code"] }
                    #expect(value == sum)
                case "prestation":
                    let sum = try published.csv("declarations_detail.csv").sum("net_imposable") {
                        $0["prestation"] == row["code"]
                    }
                    #expect(value == sum)
                default: break
                }
            }
        }
    }

    @Test func theFolderIsVerified() throws {
        for name in ["comparaison-2022-2023", "comparaison-2023-2023"] {
            let verification = try Verification.check(folder: "\(CompareSampleTests.once.get().output)/\(name)")
            #expect(verification.isClean && verification.manifest?.nature == .comparaison)
            let manifest = try #require(verification.manifest)
            #expect(manifest.equations.count > 30 && manifest.equations.allSatisfy(\.isClosed))
            let result = try Command.millesime([
                "verify", name, "--output", CompareSampleTests.once.get().output,
            ])
            #expect(result.status == 0, "\(result.out)\(result.err)")
        }
    }

    /// Schemas of the tables, as they are shipped.
    @Test func rowsSatisfyTheirSchemas() throws {
        let compared = try tree("comparaison-2022-2023")
        for name in compared.names(ending: ".csv") where name != "controles.csv" {
            #expect(
                try Schema("comparaison/\(name.dropLast(4))").violations(compared.csv(name)).prefix(3) == [], "\(name)")
        }
    }

    /// One thread or several: the same bytes.
    @Test func threadsChangeNothing() throws {
        let sandbox = try Sandbox()
        for year in [2022, 2023] {
            try FileManager.default.copyItem(
                atPath: "\(SampleRuns.shared().output)/\(year)", toPath: "\(sandbox.output)/\(year)")
        }
        let result = try Command.millesime([
            "compare", "2022", "2023", "-q", "--jobs", "1", "--input", Repository.input, "--output", sandbox.output,
        ])
        #expect(result.status == 0)
        let again = try Tree("\(sandbox.output)/comparaison-2022-2023")
        #expect(try again.differences(from: tree("comparaison-2022-2023")) == [])
    }
}

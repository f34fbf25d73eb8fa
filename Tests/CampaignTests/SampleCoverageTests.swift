import Decisions
import Domain
import Testing

@testable import TestSupport

/// The sample campaigns show everything there is to see: each verdict, basis, status, reason and finding code.
@Suite struct SampleCoverageTests {
    @Test func everyVerdictAndBasis() throws {
        #expect(try values("droits", "droits") == Set(["ouverts", "offres_seules", "suspendus", "non_ouverts"]))
        #expect(
            try values("droits", "fondement")
                == Set(["dossier", "dossier_conjoint", "renouvellement_automatique", "personnel_medical", "aucun"]))
        #expect(try values("droits", "categorie") == Set(["actif", "medical", "retraite", "sans_situation"]))
        #expect(try values("droits", "participation_vacances") == Set(["pleine", "reduite", "aucune"]))
        #expect(try values("etudes", "statut") == Set(["refusee", "hors_delai", "incomplete", "retenue"]))
        #expect(
            try values("demandes", "statut") == Set(["refusee", "hors_delai", "incomplete", "a_fixer", "recevable"]))
        #expect(
            try values("ayants_droit", "categorie")
                == Set([
                    "conjoint", "a_charge", "majeur_etudes", "handicape", "residence_alternee", "non_a_charge",
                    "aucune",
                ]))
    }

    @Test func everyReason() throws {
        let rights = (1...4).map { "D0\($0)" } + (10...22).map { "D\($0)" }
        #expect(try values("droits", "motifs") == Set(rights))
        #expect(try values("etudes", "motifs") == Set((1...9).map { "E0\($0)" } + ["E10", "E11"]))
        #expect(try values("demandes", "motifs") == Set((1...9).map { "C0\($0)" } + ["C10", "C11", "C12", "C13"]))
    }

    /// `I-BORNE` would ask for a table too big for the program.
    @Test func everyFindingCode() throws {
        let codes = Set(FindingCode.allCases.map(\.code)).subtracting(["I-BORNE"])
        #expect(try values("anomalies", "code") == codes)
    }

    @Test func fourRegionsAtLeast() throws {
        #expect(try values("droits", "region", years: [2023]).count >= 4)
        #expect(try SampleRuns.shared().tree(2023).csv("droits.csv").rows.count >= 150)
    }

    /// The worked examples of the rules (§7), as published.
    @Test(arguments: [
        (
            2023, "droits", "7000010",
            [
                "droits": "ouverts", "ouverture": "15/03/2023", "fermeture": "31/12/2023", "jours_ouverts": "292",
                "avantages_jusqu_au": "31/10/2024",
            ]
        ),
        (2023, "droits", "7000020", ["motifs": "D01|D14", "jours_ouverts": "200"]),
        (2023, "droits", "7000030", ["rang_renouvellement": "2", "invitation": "non", "droits": "ouverts"]),
        (2026, "droits", "7000030", ["rang_renouvellement": "5", "invitation": "oui", "droits": "ouverts"]),
        (2027, "droits", "7000030", ["droits": "non_ouverts", "motifs": "D10|D19", "rang_renouvellement": ""]),
        (2023, "droits", "7000040", ["ouverture": "10/02/2023", "fermeture": "31/12/2023", "categorie": "retraite"]),
        (2024, "droits", "7000040", ["rang_renouvellement": "1"]),
        (2023, "etudes", "7000051", ["qf": "1270,00", "statut": "retenue", "motifs": ""]),
        (2023, "etudes", "7000052", ["motifs": "E05", "statut": "refusee"]),
        (2023, "etudes", "7000061", ["jours": "0", "statut": "retenue"]),
        (2023, "etudes", "7000062", ["jours": "-1", "statut": "hors_delai"]),
        (2023, "declarations", "7000070", ["net_imposable": "559,20", "montant_a_declarer": "559"]),
        (
            2023, "declarations", "7000080",
            ["net_imposable": "96,20", "montant_a_declarer": "96", "remboursements": "100,00"]
        ),
    ])
    func workedExample(year: Int, table: String, numero: String, expected: [String: String]) throws {
        let rows = try SampleRuns.shared().tree(year).csv("\(table).csv").rows.filter { $0["numero"] == numero }
        let row = try #require(rows.first)
        for (column, value) in expected { #expect(row[column] == value, "\(column)") }
    }

    /// The values of a column over the campaigns, codes joined by `|` apart, what follows `:` left out.
    private func values(_ table: String, _ column: String, years: [Int] = SampleRuns.years) throws -> Set<String> {
        var found = Set<String>()
        for year in years {
            for row in try SampleRuns.shared().tree(year).csv("\(table).csv").rows {
                for code in row[column]!.split(separator: "|") { found.insert(String(code.prefix { $0 != ":" })) }
            }
        }
        return found
    }
}

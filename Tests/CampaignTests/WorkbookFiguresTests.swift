import Foundation
import Testing

@testable import TestSupport

/// Regional workbooks against the published tables: everybody once, the same figures, totals that are the sums of
/// the cells above which they stand.
@Suite struct WorkbookFiguresTests {
    @Test(arguments: [2023, 2024])
    func workbooksShowThePublishedTables(year: Int) throws {
        let runs = try SampleRuns.shared()
        let tree = try runs.tree(year)
        var droits: [String: [String: String]] = [:]
        var declarations: [String: [String: String]] = [:]
        var checked = 0
        for name in tree.names(ending: ".xlsx") where name.hasPrefix("regions/") {
            let sheets = WorkbookSheet.all(try WorkbookText("\(runs.output)/\(year)/\(name)"))
            let region = String(name.split(separator: "/")[1].prefix(2))
            for row in sheets["Droits"]?.rows(under: "Numéro") ?? [] {
                #expect(droits.updateValue(row.merging(["region": region]) { $1 }, forKey: row["Numéro"]!) == nil)
            }
            for row in sheets["Déclarations"]?.rows(under: "Numéro") ?? [] {
                #expect(declarations.updateValue(row, forKey: row["Numéro"]!) == nil)
            }
            checked += try expectTotals(sheets, "\(year)/\(name)")
        }
        #expect(checked > 50)
        let published = try tree.csv("droits.csv").rows
        #expect(Set(droits.keys) == Set(published.map { $0["numero"]! }))
        for row in published {
            let shown = try #require(droits[row["numero"]!])
            #expect((shown["Jours ouverts"].flatMap { $0.isEmpty ? nil : $0 } ?? "0") == row["jours_ouverts"], "\(row)")
            #expect(shown["region"] == (row["region"]!.isEmpty ? "00" : row["region"]), "\(row)")
        }
        let declared = try tree.csv("declarations.csv").rows
        #expect(Set(declarations.keys) == Set(declared.map { $0["numero"]! }))
        for row in declared {
            let shown = try #require(declarations[row["numero"]!])
            for (word, column) in [
                ("Net imposable", "net_imposable"), ("Brut imposable", "brut_imposable"),
                ("Montant à déclarer", "montant_a_declarer"),
            ] {
                let cell = shown[word].flatMap { $0.isEmpty ? nil : $0 } ?? "0"
                #expect(WorkbookSheet.cents(cell) == Csv.cents(row[column]!), "\(word): \(row)")
            }
        }
    }

    /// The stored value of each total, as a viewer that does not compute shows it.
    private func expectTotals(_ sheets: [String: WorkbookSheet], _ place: String) throws -> Int {
        var checked = 0
        for sheet in sheets.values {
            for cell in sheet.formulas {
                guard
                    let match = cell.formula.wholeMatch(
                        of: #/(SUM|COUNTA|SUBTOTAL\(103,|SUBTOTAL\(109,)\(?(?:'([^']*)'!)?([^)]*)\)/#),
                    let source = match.2.map({ sheets[String($0)] }) ?? sheet, let values = source.values(match.3)
                else { continue }
                let isSum = match.1 == "SUM" || match.1.hasSuffix("109,")
                let expected =
                    isSum ? values.reduce(0) { $0 + (WorkbookSheet.cents($1) ?? 0) } : Int64(values.count) * 100
                #expect(
                    WorkbookSheet.cents(cell.value) == expected,
                    "\(place), \(sheet.name)!\(cell.column)\(cell.row): \(cell.formula) \(cell.value)")
                checked += 1
            }
        }
        return checked
    }
}

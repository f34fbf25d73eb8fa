import Foundation
import Testing

@testable import TestSupport

/// The sheets of completeness of the regions' workbooks, against the published table.
@Suite struct CompletenessSheetTests {
    private func sheets(_ year: Int, _ name: String) throws -> [String: WorkbookSheet] {
        WorkbookSheet.all(try WorkbookText("\(SampleRuns.shared().output)/\(year)/\(name)"))
    }

    /// Each establishment once, in the workbook of its region.
    @Test(arguments: [2023, 2024])
    func everyEstablishmentIsShown(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        let published = try tree.csv("completude.csv").rows
        var regional: [String: [String: String]] = [:]
        for name in tree.names(ending: ".xlsx") where name.hasPrefix("regions/") && !name.contains("anomalies") {
            for row in try sheets(year, name)["Complétude"]?.rows(under: "FINESS") ?? [] {
                #expect(regional.updateValue(row, forKey: row["FINESS"]!) == nil)
                let region = published.first { $0["finess"] == row["FINESS"] }?["region"]
                #expect(name.hasPrefix("regions/\(region ?? "?")-"))
            }
        }
        for row in published {
            // A region without agent or finding has no workbook.
            guard let shown = regional[row["finess"]!] else {
                #expect(!tree.names.contains { $0.hasPrefix("regions/\(row["region"]!)-") }, "\(row)")
                continue
            }
            #expect(shown["Lignes de paie"] == row["lignes_paie"] && shown["Agents"] == row["agents"], "\(row)")
            #expect((shown["Constat"] ?? "").isEmpty == row["constat"]!.isEmpty, "\(row)")
        }
        #expect(!regional.isEmpty)
    }
}

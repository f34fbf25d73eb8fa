import Testing

@testable import TestSupport

/// A blank cell, a word in place of a code, a sentence in a heading: with what the workbook itself says of them, each
/// field of the published tables can be told from it.
@Suite struct NothingLostTests {
    @Test(arguments: [2023, 2024, 2027])
    func tablesCanBeToldFromTheWorkbooks(year: Int) throws {
        let runs = try SampleRuns.shared()
        let tree = try runs.tree(year)
        var told: [String: Set<String>] = [:]
        for name in tree.names(ending: ".xlsx") where name.hasPrefix("regions/") {
            let workbook = ReadWorkbook(
                WorkbookSheet.all(try WorkbookText("\(runs.output)/\(year)/\(name)")), year: year)
            for row in workbook.droits() { told["droits", default: []].insert(row) }
            for row in workbook.dependants() { told["ayants_droit", default: []].insert(row) }
            for row in workbook.studies() { told["etudes", default: []].insert(row) }
            for row in workbook.declarations() { told["declarations", default: []].insert(row) }
            for row in workbook.details() { told["declarations_detail", default: []].insert(row) }
        }
        for (table, columns) in ReadWorkbook.columns {
            let published = try tree.csv("\(table).csv").rows.map { row in
                columns.map { row[$0]! }.joined(separator: ";")
            }
            let missing = Set(published).subtracting(told[table] ?? [])
            #expect(
                missing.isEmpty,
                "\(table): \(missing.sorted().prefix(3)) among \((told[table] ?? []).sorted().prefix(3))")
            #expect(told[table]?.count ?? 0 == Set(published).count, "\(table)")
        }
    }
}

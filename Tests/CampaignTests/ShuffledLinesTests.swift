import Foundation
import Testing

@testable import TestSupport

/// Input lines in another order: line numbers change in findings, nothing else.
@Suite struct ShuffledLinesTests {
    @Test(arguments: [2022, 2023, 2024], [1, 2] as [UInt64])
    func changeLineNumbersOnly(year: Int, seed: UInt64) throws {
        let runs = try SampleRuns.shared()
        let sandbox = try Sandbox(year)
        try #require(try Shuffle.folder("\(sandbox.input)/\(year)", seed: seed))
        if year > 2022 {
            try FileManager.default.copyItem(
                atPath: "\(runs.output)/\(year - 1)", toPath: "\(sandbox.output)/\(year - 1)")
        }
        let result = try sandbox.run(year, "-q")
        #expect(result.status == runs.results[year]!.status)

        let expected = try runs.tree(year)
        let shuffled = try sandbox.published(year)
        #expect(shuffled.names == expected.names)
        for name in expected.names(ending: ".csv") {
            switch name {
            case "anomalies.csv", "versements_detail.csv":
                #expect(try rows(shuffled, name, but: ["ligne"]) == rows(expected, name, but: ["ligne"]))
            case _ where name.hasPrefix("rejets/"):
                #expect(try rows(shuffled, name, but: ["_ligne"]) == rows(expected, name, but: ["_ligne"]), "\(name)")
            default: #expect(shuffled.files[name] == expected.files[name], "\(name)")
            }
        }
        try expectSameWorkbooks(
            "\(sandbox.output)/\(year)", "\(runs.output)/\(year)",
            expected.names(ending: ".xlsx").filter { !$0.hasPrefix("rejets/") })
    }

    /// Rows without some columns, in an order of their own.
    private func rows(_ tree: Tree, _ name: String, but columns: Set<String>) throws -> [[String]] {
        let table = try tree.csv(name)
        let kept = table.header.indices.filter { !columns.contains(table.header[$0]) }
        return table.fields.map { row in kept.map { row[$0] } }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func expectSameWorkbooks(_ a: String, _ b: String, _ names: [String]) throws {
        let (mine, theirs) = (try identity(a), try identity(b))
        #expect(mine != theirs)
        for name in names {
            let old = try WorkbookText("\(a)/\(name)").parts
            let new = try WorkbookText("\(b)/\(name)").parts
            #expect(old.map(\.name) == new.map(\.name))
            for (old, new) in zip(old, new) where old.bytes != new.bytes {
                let (x, y) = (Self.comparable(old.lines, mine), Self.comparable(new.lines, theirs))
                if x != y {
                    Issue.record(
                        "\(name), \(old.name): \(zip(x, y).first { $0 != $1 }.map { "\($0) and \($1)" } ?? "length")")
                }
            }
        }
    }

    private func identity(_ folder: String) throws -> String {
        let manifest = String(
            decoding: FileManager.default.contents(atPath: "\(folder)/manifeste.json") ?? Data(), as: UTF8.self)
        return String(try #require(manifest.firstMatch(of: #/"identite": "([0-9a-f]{12})"/#)).1)
    }

    /// A part without the run's identity; a sheet with a column "Ligne", as its rows in an order of their own,
    /// without that column and the places of cells.
    static func comparable(_ lines: [String], _ identity: String) -> [String] {
        let lines = lines.map { $0.contains(identity) ? $0.replacing(identity, with: "identity") : $0 }
        guard let heading = lines.first(where: { $0.hasSuffix(" \"Ligne\"") }),
            let column = heading.firstMatch(of: #/^\s*([A-Z]+)[0-9]+\s/#)?.1
        else { return lines }
        var rows: [[String]] = [[]]
        for line in lines {
            if let cell = line.wholeMatch(of: #/\s*([A-Z]+)([0-9]+)(\s.*)?/#) {
                if cell.1 != column { rows[rows.count - 1].append("\(cell.1)\(cell.3 ?? "")") }
            } else {
                rows[rows.count - 1].append(line.replacing(#/\sr="[0-9]+"/#, with: ""))
                if line.hasSuffix("</row>") { rows.append([]) }
            }
        }
        return rows.map { $0.joined(separator: " ") }.sorted()
    }
}

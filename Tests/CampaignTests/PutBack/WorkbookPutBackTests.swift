import Foundation
import TestSheets
import Testing

@testable import TestSupport

/// `rejets/<table>.xlsx`: corrected in a spreadsheet, it is read again as it is.
@Suite struct WorkbookPutBackTests {
    /// Agent 0261005 has an impossible birth date, and an address that spreadsheets would spoil.
    private func broken() throws -> (Sandbox, clean: Tree) {
        let sandbox = try Sandbox(2026)
        let clean = try sandbox.runAny()
        try sandbox.replace("21/05/1964", by: "31/02/1964", in: "Input/2026/agents.csv")
        try sandbox.replace("140,00", by: "140,0O", in: "Input/2026/versements.csv")
        try sandbox.runAll(status: 1)
        return (sandbox, clean)
    }

    /// The sheet as a spreadsheet would save it again: every cell a text, but those that a person changed.
    private func saved(
        _ table: String, of sandbox: Sandbox, _ change: (inout [[String: TestBook.Cell]]) -> Void = { _ in }
    ) throws -> TestBook {
        let file = try RejectsFile(table, of: sandbox)
        var rows = file.rows.map { row in row.mapValues { TestBook.Cell.text($0) } }
        change(&rows)
        var book = TestBook.table([file.header])
        for (i, row) in rows.enumerated() {
            book.rows.append(
                (
                    i + 2,
                    file.header.enumerated().compactMap { column, name in
                        row[name].flatMap { $0 == .text("") ? nil : (column + 1, $0) }
                    }
                ))
        }
        book.texts = .shared
        return book
    }

    /// As it was written: nothing is corrected, nothing changes.
    @Test func unchanged() throws {
        let (sandbox, _) = try broken()
        let first = try sandbox.published(2026)
        for name in first.names(ending: ".xlsx") where name.hasPrefix("rejets/") {
            try sandbox.putBack(String(name.dropFirst(7)), first.files[name]!)
        }
        let second = try sandbox.runAll(status: 1)
        #expect(second.differingResults(from: first) == [])
    }

    /// Corrected as texts or as the spreadsheet's own dates and amounts, in any order, a row taken out.
    @Test(arguments: [false, true]) func corrected(asValues: Bool) throws {
        let (sandbox, clean) = try broken()
        let agents = try saved("agents", of: sandbox) { rows in
            // 21/05/1964 is day 23 518.
            rows[0]["date_naissance"] = asValues ? .number("23518", "dd/mm/yyyy") : .text("21/05/1964")
        }
        let versements = try saved("versements", of: sandbox) { rows in
            rows[0]["brut"] = asValues ? .number("140") : .text("140,00")
            rows.reverse()
        }
        try sandbox.putBack("agents.xlsx", Data(agents.bytes))
        try sandbox.putBack("versements.xlsx", Data(versements.bytes))
        let second = try sandbox.runAny()
        #expect(second.differingResults(from: clean) == [])
        #expect(try second.recovered()?["agents"] == ["agents.csv:6"])
    }

    /// A spreadsheet that took the zeros of a number away: its row replaces nothing, and the cell is named.
    @Test func zerosTaken() throws {
        let (sandbox, _) = try broken()
        let book = try saved("agents", of: sandbox) { rows in
            rows[0]["date_naissance"] = .text("21/05/1964")
            rows[0]["numero"] = .number("261005")
        }
        try sandbox.putBack("agents.xlsx", Data(book.bytes))
        let second = try sandbox.runAll(status: 1)
        #expect(try second.recovered()?["agents"] == nil)
        let said = try second.csv("anomalies.csv").rows.filter { $0["fichier"] == "rejets/agents.xlsx" }
        #expect(said.contains { $0["code"] == "R-TYPE" && $0["message"]!.contains("cellule A2") }, "\(said)")
    }

    /// What stands in the workbook is what stands in the CSV.
    @Test func sameRows() throws {
        let (sandbox, _) = try broken()
        let tree = try sandbox.published(2026)
        for name in tree.names(ending: ".csv") where name.hasPrefix("rejets/") {
            let csv = try tree.csv(name)
            let text = try WorkbookText("\(sandbox.output)/2026/\(name.dropLast(4)).xlsx").parts
                .filter { $0.name == "xl/worksheets/sheet1.xml" }.map { String(decoding: $0.bytes, as: UTF8.self) }[0]
            #expect(text.components(separatedBy: "<row ").count - 1 == csv.rows.count + 1, "\(name)")
            for word in csv.header + csv.rows.flatMap(\.values) where !word.contains(where: { "&<>\"'\n".contains($0) })
            {
                #expect(word.isEmpty || text.contains(">\(word)<"), "\(name): \(word)")
            }
        }
    }

    /// A line that a sheet cannot hold is only in the CSV: the first row and the summary say so.
    @Test func linesThatNoSheetHolds() throws {
        let (sandbox, _) = try broken()
        try sandbox.replace("31/02/1964", by: "31/02/\u{1}1964", in: "Input/2026/agents.csv")
        let result = try sandbox.run(2026, "--allow-rejects", "100")
        #expect(result.out.contains("1 ligne rejetée est dans rejets/agents.csv sans être dans le classeur"), "\(result.out)")
        let sheet = try WorkbookText("\(sandbox.output)/2026/rejets/agents.xlsx").parts.first {
            $0.name.hasSuffix("sheet1.xml")
        }
        let text = String(decoding: try #require(sheet).bytes, as: UTF8.self)
        #expect(text.contains("1 ligne rejetée sur 1 manque ici"))
        // The notice above the header is skipped when it is put back.
        try sandbox.putBack("agents.xlsx", try sandbox.published(2026).files["rejets/agents.xlsx"]!)
        let second = try sandbox.runAll(status: 1)
        #expect(try second.rejects("agents") == ["agents.csv:6 R-TYPE"])
    }
}

extension Sandbox {
    /// Runs a campaign that has rejected lines or none, and other findings or none.
    fileprivate func runAny() throws -> Tree {
        let result = try run(2026, "-q", "--allow-rejects", "100")
        try #require(result.status <= 1, "\(result.out)\(result.err)")
        return try published(2026)
    }

    fileprivate func putBack(_ file: String, _ bytes: Data) throws {
        try makeFolder("Input/2026/rejets")
        try bytes.write(to: URL(fileURLWithPath: "\(path)/Input/2026/rejets/\(file)"))
    }
}

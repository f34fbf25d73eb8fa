import Domain
import Foundation
import SheetModel
import Testing

@testable import Workbooks
@testable import TestSupport

/// A folder of one test: workbooks are written there and their parts read back with `unzip` (Debian: unzip).
final class Shelf {
    private let place: TemporaryFolder
    var folder: String { place.path }
    var temporary: String { folder + "/tmp" }

    init() throws { place = try TemporaryFolder("tmp") }

    /// Writes the sheets as a workbook; gives its path.
    @discardableResult
    func write(_ sheets: [Workbook.Sheet], isStreamed: Bool = true, as name: String = "a.xlsx") throws -> String {
        let path = "\(folder)/\(name)"
        try WorkbookWriter.write(Shelf.book(sheets, isStreamed: isStreamed), to: path, temporaryFolder: temporary)
        return path
    }

    static func book(_ sheets: [Workbook.Sheet], isStreamed: Bool = true) -> Workbook {
        Workbook(
            title: "Campagne d’essai", subject: "Essai", author: "Millésime", company: "Comité", keywords: "essai",
            created: Day(year: 2025, month: 1, day: 31)!, footerLeft: "53 R&D", footerRight: "2024",
            sheets: sheets, isStreamed: isStreamed)
    }

    /// One part of a workbook, as text.
    func part(_ part: String, of name: String = "a.xlsx") throws -> String {
        String(decoding: try unzip(["-p", "\(folder)/\(name)", part]), as: UTF8.self)
    }

    func sheet(_ number: Int, of name: String = "a.xlsx") throws -> String {
        try part("xl/worksheets/sheet\(number).xml", of: name)
    }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")) }

    private func unzip(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return data
    }
}

/// The XML of one cell, from `<c r="A1"` to its end; empty if the sheet has none.
func cell(_ reference: String, in sheet: String) -> String {
    guard let start = sheet.range(of: "<c r=\"\(reference)\"") else { return "" }
    let rest = sheet[start.lowerBound...]
    let tag = rest.range(of: ">")!
    if rest[..<tag.upperBound].hasSuffix("/>") { return String(rest[..<tag.upperBound]) }
    return String(rest[..<rest.range(of: "</c>")!.upperBound])
}

/// A list of payments, one line per agent: numero, day, amount in cents.
func payments(_ count: Int, rowsPerSheet: Int = ListSheet.mostRows, name: String = "Versements") -> ListSheet {
    ListSheet(
        name: name, title: "Versements", subtitle: "Une ligne par agent.",
        columns: [
            Column("Numéro", .code, total: .count), Column("Date", .date), Column("Brut", .money, total: .sum),
            Column(
                "Statut", highlights: [Highlight("payé", .good), Highlight("refusé", .bad)],
                tallies: [Text("payé"), Text("refusé")]),
        ],
        recordCount: count, emptyNote: "Aucun versement.", rowsPerSheet: rowsPerSheet
    ) { index, cells in
        cells[0] = .numero(Numero("0\(index)")!)
        if index != 1 { cells[1] = .day(Day(year: 2024, month: 2, day: 29)!) }
        cells[2] = .cents(Cents(Int64(index) * 100 + 7))
        cells[3] = .text(index % 3 == 0 ? Text("payé") : Text("refusé"))
    }
}

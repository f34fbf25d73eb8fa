import Domain
import Foundation
import SheetModel
import Workbooks

@testable import Comparison
@testable import TestSupport

/// A folder of one test, with pairs of files: the published one and the one obtained again.
final class Shelf {
    private let temporary: TemporaryFolder
    var folder: String { temporary.path }

    init() throws { temporary = try TemporaryFolder("published", "obtained", "tmp") }

    /// What is said of the two, a line each.
    func said(_ name: String) throws -> [String] {
        try FileComparison.differences(
            name, published: "\(folder)/published/\(name)", obtained: "\(folder)/obtained/\(name)"
        )
        .map { "\($0)" }
    }

    func said(_ name: String, _ published: String, _ obtained: String) throws -> [String] {
        try write(Data(published.utf8), "published/\(name)")
        try write(Data(obtained.utf8), "obtained/\(name)")
        return try said(name)
    }

    func write(_ data: Data, _ name: String) throws { try data.write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")) }

    /// A workbook of one list: a code, a text and an amount in cents a row.
    func workbook(_ name: String, _ rows: [(code: String, text: String, cents: Int64)], isStreamed: Bool) throws {
        let list = ListSheet(
            name: "Droits & dus", title: "Droits", subtitle: "Une ligne par agent.",
            columns: [Column("Numéro", .code), Column("Statut"), Column("Brut", .money, total: .sum)],
            recordCount: rows.count, emptyNote: "Rien."
        ) { i, cells in
            cells[0] = .numero(Numero(rows[i].code)!)
            cells[1] = .text(Text(leaking: rows[i].text))
            cells[2] = .cents(Cents(rows[i].cents))
        }
        let book = Workbook(
            title: "Essai", subject: "Essai", author: "Essai", company: "Comité", keywords: "essai",
            created: Day(year: 2025, month: 1, day: 31)!, footerLeft: "53", footerRight: "2024", sheets: [.list(list)],
            isStreamed: isStreamed)
        try WorkbookWriter.write(book, to: "\(folder)/\(name)", temporaryFolder: folder + "/tmp")
    }
}

extension Shelf {
    func makeFolders(_ names: String...) throws {
        for name in names.flatMap({ ["published/\($0)", "obtained/\($0)"] }) {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
    }
}

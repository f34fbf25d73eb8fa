import Domain
import Extracts
import Reports
import SheetModel

/// The rejected lines of one table for a spreadsheet, `rejets/<table>.xlsx`: those that a sheet can hold.
struct RejectsSheet: Sendable {
    let table: Table
    let text: TextSheet
    /// Rejected lines that are only in the CSV.
    let missing: Int

    /// Beyond, a person works with something else than a spreadsheet.
    static let mostLines = 50_000

    /// Nil where not even the header fits in a sheet.
    init?(_ table: Table, _ rows: RejectedRows) {
        let columns = rows.columns
        guard columns.count <= TextSheet.mostColumns, columns.allSatisfy(RejectsSheet.holds) else { return nil }
        let held = RejectsSheet.held(rows)
        missing = rows.lines.count - held.count
        self.table = table
        let index = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        text = TextSheet(
            name: table.rawValue, notice: missing == 0 ? nil : RejectsSheet.notice(missing, rows.lines.count, table),
            columns: columns, firstFixedColumn: rows.rejected.columns.count,
            refusal: (
                "Colonne à ne pas modifier",
                "Cette colonne dit quelle ligne est corrigée, et pourquoi. Corriger les autres colonnes, puis redéposer le fichier."
            ),
            recordCount: held.count,
            fill: { i, body in
                var scratch = RejectedRows.Scratch()
                rows.forEachField(held[i], &scratch, body)
            },
            faults: { i in RejectsSheet.faults(rows.findings[rows.lines[held[i]].findings], index) })
    }

    /// Lines of which every field is a text that a cell holds, the first of them, by index.
    private static func held(_ rows: RejectedRows) -> [Int] {
        var held: [Int] = []
        var scratch = RejectedRows.Scratch()
        for i in rows.lines.indices where held.count < mostLines {
            var fits = true
            rows.forEachField(i, &scratch) { if fits { fits = TextSheet.holds($0) } }
            if fits { held.append(i) }
        }
        return held
    }

    private static func holds(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(TextSheet.holds)
    }

    /// What rejects the line, cell by cell; what is about the whole line stands in its message only.
    private static func faults(_ findings: ArraySlice<ListedFinding>, _ index: [String: Int]) -> [TextSheet.Fault] {
        var messages: [Int: [Text]] = [:]
        for finding in findings where finding.code.findingClass == .anomalie && !finding.column.isEmpty {
            guard let column = index[finding.column.description] else { continue }
            messages[column, default: []].append(finding.message)
        }
        return messages.sorted { $0.key < $1.key }.map { column, messages in
            TextSheet.Fault(
                column: column,
                message: messages.count == 1
                    ? messages[0] : Text(leaking: messages.map(\.description).joined(separator: " ")))
        }
    }

    private static func notice(_ missing: Int, _ all: Int, _ table: Table) -> String {
        "\(missing) \(missing == 1 ? "ligne rejetée" : "lignes rejetées") sur \(all) \(missing == 1 ? "manque" : "manquent") ici (une feuille en montre \(mostLines) au plus, et aucune dont une cellule ne peut tenir le texte) : \(missing == 1 ? "elle est" : "elles sont") dans rejets/\(table.rawValue).csv."
    }
}

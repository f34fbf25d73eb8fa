import Domain
import Extracts
import Reports

/// The words of findings, each made once: there are few of them, and they live as long as the process.
struct FindingWords {
    /// By file of the run.
    let files: [Text]
    /// By file of the run: the names of its table's columns.
    private let columns: [[Text]]
    private let tables: [Table]
    /// `_empreinte`, `_fichier` and `_ligne`, which corrections have besides, from the number of the first on.
    private let references: [Text]
    private let read: ReadExtracts
    private var messages: [Key: Text] = [:]

    /// What a sentence depends on.
    private struct Key: Hashable {
        let code: FindingCode
        let detail: Finding.Detail
        let table: Table
        let column: UInt8
        let count: UInt32
        let amounts: AmountPair?
    }

    init(_ read: ReadExtracts) {
        let names = Dictionary(
            uniqueKeysWithValues: Table.allCases.map { ($0, $0.columns.map { Text(leaking: $0.name) }) })
        files = read.files.map { Text(leaking: $0.source.name) }
        columns = read.files.map { names[$0.table]! }
        tables = read.files.map(\.table)
        references = (Finding.empreinteColumn...Finding.ligneColumn).map {
            Text(leaking: RejectedTable.reference($0))
        }
        self.read = read
    }

    /// Empty where the whole line is concerned.
    func column(of finding: Finding) -> Text {
        switch finding.column {
        case Finding.noColumn: .empty
        case Finding.empreinteColumn...Finding.ligneColumn: references[Int(finding.column - Finding.empreinteColumn)]
        default: columns[finding.place.file][Int(finding.column)]
        }
    }

    /// - Parameter line: as a person counts, for the name of a cell.
    mutating func message(of finding: Finding, _ column: Text, line: Int) -> Text {
        if finding.detail.isOfCell {
            return Text(
                leaking: FindingMessage.sentence(
                    finding.code, finding.detail, column: column.description,
                    cell: read.files[finding.place.file].cell(line, column: Int(finding.column))))
        }
        let table = tables[finding.place.file]
        let key = Key(
            code: finding.code, detail: finding.detail, table: table, column: finding.column, count: finding.count,
            amounts: finding.amounts)
        if let known = messages[key] { return known }
        let sentence = FindingMessage.sentence(
            finding.code, finding.detail, column: column.isEmpty ? nil : column.description,
            admitted: read.admitted(table, finding), count: Int(finding.count), amounts: finding.amounts)
        let text = Text(leaking: sentence)
        messages[key] = text
        return text
    }
}

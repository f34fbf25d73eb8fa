import Domain
import Extracts
import Reports

/// The words of findings, each made once: there are few of them, and they live as long as the process.
struct FindingWords {
    /// By file of the run.
    let files: [Text]
    /// By file of the run: the names of its table's columns.
    private let columns: [[Text]]
    /// `_fichier` and `_ligne`, which corrections have besides.
    private let references: (fichier: Text, ligne: Text)
    private var messages: [Key: Text] = [:]

    /// What a sentence depends on.
    private struct Key: Hashable {
        let code: FindingCode
        let detail: Finding.Detail
        let column: Text
        let amounts: AmountPair?
    }

    init(_ read: ReadExtracts) {
        let names = Dictionary(
            uniqueKeysWithValues: Table.allCases.map { ($0, $0.columns.map { Text(leaking: $0.name) }) })
        files = read.files.map { Text(leaking: $0.source.name) }
        columns = read.files.map { names[$0.table]! }
        references = (
            Text(leaking: RejectedTable.reference(Finding.fichierColumn)),
            Text(leaking: RejectedTable.reference(Finding.ligneColumn))
        )
    }

    /// Empty where the whole line is concerned.
    func column(of finding: Finding) -> Text {
        switch finding.column {
        case Finding.noColumn: .empty
        case Finding.fichierColumn: references.fichier
        case Finding.ligneColumn: references.ligne
        default: columns[finding.place.file][Int(finding.column)]
        }
    }

    mutating func message(of finding: Finding, _ column: Text) -> Text {
        let key = Key(code: finding.code, detail: finding.detail, column: column, amounts: finding.amounts)
        if let known = messages[key] { return known }
        let sentence = FindingMessage.sentence(
            finding.code, finding.detail, column: column.isEmpty ? nil : column.description, amounts: finding.amounts)
        let text = Text(leaking: sentence)
        messages[key] = text
        return text
    }
}

import Domain
import Extracts
import Reports
import RuleBook
import Workers

/// Findings as a person reads them, sorted as `anomalies.csv` is: file, line, code, numero.
enum ListFindings {
    static func list(_ found: [Finding], _ read: ReadExtracts, _ rules: Rules, _ workers: Workers) -> [ListedFinding] {
        let sorted = found.sorted {
            if $0.place != $1.place { return $0.place < $1.place }
            if $0.code != $1.code { return precedes($0.code, $1.code) }
            if $0.numero != $1.numero { return $0.numero < $1.numero }
            return $0.column < $1.column
        }
        let lines = read.lineNumbers(of: sorted.map(\.place), workers)
        let columns = Dictionary(uniqueKeysWithValues: Table.allCases.map { ($0, $0.columns.map(\.name)) })
        var listed: [ListedFinding] = []
        listed.reserveCapacity(sorted.count)
        for (finding, line) in zip(sorted, lines) {
            let file = read.files[finding.place.file]
            let column: String? =
                switch finding.column {
                case Finding.noColumn: nil
                case Finding.fichierColumn, Finding.ligneColumn: RejectedTable.reference(finding.column)
                default: columns[file.table]![Int(finding.column)]
                }
            listed.append(
                ListedFinding(
                    place: finding.place, code: finding.code, file: file.source.name, line: line, column: column,
                    numero: finding.numero,
                    message: FindingMessage.sentence(finding.code, finding.detail, column: column)))
        }
        // Capitals come before small letters: rule files, then extracts.
        return rulesNotReadAgain(rules) + listed
    }

    /// Codes as bytes: `A-…` before `I-…` before `R-…`.
    private static func precedes(_ a: FindingCode, _ b: FindingCode) -> Bool {
        a.code.utf8.lexicographicallyPrecedes(b.code.utf8)
    }

    private static func rulesNotReadAgain(_ rules: Rules) -> [ListedFinding] {
        rules.notReadAgain.map {
            ListedFinding(
                place: nil, code: .regleNonRelue, file: "Regles/\($0.file)", line: $0.line, column: nil, numero: .none,
                message:
                    "Le paramètre « \($0.path) » a été relu pour \($0.readAgainFor) et non pour \(rules.millesime) : le relire, puis mettre « relu_pour » à jour."
            )
        }.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }
}

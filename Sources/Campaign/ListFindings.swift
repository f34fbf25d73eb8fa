import Domain
import Extracts
import Reports
import RuleBook
import Workers

/// Findings as a person reads them, sorted as `anomalies.csv` is: file, line, code, numero, column, message.
enum ListFindings {
    static func list(_ found: [Finding], _ read: ReadExtracts, _ rules: Rules, _ workers: Workers) -> [ListedFinding] {
        let ranks = ranks
        let sorted = workers.sorted(found + (read.corrections?.keptFindings ?? [])) {
            if $0.place != $1.place { return $0.place < $1.place }
            if $0.code != $1.code { return ranks[Int($0.code.rawValue)] < ranks[Int($1.code.rawValue)] }
            if $0.numero != $1.numero { return $0.numero < $1.numero }
            return $0.column < $1.column
        }
        let lines = read.lineNumbers(of: sorted.map(\.place), workers)
        var words = FindingWords(read)
        var ofLines: [ListedFinding] = []
        ofLines.reserveCapacity(sorted.count)
        for (finding, line) in zip(sorted, lines) {
            let column = words.column(of: finding)
            ofLines.append(
                ListedFinding(
                    place: finding.place, code: finding.code, file: words.files[finding.place.file], line: line,
                    column: column, numero: finding.numero, message: words.message(of: finding, column)))
        }
        let others = (rulesNotReadAgain(rules) + read.fileFindings.map(listed)).sorted { precedes($0, $1, ranks) }
        return workers.merged([others, ofLines]) { precedes($0, $1, ranks) }
    }

    private static func precedes(_ a: ListedFinding, _ b: ListedFinding, _ ranks: [Int]) -> Bool {
        if a.file != b.file { return a.file < b.file }
        if a.line != b.line { return a.line < b.line }
        if a.code != b.code { return ranks[Int(a.code.rawValue)] < ranks[Int(b.code.rawValue)] }
        if a.numero != b.numero { return a.numero < b.numero }
        return a.column != b.column ? a.column < b.column : a.message < b.message
    }

    /// What is said of a whole file.
    private static func listed(_ finding: FileFinding) -> ListedFinding {
        ListedFinding(
            place: nil, code: finding.code, file: Text(leaking: finding.file), line: finding.line ?? 0,
            column: Text(leaking: finding.column ?? ""), numero: .none,
            message: Text(leaking: FileFindingMessage.sentence(finding)))
    }

    /// Codes as bytes: `A-…` before `I-…` before `R-…`. By the code's own number.
    private static let ranks: [Int] = {
        let codes = FindingCode.allCases.map(\.code)
        return codes.map { code in codes.count { $0.utf8.lexicographicallyPrecedes(code.utf8) } }
    }()

    private static func rulesNotReadAgain(_ rules: Rules) -> [ListedFinding] {
        rules.notReadAgain.map {
            ListedFinding(
                place: nil, code: .regleNonRelue, file: Text(leaking: "Regles/\($0.file)"), line: $0.line,
                column: .empty, numero: .none,
                message: Text(
                    leaking:
                        "Le paramètre « \($0.path) » a été relu pour \($0.readAgainFor) et non pour \(rules.millesime) : le relire, puis mettre « relu_pour » à jour."
                ))
        }
    }
}

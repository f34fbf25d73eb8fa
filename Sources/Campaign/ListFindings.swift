import Domain
import Extracts
import Reports
import RuleBook
import Workers

/// Findings as a person reads them, sorted as `anomalies.csv` is: file, line, code, numero.
enum ListFindings {
    static func list(_ found: [Finding], _ read: ReadExtracts, _ rules: Rules, _ workers: Workers) -> [ListedFinding] {
        let ranks = ranks
        let sorted = workers.sorted(found) {
            if $0.place != $1.place { return $0.place < $1.place }
            if $0.code != $1.code { return ranks[Int($0.code.rawValue)] < ranks[Int($1.code.rawValue)] }
            if $0.numero != $1.numero { return $0.numero < $1.numero }
            return $0.column < $1.column
        }
        let lines = read.lineNumbers(of: sorted.map(\.place), workers)
        var words = FindingWords(read)
        // Without file first; capitals come before small letters: rule files, then extracts.
        var listed = registerMissing(read) + rulesNotReadAgain(rules)
        listed.reserveCapacity(listed.count + sorted.count)
        for (finding, line) in zip(sorted, lines) {
            let column = words.column(of: finding)
            listed.append(
                ListedFinding(
                    place: finding.place, code: finding.code, file: words.files[finding.place.file], line: line,
                    column: column, numero: finding.numero, message: words.message(of: finding, column)))
        }
        return listed
    }

    /// Codes as bytes: `A-…` before `I-…` before `R-…`. By the code's own number.
    private static let ranks: [Int] = {
        let codes = FindingCode.allCases.map(\.code)
        return codes.map { code in codes.count { $0.utf8.lexicographicallyPrecedes(code.utf8) } }
    }()

    /// O6: without an accepted row of N−1, nobody's rights of that year are known.
    private static func registerMissing(_ read: ReadExtracts) -> [ListedFinding] {
        if read.extraits.registre.contains(where: { $0 != nil }) { return [] }
        return [
            ListedFinding(
                place: nil, code: .registreAbsent, file: .empty, line: 0, column: .empty, numero: .none,
                message: Text(leaking: FindingMessage.sentence(.registreAbsent, .none, column: nil)))
        ]
    }

    private static func rulesNotReadAgain(_ rules: Rules) -> [ListedFinding] {
        rules.notReadAgain.map {
            ListedFinding(
                place: nil, code: .regleNonRelue, file: Text(leaking: "Regles/\($0.file)"), line: $0.line,
                column: .empty, numero: .none,
                message: Text(
                    leaking:
                        "Le paramètre « \($0.path) » a été relu pour \($0.readAgainFor) et non pour \(rules.millesime) : le relire, puis mettre « relu_pour » à jour."
                ))
        }.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }
}

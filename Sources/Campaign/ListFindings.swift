import Domain
import Extracts
import Reports
import RuleBook
import Workers

/// Findings as a person reads them, sorted as `anomalies.csv` is: file, line, code, numero, column, message.
enum ListFindings {
    /// - Parameter unplaced: what has no line: of a whole file, or of the campaign.
    static func list(
        _ found: [Finding], unplaced: [ListedFinding], _ read: ReadExtracts, _ rules: Rules, _ workers: Workers
    ) -> [ListedFinding] {
        let ranks = ranks
        let sorted = workers.sorted(found) {
            if $0.place != $1.place { return $0.place < $1.place }
            if $0.code != $1.code { return ranks[Int($0.code.rawValue)] < ranks[Int($1.code.rawValue)] }
            if $0.numero != $1.numero { return $0.numero < $1.numero }
            return $0.column < $1.column
        }
        let lines = read.lineNumbers(of: sorted.map(\.place), workers)
        var words = FindingWords(read)
        // Capitals come before small letters: rule files, then extracts.
        var listed = rulesNotReadAgain(rules)
        listed.reserveCapacity(listed.count + sorted.count)
        for (finding, line) in zip(sorted, lines) {
            let column = words.column(of: finding)
            listed.append(
                ListedFinding(
                    place: finding.place, code: finding.code, file: words.files[finding.place.file], line: line,
                    column: column, numero: finding.numero, message: words.message(of: finding, column)))
        }
        return merged(unplaced, into: listed)
    }

    /// Few, put where their file, then their line 0, belongs.
    private static func merged(_ unplaced: [ListedFinding], into listed: [ListedFinding]) -> [ListedFinding] {
        if unplaced.isEmpty { return listed }
        let sorted = unplaced.sorted {
            if $0.file != $1.file { return $0.file < $1.file }
            if $0.code != $1.code { return ranks[Int($0.code.rawValue)] < ranks[Int($1.code.rawValue)] }
            return $0.message < $1.message
        }
        var merged: [ListedFinding] = []
        merged.reserveCapacity(listed.count + sorted.count)
        var start = 0
        for finding in sorted {
            let end = listed.firstIndex(notBefore: { $0.file < finding.file })
            merged += listed[start..<max(start, end)]
            start = max(start, end)
            merged.append(finding)
        }
        return merged + listed[start...]
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
        }.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }
}

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
        let columns = read.files.map { columnRanks($0.table) }
        let sorted = workers.sorted(found + (read.corrections?.keptFindings ?? [])) {
            if $0.place != $1.place { return $0.place < $1.place }
            // What is about the whole file has no line, which comes first.
            if $0.isOfFile != $1.isOfFile { return $0.isOfFile }
            if $0.code != $1.code { return ranks[Int($0.code.rawValue)] < ranks[Int($1.code.rawValue)] }
            if $0.numero != $1.numero { return $0.numero < $1.numero }
            if $0.column != $1.column {
                return columns[$0.place.file][Int($0.column)] < columns[$1.place.file][Int($1.column)]
            }
            return $0.detail < $1.detail
        }
        let lines = read.lineNumbers(of: sorted.map(\.place), workers)
        var words = FindingWords(read)
        var ofLines: [ListedFinding] = []
        ofLines.reserveCapacity(sorted.count)
        var start = 0
        for i in sorted.indices where i + 1 == sorted.count || sorted[i + 1].place != sorted[i].place {
            let cause = cause(sorted[start...i])
            for k in start...i {
                let finding = sorted[k]
                let column = words.column(of: finding)
                ofLines.append(
                    ListedFinding(
                        place: finding.place, code: finding.code, file: words.files[finding.place.file],
                        line: finding.isOfFile ? 0 : lines[k], column: column, numero: finding.numero,
                        cause: finding.code.isRejecting ? cause : nil,
                        message: words.message(of: finding, column, line: lines[k])))
            }
            start = i + 1
        }
        let others =
            (unplaced + registerMissing(read) + rulesNotReadAgain(rules) + read.fileFindings.map(listed))
            .sorted { precedes($0, $1, ranks) }
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
            cause: finding.code.isRejecting ? .propre : nil,
            message: Text(leaking: FileFindingMessage.sentence(finding)))
    }

    /// Why a line with these findings is rejected; it is not where none of them says so.
    private static func cause(_ findings: ArraySlice<Finding>) -> ListedFinding.Cause {
        findings.allSatisfy { !$0.code.isRejecting || $0.code == .ref && $0.detail.isConsequence } ? .suite : .propre
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

    /// The columns of a table as bytes, none first. By the column's own number.
    private static func columnRanks(_ table: Table) -> [Int] {
        let names = table.columns.map(\.name)
        var ranks = [Int](repeating: 0, count: 256)
        for column in Finding.empreinteColumn...Finding.ligneColumn {
            // `_` comes before small letters.
            ranks[Int(column)] = 1 + Int(column - Finding.empreinteColumn)
        }
        for (i, name) in names.enumerated() {
            ranks[i] = 4 + names.count { $0.utf8.lexicographicallyPrecedes(name.utf8) }
        }
        return ranks
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
        }
    }
}

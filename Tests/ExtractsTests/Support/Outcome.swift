import Domain
import Workers

@testable import Extracts

/// What reading gave, as texts that a case can write by hand.
///
/// Records point into the files: keep the outcome as long as a `Text` of its records is looked at.
struct Outcome {
    let read: ReadExtracts

    var extraits: Extraits { read.extraits }

    /// `agents.csv:2 R-TYPE numero`, by file, line, code (in the order of `_codes`), column; of a whole file
    /// `agents.csv: I-DIALECTE`, or with the line of its header. Without `I-VIDE`: most tables of a case are empty.
    var findings: [String] {
        let sorted = read.findings.sorted {
            ($0.place, $0.code.rawValue, $0.column) < ($1.place, $1.code.rawValue, $1.column)
        }
        let lines = read.lineNumbers(of: sorted.map(\.place), Workers(count: 1))
        let ofLines = zip(sorted, lines).map { finding, line in
            let file = read.files[finding.place.file]
            let column =
                switch finding.column {
                case Finding.noColumn: ""
                case Finding.empreinteColumn...Finding.ligneColumn: " " + RejectedTable.reference(finding.column)
                default: " " + file.table.columns[Int(finding.column)].name
                }
            return (
                file.source.name, finding.isOfFile ? 0 : line, finding.code.rawValue, "\(finding.code.code)\(column)"
            )
        }
        let ofFiles = read.fileFindings.filter { $0.code != .fichierVide }.map { finding in
            let column = finding.column.map { " " + $0 } ?? ""
            return (finding.file, finding.line ?? 0, finding.code.rawValue, finding.code.code + column)
        }
        let all = (ofFiles + ofLines).enumerated().sorted {
            ($0.element.0, $0.element.1, $0.element.2, $0.offset) < (
                $1.element.0, $1.element.1, $1.element.2, $1.offset
            )
        }.map(\.element)
        return all.map { file, line, _, said in "\(file):\(line > 0 ? "\(line)" : "") \(said)" }
    }

    /// The place of each rejected line, in order.
    var rejectedPlaces: [Place] {
        read.rejectedPlaces
    }

    func counts(_ table: Table) -> Counts {
        guard let counts = read.counts[table] else { return Counts() }
        return Counts(counts.accepted, rejected: counts.rejected, ignored: counts.ignored)
    }

    /// Files with a header and no line.
    var empty: [String] { read.fileFindings.filter { $0.code == .fichierVide }.map(\.file) }

    /// What had to be guessed of a file.
    func notes(_ file: String = "agents.csv") -> [DialectNote] {
        read.fileFindings.flatMap { finding -> [DialectNote] in
            if finding.file == file, case .dialect(let notes) = finding.kind { return notes }
            return []
        }
    }

    /// Tables whose equation does not close: read = accepted + rejected + ignored; and those of a file whose physical
    /// lines are not all accounted for.
    var openEquations: [Table] {
        read.counts.filter { $1.read != $1.accepted + $1.rejected + $1.ignoredTotal }.map(\.key)
            + read.files.filter { $0.lines.physical != $0.lines.header + $0.lines.blank + $0.lines.ofRecords }.map(
                \.table)
            + (read.gross.read == read.gross.accepted + read.gross.rejected + read.gross.ignored ? [] : [.versements])
    }

    /// Accepted agents as `numero nom`, in the order of their numbers.
    var agents: [String] { withExtendedLifetime(read) { extraits.agents.map { "\($0.numero) \($0.nom)" } } }

    /// Accepted payments as `numero brut`, `×` behind where they count for nothing.
    var versements: [String] {
        extraits.versements.rows.map {
            "\(extraits.agents[Int($0.agent)].numero) \($0.brut.value)\($0.isCancelled ? " ×" : "")"
        }
    }
}

/// What became of the lines of a table.
struct Counts: Equatable {
    let accepted: Int
    let rejected: Int
    let ignored: [IgnoredReason: Int]

    init(_ accepted: Int = 0, rejected: Int = 0, ignored: [IgnoredReason: Int] = [:]) {
        (self.accepted, self.rejected, self.ignored) = (accepted, rejected, ignored)
    }
}

import Domain
import Workers

@testable import Extracts

/// What reading gave, as texts that a case can write by hand.
///
/// Records point into the files: keep the outcome as long as a `Text` of its records is looked at.
struct Outcome {
    let read: ReadExtracts

    var extraits: Extraits { read.extraits }

    /// `agents.csv:2 R-TYPE numero`, by file, line, code (in the order of `_codes`), column.
    var findings: [String] {
        let sorted = read.findings.sorted {
            ($0.place, $0.code.rawValue, $0.column) < ($1.place, $1.code.rawValue, $1.column)
        }
        let lines = read.lineNumbers(of: sorted.map(\.place), Workers(count: 1))
        return zip(sorted, lines).map { finding, line in
            let file = read.files[finding.place.file]
            let column =
                switch finding.column {
                case Finding.noColumn: ""
                case Finding.fichierColumn, Finding.ligneColumn: " " + RejectedTable.reference(finding.column)
                default: " " + file.table.columns[Int(finding.column)].name
                }
            let place = finding.isOfFile ? "" : ":\(line)"
            return "\(file.source.name)\(place) \(finding.code.code)\(column)"
        }
    }

    /// The place of each rejected line, in order.
    var rejectedPlaces: [Place] {
        Array(Set(read.findings.filter { $0.code.findingClass == .anomalie }.map(\.place))).sorted()
    }

    func counts(_ table: Table) -> Counts {
        guard let counts = read.counts[table] else { return Counts() }
        return Counts(counts.accepted, rejected: counts.rejected, ignored: counts.ignored)
    }

    /// Tables whose equation does not close: read = accepted + rejected + ignored.
    var openEquations: [Table] {
        read.counts.filter { $1.read != $1.accepted + $1.rejected + $1.ignoredTotal }.map(\.key)
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

import Domain
import Extracts
import Reports

/// The rejected lines of each table, ready to be written as `rejets/<table>.csv`.
struct Rejects: Sendable {
    /// A rejected line, and its findings in the list of all.
    private struct Line: Sendable {
        let place: Place
        let findings: Range<Int>
        /// What a correction that is rejected in its turn stands for: it is written under that line's name.
        let original: OriginalLine?
        /// A correction that replaces nothing; behind all others, under the name that it gives.
        var isRefused = false

        static func precedes(_ a: Line, _ b: Line) -> Bool {
            (a.isRefused ? 1 : 0, a.original?.place ?? a.place) < (b.isRefused ? 1 : 0, b.original?.place ?? b.place)
        }
    }

    private let lines: [Table: [Line]]
    private let findings: [ListedFinding]
    private let read: ReadExtracts

    /// - Parameter findings: sorted by file and line.
    init(_ findings: [ListedFinding], _ read: ReadExtracts) {
        self.findings = findings
        self.read = read
        var lines: [Table: [Line]] = [:]
        for table in read.counts.keys { lines[table] = [] }
        var start = 0
        for i in findings.indices where i + 1 == findings.count || findings[i + 1].place != findings[i].place {
            if let place = findings[i].place, findings[start...i].contains(where: { $0.code.findingClass == .anomalie })
            {
                let file = read.files[place.file]
                let original = read.corrections?.original(of: place)
                lines[file.table, default: []].append(
                    Line(
                        place: place, findings: start..<(i + 1), original: original,
                        isRefused: file.isCorrection && original == nil))
            }
            start = i + 1
        }
        self.lines = read.corrections == nil ? lines : lines.mapValues { $0.sorted(by: Line.precedes) }
    }

    var counts: [Table: Int] { lines.mapValues(\.count) }

    /// One table for each input table that was read.
    var tables: [OutputTable] { Table.allCases.filter { lines[$0] != nil }.map(table) }

    private func table(_ table: Table) -> OutputTable {
        let rejected = RejectedTable(table, read)
        let lines = lines[table] ?? []
        let all = findings
        return OutputTable("rejets/\(table.rawValue)", rejected.columns + RejectedTable.added, subjects: lines.count) {
            range, csv in
            for line in lines[range] {
                rejected.forEachField(of: line.place) { csv.field($0) }
                // Sentences in the order of their codes.
                let own = all[line.findings].filter { $0.code.findingClass == .anomalie }
                    .enumerated().sorted {
                        ($0.element.code.rawValue, $0.offset) < ($1.element.code.rawValue, $1.offset)
                    }
                    .map(\.element)
                if let original = line.original {
                    csv.string(original.file)
                    csv.integer(original.line)
                } else if line.isRefused {
                    let written = rejected.writtenReference(of: line.place)
                    csv.string(written.fichier)
                    csv.string(written.ligne)
                } else {
                    csv.string(own[0].file)
                    csv.integer(own[0].line)
                }
                csv.string(Rejects.codes(own))
                csv.string(own.map(\.message).joined(separator: " "))
                csv.endRow()
            }
            return range.count
        }
    }

    /// Each code once, in the order of formats.md.
    private static func codes(_ findings: [ListedFinding]) -> String {
        let present = Set(findings.map(\.code))
        return FindingCode.allCases.filter(present.contains).map(\.code).joined(separator: "|")
    }
}

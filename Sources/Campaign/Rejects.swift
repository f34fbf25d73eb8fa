import Domain
import Extracts
import Reports

/// The rejected lines of each table, ready to be written as `rejets/<table>.csv`.
struct Rejects: Sendable {
    /// A rejected line, and its findings in the list of all.
    private struct Line: Sendable {
        let place: Place
        let findings: Range<Int>
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
                lines[read.files[place.file].table, default: []].append(Line(place: place, findings: start..<(i + 1)))
            }
            start = i + 1
        }
        self.lines = lines
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
                csv.string(own[0].file)
                csv.integer(own[0].line)
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

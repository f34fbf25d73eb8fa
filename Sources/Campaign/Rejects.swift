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
            var codes: [UInt8] = []
            var messages: [UInt8] = []
            for line in lines[range] {
                rejected.forEachField(of: line.place) { csv.field($0) }
                csv.text(all[line.findings.lowerBound].file)
                csv.integer(all[line.findings.lowerBound].line)
                Rejects.join(all[line.findings], &codes, &messages)
                codes.withUnsafeBufferPointer { csv.field($0) }
                messages.withUnsafeBufferPointer { csv.field($0) }
                csv.endRow()
            }
            return range.count
        }
    }

    /// Each code once, and all sentences, in the order of formats.md, which is that of `FindingCode`.
    private static func join(_ findings: ArraySlice<ListedFinding>, _ codes: inout [UInt8], _ messages: inout [UInt8]) {
        codes.removeAll(keepingCapacity: true)
        messages.removeAll(keepingCapacity: true)
        for code in anomalies {
            var isFirst = true
            for finding in findings where finding.code == code {
                if isFirst {
                    if !codes.isEmpty { codes.append(UInt8(ascii: "|")) }
                    codes.append(contentsOf: code.code.utf8)
                    isFirst = false
                }
                if !messages.isEmpty { messages.append(UInt8(ascii: " ")) }
                messages.append(contentsOf: finding.message.bytes)
            }
        }
    }

    private static let anomalies = FindingCode.allCases.filter { $0.findingClass == .anomalie }
}

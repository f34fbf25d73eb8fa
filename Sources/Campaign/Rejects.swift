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
    private var read: ReadExtracts

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

    /// See `Extraits.forgetVersements`.
    mutating func forgetVersements() { read.forgetVersements() }

    var counts: [Table: Int] { lines.mapValues(\.count) }

    /// Lines that are rejected only because what they name was.
    var consequences: [Table: Int] {
        lines.mapValues { lines in
            lines.count { line in findings[line.findings].contains { $0.cause == .suite } }
        }
    }

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
                if let original = line.original {
                    csv.string(original.file)
                    csv.integer(original.line)
                } else if line.isRefused {
                    let written = rejected.writtenReference(of: line.place)
                    csv.string(written.fichier)
                    csv.string(written.ligne)
                } else {
                    csv.text(all[line.findings.lowerBound].file)
                    csv.integer(all[line.findings.lowerBound].line)
                }
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

import Domain
import Extracts
import Reports
import Workers

/// The rejected lines of each table, ready to be written as `rejets/<table>.csv`.
struct Rejects: Sendable {
    /// A rejected line.
    private struct Line: Sendable {
        let place: Place
        /// Its number as a person counts, and as the bytes do.
        let number: Int
        var physical = 0
        /// In the list of all; empty where the file is refused whole.
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
    /// By number of the file: what is wrong with all its lines; empty where nothing is.
    private let ofFiles: [(code: FindingCode, message: String)?]
    /// By the place of a line that a correction stands for: its number in the bytes.
    private let originalLines: [Place: Int]
    private var read: ReadExtracts

    /// - Parameter findings: sorted by file and line.
    init(_ findings: [ListedFinding], _ read: ReadExtracts, _ workers: Workers) {
        self.findings = findings
        self.read = read
        var lines: [Table: [Line]] = [:]
        for table in read.counts.keys { lines[table] = [] }
        // A line for which a correction stands is not written: its correction is, under its name.
        let replaced = read.corrections?.replacedLines ?? []
        func add(_ place: Place, _ number: Int, _ findings: Range<Int>) {
            if replaced.contains(place) { return }
            let file = read.files[place.file]
            let original = read.corrections?.original(of: place)
            lines[file.table, default: []].append(
                Line(
                    place: place, number: number, findings: findings, original: original,
                    isRefused: file.isCorrection && original == nil))
        }
        var start = 0
        for i in findings.indices where i + 1 == findings.count || findings[i + 1].place != findings[i].place {
            if let place = findings[i].place, findings[start...i].contains(where: { $0.code.findingClass == .anomalie })
            {
                add(place, findings[i].line, start..<(i + 1))
            }
            start = i + 1
        }
        for (place, number) in zip(read.refusedLines, read.lineNumbers(of: read.refusedLines, workers)) {
            add(place, number, 0..<0)
        }
        self.lines = lines.mapValues { lines in
            var sorted = lines.sorted(by: Line.precedes)
            // Places come in order but for corrections.
            let order = sorted.indices.sorted { sorted[$0].place < sorted[$1].place }
            for (i, line) in zip(order, read.physicalLines(of: order.map { sorted[$0].place }, workers)) {
                sorted[i].physical = line
            }
            return sorted
        }
        let originals = replaced.sorted()
        originalLines = Dictionary(uniqueKeysWithValues: zip(originals, read.physicalLines(of: originals, workers)))
        let said = Dictionary(
            read.fileFindings.filter { $0.code == .colonne }.map { ($0.file, $0) },
            uniquingKeysWith: { first, _ in first })
        ofFiles = read.files.map { file in
            said[file.source.name].map { ($0.code, FileFindingMessage.sentence($0)) }
        }
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
        let (all, files, ofFiles, originalLines) = (findings, read.files, ofFiles, originalLines)
        return OutputTable("rejets/\(table.rawValue)", rejected.columns + RejectedTable.added, subjects: lines.count) {
            range, csv in
            var codes: [UInt8] = []
            var messages: [UInt8] = []
            for line in lines[range] {
                rejected.forEachField(of: line.place) { csv.field($0) }
                if let original = line.original {
                    csv.string(original.file)
                    csv.integer(original.line)
                    csv.string(rejected.fingerprint(of: original.place, line: originalLines[original.place] ?? 0))
                } else if line.isRefused {
                    let written = rejected.writtenReference(of: line.place)
                    csv.string(written.fichier)
                    csv.string(written.ligne)
                    csv.string(written.empreinte)
                } else {
                    csv.string(files[line.place.file].source.name)
                    csv.integer(line.number)
                    csv.string(rejected.fingerprint(of: line.place, line: line.physical))
                }
                if line.findings.isEmpty, let said = ofFiles[line.place.file] {
                    csv.string(said.code.code)
                    csv.string(said.message)
                } else {
                    Rejects.join(all[line.findings], &codes, &messages)
                    codes.withUnsafeBufferPointer { csv.field($0) }
                    messages.withUnsafeBufferPointer { csv.field($0) }
                }
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

import Domain
import Extracts
import Reports
import Workers

/// The rejected lines of each table, ready to be written as `rejets/<table>.csv`.
struct Rejects: Sendable {
    private typealias Line = RejectedRows.Line

    private let lines: [Table: [Line]]
    private let findings: [ListedFinding]
    /// By number of the file: what is wrong with all its lines; empty where nothing is.
    private let ofFiles: [(code: FindingCode, message: String)?]
    /// By the place of a line that a correction replaces: its number in the bytes.
    private let originalLines: [Place: Int]
    private var read: ReadExtracts

    /// - Parameter findings: sorted by file and line.
    init(_ findings: [ListedFinding], _ read: ReadExtracts, _ workers: Workers) {
        self.findings = findings
        self.read = read
        var lines: [Table: [Line]] = [:]
        for table in read.counts.keys { lines[table] = [] }
        // A line that a correction replaces is not written: its correction is, under its name.
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

    /// The same for spreadsheets, where one can hold them.
    var sheets: [RejectsSheet] {
        Table.allCases.filter { lines[$0] != nil }.compactMap { RejectsSheet($0, rows($0)) }
    }

    /// Rejected lines that no sheet holds.
    func missing(in sheets: [RejectsSheet]) -> [(table: Table, count: Int)] {
        Table.allCases.compactMap { table in
            let count = sheets.first { $0.table == table }?.missing ?? lines[table]?.count ?? 0
            return count > 0 ? (table, count) : nil
        }
    }

    private func rows(_ table: Table) -> RejectedRows {
        RejectedRows(
            rejected: RejectedTable(table, read), lines: lines[table] ?? [], findings: findings, files: read.files,
            ofFiles: ofFiles, originalLines: originalLines)
    }

    private func table(_ table: Table) -> OutputTable {
        let rows = rows(table)
        return OutputTable(.rejets(table, rows.columns), subjects: rows.lines.count) { range, csv in
            var scratch = RejectedRows.Scratch()
            for i in range {
                rows.forEachField(i, &scratch) { csv.field($0) }
                csv.endRow()
            }
            return range.count
        }
    }
}

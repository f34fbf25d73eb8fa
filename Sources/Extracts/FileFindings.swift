import Domain

/// What is to be said of whole files: how each is written, which columns it has, whether it has lines.
enum FileFindings {
    /// By name, line, code and column.
    static func of(_ plans: [PlannedFile], _ tallies: [Int: FileTally], _ sources: ExtractSources) -> [FileFinding] {
        var found = sources.unread
        let held = columnsHeld(plans)
        for plan in plans {
            let tally = tallies[plan.number] ?? FileTally()
            func add(_ kind: FileFinding.Kind, line: Int? = nil) {
                found.append(FileFinding(table: plan.table, file: plan.source.name, line: line, kind))
            }
            if let refusal = plan.refusal {
                add(refusal, line: plan.header.names.isEmpty ? nil : plan.headerLine)
                continue
            }
            let review = ColumnReview(plan)
            for near in review.near {
                add(.columnNear(found: near.found, expected: near.expected), line: plan.headerLine)
            }
            if !review.unknown.isEmpty { add(.columnsUnknown(review.unknown), line: plan.headerLine) }
            let notes = notes(plan, tally)
            if !notes.isEmpty { add(.dialect(notes)) }
            if tally.records + tally.replaced == tally.repeatedHeaders, !plan.isCorrection {
                add(.noLines, line: plan.headerLine)
            }
            if let absent = absent(plan, review, held[plan.table] ?? [], sources) { add(absent, line: plan.headerLine) }
        }
        return found.sorted(by: precedes)
    }

    /// By table: the columns that an extract of it has, by index.
    private static func columnsHeld(_ plans: [PlannedFile]) -> [Table: Set<Int>] {
        var held: [Table: Set<Int>] = [:]
        for plan in plans where !plan.isCorrection && plan.refusal == nil {
            let columns = plan.header.fieldOfColumn.indices.filter { plan.header.fieldOfColumn[$0] >= 0 }
            held[plan.table, default: []].formUnion(columns)
        }
        return held
    }

    /// Optional columns that this file lacks, and another of its table, or the campaign before, has.
    private static func absent(
        _ plan: PlannedFile, _ review: ColumnReview, _ held: Set<Int>, _ sources: ExtractSources
    ) -> FileFinding.Kind? {
        guard !plan.isCorrection else { return nil }
        let earlier = sources.earlierColumns[plan.table] ?? []
        let columns = plan.table.columns
        // What is there under a name that is nearly right is said already.
        let said = Set(review.near.map(\.expected))
        let lacking = columns.indices.filter { plan.header.fieldOfColumn[$0] < 0 && !said.contains(columns[$0].name) }
        let elsewhere = lacking.filter(held.contains)
        let absent = lacking.filter { elsewhere.contains($0) || earlier.contains(columns[$0].name) }
        return absent.isEmpty
            ? nil : .columnsAbsent(absent.map { columns[$0].name }, hasOtherFile: !elsewhere.isEmpty)
    }

    private static func notes(_ plan: PlannedFile, _ tally: FileTally) -> [DialectNote] {
        var notes = plan.notes
        if plan.layout.encoding == .byLine {
            let header = plan.text.bytes[plan.header.start..<plan.header.bodyStart]
            let ofHeader =
                header.contains { $0 >= 0x80 }
                ? LineEncoding.of(plan.text.bytes, plan.header.start..<plan.header.bodyStart) : nil
            let utf8 = tally.utf8Lines + (ofHeader == .utf8 ? 1 : 0)
            let other = tally.windows1252Lines + (ofHeader == .windows1252 ? 1 : 0)
            if FileEncoding.hasByteOrderMark(plan.text.bytes) {
                notes.append(.wrongMark(utf8: utf8, windows1252: other))
            } else if utf8 > 0, other > 0 {
                notes.append(.mixedEncodings(utf8: utf8, windows1252: other))
            }
        }
        if tally.repeatedHeaders > 0 { notes.append(.repeatedHeaders(tally.repeatedHeaders)) }
        if tally.marks > 0 { notes.append(.marksWithin(tally.marks)) }
        if tally.values.restoredZeros > 0 { notes.append(.zerosRestored(tally.values.restoredZeros)) }
        return notes
    }

    private static func precedes(_ a: FileFinding, _ b: FileFinding) -> Bool {
        if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
        if a.line != b.line { return a.line ?? 0 < b.line ?? 0 }
        if a.code != b.code { return a.code.code.utf8.lexicographicallyPrecedes(b.code.code.utf8) }
        return (a.column ?? "").utf8.lexicographicallyPrecedes((b.column ?? "").utf8)
    }
}

extension PlannedFile {
    /// The number of its header's line, as a person counts.
    var headerLine: Int { text.lineNumber(header.line) }
}

/// The names of a header that are no column's: unknown, or nearly that of an optional column which is missing.
struct ColumnReview {
    let unknown: [String]
    let near: [FileFinding.Near]

    init(_ plan: PlannedFile) {
        let columns = ColumnNames.of(plan.table)
        let header = plan.header
        let missing = columns.columns.indices.filter {
            !columns.columns[$0].isRequired && header.fieldOfColumn[$0] < 0
        }
        var unknown: [String] = []
        var near: [FileFinding.Near] = []
        for (field, key) in header.keys.enumerated() where columns.index(key) == nil {
            if RejectedTable.added.contains(key) { continue }
            // Far longer than any name of a column.
            let isShort = key.utf8.count <= 64
            let distances = (isShort ? missing : []).filter { EditDistance.isNear(key, columns.keys[$0]) }
                .map { (column: $0, distance: EditDistance.between(key, columns.keys[$0])) }
            if let nearest = distances.min(by: { $0.distance < $1.distance }) {
                near.append(
                    FileFinding.Near(found: header.names[field], expected: columns.columns[nearest.column].name))
            } else {
                unknown.append(key.isEmpty ? "(sans nom, champ \(field + 1))" : header.names[field])
            }
        }
        (self.unknown, self.near) = (unknown, near)
    }
}

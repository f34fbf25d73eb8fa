import Domain

/// A line of a correction file, and the line that it says it replaces.
struct CorrectionLine: Sendable {
    let place: Place
    let reference: Reference

    enum Reference: Sendable {
        /// An index in `FirstPass.rejected`.
        case original(Int)
        /// It is as `rejets` shows that line: nothing.
        case unchanged(Int)
        /// It may replace nothing: what is wrong with what it names, or with its key.
        case refused([Refusal])
        /// Its fields cannot be told: the reader says why (`R-COLONNE`, `R-CHAMPS`).
        case unreadable
    }

    struct Refusal: Sendable {
        let code: FindingCode
        let detail: Finding.Detail
        let column: UInt8

        init(_ code: FindingCode, _ detail: Finding.Detail = .none, _ column: UInt8) {
            (self.code, self.detail, self.column) = (code, detail, column)
        }
    }
}

/// Reads which line each correction of a table names.
///
/// Only a line that is rejected without corrections can be replaced, and only as long as it is the same: a reference to
/// any other is a mistake, or the file was sent again since and its lines have moved.
struct CorrectionReader {
    let first: FirstPass
    let names: ExtractNames
    let rejected: RejectedTable
    let keys: LineKeys

    init(_ table: Table, _ extracts: [PlannedFile], _ first: FirstPass) {
        self.first = first
        names = ExtractNames(extracts)
        // As `rejets` shows the lines of the extracts.
        let numbers = Set(extracts.map(\.number))
        rejected = RejectedTable(table, first.files, only: first.files.indices.map(numbers.contains))
        keys = LineKeys(table)
    }

    /// Every line of a correction file, in order.
    func read(_ file: PlannedFile) -> [CorrectionLine] {
        let bytes = file.text.bytes
        var lines = file.linesAbove.map {
            CorrectionLine(place: Place(file: file.number, offset: $0), reference: .unreadable)
        }
        var cutter = RecordCutter(
            bytes, file.header.bodyStart..<bytes.count, file.layout, mayHaveQuotes: !file.header.names.isEmpty)
        while cutter.advance() {
            let place = Place(file: file.number, offset: cutter.start)
            let encoding = file.layout.encoding.ofLine(bytes, cutter.start..<cutter.contentEnd)
            if file.refusal != nil || !cutter.isWhole || encoding == nil {
                lines.append(CorrectionLine(place: place, reference: .unreadable))
            } else if file.header.isRepeated(cutter) {
                continue
            } else {
                let fields = cutter.fields.map { file.text.string($0, encoding!) }
                lines.append(CorrectionLine(place: place, reference: reference(fields, file.header)))
            }
        }
        return lines
    }

    private func reference(_ fields: [String], _ header: Header) -> CorrectionLine.Reference {
        let columns = header.references!
        let name = Characters.trimmed(fields[columns.fichier])
        let number = Characters.trimmed(fields[columns.ligne])
        let fingerprint = Characters.trimmed(fields[columns.empreinte])
        var refusals: [CorrectionLine.Refusal] = []
        func refuse(_ code: FindingCode, _ detail: Finding.Detail, _ column: UInt8) {
            refusals.append(CorrectionLine.Refusal(code, detail, column))
        }
        var file: Int?
        if name.isEmpty {
            refuse(.vide, .none, Finding.fichierColumn)
        } else {
            file = names.number(of: name)
            if file == nil { refuse(.ref, .correctedFile, Finding.fichierColumn) }
        }
        let line = number.utf8.allSatisfy { (48...57).contains($0) } ? Int(number) : nil
        if number.isEmpty {
            refuse(.vide, .none, Finding.ligneColumn)
        } else if line == nil {
            refuse(.type, .integer, Finding.ligneColumn)
        }
        if fingerprint.isEmpty { refuse(.vide, .none, Finding.empreinteColumn) }
        guard let file, let line, !fingerprint.isEmpty else { return .refused(refusals) }
        guard let index = first.index(file: file, line: line) else {
            return .refused([CorrectionLine.Refusal(.ref, .correctedLine, Finding.ligneColumn)])
        }
        let place = first.rejected[index]
        guard rejected.fingerprint(of: place, line: first.physicalLines[index]) == fingerprint.lowercased() else {
            return .refused([CorrectionLine.Refusal(.ref, .correctedContent, Finding.empreinteColumn)])
        }
        let shown = rejected.fields(of: place).map { Characters.nfc(Characters.trimmed($0)) }
        let written = written(fields, header)
        if shown == written { return .unchanged(index) }
        if let column = keys.changed(
            from: shown, to: written, columns: rejected.columns, first.findings(of: place),
            isReadable: first.files[place.file].refusal == nil)
        {
            return .refused([CorrectionLine.Refusal(.ref, .correctedKey, column)])
        }
        return .original(index)
    }

    /// The fields of a correction in the order in which `rejets` shows them.
    private func written(_ fields: [String], _ header: Header) -> [String] {
        rejected.columns.map { name in
            let key = NameKey.of(name)
            guard let field = header.keys.firstIndex(of: key), field < fields.count else { return "" }
            return Characters.nfc(Characters.trimmed(fields[field]))
        }
    }
}

/// The extracts of a table by the names that findings give them.
struct ExtractNames: Sendable {
    /// Equal as characters; more than one where names differ in their form alone (NFC, NFD).
    private let numbers: [String: [(name: String, number: Int)]]

    init(_ files: [PlannedFile]) {
        numbers = Dictionary(grouping: files.map { ($0.source.name, $0.number) }) { $0.0 }
    }

    /// Nil where no extract of the table, or more than one, is called so.
    func number(of name: String) -> Int? {
        let found = numbers[name] ?? []
        if found.count == 1 { return found[0].number }
        return found.first { $0.name.utf8.elementsEqual(name.utf8) }?.number
    }
}

extension Characters {
    /// A whole field, its quotes undone.
    static func decode(_ field: RecordCutter.Field, _ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding)
        -> String
    {
        let string = decode(bytes, field.range, encoding)
        return field.isQuoted ? string.replacing("\"\"", with: "\"") : string
    }
}

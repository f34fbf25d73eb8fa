import Domain

/// A line of a correction file, and the line that it says it replaces.
struct CorrectionLine: Sendable {
    let place: Place
    let reference: Reference

    enum Reference: Sendable {
        /// An index in `FirstPass.rejected`.
        case original(Int)
        /// It names no rejected line: what is wrong with `_fichier` and `_ligne`.
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

    /// Every line of a correction file, in order.
    ///
    /// Only a line that is rejected without corrections can be replaced: a reference to any other is a mistake, or the
    /// file was sent again since and its lines have moved.
    static func all(_ file: PlannedFile, _ names: ExtractNames, _ first: FirstPass) -> [CorrectionLine] {
        let bytes = file.source.bytes
        var cutter = RecordCutter(bytes, file.header.bodyStart..<bytes.count, encoding: file.encoding)
        var lines: [CorrectionLine] = []
        while cutter.advance() {
            let place = Place(file: file.number, offset: cutter.start)
            guard let (fichier, ligne) = file.header.references, cutter.defect == nil,
                cutter.fields.count == file.header.names.count
            else {
                lines.append(CorrectionLine(place: place, reference: .unreadable))
                continue
            }
            let name = Characters.trimmed(Characters.decode(cutter.fields[fichier], bytes, file.encoding))
            let number = Characters.trimmed(Characters.decode(cutter.fields[ligne], bytes, file.encoding))
            lines.append(CorrectionLine(place: place, reference: reference(name, number, names, first)))
        }
        return lines
    }

    private static func reference(_ name: String, _ number: String, _ names: ExtractNames, _ first: FirstPass)
        -> Reference
    {
        var refusals: [Refusal] = []
        var file: Int?
        if name.isEmpty {
            refusals.append(Refusal(.vide, .none, Finding.fichierColumn))
        } else {
            file = names.number(of: name)
            if file == nil { refusals.append(Refusal(.ref, .correctedFile, Finding.fichierColumn)) }
        }
        let line = number.utf8.allSatisfy { (48...57).contains($0) } ? Int(number) : nil
        if number.isEmpty {
            refusals.append(Refusal(.vide, .none, Finding.ligneColumn))
        } else if line == nil {
            refusals.append(Refusal(.type, .integer, Finding.ligneColumn))
        }
        guard let file, let line else { return .refused(refusals) }
        if let index = first.index(file: file, line: line) { return .original(index) }
        return .refused([Refusal(.ref, .correctedLine, Finding.ligneColumn)])
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

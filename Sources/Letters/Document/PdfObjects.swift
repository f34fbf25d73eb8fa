/// The objects of a document under way (ISO 32000-1, 7.5): numbered as they are announced, written as they come, small
/// ones together in compressed streams, and found again by a table at the end.
final class PdfObjects {
    private enum Place {
        case none
        /// From the beginning of the document.
        case offset(Int)
        /// In a stream of objects: its number, and which of its objects.
        case packed(stream: Int, index: Int)
    }

    private let sink: (UnsafeRawBufferPointer) throws -> Void
    private let deflater: Deflater
    /// By object; 0 is none.
    private var places: [Place] = [.none]
    private var written = 0
    private var output = PdfBytes()
    /// The stream of objects under way: their numbers, their places, themselves.
    private var packing: (numbers: [Int], starts: [Int], bytes: PdfBytes) = ([], [], PdfBytes())

    private static let outputCapacity = 1 << 16
    private static let packedCapacity = 1 << 15

    init(_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws(LettersError) {
        self.sink = sink
        deflater = try Deflater()
        // Four bytes above 127 tell programs that move files that this one is binary.
        output.append("%PDF-1.7\n%")
        output.append(contentsOf: [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// The number of an object that is to be written.
    func announce() -> Int { announce(1) }

    /// The first of as many numbers.
    func announce(_ count: Int) -> Int {
        places.append(contentsOf: repeatElement(.none, count: count))
        return places.count - count
    }

    /// A small object, together with others.
    func pack(_ object: Int, _ bytes: PdfBytes) throws(LettersError) {
        packing.numbers.append(object)
        packing.starts.append(packing.bytes.count)
        packing.bytes.append(bytes)
        packing.bytes.append("\n")
        if packing.bytes.count >= PdfObjects.packedCapacity { try endPacking() }
    }

    private func endPacking() throws(LettersError) {
        guard !packing.numbers.isEmpty else { return }
        let stream = announce()
        var head = PdfBytes()
        for (i, number) in packing.numbers.enumerated() {
            places[number] = .packed(stream: stream, index: i)
            head.integer(number)
            head.append(" ")
            head.integer(packing.starts[i])
            head.append(" ")
        }
        var entries = PdfBytes()
        entries.append("/Type/ObjStm/N ")
        entries.integer(packing.numbers.count)
        entries.append("/First ")
        entries.integer(head.count)
        head.append(packing.bytes)
        try self.stream(stream, entries, head)
        packing.numbers.removeAll(keepingCapacity: true)
        packing.starts.removeAll(keepingCapacity: true)
        packing.bytes.removeAll()
    }

    /// An object by itself, that any program can read without unpacking.
    func write(_ object: Int, _ bytes: PdfBytes) throws(LettersError) {
        begin(object)
        output.append(bytes)
        output.append("\nendobj\n")
        try send(keeping: PdfObjects.outputCapacity)
    }

    /// - Parameter entries: of its dictionary, beside its length and its filter.
    func stream(_ object: Int, _ entries: PdfBytes, _ content: PdfBytes) throws(LettersError) {
        let packed = try deflater.pack(content.bytes)
        begin(object)
        output.append("<<")
        output.append(entries)
        output.append("/Filter/FlateDecode/Length ")
        output.integer(packed.count)
        output.append(">>\nstream\n")
        output.append(contentsOf: packed)
        output.append("\nendstream\nendobj\n")
        try send(keeping: PdfObjects.outputCapacity)
    }

    private func begin(_ object: Int) {
        places[object] = .offset(written + output.count)
        output.integer(object)
        output.append(" 0 obj\n")
    }

    private func send(keeping capacity: Int) throws(LettersError) {
        guard output.count >= capacity else { return }
        do { try output.bytes.withUnsafeBytes(sink) } catch { throw .output(error) }
        written += output.count
        output.removeAll()
    }

    /// Writes the objects that wait, and the table of the places of all.
    func finish(root: Int, info: Int) throws(LettersError) {
        try endPacking()
        let table = announce()
        let start = written + output.count
        places[table] = .offset(start)
        var rows = PdfBytes()
        for place in places {
            switch place {
            case .none: rows.append(contentsOf: PdfObjects.row(0, 0, 0xFFFF))
            case .offset(let offset): rows.append(contentsOf: PdfObjects.row(1, offset, 0))
            case .packed(let stream, let index): rows.append(contentsOf: PdfObjects.row(2, stream, index))
            }
        }
        var entries = PdfBytes()
        entries.append("/Type/XRef/W[1 5 2]/Size ")
        entries.integer(places.count)
        entries.append("/Root")
        entries.reference(root)
        entries.append("/Info")
        entries.reference(info)
        try stream(table, entries, rows)
        output.append("startxref\n")
        output.integer(start)
        output.append("\n%%EOF\n")
        try send(keeping: 0)
    }

    /// One byte, five, two, the highest first.
    private static func row(_ kind: UInt8, _ place: Int, _ index: Int) -> [UInt8] {
        func byte(_ value: Int, _ shift: Int) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift) }
        return [
            kind, byte(place, 32), byte(place, 24), byte(place, 16), byte(place, 8), byte(place, 0), byte(index, 8),
            byte(index, 0),
        ]
    }
}

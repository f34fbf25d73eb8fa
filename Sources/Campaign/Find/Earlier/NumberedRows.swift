import Domain

/// A published table in the order of the numbers of agents, its first column, in which the rows of some are looked for
/// without reading the others. No field of such a table has a line end.
struct NumberedRows: @unchecked Sendable {
    /// Only read; the holder of the file keeps them.
    private let bytes: UnsafeRawBufferPointer
    /// Where rows begin.
    private let start: Int

    /// - Parameters:
    ///   - bytes: of the whole table.
    ///   - start: of the first row, behind the header.
    init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
        self.bytes = bytes
        self.start = start
    }

    /// All the rows of an agent, as they stand.
    func rows(of numero: Numero) -> UnsafeRawBufferPointer {
        let first = offset(notBefore: numero)
        var end = first
        while end < bytes.count, self.numero(at: end) == numero { end = nextLine(end) }
        return UnsafeRawBufferPointer(rebasing: bytes[first..<end])
    }

    /// Where the first row begins whose number is not before; the end where all are.
    private func offset(notBefore numero: Numero) -> Int {
        var (low, high) = (start, bytes.count)
        while low < high {
            let middle = lineStart(before: (low + high) / 2, from: low)
            let isBefore = self.numero(at: middle).map { $0 < numero } ?? true
            if isBefore { low = nextLine(middle) } else { high = middle }
        }
        return low
    }

    private func lineStart(before position: Int, from low: Int) -> Int {
        var start = position
        while start > low, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    private func nextLine(_ start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return min(end + 1, bytes.count)
    }

    /// Of the row that begins there; nil where its first field is none.
    private func numero(at start: Int) -> Numero? { Numero(firstFieldOf: bytes, at: start) }
}

extension Numero {
    /// The first field of a row of a published table; nil where it is no number.
    init?(firstFieldOf bytes: UnsafeRawBufferPointer, at start: Int) {
        var end = start
        while end < bytes.count, bytes[end] != 0x3B, end - start <= 10 { end += 1 }
        let field = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        self.init(bytes: field.assumingMemoryBound(to: UInt8.self))
    }
}

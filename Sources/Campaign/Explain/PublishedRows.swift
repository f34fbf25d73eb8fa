import Domain
import Extracts

/// A published table in which the rows of some agents are looked for.
struct PublishedRows {
    /// Names of its columns, in their order.
    let columns: [String]
    private let bytes: UnsafeRawBufferPointer
    /// Keeps the bytes.
    private let file: SourceFile
    /// Where rows begin.
    private let start: Int
    /// Rows by numero where they are not in the order of numbers; nil where they are.
    private let scattered: [Numero: [[String]]]?

    /// - Parameter asked: the numbers whose rows may be wanted; looked at only where `numero` does not come first.
    /// - Throws: a table that is not there, or is empty (3).
    init(_ name: String, _ run: FrozenRun, asked: Set<Numero>) throws(RunError) {
        let path = "\(run.folder)/\(name).csv"
        do { file = try SourceFile(name: "\(name).csv", path: path) } catch { throw RunError(.machine, "\(error).") }
        bytes = file.bytes
        guard let end = bytes.firstIndex(of: 0x0A) else { throw FrozenCheck.refused(run, ["\(path) est vide."]) }
        start = end + 1
        columns = PublishedRows.rows(UnsafeRawBufferPointer(rebasing: bytes[...end])).first ?? []
        guard columns.first != "numero", let numero = columns.firstIndex(of: "numero") else {
            scattered = nil
            return
        }
        var found: [Numero: [[String]]] = [:]
        if var rows = PublishedTable(file, columns: ["numero"]) {
            while rows.next() {
                guard let number = Numero(bytes: rows[0].bytes), asked.contains(number) else { continue }
                let fields = rows.allFields
                if fields.indices.contains(numero) { found[number, default: []].append(fields) }
            }
        }
        scattered = found
    }

    /// All the rows of an agent, in their order.
    func rows(of numero: Numero) -> [[String]] {
        if let scattered { return scattered[numero] ?? [] }
        let first = offset(notBefore: numero, from: start)
        var end = first
        while end < bytes.count, self.numero(at: end) == numero { end = nextLine(end) }
        return PublishedRows.rows(UnsafeRawBufferPointer(rebasing: bytes[first..<end]))
    }

    static func rows(_ bytes: UnsafeRawBufferPointer) -> [[String]] {
        var table = PublishedTable(bytes)
        var rows: [[String]] = []
        while table.next() { rows.append(table.allFields) }
        return rows
    }

    /// The row of an establishment in `completude.csv`, by column; empty where it has none.
    static func completeness(of finess: Finess, _ run: FrozenRun) throws(RunError) -> [(column: String, text: String)] {
        let name = "\(EarlierCampaign.completude).csv"
        let file: SourceFile
        do {
            file = try SourceFile(name: name, path: "\(run.folder)/\(name)")
        } catch {
            throw RunError(.machine, "\(error).")
        }
        let rows = rows(file.bytes)
        let row = rows.first { $0.first == "\(finess)" } ?? []
        return zip(rows.first ?? [], row).map { ($0, $1) }
    }

    // MARK: A table in the order of numbers, its first column

    /// Where the first row begins whose number is not before; the end where all are.
    private func offset(notBefore numero: Numero, from start: Int) -> Int {
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
    private func numero(at start: Int) -> Numero? {
        var end = start
        while end < bytes.count, bytes[end] != 0x3B, end - start <= 10 { end += 1 }
        let field = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        return Numero(bytes: field.assumingMemoryBound(to: UInt8.self))
    }
}

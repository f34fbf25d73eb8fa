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
        return PublishedRows.rows(NumberedRows(bytes, from: start).rows(of: numero))
    }

    /// Names of a table's columns, in their order.
    static func header(_ bytes: UnsafeRawBufferPointer) -> [String] {
        guard let end = bytes.firstIndex(of: 0x0A) else { return [] }
        return rows(UnsafeRawBufferPointer(rebasing: bytes[...end])).first ?? []
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
}

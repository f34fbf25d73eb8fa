import Domain
import Extracts

/// A published table whose rows are each of an agent, in the order of their numbers: where each agent's rows are.
struct IssuedTable: Sendable {
    /// Names of its columns, in their order.
    let columns: [String]
    private let file: SourceFile
    /// By number; every agent once.
    let numeros: [Numero]
    /// Where the rows of each begin; one more at the end.
    private let starts: [Int]

    /// Reads the table once through; fields between quotes may have line ends.
    ///
    /// - Throws: a table that is not there or has no header (3): the folder was verified a moment ago.
    init(_ name: String, in folder: String) throws(RunError) {
        let path = "\(folder)/\(name).csv"
        do { file = try SourceFile(name: "\(name).csv", path: path) } catch { throw RunError(.machine, "\(error).") }
        let bytes = file.bytes
        var header = PublishedTable(bytes)
        guard header.next() else { throw RunError(.refused, "\(path) est vide : publiez de nouveau cette campagne.") }
        columns = header.allFields
        var numeros: [Numero] = []
        var starts: [Int] = []
        var position = IssuedTable.rowEnd(bytes, 0)
        while position < bytes.count {
            if let numero = Numero(firstFieldOf: bytes, at: position), numeros.last != numero {
                numeros.append(numero)
                starts.append(position)
            }
            position = IssuedTable.rowEnd(bytes, position)
        }
        starts.append(bytes.count)
        file.releasePages()
        self.numeros = numeros
        self.starts = starts
    }

    /// The place of an agent in `numeros`; nil where he has no row.
    func index(of numero: Numero) -> Int? {
        let index = numeros.firstIndex(notBefore: { $0 < numero })
        return index < numeros.count && numeros[index] == numero ? index : nil
    }

    /// All rows of an agent, as they stand; empty where he has none.
    func rows(of numero: Numero) -> UnsafeRawBufferPointer {
        index(of: numero).map(rows) ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }

    func rows(at index: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: file.bytes[starts[index]..<starts[index + 1]])
    }

    func releasePages() { file.releasePages() }

    /// Behind the line end of the row that begins there.
    private static func rowEnd(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var position = start
        var isQuoted = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x22 { isQuoted.toggle() } else if byte == 0x0A, !isQuoted { return position }
        }
        return position
    }
}

import Domain
import Foundation
import Glibc
import Workers

@testable import Extracts
@testable import TestSupport

/// A line of a table: the contract's valid line with some fields written otherwise, or a text as it stands.
struct Line: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral, Sendable {
    private let fields: [String: String]
    private let text: String?

    init(dictionaryLiteral elements: (String, String)...) { self.init(Dictionary(uniqueKeysWithValues: elements)) }
    init(stringLiteral text: String) { (self.text, fields) = (text, [:]) }
    init(_ fields: [String: String]) { (self.fields, text) = (fields, nil) }
    init(text: String) { (self.text, fields) = (text, [:]) }

    func written(_ table: Table) -> String {
        if let text { return text }
        let columns = Contract.columns(table)
        precondition(fields.keys.allSatisfy { key in columns.contains { $0.name == key } }, "no such column: \(fields)")
        return columns.map { fields[$0.name] ?? $0.valid }.joined(separator: ";")
    }
}

/// The files of a campaign: 2023, cut-off 30/11/2023.
///
/// In every text, `‹E9›` is the byte 0xE9.
struct Given: Sendable {
    private(set) var files: [(table: Table, name: String, bytes: [UInt8])] = []

    /// Every table as its header alone.
    init() {
        for table in Table.allCases { self[table] = [] }
    }

    /// What a line of `table` may name is there: one establishment, one agent, one dossier.
    init(for table: Table) {
        self.init()
        for named in Table.allCases.prefix(while: { $0 != table })
        where [.etablissements, .agents, .dossiers].contains(named) {
            self[named] = [[:]]
        }
    }

    /// The lines of `name.csv` under the contract's header.
    subscript(table: Table) -> [Line] {
        get { [] }
        set {
            file(table, ([Contract.header(table)] + newValue.map { $0.written(table) }).map { $0 + "\n" }.joined())
        }
    }

    /// The table as one file.
    mutating func file(_ table: Table, _ text: String) { file(table, Given.bytes(text)) }

    mutating func file(_ table: Table, _ bytes: [UInt8]) { folder(table, [("\(table.rawValue).csv", bytes)]) }

    /// The table as several files.
    mutating func folder(_ table: Table, _ files: [(name: String, bytes: [UInt8])]) {
        self.files.removeAll { $0.table == table }
        self.files += files.map { (table, $0.name, $0.bytes) }
    }

    mutating func remove(_ table: Table) { files.removeAll { $0.table == table } }

    static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
            bytes += Array(rest[..<open].utf8)
            bytes.append(UInt8(rest[rest.index(after: open)..<close], radix: 16)!)
            rest = rest[rest.index(after: close)...]
        }
        return bytes + Array(rest.utf8)
    }

    /// Without the `fsync` of `Data.write`: there are thousands of files.
    private static func write(_ bytes: [UInt8], to path: String) {
        let file = fopen(path, "wb")!
        precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count && fclose(file) == 0)
    }

    static let context = ExtractContext(
        millesime: 2023, cutOff: Day("30/11/2023")!,
        statuts: Vocabulary(["titulaire", "contractuel", "medical"]),
        positions: Vocabulary(["activite", "disponibilite", "demission", "deces"]),
        organismes: Vocabulary(["cgos", "cogohr"]), regions: Vocabulary(["04", "11", "93"]),
        prestations: Vocabulary(["ETUDES", "MALADIE", "3", "11"]), forAgents: CodeSet([0, 1, 2]),
        requestable: CodeSet([2]), pieces: Vocabulary(["acte", "livret", "facture"]), highestRang: 5)

    /// Writes the files in a folder of its own and reads them.
    ///
    /// - Parameter earlier: columns of the campaign before.
    func read(workers: Int = 1, earlier: [Table: Set<String>] = [:]) throws -> Outcome {
        // The files stay mapped after they are gone.
        let temporary = try TemporaryFolder()
        let folder = URL(fileURLWithPath: temporary.path)
        var sources: [Table: [SourceFile]] = [:]
        for (table, name, bytes) in files {
            let path = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            Given.write(bytes, to: path.path)
            sources[table, default: []].append(try SourceFile(name: name, path: path.path))
        }
        let reader = ExtractReader(workers: Workers(count: workers), context: Given.context)
        var all = ExtractSources(files: sources)
        all.earlierColumns = earlier
        return Outcome(read: reader.read(all))
    }
}

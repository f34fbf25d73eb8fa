import Domain
import Workers

@testable import Extracts

/// A small sound campaign (2023, cut-off 30/11/2023), one table of which the fuzzer writes.
enum FixedTables {
    static let context = ExtractContext(
        millesime: 2023, cutOff: Day("30/11/2023")!, statuts: Vocabulary(SlowTables.statuts),
        positions: Vocabulary(SlowTables.positions), organismes: Vocabulary(["cgos", "cogohr"]),
        regions: Vocabulary(SlowTables.regions), prestations: Vocabulary(SlowTables.prestations),
        forAgents: CodeSet([0, 1, 2]), requestable: CodeSet([2]),
        pieces: Vocabulary(SlowTables.pieces), highestRang: 5)

    static let numeros: Set = ["1", "01"]
    static let finess: Set = ["750000001", "2A0000002"]
    static let dossiers: Set = ["D1", "D2"]

    private static let lines: [Table: String] = [
        .etablissements: "750000001;73282932000074;CHU;11;cgos;01/01/2000;;oui\n2A0000002;;EHPAD;93;cogohr;;;non\n",
        .agents: "1;;M;A;B;01/01/1980;;;;;;;oui\n01;255081416802538;MME;É;F;1955-08-15;;;;;;;non\n",
        .dossiers: "D1;1;2023;papier;02/01/2023;;;;veuf;;;;;;\nD2;01;2022;papier;02/01/2022;;;;marie;1;1;;;;\n",
    ]

    private nonisolated(unsafe) static let kept: [Table: GuardedBytes] = Dictionary(
        uniqueKeysWithValues: Table.allCases.map {
            ($0, GuardedBytes.copy(Array("\(SlowTables.header($0))\n\(lines[$0] ?? "")".utf8)))
        })

    /// The campaign with that file as its table.
    static func read(_ table: Table, _ file: UnsafeRawBufferPointer, workers: Int) -> ReadExtracts {
        var sources = ExtractSources(files: [:])
        for (other, bytes) in kept where other != table {
            sources.files[other] = [SourceFile(name: "\(other.rawValue).csv", borrowed: bytes.bytes)]
        }
        sources.files[table] = [SourceFile(name: "\(table.rawValue).csv", borrowed: file)]
        return ExtractReader(workers: Workers(count: workers), context: context).read(sources)
    }

    /// `line code column` of the table's findings, sorted.
    static func findings(_ table: Table, _ read: ReadExtracts) -> [String] {
        let found = read.findings.filter { read.files[$0.place.file].table == table }.sorted { $0.place < $1.place }
        let lines = read.lineNumbers(of: found.map(\.place), Workers(count: 1))
        return zip(found, lines).map { finding, line in
            let column = finding.column == Finding.noColumn ? "" : " " + table.columns[Int(finding.column)].name
            return "\(line) \(finding.code.code)\(column)"
        }.sorted()
    }
}

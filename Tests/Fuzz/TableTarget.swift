import Domain

@testable import Extracts
@testable import Reports

/// A file of one table beside sound ones: equations, a slow reading, other threads, rejects read again.
///
/// First byte: the table (mod 9), and whether the contract's header is put before the rest (128 and above).
enum TableTarget {
    static func run(_ input: UnsafeRawBufferPointer) {
        guard let first = input.first else { return }
        let table = Table.allCases[Int(first & 0x7F) % Table.allCases.count]
        let header = first < 128 ? [] : Array("\(SlowTables.header(table))\n".utf8)
        let file = GuardedBytes.copy(header + Array(input.dropFirst()))
        withExtendedLifetime(file) { check(table, file.bytes) }
    }

    private static func check(_ table: Table, _ file: UnsafeRawBufferPointer) {
        let slow = SlowReading(table, Array(file))
        let read = FixedTables.read(table, file, workers: 1)
        equations(read)
        let found = FixedTables.findings(table, read)
        if let slow, let expected = SlowLines(table, slow)?.findings {
            let alone = found.filter { SlowLines.isOfTheLineAlone($0, table) }.sorted()
            require(alone == expected, "\(table)\nread     \(alone)\nexpected \(expected)")
        }
        if let slow {
            let isRefused = read.fileFindings.contains { $0.table == table && $0.code == .colonne }
            let isTwice = Set(slow.names).count < slow.names.count
            require(isRefused == (slow.header == nil) || isTwice, "whether there is a header")
        }
        if file.count % 16 == 5 {
            let other = FixedTables.read(table, file, workers: 3)
            require(FixedTables.findings(table, other) == found, "three threads find something else")
            require(other.counts == read.counts && other.gross == read.gross, "three threads count otherwise")
        }
        if table == .agents, let slow { agents(read, slow) }
        RejectsAgain.check(table, read)
    }

    private static func equations(_ read: ReadExtracts) {
        var places: [Table: Set<Place>] = [:]
        for place in read.rejectedPlaces { places[read.files[place.file].table, default: []].insert(place) }
        for file in read.files {
            let lines = file.lines
            require(lines.physical == lines.header + lines.blank + lines.ofRecords, "physical lines of \(file.source.name)")
        }
        for (table, counts) in read.counts {
            require(counts.read == counts.accepted + counts.rejected + counts.ignoredTotal, "lines of \(table)")
            require(counts.rejected == places[table]?.count ?? 0, "a reason for each rejected line of \(table)")
        }
        let gross = read.gross
        require(gross.read == gross.accepted + gross.rejected + gross.ignored, "gross")
        require(read.extraits.versements.rows.count == read.counts[.versements]?.accepted, "payments")
        require(read.extraits.agents.count == read.counts[.agents]?.accepted, "agents")
    }

    /// Names are those of the file, trimmed and normalised.
    private static func agents(_ read: ReadExtracts, _ slow: SlowReading) {
        guard slow.header != nil, let nom = slow.names.firstIndex(of: "nom"),
            let numero = slow.names.firstIndex(of: "numero")
        else { return }
        var known: [String: [String]] = [:]
        for record in slow.records where slow.isWhole(record, slow.names.count) {
            guard let encoding = record.encoding else { continue }
            known[slow.value(record.fields[numero], encoding), default: []].append(
                slow.value(record.fields[nom], encoding))
        }
        for agent in read.extraits.agents {
            let name = agent.nom.description
            require(known["\(agent.numero)"]?.contains(name) == true, "the name of \(agent.numero)")
            require(Characters.nfc(name).utf8.elementsEqual(name.utf8), "a name in NFC")
        }
    }
}

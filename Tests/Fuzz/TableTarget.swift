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
        let slow = SlowReading(Array(file))
        let read: ReadExtracts
        do { read = try FixedTables.read(table, file, workers: 1) } catch {
            let isOneLine = slow.records.count == 1 && file.contains(0x0D)
            return require(
                error.hasReturnsOnly ? isOneLine : slow.records.isEmpty, "a file that has lines is not empty")
        }
        require(!slow.records.isEmpty, "an empty file")
        equations(read)
        let found = FixedTables.findings(table, read)
        if let expected = SlowLines(table, slow)?.findings {
            let alone = found.filter { SlowLines.isOfTheLineAlone($0, table) }.sorted()
            require(alone == expected, "\(table)\nread     \(alone)\nexpected \(expected)")
        }
        if file.count % 16 == 5, let other = try? FixedTables.read(table, file, workers: 3) {
            require(FixedTables.findings(table, other) == found, "three threads find something else")
            require(other.counts == read.counts && other.gross == read.gross, "three threads count otherwise")
        }
        if table == .agents { agents(read, slow) }
        RejectsAgain.check(table, read)
    }

    private static func equations(_ read: ReadExtracts) {
        var places: [Table: Set<Place>] = [:]
        for finding in read.findings where finding.code.findingClass == .anomalie {
            places[read.files[finding.place.file].table, default: []].insert(finding.place)
        }
        for (table, counts) in read.counts {
            require(counts.read == counts.accepted + counts.rejected + counts.ignoredTotal, "lines of \(table)")
            require(counts.rejected == places[table]?.count ?? 0, "a finding for each rejected line of \(table)")
        }
        let gross = read.gross
        require(gross.read == gross.accepted + gross.rejected + gross.ignored, "gross")
        require(read.extraits.versements.rows.count == read.counts[.versements]?.accepted, "payments")
        require(read.extraits.agents.count == read.counts[.agents]?.accepted, "agents")
    }

    /// Names are those of the file, trimmed and normalised.
    private static func agents(_ read: ReadExtracts, _ slow: SlowReading) {
        guard let header = slow.records.first, !header.isBroken else { return }
        let names = header.fields.map { slow.value($0) }
        guard let nom = names.firstIndex(of: "nom"), let numero = names.firstIndex(of: "numero") else { return }
        var known: [String: [String]] = [:]
        for record in slow.records.dropFirst() where record.fields.count == names.count {
            known[slow.value(record.fields[numero]), default: []].append(slow.value(record.fields[nom]))
        }
        for agent in read.extraits.agents {
            let name = agent.nom.description
            require(known["\(agent.numero)"]?.contains(name) == true, "the name of \(agent.numero)")
            require(Characters.nfc(name).utf8.elementsEqual(name.utf8), "a name in NFC")
        }
    }
}

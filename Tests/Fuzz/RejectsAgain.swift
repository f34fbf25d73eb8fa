import Domain

@testable import Extracts
@testable import Reports

/// The rejected lines of a table written as `rejets/<table>.csv` and read again as they are: the same rejects.
enum RejectsAgain {
    static func check(_ table: Table, _ read: ReadExtracts) {
        let codes = codes(table, read)
        let rejected = RejectedTable(table, read)
        var csv = CsvBuffer(capacity: 4096)
        for name in rejected.columns + RejectedTable.added { csv.string(name) }
        csv.endRow()
        var starts: [(offset: Int, codes: Set<FindingCode>)] = []
        var hasLineEnds = false
        for (place, codes) in codes.sorted(by: { $0.key < $1.key }) {
            starts.append((csv.count, codes))
            var fields = 0
            rejected.forEachField(of: place) {
                csv.field($0)
                hasLineEnds = hasLineEnds || $0.contains(0x0A)
                fields += 1
            }
            require(fields == rejected.columns.count, "\(fields) fields of \(rejected.columns.count)")
            for _ in RejectedTable.added { csv.literal("x") }
            csv.endRow()
        }
        // A first column named with a byte order mark would be read without it.
        if rejected.columns.first?.hasScalarPrefix("\u{FEFF}") == true { return }
        // What goes on behind a line end may look like a record of the columns that are more now.
        if hasLineEnds { return }
        let file = GuardedBytes.copy(Array(csv.bytes))
        withExtendedLifetime(file) {
            let again = FixedTables.read(table, file.bytes, workers: 1)
            // So many bytes of 0 that it is no text any more.
            if again.fileFindings.contains(where: { $0.table == table && $0.code == .fichier }) { return }
            require(again.counts[table]?.read == starts.count, "every rejected line is a line")
            let after = self.codes(table, again)
            let number = again.files.firstIndex { $0.table == table }!
            for (offset, before) in starts where before.isDisjoint(with: ofFile) {
                let now = after[Place(file: number, offset: offset)] ?? []
                require(
                    now.subtracting(ofOthers) == before.subtracting(ofOthers),
                    "\(table): \(before) became \(now): \(String(decoding: file.bytes, as: UTF8.self))")
            }
        }
    }

    /// What writing the line anew may mend.
    private static let ofFile: Set<FindingCode> = [.colonne, .champs, .encodage]
    /// What depends on lines that are not there the second time.
    private static let ofOthers: Set<FindingCode> = [.cle, .ref]

    private static func codes(_ table: Table, _ read: ReadExtracts) -> [Place: Set<FindingCode>] {
        var codes: [Place: Set<FindingCode>] = [:]
        for finding in read.findings
        where finding.code.findingClass == .anomalie && read.files[finding.place.file].table == table {
            codes[finding.place, default: []].insert(finding.code)
        }
        return codes
    }
}

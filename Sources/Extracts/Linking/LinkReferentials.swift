import Domain
import Workers

extension Linker {
    /// Establishments accepted, by FINESS.
    mutating func etablissements(
        _ table: RawTable<RawEtablissement>
    ) -> (accepted: Rows<Etablissement>, refused: RefusedKeys<UInt64>) {
        _ = claimKeys(table, column: EtablissementColumn.finess.rawValue) { $0.finess == $1.finess }
        let groupOf = settle(.etablissements, table, group: { _, _ in 0 })
        let accepted = Rows(
            table.rows.indices.filter { groupOf[$0] >= 0 }.map { table.rows[$0] }
                .sorted { $0.finess < $1.finess }
                .map(\.record))
        let refused = refusedKeys(
            .etablissements, table, (.etablissement, .etablissementRejected, .etablissementUnread),
            key: { $0.finess == .none ? nil : $0.finess.packed }, lost: { Finess(bytes: $0.bytes)?.packed })
        return (accepted, refused)
    }

    /// Agents accepted, by numero.
    mutating func agents(
        _ table: RawTable<RawAgent>
    ) -> (accepted: Rows<Agent>, refused: RefusedKeys<UInt64>) {
        _ = claimKeys(table, column: AgentColumn.numero.rawValue) { $0.line.numero == $1.line.numero }
        let groupOf = settle(.agents, table, group: { _, _ in 0 })
        findSharedNIR(table, groupOf)
        let order = accepted(table, groupOf)
        let accepted = workers.rows(order.count) { table.rows[Int(order[$0].row)].record }
        findCloseNumbers(accepted)
        let refused = refusedKeys(
            .agents, table, (.agent, .agentRejected, .agentUnread),
            key: { $0.line.numero == .none ? nil : $0.line.numero.packed }, lost: { Numero(bytes: $0.bytes)?.packed })
        return (accepted, refused)
    }

    /// `A-NUMERO-PROCHE`: accepted agents whose numbers differ only by the zeros in front, a finding each.
    ///
    /// Where all numbers have one length, as most have, there are none.
    private mutating func findCloseNumbers(_ agents: Rows<Agent>) {
        let ranges = workers.ranges(agents.count, atLeast: 16_384)
        let lengths = workers.map(ranges.count) { part in
            ranges[part].reduce(UInt16(0)) { $0 | 1 << UInt16(agents[$1].numero.digits) }
        }.reduce(0, |)
        guard lengths.nonzeroBitCount > 1 else { return }
        let found = workers.map(ranges.count) { part in
            var found: [Int] = []
            for i in ranges[part] {
                let numero = agents[i].numero
                for zeros in 0..<numero.leadingZeros where lengths >> UInt16(numero.digits - zeros - 1) & 1 == 1 {
                    let other = numero.withoutZeros(zeros + 1)
                    let place = agents.firstIndex(notBefore: { $0.numero < other })
                    if place < agents.count, agents[place].numero == other { found += [i, place] }
                }
            }
            return found
        }.joined()
        for i in Set(found).sorted() {
            add(
                Finding(
                    .numeroProche, column: AgentColumn.numero.rawValue, place: agents[i].place,
                    numero: agents[i].numero))
        }
    }

    private struct Numbered: Comparable, Sendable {
        let numero: Numero
        let row: Int32
        static func < (a: Numbered, b: Numbered) -> Bool { a.numero < b.numero }
    }

    /// The rows of accepted agents, in the order of their numbers.
    private func accepted(_ table: RawTable<RawAgent>, _ groupOf: Rows<Int32>) -> [Numbered] {
        let ranges = workers.ranges(table.rows.count, atLeast: 16_384)
        let parts = workers.map(ranges.count) { part in
            let found = ranges[part].filter { groupOf[$0] >= 0 }.map {
                Numbered(numero: table.rows[$0].line.numero, row: Int32($0))
            }
            return zip(found, found.dropFirst()).allSatisfy { $0 < $1 } ? found : found.sorted()
        }
        return workers.merged(parts) { $0 < $1 }
    }

    /// `A-NIR-DOUBLE`: accepted agents with one NIR, a finding each.
    private mutating func findSharedNIR(_ table: RawTable<RawAgent>, _ groupOf: Rows<Int32>) {
        // The keys are claimed: their hashes make room for those of the NIR.
        let ranges = workers.ranges(table.rows.count)
        workers.forEach(ranges.count) { part in
            for i in ranges[part] {
                let counts = groupOf[i] >= 0 && table.rows[i].nir != 0
                table.hashes[i] = counts ? KeyHash.marked(KeyHash.of(table.rows[i].nir), isClean: true) : 0
            }
        }
        let index = KeyIndex(workers, hashes: table.hashes, keepsHolders: true) {
            table.rows[$0].nir == table.rows[$1].nir
        }
        var found = Set(index.duplicates)
        for row in index.duplicates {
            let nir = table.rows[row].nir
            if let holder = index.holder(hash: KeyHash.of(nir), isSame: { table.rows[$0].nir == nir }) {
                found.insert(holder)
            }
        }
        for row in found.sorted() {
            let line = table.rows[row].line
            add(Finding(.nirDouble, column: AgentColumn.nir.rawValue, place: line.place, numero: line.numero))
        }
    }
}

import Domain
import Workers

extension Linker {
    /// Establishments accepted, by FINESS.
    mutating func etablissements(_ table: RawTable<RawEtablissement>) -> [Etablissement] {
        var table = table
        _ = claimKeys(
            &table, column: EtablissementColumn.finess.rawValue,
            hash: { $0.finess == .none ? 0 : KeyHash.of($0.finess.packed) }, isSame: { $0.finess == $1.finess })
        let outcomes = settle(.etablissements, table)
        return zip(table.rows, outcomes).filter { $0.1 == .accepted }.map(\.0)
            .sorted { $0.finess < $1.finess }
            .map {
                Etablissement(
                    finess: $0.finess, nom: $0.nom, region: $0.region, organisme: $0.organisme, adhesion: $0.adhesion,
                    contributionAcquittee: $0.contributionAcquittee, place: $0.line.place)
            }
    }

    /// Agents accepted, by numero.
    mutating func agents(_ table: RawTable<RawAgent>) -> [Agent] {
        var table = table
        _ = claimKeys(
            &table, column: AgentColumn.numero.rawValue,
            hash: { $0.line.numero == .none ? 0 : KeyHash.of($0.line.numero.packed) },
            isSame: { $0.line.numero == $1.line.numero })
        let outcomes = settle(.agents, table)
        let rows = table.rows
        findSharedNIR(rows, outcomes)
        var order: [(numero: Numero, row: Int32)] = []
        order.reserveCapacity(rows.count)
        var isSorted = true
        for i in rows.indices where outcomes[i] == .accepted {
            let numero = rows[i].line.numero
            if let last = order.last, numero < last.numero { isSorted = false }
            order.append((numero, Int32(i)))
        }
        if !isSorted { order.sort { $0.numero < $1.numero } }
        return workers.fill(order.count, ranges: workers.ranges(order.count)) { [order] _, range, target in
            for i in range {
                let row = rows[Int(order[i].row)]
                (target + i).initialize(
                    to: Agent(
                        numero: row.line.numero, nom: row.nom, prenom: row.prenom, dateNaissance: row.dateNaissance,
                        civilite: row.civilite, espaceAgent: row.espaceAgent, place: row.line.place))
            }
        }
    }

    /// `A-NIR-DOUBLE`: accepted agents with one NIR, a finding each.
    private mutating func findSharedNIR(_ rows: [RawAgent], _ outcomes: [LineOutcome]) {
        let hashes: [UInt64] = workers.fill(rows.count, ranges: workers.ranges(rows.count)) { _, range, target in
            for i in range {
                let counts = outcomes[i] == .accepted && rows[i].nir != 0
                (target + i).initialize(to: counts ? KeyHash.of(rows[i].nir) : 0)
            }
        }
        let index = KeyIndex(workers, hashes: hashes, isSame: { rows[$0].nir == rows[$1].nir }, mayHold: { _ in true })
        var found = Set(index.duplicates)
        for row in index.duplicates {
            if let holder = index.holder(hash: hashes[row], isSame: { rows[$0].nir == rows[row].nir }) {
                found.insert(holder)
            }
        }
        for row in found.sorted() {
            let line = rows[row].line
            add(Finding(.nirDouble, column: AgentColumn.nir.rawValue, place: line.place, numero: line.numero))
        }
    }
}

/// Establishments by FINESS: few enough for a dictionary.
struct FinessIndex: Sendable {
    private let indices: [UInt64: Int32]

    init(_ etablissements: [Etablissement]) {
        indices = Dictionary(uniqueKeysWithValues: etablissements.enumerated().map { ($1.finess.packed, Int32($0)) })
    }

    /// -1 where unknown.
    func index(_ finess: Finess) -> Int32 { indices[finess.packed] ?? -1 }
}

import Domain
import Workers

/// The dossiers of N, and how the lines that name them find them.
struct LinkedDossiers {
    let byAgent: Grouped<Dossier>
    /// Indices in `byAgent.rows`, by the agent named as spouse.
    let naming: Grouped<Int32>
    let table: RawTable<RawDossier>
    let keys: KeyIndex
    /// For each raw row: index in `byAgent.rows`; `ignored` for an ignored dossier.
    let indexOfRow: Rows<Int32>
    let refused: RefusedKeys<Text>

    static let ignored: Int32 = -2
    static let unknown: Int32 = -1

    /// What a line that names this dossier refers to.
    func index(_ id: Text) -> Int32 {
        keys.holder(hash: KeyHash.of(id), isSame: { table.rows[$0].id == id }).map { indexOfRow[$0] } ?? Self.unknown
    }

    /// Whether there is a dossier that differs only by the zeros in front.
    func hasOtherZeros(_ id: Text) -> Bool { OtherZeros.of(id) { index($0) != Self.unknown } }
}

extension Linker {
    /// Dossiers of N accepted, by agent.
    mutating func dossiers(_ table: RawTable<RawDossier>, agents count: Int, _ numeros: NumeroIndex.View)
        -> LinkedDossiers
    {
        let keys = claimKeys(table, column: DossierColumn.dossier.rawValue, keepsHolders: true) { $0.id == $1.id }
        let (context, cutOff) = (context, context.cutOff)
        let agents = settle(
            .dossiers, table,
            ignored: { _, row in
                RawDossier.outside(context.days, annee: row.annee, constitution: row.dateConstitution)
            })
        let conjoints = workers.rows(table.rows.count) { i in
            let conjoint = numeros.agent(table.rows[i].conjoint)
            return conjoint == agents[i] ? -1 : conjoint
        }
        findDiscordances(table, agents, conjoints)
        emptied(table, agents, column: DossierColumn.date_complet.rawValue) { $0.dateComplet }
        let (starts, order) = workers.groupOrder(into: count, groupOf: agents)
        let dossiers = workers.rows(order.count) { i in
            let row = Int(order[i])
            return table.rows[row].record(of: agents[row], conjoint: conjoints[row], until: cutOff)
        }
        let naming = workers.group(into: count, groupOf: workers.rows(dossiers.count) { dossiers[$0].conjoint }) {
            Int32($0)
        }
        return LinkedDossiers(
            byAgent: Grouped(rows: dossiers, starts: starts), naming: naming, table: table, keys: keys,
            indexOfRow: indices(of: order, rows: table.rows.count),
            refused: refusedKeys(
                .dossiers, table, (.dossier, .dossierRejected, .dossierUnread),
                key: { $0.id.isEmpty ? nil : $0.id }, lost: { $0.isEmpty ? nil : $0 }))
    }

    /// What a person should look at in accepted dossiers, each by itself.
    private mutating func findDiscordances(
        _ table: RawTable<RawDossier>, _ agents: Rows<Int32>, _ conjoints: Rows<Int32>
    ) {
        let (millesime, cutOff) = (Int16(context.millesime), context.cutOff)
        @Sendable func found(_ i: Int) -> (conjoint: Bool, pieces: Bool, annee: Bool) {
            let row = table.rows[i]
            return (
                conjoints[i] < 0 && row.conjoint != .none,
                !row.piecesManquantes.isEmpty && row.dateComplet.map { $0 <= cutOff } ?? false,
                row.anneeRessources >= 0 && row.anneeRessources != millesime - 1
                    && row.anneeRessources != millesime - 2
            )
        }
        for i in workers.matching(
            table.rows.count, { agents[$0] >= 0 && (found($0).conjoint || found($0).pieces || found($0).annee) })
        {
            let (line, found) = (table.rows[i].line, found(i))
            let codes: [(Bool, FindingCode, DossierColumn)] = [
                (found.conjoint, .conjoint, .numero_conjoint), (found.pieces, .pieces, .pieces_manquantes),
                (found.annee, .anneeRessources, .annee_ressources),
            ]
            for (isFound, code, column) in codes where isFound {
                add(Finding(code, column: column.rawValue, place: line.place, numero: line.numero))
            }
        }
    }

    /// For each raw row its place in `order`; `ignored` for a row that has none.
    private func indices(of order: Rows<Int32>, rows: Int) -> Rows<Int32> {
        let block = RowBlock(of: Int32.self, count: rows)
        let all = workers.ranges(rows)
        workers.forEach(all.count) { part in
            let indices = block.base.assumingMemoryBound(to: Int32.self)
            (indices + all[part].lowerBound).initialize(repeating: LinkedDossiers.ignored, count: all[part].count)
        }
        let ranges = workers.ranges(order.count)
        workers.forEach(ranges.count) { part in
            let indices = block.base.assumingMemoryBound(to: Int32.self)
            for index in ranges[part] { indices[Int(order[index])] = Int32(index) }
        }
        return Rows(block, count: rows)
    }

    /// Dependants accepted, by dossier, in the order of rang.
    mutating func ayantsDroit(_ table: RawTable<RawAyantDroit>, _ dossiers: LinkedDossiers) -> Grouped<AyantDroit> {
        let indices = workers.rows(table.rows.count) { dossiers.index(table.rows[$0].dossier) }
        for i in workers.matching(
            table.rows.count,
            { i in
                indices[i] == LinkedDossiers.unknown && !table.rows[i].dossier.isEmpty
            })
        {
            let line = table.rows[i].line
            table.rows[i].line.add(.ref)
            table.hashes[i] = KeyHash.marked(table.hashes[i], isClean: false)
            let id = table.rows[i].dossier
            add(
                Finding(
                    .ref, dossiers.refused.detail(id), column: AyantDroitColumn.dossier.rawValue,
                    count: dossiers.hasOtherZeros(id) ? 1 : 0, place: line.place, numero: .none))
        }
        _ = claimKeys(table, column: AyantDroitColumn.dossier.rawValue) {
            $0.rang == $1.rang && $0.dossier == $1.dossier
        }
        let groupOf = settle(
            .ayantsDroit, table, group: { i, _ in indices[i] },
            ignored: { i, _ in indices[i] == LinkedDossiers.ignored ? .refersToIgnored : nil })
        let identities = ChildIdentity.number(table, groupOf, workers)
        return workers.group(
            into: dossiers.byAgent.rows.count, groupOf: groupOf,
            order: { table.rows[$0].rang < table.rows[$1].rang }
        ) { table.rows[$0].record(on: indices[$0], identite: identities[$0]) }
    }

    /// Requests accepted, by agent, in the order of event, then id.
    mutating func demandes(_ table: RawTable<RawDemande>, agents count: Int) -> Grouped<Demande> {
        _ = claimKeys(table, column: DemandeColumn.demande.rawValue) { $0.id == $1.id }
        let (context, cutOff) = (context, context.cutOff)
        let groupOf = settle(
            .demandes, table,
            ignored: { _, row in
                RawDemande.outside(context.days, reception: row.dateReception, complet: row.dateComplet)
            })
        emptied(table, groupOf, column: DemandeColumn.date_complet.rawValue) { $0.dateComplet }
        return workers.group(
            into: count, groupOf: groupOf,
            order: { a, b in
                let (a, b) = (table.rows[a], table.rows[b])
                return (a.dateEvenement, a.id) < (b.dateEvenement, b.id)
            }
        ) { table.rows[$0].record(of: groupOf[$0], until: cutOff) }
    }
}

import Domain
import Workers

extension Linker {
    /// `R-REF` of a FINESS that no accepted establishment has.
    private func unknownEtablissement(_ finess: Finess, _ index: FinessIndex, _ line: RawLine, column: UInt8)
        -> [Finding]
    {
        guard finess != .none, index.index(finess) < 0 else { return [] }
        return [Finding(.ref, .etablissement, column: column, place: line.place, numero: line.numero)]
    }

    /// Payroll rows accepted, by agent.
    mutating func paie(_ table: RawTable<RawPaie>, agents count: Int, _ numeros: NumeroIndex, _ finess: FinessIndex)
        -> Grouped<LignePaie>
    {
        var table = table
        let agents = resolveAgents(&table, numeros, column: PaieColumn.numero.rawValue)
        let linker = self
        examine(&table) { _, row in
            linker.unknownEtablissement(row.finess, finess, row.line, column: PaieColumn.finess.rawValue)
        }
        _ = claimKeys(
            &table, column: PaieColumn.numero.rawValue,
            hash: { row in
                guard let debut = row.debut, row.line.numero != .none, row.finess != .none, row.position != 255 else {
                    return 0
                }
                return KeyHash.of(
                    row.line.numero.packed,
                    row.finess.packed << 8 ^ UInt64(row.position) ^ UInt64(UInt32(bitPattern: debut.number)) << 32)
            },
            isSame: {
                $0.line.numero == $1.line.numero && $0.finess == $1.finess && $0.debut == $1.debut
                    && $0.position == $1.position
            })
        let cutOff = context.cutOff
        let outcomes = settle(.paie, table) { _, row in row.debut.map { $0 > cutOff } ?? false ? .afterCutOff : nil }
        let rows = table.rows
        return workers.group(into: count, groupOf: groups(agents, outcomes)) { i in
            let row = rows[i]
            return LignePaie(
                agent: agents[i], etablissement: finess.index(row.finess), days: Period(row.debut!, row.fin),
                statut: row.statut, position: row.position, quotite: row.quotite, place: row.line.place)
        }
    }

    /// Retirement lines accepted, and the index of each agent's.
    mutating func retraites(
        _ table: RawTable<RawRetraite>, agents count: Int, _ numeros: NumeroIndex, _ finess: FinessIndex
    ) -> (rows: [Retraite], ofAgent: [Int32]) {
        var table = table
        let agents = resolveAgents(&table, numeros, column: RetraiteColumn.numero.rawValue)
        let linker = self
        examine(&table) { _, row in
            linker.unknownEtablissement(row.finess, finess, row.line, column: RetraiteColumn.finess.rawValue)
        }
        _ = claimKeys(
            &table, column: RetraiteColumn.numero.rawValue,
            hash: { $0.line.numero == .none ? 0 : KeyHash.of($0.line.numero.packed) },
            isSame: { $0.line.numero == $1.line.numero })
        let cutOff = context.cutOff
        let outcomes = settle(.retraites, table) { _, row in row.dateLiquidation > cutOff ? .afterCutOff : nil }
        let rows = table.rows
        let grouped = workers.group(into: count, groupOf: groups(agents, outcomes)) { i in
            let row = rows[i]
            return Retraite(
                agent: agents[i], etablissement: finess.index(row.finess), dateLiquidation: row.dateLiquidation,
                caisse: row.caisse, statutLiquidation: row.statutLiquidation, enActiviteLiquidation: row.enActivite,
                anneesService: row.anneesService, regionChoisie: row.regionChoisie, csgPension: row.csgPension,
                dateDeces: row.dateDeces.flatMap { $0 > cutOff ? nil : $0 }, place: row.line.place)
        }
        for (row, outcome) in zip(rows, outcomes) where outcome == .accepted {
            emptied(row.dateDeces, RetraiteColumn.date_deces.rawValue, row.line)
        }
        let ofAgent = (0..<count).map { grouped.range($0).isEmpty ? Int32(-1) : grouped.starts[$0] }
        return (grouped.rows, ofAgent)
    }

    /// Informative: a date after the cut-off is taken as empty (domain.md §0).
    mutating func emptied(_ day: Day?, _ column: UInt8, _ line: RawLine) {
        guard let day, day > context.cutOff else { return }
        add(Finding(.dateApresArrete, column: column, place: line.place, numero: line.numero))
    }

    /// The group of each accepted row, -1 for all others.
    func groups(_ groupOf: [Int32], _ outcomes: [LineOutcome]) -> [Int32] {
        workers.fill(groupOf.count, ranges: workers.ranges(groupOf.count)) { _, range, target in
            for i in range { (target + i).initialize(to: outcomes[i] == .accepted ? groupOf[i] : -1) }
        }
    }

    /// What the campaign before wrote, by agent.
    mutating func registre(_ table: RawTable<RawRegistre>, agents count: Int, _ numeros: NumeroIndex)
        -> [LigneRegistre?]
    {
        var table = table
        let agents = resolveAgents(&table, numeros, column: RegistreColumn.numero.rawValue, rejectsUnknown: false)
        _ = claimKeys(
            &table, column: RegistreColumn.numero.rawValue,
            hash: {
                $0.line.numero == .none || $0.annee < 0 ? 0 : KeyHash.of($0.line.numero.packed, UInt64($0.annee))
            },
            isSame: { $0.line.numero == $1.line.numero && $0.annee == $1.annee })
        let previous = context.millesime - 1
        let outcomes = settle(.registre, table) { i, row in
            row.annee != previous ? .otherYear : agents[i] < 0 ? .unknownAgent : nil
        }
        var register = [LigneRegistre?](repeating: nil, count: count)
        for (i, row) in table.rows.enumerated() where outcomes[i] == .accepted {
            register[Int(agents[i])] = LigneRegistre(fondement: row.fondement, dernierDossier: row.dernierDossier)
        }
        return register
    }
}

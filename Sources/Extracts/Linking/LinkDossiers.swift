import Domain
import Workers

/// The dossiers of N, and how the lines that name them find them.
struct LinkedDossiers {
    let byAgent: Grouped<Dossier>
    /// Indices in `byAgent.rows`, by the agent named as spouse.
    let naming: Grouped<Int32>
    let rows: [RawDossier]
    let keys: KeyIndex
    /// For each raw row: index in `byAgent.rows`; `ignored` for an ignored dossier.
    let indexOfRow: [Int32]

    static let ignored: Int32 = -2
    static let unknown: Int32 = -1

    /// What a line that names this dossier refers to.
    func index(_ id: Text) -> Int32 {
        keys.holder(hash: KeyHash.of(id), isSame: { rows[$0].id == id }).map { indexOfRow[$0] } ?? Self.unknown
    }
}

extension Linker {
    /// Dossiers of N accepted, by agent.
    mutating func dossiers(_ table: RawTable<RawDossier>, agents count: Int, _ numeros: NumeroIndex) -> LinkedDossiers {
        var table = table
        let agents = resolveAgents(&table, numeros, column: DossierColumn.numero.rawValue)
        let keys = claimKeys(
            &table, column: DossierColumn.dossier.rawValue, hash: { KeyHash.of($0.id) }, isSame: { $0.id == $1.id })
        let (cutOff, millesime) = (context.cutOff, context.millesime)
        let outcomes = settle(.dossiers, table) { _, row in
            row.annee != millesime ? .otherYear : row.dateConstitution > cutOff ? .afterCutOff : nil
        }
        let rows = table.rows
        let conjoints: [Int32] = workers.fill(rows.count, ranges: workers.ranges(rows.count)) { _, range, target in
            for i in range {
                let conjoint = numeros.agent(rows[i].conjoint)
                (target + i).initialize(to: conjoint == agents[i] ? -1 : conjoint)
            }
        }
        for (i, row) in rows.enumerated() where outcomes[i] == .accepted {
            if row.conjoint != .none, conjoints[i] < 0 {
                add(
                    Finding(
                        .conjoint, column: DossierColumn.numero_conjoint.rawValue, place: row.line.place,
                        numero: row.line.numero))
            }
            emptied(row.dateComplet, DossierColumn.date_complet.rawValue, row.line)
        }
        let (starts, order) = workers.groupOrder(into: count, groupOf: groups(agents, outcomes))
        let dossiers: [Dossier] = workers.fill(order.count, ranges: workers.ranges(order.count)) { _, range, target in
            for i in range {
                let row = rows[Int(order[i])]
                (target + i).initialize(
                    to: Dossier(
                        id: row.id, agent: agents[Int(order[i])], conjoint: conjoints[Int(order[i])],
                        dateConstitution: row.dateConstitution,
                        dateComplet: row.dateComplet.flatMap { $0 > cutOff ? nil : $0 }, canal: row.canal,
                        situationFamiliale: row.situationFamiliale, quotient: row.quotient,
                        signatureAgent: row.signatureAgent, signatureCorrespondant: row.signatureCorrespondant,
                        refusRenseignements: row.refusRenseignements, piecesManquantes: row.piecesManquantes,
                        place: row.line.place))
            }
        }
        var indexOfRow = [Int32](repeating: LinkedDossiers.ignored, count: rows.count)
        for (index, row) in order.enumerated() { indexOfRow[Int(row)] = Int32(index) }
        let naming = workers.group(into: count, groupOf: dossiers.map(\.conjoint)) { Int32($0) }
        return LinkedDossiers(
            byAgent: Grouped(rows: dossiers, starts: starts), naming: naming, rows: rows, keys: keys,
            indexOfRow: indexOfRow)
    }

    /// Dependants accepted, by dossier, in the order of rang.
    mutating func ayantsDroit(_ table: RawTable<RawAyantDroit>, _ dossiers: LinkedDossiers) -> Grouped<AyantDroit> {
        var table = table
        let raw = table.rows
        let indices: [Int32] = workers.fill(raw.count, ranges: workers.ranges(raw.count)) { _, range, target in
            for i in range { (target + i).initialize(to: dossiers.index(raw[i].dossier)) }
        }
        examine(&table) { i, row in
            guard indices[i] == LinkedDossiers.unknown, !row.dossier.isEmpty else { return [] }
            return [
                Finding(.ref, .dossier, column: AyantDroitColumn.dossier.rawValue, place: row.line.place, numero: .none)
            ]
        }
        _ = claimKeys(
            &table, column: AyantDroitColumn.dossier.rawValue,
            hash: { $0.rang == 0 || $0.dossier.isEmpty ? 0 : KeyHash.of(KeyHash.of($0.dossier), UInt64($0.rang)) },
            isSame: { $0.rang == $1.rang && $0.dossier == $1.dossier })
        let outcomes = settle(.ayantsDroit, table) { i, _ in
            indices[i] == LinkedDossiers.ignored ? .refersToIgnored : nil
        }
        let rows = table.rows
        let identities = ChildIdentity.number(rows, outcomes, workers)
        return workers.group(
            into: dossiers.byAgent.rows.count, groupOf: groups(indices, outcomes),
            order: { rows[$0].rang < rows[$1].rang }
        ) { i in
            let row = rows[i]
            return AyantDroit(
                dossier: indices[i], rang: row.rang, lien: row.lien, nom: row.nom, prenom: row.prenom,
                dateNaissance: row.dateNaissance, chargeFiscale: row.chargeFiscale,
                residenceAlternee: row.residenceAlternee, tauxIncapacite: row.tauxIncapacite, situation: row.situation,
                niveauEtudes: row.niveauEtudes, correspondance: row.correspondance, demandeEtudes: row.demandeEtudes,
                certificatScolarite: row.certificatScolarite,
                justificatifCorrespondance: row.justificatifCorrespondance, identite: identities[i],
                place: row.line.place)
        }
    }

    /// Requests accepted, by agent, in the order of event, then id.
    mutating func demandes(_ table: RawTable<RawDemande>, agents count: Int, _ numeros: NumeroIndex) -> Grouped<Demande>
    {
        var table = table
        let agents = resolveAgents(&table, numeros, column: DemandeColumn.numero.rawValue)
        _ = claimKeys(
            &table, column: DemandeColumn.demande.rawValue, hash: { KeyHash.of($0.id) }, isSame: { $0.id == $1.id })
        let cutOff = context.cutOff
        let outcomes = settle(.demandes, table) { _, row in row.dateReception > cutOff ? .afterCutOff : nil }
        let rows = table.rows
        for (i, row) in rows.enumerated() where outcomes[i] == .accepted {
            emptied(row.dateComplet, DemandeColumn.date_complet.rawValue, row.line)
        }
        return workers.group(
            into: count, groupOf: groups(agents, outcomes),
            order: { (rows[$0].dateEvenement, rows[$0].id) < (rows[$1].dateEvenement, rows[$1].id) }
        ) { i in
            let row = rows[i]
            return Demande(
                id: row.id, agent: agents[i], prestation: row.prestation, rang: row.rang,
                dateEvenement: row.dateEvenement, dateReception: row.dateReception,
                dateComplet: row.dateComplet.flatMap { $0 > cutOff ? nil : $0 }, pieces: row.pieces,
                variante: row.variante, quantite: row.quantite, montantPaye: row.montantPaye,
                montantAccorde: row.montantAccorde, place: row.line.place)
        }
    }
}

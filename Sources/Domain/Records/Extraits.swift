/// Rows of one table grouped by the index of another: the rows of group g are `rows[starts[g]..<starts[g + 1]]`.
public struct Grouped<Row: Sendable>: Sendable {
    public let rows: [Row]
    public let starts: [Int32]

    public init(rows: [Row], starts: [Int32]) {
        self.rows = rows
        self.starts = starts
    }

    @inlinable
    public func range(_ group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

    @inlinable
    public subscript(_ group: Int) -> ArraySlice<Row> { rows[range(group)] }
}

/// The accepted lines of a campaign, tied together: indices in a record (`agent`, `etablissement`, `dossier`…) point into
/// the arrays here; nil dates are absent in the file; each record keeps the place of its line.
///
/// Agents are in the order of their numbers (as bytes), which is the order of every output; within a group, rows are in
/// the order of the lines. No rule may depend on the order of lines, other than for a key seen twice.
public struct Extraits: Sendable {
    /// By FINESS.
    public let etablissements: [Etablissement]
    /// By numero.
    public let agents: [Agent]
    /// By agent.
    public let paie: Grouped<LignePaie>
    /// Index in `retraites` by agent; -1 = none.
    public let retraiteOfAgent: [Int32]
    public let retraites: [Retraite]
    /// By agent; a dossier's index is its place in `rows`.
    public let dossiers: Grouped<Dossier>
    /// Indices of dossiers, by the agent they name as spouse.
    public let dossiersNaming: Grouped<Int32>
    /// By dossier, in the order of rang.
    public let ayantsDroit: Grouped<AyantDroit>
    /// By agent.
    public let versements: Grouped<Versement>
    /// By agent, in the order of event, then id.
    public let demandes: Grouped<Demande>
    /// By agent; nil = unknown to the register.
    public let registre: [LigneRegistre?]
    /// Whoever owns the bytes of every `Text` above.
    public let owner: AnyObject & Sendable

    public init(
        etablissements: [Etablissement], agents: [Agent], paie: Grouped<LignePaie>, retraiteOfAgent: [Int32],
        retraites: [Retraite], dossiers: Grouped<Dossier>, dossiersNaming: Grouped<Int32>,
        ayantsDroit: Grouped<AyantDroit>, versements: Grouped<Versement>, demandes: Grouped<Demande>,
        registre: [LigneRegistre?], owner: AnyObject & Sendable
    ) {
        self.etablissements = etablissements
        self.agents = agents
        self.paie = paie
        self.retraiteOfAgent = retraiteOfAgent
        self.retraites = retraites
        self.dossiers = dossiers
        self.dossiersNaming = dossiersNaming
        self.ayantsDroit = ayantsDroit
        self.versements = versements
        self.demandes = demandes
        self.registre = registre
        self.owner = owner
    }

    /// The retirement line of an agent.
    @inlinable
    public func retraite(of agent: Int) -> Retraite? {
        let i = retraiteOfAgent[agent]
        return i < 0 ? nil : retraites[Int(i)]
    }
}

/// The accepted lines of a campaign, tied together: indices in a record (`agent`, `etablissement`, `dossier`…) point into
/// the arrays here; nil dates are absent in the file; each record keeps the place of its line.
///
/// Agents are in the order of their numbers (as bytes), which is the order of every output; within a group, rows are in
/// the order of the lines. No rule may depend on the order of lines, other than for a key seen twice.
public struct Extraits: Sendable {
    /// By FINESS.
    public let etablissements: Rows<Etablissement>
    /// By numero.
    public let agents: Rows<Agent>
    /// By agent.
    public let paie: Grouped<LignePaie>
    /// Index in `retraites` by agent; -1 = none.
    public let retraiteOfAgent: Rows<Int32>
    public let retraites: Rows<Retraite>
    /// By agent; a dossier's index is its place in `rows`.
    public let dossiers: Grouped<Dossier>
    /// Indices of dossiers, by the agent they name as spouse.
    public let dossiersNaming: Grouped<Int32>
    /// By dossier, in the order of rang.
    public let ayantsDroit: Grouped<AyantDroit>
    /// By agent, in the order of date, then id.
    public private(set) var versements: Grouped<Versement>
    /// By agent, in the order of event, then id.
    public let demandes: Grouped<Demande>
    /// By agent; nil = unknown to the register.
    public let registre: Rows<LigneRegistre?>
    /// The owner of the bytes of every `Text` above.
    public let owner: AnyObject & Sendable

    public init(
        etablissements: Rows<Etablissement>, agents: Rows<Agent>, paie: Grouped<LignePaie>,
        retraiteOfAgent: Rows<Int32>,
        retraites: Rows<Retraite>, dossiers: Grouped<Dossier>, dossiersNaming: Grouped<Int32>,
        ayantsDroit: Grouped<AyantDroit>, versements: Grouped<Versement>, demandes: Grouped<Demande>,
        registre: Rows<LigneRegistre?>, owner: AnyObject & Sendable
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

    /// Frees the payments, once nobody asks for a single one again: no agent has any then.
    public mutating func forgetVersements() {
        versements = Grouped(rows: [], starts: [Int32](repeating: 0, count: agents.count + 1))
    }

    /// The retirement line of an agent.
    @inlinable
    public func retraite(of agent: Int) -> Retraite? {
        let i = retraiteOfAgent[agent]
        return i < 0 ? nil : retraites[Int(i)]
    }
}

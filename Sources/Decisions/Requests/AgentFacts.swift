import Domain
import RuleBook

/// What payments, requests and reminders ask of an agent's rights: the one place that knows where it stands.
struct AgentFacts: Sendable {
    let extraits: Extraits
    let rules: Rules
    /// By agent.
    let droits: Rows<Droit>
    let cutOff: Day
    /// An accepted row of N−1 is in the register.
    let hasRegister: Bool

    init(extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules
        self.droits = droits
        self.cutOff = cutOff
        hasRegister = extraits.registre.contains { $0 != nil }
    }

    var year: Period { Period(Day.first(of: rules.millesime), Day.last(of: rules.millesime)) }

    /// The index of his retained dossier (§2); nil where he has none.
    func retained(_ agent: Int) -> Int? {
        let index = droits[agent].retainedDossier
        return index < 0 ? nil : Int(index)
    }

    /// The line of his retained dossier that a request names, as an index of `ayantsDroit`; nil for rang 0.
    func line(_ agent: Int, rang: UInt8) -> Int? {
        guard rang > 0, let dossier = retained(agent) else { return nil }
        return extraits.ayantsDroit.range(dossier).first { extraits.ayantsDroit.rows[$0].rang == rang }
    }

    /// His rights of N−1 were open, as the register tells it.
    func hadRights(_ agent: Int) -> Bool {
        guard let fondement = extraits.registre[agent]?.fondement else { return false }
        return fondement != .aucun && fondement != .personnelMedical
    }

    /// His row of the register; where he has none, the one row that makes a register of it, if there is but one.
    func citeRegister(_ agent: Int, _ step: inout Step) {
        if let known = extraits.registre[agent] {
            step.cite(known, ["fondement": .text(known.fondement.text)])
        }
        var found: (agent: Int, row: LigneRegistre)?
        for (other, row) in extraits.registre.enumerated() {
            guard let row else { continue }
            if found != nil { return }
            found = (other, row)
        }
        guard let found, found.agent != agent else { return }
        step.cite(.registre, found.row.place, .other(extraits.agents[found.agent].numero))
    }

    /// §6, reading: an event is judged on the rights of its year, of which N and N−1 are known.
    func isOpen(_ agent: Int, eventOf year: Int) -> Bool {
        year == rules.millesime - 1 && hasRegister ? hadRights(agent) : droits[agent].verdict == .ouverts
    }

    /// A retirement line for which S7 holds.
    func retirement(_ agent: Int) -> Retraite? { droits[agent].isRetired ? extraits.retraite(of: agent) : nil }

    /// Of category `actif` or `retraite`, and neither a dossier that would open nor a renewal.
    func lacksBasis(_ agent: Int) -> Bool {
        droits[agent].isSettled && droits[agent].motifs.isDisjoint(with: [.d01, .d02, .d03])
    }

    /// D11, D20, D21, D23: why a dossier does not open for an agent.
    func failures(_ agent: Int, _ dossier: Int) -> Motifs {
        let line = extraits.dossiers.rows[dossier]
        let rules = droits[agent].committee(in: rules).dossier
        var motifs = O9Dossier.lacking(line, rules)
        if O9Dossier.isBarred(line, for: agent, extraits, rules) { motifs.insert(.d20) }
        return motifs
    }
}

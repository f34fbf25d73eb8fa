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
        let droit = droits[agent]
        let index = droit.openingDossier >= 0 ? droit.openingDossier : droit.quotientDossier
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

    /// §6, reading: an event is judged on the rights of its year, of which N and N−1 are known.
    func isOpen(_ agent: Int, eventOf year: Int) -> Bool {
        year == rules.millesime - 1 && hasRegister ? hadRights(agent) : droits[agent].verdict == .ouverts
    }

    /// The eligible days of N (§1), dossier or not.
    func eligibleDays(_ agent: Int) -> YearDays {
        let retraite = extraits.retraite(of: agent)
        let payroll = PayrollDays(
            extraits.paie[agent], extraits.etablissements, rules.situation, year: year, cutOff: cutOff,
            knownDeath: retraite?.dateDeces)
        guard let retraite, droits[agent].isRetired else { return payroll.eligible }
        let last = payroll.death.map { $0 + -1 } ?? year.last
        return payroll.eligible.union(YearDays(Period(max(retraite.dateLiquidation, year.first), last), in: year))
    }

    /// A retirement line for which S7 holds.
    func retirement(_ agent: Int) -> Retraite? { droits[agent].isRetired ? extraits.retraite(of: agent) : nil }

    /// Category `actif` or `retraite`, and neither a dossier that would open nor a renewal.
    func lacksBasis(_ agent: Int) -> Bool {
        let droit = droits[agent]
        return (droit.categorie == .actif || droit.categorie == .retraite)
            && droit.motifs.isDisjoint(with: [.d01, .d02, .d03])
    }

    /// D11, D20, D21, D23: why a dossier does not open for an agent.
    func failures(_ agent: Int, _ dossier: Int) -> Motifs {
        RetainedDossier.failures(extraits.dossiers.rows[dossier], droits[agent].committee(in: rules))
    }

    /// O9: neither resources nor shares are empty.
    func saysResources(_ dossier: Int) -> Bool { extraits.dossiers.rows[dossier].quotient != nil }

    /// `A-RANG5-INCOMPLET`: last renewed year, alive, a dossier constituted but none that would open.
    func isLastRankIncomplete(_ agent: Int) -> Bool {
        let droit = droits[agent]
        guard let rule = droit.committee(in: rules).renewal, let rang = droit.rangRenouvellement else { return false }
        return Int(rang) == rule.maxYears && !droit.isDead && droit.openingDossier < 0 && retained(agent) != nil
    }
}

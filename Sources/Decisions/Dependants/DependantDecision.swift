import Domain
import RuleBook

/// What is decided of a line of a retained dossier (§3).
public struct DependantDecision: Sendable, BitwiseCopyable {
    public let agent: Int32
    /// Index in `Extraits.ayantsDroit.rows`.
    public let line: Int32
    /// Reached on 31/12/N.
    public let age: Int
    public let category: DependantRule.Category
    public let offers: Bool
    public let benefits: Bool
    public let holidays: Bool
    public let studies: Bool
    /// Hundredths of a per cent.
    public let share: Int64
}

/// §3 for every line of the retained dossiers, and §4 for every request of studies.
public struct FamilyJudge: Sendable {
    let extraits: Extraits
    let rules: Rules
    /// By agent.
    let droits: Rows<Droit>
    let cutOff: Day

    public init(extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules
        self.droits = droits
        self.cutOff = cutOff
    }

    /// In the order of agent, dossier, rang.
    public func judge(_ agents: Range<Int>) -> (
        dependants: Rows<DependantDecision>, studies: Rows<StudyDecision>
    ) {
        var dependants = RowList<DependantDecision>(capacity: agents.count)
        var studies = RowList<StudyDecision>(capacity: agents.count / 8)
        for agent in agents where droits[agent].ownDossier >= 0 {
            let index = Int(droits[agent].ownDossier)
            let lines = extraits.ayantsDroit.range(index)
            if lines.isEmpty { continue }
            let dossier = extraits.dossiers.rows[index]
            let committee = droits[agent].committee(in: rules)
            let isOpen = rightsAreOpen(agent, index, dossier)
            for i in lines {
                let line = extraits.ayantsDroit.rows[i]
                let age = rules.millesime - line.dateNaissance.year
                let given = DependantTable.entitlement(
                    line, age: age, situation: dossier.situationFamiliale, fiscalCharge: line.chargeFiscale,
                    committee.dependants)
                dependants.append(
                    DependantDecision(
                        agent: Int32(agent), line: Int32(i), age: age, category: given.category,
                        offers: isOpen && given.offers, benefits: isOpen && given.benefits,
                        holidays: isOpen && given.holidays, studies: isOpen && given.studies,
                        share: isOpen ? given.share : 0))
                if line.lien == .enfant, line.demandeEtudes, let rule = committee.studies {
                    let child = StudyRequest(
                        agent: agent, line: i, dossier: dossier, age: age, given: given, isOpen: isOpen)
                    studies.append(judge(child, rule, committee))
                }
            }
        }
        return (dependants.rows(), studies.rows())
    }

    /// The rights of the dossier's agent, or of the spouse it opens, are `ouverts`.
    private func rightsAreOpen(_ agent: Int, _ index: Int, _ dossier: Dossier) -> Bool {
        if droits[agent].verdict == .ouverts { return true }
        guard dossier.conjoint >= 0 else { return false }
        let spouse = droits[Int(dossier.conjoint)]
        return spouse.openingDossier == Int32(index) && spouse.verdict == .ouverts
    }
}

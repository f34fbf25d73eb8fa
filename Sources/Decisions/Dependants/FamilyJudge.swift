import Domain
import RuleBook

/// §3 for every line of the counted dossiers, by the rules of their own agent's committee, and §4 for every request of
/// studies.
public struct FamilyJudge: Sendable {
    let extraits: Extraits
    let rules: Rules
    /// By agent.
    let droits: Rows<Droit>
    let cutOff: Day
    private let counted: CountedDossiers

    public init(extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules
        self.droits = droits
        self.cutOff = cutOff
        counted = CountedDossiers(extraits: extraits, droits: droits)
    }

    /// In the order of agent, dossier, rang.
    public func judge(_ agents: Range<Int>) -> (
        dependants: Rows<DependantDecision>, studies: Rows<StudyDecision>
    ) {
        var dependants = RowList<DependantDecision>(capacity: agents.count)
        var studies = RowList<StudyDecision>(capacity: agents.count / 8)
        for agent in agents {
            counted.forEachDossier(of: agent) { judge($0, agent, &dependants, &studies) }
        }
        return (dependants.rows(), studies.rows())
    }

    private func judge(
        _ index: Int32, _ agent: Int, _ dependants: inout RowList<DependantDecision>,
        _ studies: inout RowList<StudyDecision>
    ) {
        let lines = extraits.ayantsDroit.range(Int(index))
        if lines.isEmpty { return }
        let dossier = extraits.dossiers.rows[Int(index)]
        let committee = droits[agent].committee(in: rules)
        let holders = counted.holders(index)
        let isOpen = holders.contains { droits[$0].verdict == .ouverts }
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
                let request = StudyRequest(
                    agent: agent, index: i, line: line, dossier: dossier, age: age, given: given, holders: holders,
                    isOpen: isOpen)
                studies.append(StudyJudge(family: self, rule: rule, committee: committee).judge(request))
            }
        }
    }
}

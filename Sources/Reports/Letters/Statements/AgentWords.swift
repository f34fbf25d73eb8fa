import Decisions
import Domain
import LetterModel
import RuleBook

/// What every letter says of its agent, his committee, the campaign and the run.
struct AgentWords {
    let writer: LetterWriter
    let agent: Int

    var decisions: CampaignDecisions { writer.decisions }
    var record: Agent { decisions.extraits.agents[agent] }
    var droit: Droit { decisions.droits[agent] }
    /// His own, or for an agent without one that of the rules (reading).
    var committee: CommitteeRules { decisions.committee(of: droit) }
    var committeeIndex: Int { decisions.committeeIndex(of: droit) }
    var region: String { droit.region.map { decisions.rules.regions[Int($0)].label } ?? "" }

    /// Nil for a field that only some letters have.
    func text(_ field: LetterField) -> String? {
        switch field {
        case .organisme: committee.name
        case .organismeComplet: committee.fullName
        case .region: region
        case .millesime: String(decisions.millesime)
        case .anneeSuivante: String(decisions.millesime + 1)
        case .dateArrete: French.longDate(decisions.cutOff)
        case .dateEmission: French.longDate(writer.issued)
        case .identite: writer.identity
        case .numero: record.numero.description
        case .civilite: droit.isDead ? "Madame, Monsieur" : record.civilite == .madame ? "Madame" : "Monsieur"
        case .prenom: record.prenom.description
        case .nom: record.nom.description
        default: nil
        }
    }

    /// Nil for a condition that only some letters have.
    func holds(_ condition: LetterCondition) -> Bool? {
        switch condition {
        case .region: droit.region != nil
        case .courrier: decisions.isByPost(agent)
        case .enLigne: !decisions.isByPost(agent)
        case .avantEcheance: writer.isBeforeTheEnd
        case .echeancePassee: !writer.isBeforeTheEnd
        default: nil
        }
    }
}

extension CampaignDecisions {
    /// In `Rules.committees`, of the committee that judges an agent.
    func committeeIndex(of droit: Droit) -> Int { droit.organisme.map(Int.init) ?? rules.defaultCommittee }

    /// The first line of the address of an agent. A letter after a death goes to the estate (reading), on two lines
    /// where one is too short for it.
    func recipient(_ agent: Int) -> [String] {
        let record = extraits.agents[agent]
        let name = "\(record.civilite == .madame ? "Mme" : "M.") \(record.prenom) \(record.nom)"
        guard droits[agent].isDead else { return [name] }
        let whole = "Succession de \(name)"
        return whole.count <= AddressWindow.maximumCharacters ? [whole] : ["Succession de", name]
    }
}

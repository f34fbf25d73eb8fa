import Decisions
import Domain
import LetterModel
import RuleBook

/// What every letter says of its agent, his committee and the campaign.
struct AgentWords {
    let decisions: CampaignDecisions
    let agent: Int

    var record: Agent { decisions.extraits.agents[agent] }
    var droit: Droit { decisions.droits[agent] }
    /// His own, or for an agent without one that of the rules (reading).
    var committee: CommitteeRules { decisions.committee(of: droit) }
    var committeeIndex: Int { droit.organisme.map(Int.init) ?? decisions.rules.defaultCommittee }
    var region: String { droit.region.map { decisions.rules.regions[Int($0)].label } ?? "" }

    /// The first line of the address. A letter after a death goes to the estate (reading), on two lines where one is
    /// too short for it.
    var recipient: [String] {
        let name = "\(record.civilite == .madame ? "Mme" : "M.") \(record.prenom) \(record.nom)"
        guard droit.isDead else { return [name] }
        let whole = "Succession de \(name)"
        return whole.count <= AddressWindow.maximumCharacters ? [whole] : ["Succession de", name]
    }

    /// Nil for what is not of every letter.
    func text(_ field: LetterField) -> String? {
        switch field {
        case .organisme: committee.name
        case .organismeComplet: committee.fullName
        case .region: region
        case .millesime: String(decisions.millesime)
        case .anneeSuivante: String(decisions.millesime + 1)
        case .dateArrete: decisions.cutOff.description
        case .numero: record.numero.description
        case .civilite: droit.isDead ? "Madame, Monsieur" : record.civilite == .madame ? "Madame" : "Monsieur"
        case .prenom: record.prenom.description
        case .nom: record.nom.description
        default: nil
        }
    }

    /// Nil for what is not of every letter.
    func holds(_ condition: LetterCondition) -> Bool? {
        switch condition {
        case .region: droit.region != nil
        case .courrier: decisions.isByPost(agent)
        case .enLigne: !decisions.isByPost(agent)
        default: nil
        }
    }
}

import Domain
import RuleBook

/// Everything decided of a campaign, over the records it was decided from.
public struct CampaignDecisions: Sendable {
    public private(set) var extraits: Extraits
    public let rules: Rules
    public let cutOff: Day
    /// By agent (the index in `extraits.agents`).
    public let droits: Rows<Droit>
    /// In the order of agent, then first day.
    public let periods: Rows<OpenPeriod>
    /// In the order of agent, dossier, rang.
    public let dependants: Rows<DependantDecision>
    public let studies: Rows<StudyDecision>
    /// In the order of agent; only agents with a movement of N.
    public let declarations: Rows<Declaration>
    /// In the order of agent, then benefit's code.
    public let details: Rows<DeclarationDetail>
    /// In the order of agent, event, id.
    public let requests: [RequestDecision]
    /// In the order of agent, object, reference.
    public let reminders: [Reminder]

    public init(
        extraits: Extraits, rules: Rules, cutOff: Day, droits: Rows<Droit>, periods: Rows<OpenPeriod>,
        dependants: Rows<DependantDecision>, studies: Rows<StudyDecision>, declarations: Rows<Declaration>,
        details: Rows<DeclarationDetail>, requests: [RequestDecision], reminders: [Reminder]
    ) {
        self.extraits = extraits
        self.rules = rules
        self.cutOff = cutOff
        self.droits = droits
        self.periods = periods
        self.dependants = dependants
        self.studies = studies
        self.declarations = declarations
        self.details = details
        self.requests = requests
        self.reminders = reminders
    }

    /// See `Extraits.forgetVersements`.
    public mutating func forgetVersements() { extraits.forgetVersements() }

    public var millesime: Int { rules.millesime }

    /// The committee that judges an agent: his own, or for an agent without one the default of the rules.
    @inlinable
    public func committee(of droit: Droit) -> CommitteeRules { droit.committee(in: rules) }

    /// The QF of an agent (§0), whatever the verdict.
    @inlinable
    public func quotient(of droit: Droit) -> QuotientFamilial? { droit.quotient(in: extraits) }

    /// T6: an agent's papers go by post, unless he is on the online space of his committee.
    @inlinable
    public func isByPost(_ agent: Int) -> Bool {
        !extraits.agents[agent].espaceAgent || !committee(of: droits[agent]).hasOnlineSpace
    }

    /// The index of an agent by his number; nil where no accepted agent has it.
    public func agent(_ numero: Numero) -> Int? {
        let agents = extraits.agents
        let index = agents.firstIndex(notBefore: { $0.numero < numero })
        return index < agents.count && agents[index].numero == numero ? index : nil
    }

    /// The index of what an agent declares; nil where he has no movement.
    public func declaration(of agent: Int) -> Int? {
        let index = declarations.firstIndex(notBefore: { $0.agent < Int32(agent) })
        return index < declarations.count && declarations[index].agent == Int32(agent) ? index : nil
    }
}

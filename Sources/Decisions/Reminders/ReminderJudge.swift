import Domain
import RuleBook

/// §7: who is reminded of what. Ours: no source asks for it.
public struct ReminderJudge: Sendable {
    private let facts: AgentFacts
    private let studies: Rows<StudyDecision>
    private let requests: [RequestDecision]

    /// - Parameters:
    ///   - studies, requests: of all agents.
    public init(
        extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day, studies: Rows<StudyDecision>,
        requests: [RequestDecision]
    ) {
        facts = AgentFacts(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        self.studies = studies
        self.requests = requests
    }

    /// In the order of `relances.csv`: agent, object, reference as bytes.
    public func judge() -> [Reminder] {
        let ofRequests = requests.indices.compactMap { ofRequest(Int32($0)) }
        let ofStudies = studies.compactMap(ofStudy)
        let ofDossiers = dossierLimit == nil ? [] : facts.droits.indices.flatMap(ofDossier)
        return (ofRequests + ofStudies + ofDossiers).filter { !facts.droits[Int($0.agent)].isDead }.sorted { a, b in
            if a.agent != b.agent { return a.agent < b.agent }
            if a.object != b.object { return a.object.index < b.object.index }
            return a.referenceText(facts.extraits).utf8.lexicographicallyPrecedes(
                b.referenceText(facts.extraits).utf8)
        }
    }

    /// Of one agent, in the same order.
    func judge(_ agent: Int) -> [Reminder] {
        if facts.droits[agent].isDead { return [] }
        let ofRequests = requests.indices.filter { requests[$0].agent == agent }.compactMap { ofRequest(Int32($0)) }
        let first = studies.firstIndex(notBefore: { $0.agent < Int32(agent) })
        let ofStudies = studies[first...].prefix { $0.agent == agent }.compactMap(ofStudy)
        return ofRequests + (dossierLimit == nil ? [] : ofDossier(agent)) + ofStudies
    }

    /// 31/12/N; nil where the cut-off leaves no day before it.
    private var dossierLimit: Day? { facts.year.last > facts.cutOff ? facts.year.last : nil }

    /// Statut `incomplete`, and a deadline still to come.
    private func ofRequest(_ index: Int32) -> Reminder? {
        let decision = requests[Int(index)]
        guard decision.status == .incomplete, decision.deadline > facts.cutOff else { return nil }
        return Reminder(
            agent: decision.agent, object: .demande, reference: decision.request, lacking: .request(index),
            limit: decision.deadline)
    }

    /// Statut `incomplete`: no source gives a date for the pieces, but the dossier itself must be complete in N.
    private func ofStudy(_ decision: StudyDecision) -> Reminder? {
        guard decision.status == .incomplete else { return nil }
        let waitsForDossier = decision.motifs.contains(.e07)
        if waitsForDossier, dossierLimit == nil { return nil }
        return Reminder(
            agent: decision.agent, object: .etude, reference: decision.line,
            lacking: .study(decision.motifs.subtracting([.e01, .e06])), limit: waitsForDossier ? dossierLimit : nil)
    }

    /// His retained dossier, where nothing opens his rights; or where this is the last year that the renewal does.
    private func ofDossier(_ agent: Int) -> [Reminder] {
        guard let dossier = facts.retained(agent) else { return [] }
        let lacksBasis = facts.lacksBasis(agent)
        guard lacksBasis || facts.droits[agent].isLastRankIncomplete else { return [] }
        let failures = facts.failures(agent, dossier)
        // A refusal cannot be undone by a piece.
        if failures.contains(.d20) { return [] }
        return [
            Reminder(
                agent: Int32(agent), object: lacksBasis ? .dossier : .rang5, reference: Int32(dossier),
                lacking: .rights(failures.intersection([.d11, .d21, .d23])), limit: dossierLimit)
        ]
    }
}

extension Reminder {
    /// As outputs write it: the dossier's id, `dossier/rang` of a study, the request's id.
    public func referenceText(_ extraits: Extraits) -> String {
        switch object {
        case .demande: return extraits.demandes.rows[Int(reference)].id.description
        case .dossier, .rang5: return extraits.dossiers.rows[Int(reference)].id.description
        case .etude:
            let line = extraits.ayantsDroit.rows[Int(reference)]
            return "\(extraits.dossiers.rows[Int(line.dossier)].id)/\(line.rang)"
        }
    }
}

import Domain
import RuleBook

/// §6: each request by itself, within an agent in the order of event, then id. What several share is `RequestsTogether`'s.
public struct RequestJudge: Sendable {
    let facts: AgentFacts
    private let situations: SituationJudge

    public init(extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day) {
        facts = AgentFacts(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        situations = SituationJudge(extraits: extraits, rules: rules, cutOff: cutOff)
    }

    /// In the order of agents, event, id.
    public func judge(_ agents: Range<Int>) -> [RequestDecision] {
        var silent = Silent()
        var decisions: [RequestDecision] = []
        for agent in agents { judge(agent, &decisions, &silent) }
        return decisions
    }

    func judge(_ agent: Int, _ decisions: inout [RequestDecision], _ witness: inout some Witness) {
        let requests = facts.extraits.demandes.range(agent)
        if requests.isEmpty { return }
        // Judged once more: few agents ask, and nobody keeps the days of all the others for them.
        var known: [Finding] = []
        var silent = Silent()
        let eligible = situations.judge(agent, &known, &silent).eligible
        for i in requests {
            witness.turn(to: Subject(.requests, .request(Int32(i))))
            decisions.append(judge(i, agent, eligible, &witness))
        }
    }

    private func judge(
        _ index: Int, _ agent: Int, _ eligible: YearDays, _ witness: inout some Witness
    ) -> RequestDecision {
        let request = facts.extraits.demandes.rows[index]
        let benefit = facts.rules.benefits[Int(request.prestation)]
        // Requests for a benefit without such a rule are refused when they are read.
        let rule = benefit.request!
        let line = facts.line(agent, rang: request.rang)
        let person = line.map { facts.extraits.ayantsDroit.rows[$0] }
        var motifs = whoAsks(request, agent, benefit, rule, eligible, &witness)
        motifs.formUnion(forWhom(request, person, benefit, &witness))

        // Q3
        if !rule.variants.isEmpty, !(request.variante.map(rule.variants.contains) ?? false) { motifs.insert(.c10) }
        if rule.ceilingUnknown { motifs.insert(.c09) }
        let born = person?.dateNaissance ?? (request.rang == 0 ? facts.extraits.agents[agent].dateNaissance : nil)
        let amount = RequestAmount(rule.amount, request, age: born.map { Age.on(request.dateEvenement, born: $0) })
        if amount.isOutOfRange { motifs.insert(.c07) }
        tellAmount(amount, request, person, benefit, motifs, &witness)

        // Q2
        let missing = pieces(request, agent, benefit.committee).missing(
            rule.pieces, person: person, event: request.dateEvenement,
            general: generalPieces(facts.retained(agent), benefit))
        if !missing.isEmpty || amount.priceMissing { motifs.insert(.c06) }
        if request.dateComplet == nil { motifs.insert(.c11) }
        tellPieces(missing, amount.priceMissing, request, person, agent, benefit, &witness)

        // Q1: what is still missing at the cut-off can only come after it.
        let deadline = RequestDeadline.day(request.dateEvenement, rule.deadline)
        let complete = motifs.contains(.c06) ? nil : request.dateComplet
        let days = deadline - (complete ?? facts.cutOff)
        if days < 0 { motifs.insert(.c01) }
        tellDeadline(deadline, complete, request, benefit, &witness)

        let status = RequestStatus(motifs, isToBeFixed: amount.isToBeFixed)
        let paid = status == .recevable ? amount.amount : nil
        return RequestDecision(
            request: Int32(index), agent: Int32(agent), line: line.map { Int32($0) }, status: status, motifs: motifs,
            missingPieces: missing, priceMissing: amount.priceMissing, deadline: deadline, days: days,
            amount: paid.map { min($0, rule.shareCeiling ?? $0) },
            nights: status == .recevable ? amount.nights : nil)
    }

    /// C02, C05, C13.
    private func whoAsks(
        _ request: Demande, _ agent: Int, _ benefit: Benefit, _ rule: RequestRule, _ eligible: YearDays,
        _ witness: inout some Witness
    ) -> RequestMotifs {
        var motifs: RequestMotifs = []
        let droit = facts.droits[agent]
        let event = request.dateEvenement
        let isOpen = facts.isOpen(agent, eventOf: event.year)
        let isHisCommittee = droit.organisme.map(Int.init) == benefit.committee
        if !isOpen || !isHisCommittee { motifs.insert(.c02) }
        tellRights(request, agent, isOpen: isOpen, isHisCommittee: isHisCommittee, &witness)
        if rule.retiredOnly == true, droit.categorie != .retraite { motifs.insert(.c05) }
        tellRetired(benefit, droit, &witness)
        guard facts.year.contains(event) else { return motifs }
        let isAsked = facts.rules.committees[benefit.committee].requests.needsEntitledDay
        let day = rule.entitledDay == .veille ? event + -1 : event
        // The day before 1 January is of another year: not looked at.
        let isLookedAt = isAsked && facts.year.contains(day)
        let isHis = !eligible.intersection(YearDays(Period(day, day), in: facts.year)).isEmpty
        if isLookedAt, !isHis { motifs.insert(.c13) }
        tellDay(day, isAsked: isAsked, isLookedAt: isLookedAt, isHis: isHis, benefit, request, &witness)
        return motifs
    }

    /// C03, C04, C12.
    private func forWhom(
        _ request: Demande, _ person: AyantDroit?, _ benefit: Benefit, _ witness: inout some Witness
    ) -> RequestMotifs {
        let rule = benefit.request!
        guard let person else {
            let isNeeded = rule.needsRang || request.rang != 0
            tellNobody(request, benefit, isNeeded: isNeeded, &witness)
            return isNeeded ? [.c12] : []
        }
        var motifs: RequestMotifs = []
        let age = Age.on(request.dateEvenement, born: person.dateNaissance)
        if let limit = rule.ageUnder, age >= limit { motifs.insert(.c03) }
        // A rate that the line does not give is read on the notification.
        if let rate = rule.disabilityOver, let known = person.tauxIncapacite, Int(known) <= rate {
            motifs.insert(.c04)
        }
        tellPerson(person, age: age, benefit, request, motifs, &witness)
        return motifs
    }

    /// What is there, and which replaces which.
    func pieces(_ request: Demande, _ agent: Int, _ committee: Int) -> RequestPieces {
        var there = request.pieces
        if facts.droits[agent].categorie == .retraite,
            let rule = facts.rules.committees[committee].requests.pieceOfRetired, there.contains(rule.substitute)
        {
            there.insert(rule.piece)
        }
        return RequestPieces(there: there)
    }

    /// What the family situation of his retained dossier asks for, whatever the benefit.
    func generalPieces(_ dossier: Int?, _ benefit: Benefit) -> [Int] {
        guard let dossier else { return [] }
        let situation = facts.extraits.dossiers.rows[dossier].situationFamiliale.text
        return facts.rules.committees[benefit.committee].generalPieces.filter { $0.familySituation == situation }
            .flatMap(\.pieces)
    }
}

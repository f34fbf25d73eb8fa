import Domain

/// O6: payments that count and that a person should look at; of each kind one finding an agent, on his first.
struct PaymentDiscordances: Sendable {
    let facts: AgentFacts
    let kinds: PaymentKinds

    /// In the order of date, then id, as an agent's payments are.
    func find(_ agent: Int, _ witness: inout some Witness) -> [Finding] {
        let liquidation = facts.retirement(agent)?.dateLiquidation
        let lacksRights = lacksRights(agent, &witness)
        guard liquidation != nil || lacksRights else { return [] }
        let payments = facts.extraits.versements[agent].lazy.filter { !$0.isCancelled && $0.nature == .versement }
        let tied = liquidation.flatMap { day in
            payments.first { $0.date >= day && kinds.kinds[Int($0.prestation)].endsWithActivity }
        }
        let unentitled = lacksRights ? payments.first { isLookedAt($0, agent) } : nil
        if let tied { tell(tied, .paidAfterRetirement, agent, &witness) }
        if let unentitled { tell(unentitled, .paidWithoutRights, agent, &witness) }
        return [(tied, FindingCode.prestationActivite), (unentitled, .sansDroits)].compactMap { payment, code in
            payment.map { Finding(code, place: $0.place, numero: facts.extraits.agents[agent].numero) }
        }
    }

    /// Neither rights of N, nor, as the register tells it, of N−1.
    private func lacksRights(_ agent: Int, _ witness: inout some Witness) -> Bool {
        if facts.droits[agent].verdict == .ouverts { return false }
        witness.turn(to: Subject(.declarations))
        guard facts.hasRegister else {
            witness.note(DeclarationWords.registerUnknown)
            return false
        }
        let hadRights = facts.hadRights(agent)
        if hadRights {
            witness.note(DeclarationWords.hadRights) { facts.citeRegister(agent, &$0) }
        }
        return !hadRights
    }

    private func tell(
        _ payment: Versement, _ words: DeclarationWords, _ agent: Int, _ witness: inout some Witness
    ) {
        witness.turn(to: Subject(.declarations))
        witness.note(words) { step in
            let benefit = facts.rules.benefits[Int(payment.prestation)]
            step.read("versement", .code(payment.id.text))
            step.read("prestation", .words(benefit.label))
            step.read("date", .day(payment.date))
            step.found("signale", .code(payment.id.text))
            step.cite(payment, ["date_versement": .day(payment.date)])
            step.cite(facts.rules.committees[benefit.committee], "catalogue.\(benefit.code).regime")
            if words == .paidAfterRetirement, let retraite = facts.retirement(agent) {
                step.cite(retraite, ["date_liquidation": .day(retraite.dateLiquidation)])
                step.measure(Distance(payment.date, from: retraite.dateLiquidation, "la liquidation"))
            }
            if words == .paidWithoutRights { facts.citeRegister(agent, &step) }
        }
    }

    private func isLookedAt(_ payment: Versement, _ agent: Int) -> Bool {
        switch kinds.kinds[Int(payment.prestation)].withoutRights {
        case .signale: true
        case .admis: false
        case .droitMaladie: !facts.droits[agent].droitMaladie
        }
    }
}

import Domain

/// O6: payments that count and that a person should look at; of each kind one finding an agent, on his first.
struct PaymentDiscordances: Sendable {
    let facts: AgentFacts
    let kinds: PaymentKinds

    /// In the order of date, then id, as an agent's payments are.
    func find(_ agent: Int) -> [Finding] {
        let liquidation = facts.retirement(agent)?.dateLiquidation
        let lacksRights =
            facts.hasRegister && facts.droits[agent].verdict != .ouverts && !facts.hadRights(agent)
        guard liquidation != nil || lacksRights else { return [] }
        let payments = facts.extraits.versements[agent].lazy.filter { !$0.isCancelled && $0.nature == .versement }
        let tied = liquidation.flatMap { day in
            payments.first { $0.date >= day && kinds.kinds[Int($0.prestation)].endsWithActivity }
        }
        let unentitled = lacksRights ? payments.first { isLookedAt($0, agent) } : nil
        return [(tied, FindingCode.prestationActivite), (unentitled, .sansDroits)].compactMap { payment, code in
            payment.map { Finding(code, place: $0.place, numero: facts.extraits.agents[agent].numero) }
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

import Domain
import RuleBook

/// §5: what each agent must declare, from the payments of N that count.
public struct DeclarationJudge: Sendable {
    let extraits: Extraits
    let payments: PaymentKinds
    /// T3, cents.
    let netTolerance: Cents
    /// By agent.
    let droits: Rows<Droit>

    public init(extraits: Extraits, rules: Rules, droits: Rows<Droit>) {
        self.extraits = extraits
        payments = PaymentKinds(rules)
        netTolerance = rules.contributions.netTolerance
        self.droits = droits
    }

    /// In the order of agents; the detail also of benefits' codes.
    public func judge(_ agents: Range<Int>) -> (
        declarations: Rows<Declaration>, details: Rows<DeclarationDetail>, findings: [Finding]
    ) {
        var declarations = RowList<Declaration>(capacity: agents.count * 3 / 4)
        let payments = extraits.versements.starts[agents.upperBound] - extraits.versements.starts[agents.lowerBound]
        var details = RowList<DeclarationDetail>(capacity: Int(payments) * 5 / 8)
        var findings: [Finding] = []
        // By benefit; benefits are in the order of their codes.
        var byBenefit = [PaymentSums](repeating: PaymentSums(), count: self.payments.kinds.count)
        for agent in agents {
            let rows = extraits.versements.range(agent)
            if rows.isEmpty { continue }
            var touched = false
            var remboursements = Cents.zero
            var prelevement = Cents.zero
            for i in rows {
                let payment = extraits.versements.rows[i]
                if payment.isCancelled { continue }
                touched = true
                let sums = judge(payment, agent, &findings)
                byBenefit[Int(payment.prestation)].add(sums)
                let isRepayment = payment.nature == .remboursement
                if isRepayment { remboursements += payment.brut }
                prelevement += isRepayment ? -payment.prelevementSource : payment.prelevementSource
            }
            guard touched else { continue }
            var taxable = PaymentSums()
            var nonImposable = Cents.zero
            var isOfOtherCommittee = false
            for index in byBenefit.indices where byBenefit[index].count > 0 {
                let kind = self.payments.kinds[index]
                let sums = byBenefit[index]
                byBenefit[index] = PaymentSums()
                details.append(DeclarationDetail(agent: Int32(agent), prestation: UInt8(index), sums: sums))
                if kind.isTaxable {
                    taxable.add(sums)
                } else {
                    taxable.count += sums.count
                    nonImposable += sums.brut
                }
                if let organisme = droits[agent].organisme, kind.committee != Int(organisme) {
                    isOfOtherCommittee = true
                }
            }
            let line = extraits.agents[agent]
            if isOfOtherCommittee { findings.append(Finding(.organisme, place: line.place, numero: line.numero)) }
            if taxable.netImposable < .zero {
                findings.append(Finding(.negatif, place: line.place, numero: line.numero))
            }
            declarations.append(
                Declaration(
                    agent: Int32(agent), taxable: taxable, nonImposable: nonImposable, remboursements: remboursements,
                    prelevementSource: prelevement, montantADeclarer: Rounding.declaredEuros(taxable.netImposable)))
        }
        return (declarations.rows(), details.rows(), findings)
    }

    /// T2 to T4: one payment, signed; `A-NET` where the extract's net is not ours.
    private func judge(_ payment: Versement, _ agent: Int, _ findings: inout [Finding]) -> PaymentSums {
        let kind = payments.kinds[Int(payment.prestation)]
        var contributions = Contributions.none
        if kind.isTaxable {
            let retraite = kind.profile == nil && droits[agent].isRetired ? extraits.retraite(of: agent) : nil
            contributions = Contributions(
                brut: payment.brut, payments.rates(kind, day: payment.date, retraite: retraite))
        }
        if let net = payment.net {
            let difference = net - (payment.brut - contributions.total)
            if difference.value.magnitude > netTolerance.value.magnitude {
                findings.append(Finding(.net, place: payment.place, numero: extraits.agents[agent].numero))
            }
        }
        var sums = PaymentSums()
        sums.count = 1
        let sign: Int64 = payment.nature == .remboursement ? -1 : 1
        sums.brut = Cents(sign * payment.brut.value)
        guard kind.isTaxable else { return sums }
        sums.csgDeductible = Cents(sign * contributions.csgDeductible.value)
        sums.csgNonDeductible = Cents(sign * contributions.csgNonDeductible.value)
        sums.crds = Cents(sign * contributions.crds.value)
        sums.casa = Cents(sign * contributions.casa.value)
        sums.netImposable = sums.brut - sums.csgDeductible
        return sums
    }
}

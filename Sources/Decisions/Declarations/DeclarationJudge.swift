import Domain
import RuleBook

/// §5: what each agent must declare, from the payments of N that count.
public struct DeclarationJudge: Sendable {
    let extraits: Extraits
    let rules: Rules
    let reckoner: PaymentReckoner
    /// T3, cents.
    let netTolerance: Cents
    /// By agent.
    let droits: Rows<Droit>
    private let discordances: PaymentDiscordances

    public init(extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules
        reckoner = PaymentReckoner(rules)
        netTolerance = rules.contributions.netTolerance
        self.droits = droits
        discordances = PaymentDiscordances(
            facts: AgentFacts(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff),
            kinds: reckoner.payments)
    }

    /// How many there will be of a range of agents.
    public struct Counts: Sendable {
        public var declarations = 0
        public var details = 0

        public init() {}

        public static func + (a: Counts, b: Counts) -> Counts {
            var sum = a
            sum.declarations += b.declarations
            sum.details += b.details
            return sum
        }
    }

    /// An agent with movements has one declaration, and a line of detail a benefit.
    public func count(_ agents: Range<Int>) -> Counts {
        var counts = Counts()
        for agent in agents {
            // A bit a benefit: there are fewer than 256.
            var seen = SIMD4<UInt64>()
            for payment in extraits.versements[agent] where !payment.isCancelled {
                seen[Int(payment.prestation >> 6)] |= 1 << UInt64(payment.prestation & 63)
            }
            if seen == .zero { continue }
            counts.declarations += 1
            for word in seen.indices { counts.details += seen[word].nonzeroBitCount }
        }
        return counts
    }

    /// In the order of agents; the detail also of benefits' codes.
    ///
    /// - Parameters:
    ///   - declarations, details: room for what `count` says.
    public func judge(
        _ agents: Range<Int>, _ declarations: RowWriter<Declaration>, _ details: RowWriter<DeclarationDetail>
    ) -> [Finding] {
        var silent = Silent()
        return judge(agents, declarations, details, &silent)
    }

    func judge(
        _ agents: Range<Int>, _ declarations: RowWriter<Declaration>, _ details: RowWriter<DeclarationDetail>,
        _ witness: inout some Witness
    ) -> [Finding] {
        var (declarations, details) = (declarations, details)
        let payments = reckoner.payments
        var findings: [Finding] = []
        // By benefit; benefits are in the order of their codes.
        var byBenefit = [PaymentSums](repeating: PaymentSums(), count: payments.kinds.count)
        for agent in agents {
            let rows = extraits.versements.range(agent)
            if rows.isEmpty { continue }
            var touched = false
            var repayments: Int32 = 0
            var remboursements = Cents.zero
            var prelevement = Cents.zero
            for i in rows {
                let payment = extraits.versements.rows[i]
                witness.turn(to: Subject(.payments, .payment(i)))
                if payment.isCancelled {
                    tellCancelled(payment, agent, &witness)
                    continue
                }
                touched = true
                let sums = judge(payment, agent, &findings, &witness)
                byBenefit[Int(payment.prestation)].add(sums)
                let isRepayment = payment.nature == .remboursement
                if isRepayment {
                    repayments += 1
                    remboursements += payment.brut
                }
                prelevement += isRepayment ? -payment.prelevementSource : payment.prelevementSource
            }
            guard touched else { continue }
            findings += discordances.find(agent, &witness)
            var taxable = PaymentSums()
            var nonImposable = Cents.zero
            var isOfOtherCommittee = false
            for index in byBenefit.indices where byBenefit[index].count > 0 {
                let kind = payments.kinds[index]
                let sums = byBenefit[index]
                byBenefit[index] = PaymentSums()
                details.append(DeclarationDetail(agent: Int32(agent), prestation: UInt8(index), sums: sums))
                tellDetail(index, sums, agent, &witness)
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
            let declaration = Declaration(
                agent: Int32(agent), taxable: taxable, nonImposable: nonImposable, repayments: repayments,
                remboursements: remboursements, prelevementSource: prelevement,
                montantADeclarer: Rounding.declaredEuros(taxable.netImposable))
            declarations.append(declaration)
            tellSum(declaration, isOfOtherCommittee: isOfOtherCommittee, &witness)
        }
        precondition(declarations.isFull && details.isFull)
        return findings
    }

    /// One payment, signed; `A-NET` where the extract's net is not ours.
    private func judge(
        _ payment: Versement, _ agent: Int, _ findings: inout [Finding], _ witness: inout some Witness
    ) -> PaymentSums {
        let reckoned = reckoner.reckon(payment, droits[agent], extraits.retraite(of: agent))
        tellPayment(payment, reckoned, agent, &witness)
        if let net = payment.net {
            let isOff = (net - reckoned.net).value.magnitude > netTolerance.value.magnitude
            if isOff {
                findings.append(
                    Finding(
                        .net, place: payment.place, numero: extraits.agents[agent].numero,
                        amounts: AmountPair(given: net, expected: reckoned.net)))
            }
            tellNet(payment, net, reckoned, isOff: isOff, &witness)
        }
        return reckoned.sums
    }
}

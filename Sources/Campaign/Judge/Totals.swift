import Decisions
import Domain
import Reports
import Workers

/// What is added up over all agents of a campaign, once, by all threads: for the equations and for what a run tells.
struct Totals: Sendable {
    // MARK: Agents

    /// By verdict, in the order of its cases.
    private var verdicts = [Int](repeating: 0, count: Verdict.allCases.count)
    private(set) var invitations = 0
    private(set) var openDays = 0
    /// Of the periods.
    private(set) var periodDays = 0

    // MARK: Money

    /// Gross of the payments kept, as written; and signed, without those that are cancelled.
    private(set) var acceptedGross = Cents.zero
    private(set) var signedGross = Cents.zero
    /// Of the declarations, and of their detail.
    private(set) var declared = PaymentSums()
    private(set) var detailed = PaymentSums()
    private(set) var nonImposable = Cents.zero
    /// Whole euros.
    private(set) var toDeclare: Int64 = 0

    /// Payments that count, repayments aside, by benefit: gross as written.
    private var byBenefit: [Reconciliation.Amount] = []

    private init() {}

    init(_ decisions: CampaignDecisions, _ workers: Workers) {
        func add(_ count: Int, _ body: @Sendable (inout Totals, Range<Int>) -> Void) {
            let ranges = workers.ranges(count, atLeast: 16_384)
            let parts = workers.map(ranges.count) { part in
                var totals = Totals()
                body(&totals, ranges[part])
                return totals
            }
            for part in parts { self.add(part) }
        }
        self.init()
        add(decisions.droits.count) { totals, range in
            for droit in decisions.droits[range] { totals.add(droit) }
        }
        add(decisions.periods.count) { totals, range in
            for period in decisions.periods[range] {
                totals.periodDays += period.days.last - period.days.first + 1
            }
        }
        add(decisions.declarations.count) { totals, range in
            for declaration in decisions.declarations[range] {
                totals.declared.add(declaration.taxable)
                totals.nonImposable += declaration.nonImposable
                totals.toDeclare += declaration.montantADeclarer
            }
        }
        add(decisions.details.count) { totals, range in
            for detail in decisions.details[range] { totals.detailed.add(detail.sums) }
        }
        let versements = decisions.extraits.versements.rows
        let benefits = decisions.rules.benefits.count
        add(versements.count) { totals, range in
            totals.byBenefit = [Reconciliation.Amount](repeating: Reconciliation.Amount(), count: benefits)
            for payment in versements.view(range) { totals.add(payment) }
        }
    }

    /// - Parameter benefit: index in `Rules.benefits`.
    func payments(_ benefit: Int) -> Reconciliation.Amount {
        benefit < byBenefit.count ? byBenefit[benefit] : Reconciliation.Amount()
    }

    func count(_ verdict: Verdict) -> Int { verdicts[Int(verdict.index)] }

    private mutating func add(_ droit: Droit) {
        verdicts[Int(droit.verdict.index)] += 1
        if droit.invitation { invitations += 1 }
        openDays += droit.joursOuverts
    }

    private mutating func add(_ payment: Versement) {
        acceptedGross += payment.brut
        if payment.isCancelled { return }
        if payment.nature == .remboursement {
            signedGross -= payment.brut
        } else {
            signedGross += payment.brut
            byBenefit[Int(payment.prestation)].lines += 1
            byBenefit[Int(payment.prestation)].gross += payment.brut
        }
    }

    private mutating func add(_ other: Totals) {
        for i in verdicts.indices { verdicts[i] += other.verdicts[i] }
        invitations += other.invitations
        openDays += other.openDays
        periodDays += other.periodDays
        acceptedGross += other.acceptedGross
        signedGross += other.signedGross
        declared.add(other.declared)
        detailed.add(other.detailed)
        nonImposable += other.nonImposable
        toDeclare += other.toDeclare
        if byBenefit.isEmpty {
            byBenefit = other.byBenefit
        } else {
            for i in other.byBenefit.indices { byBenefit[i] = byBenefit[i] + other.byBenefit[i] }
        }
    }
}

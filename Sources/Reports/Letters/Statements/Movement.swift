import Decisions
import Domain
import RuleBook

/// A payment or repayment that counts, as the agent's bank statement shows it; of a repayment all amounts are negative.
struct Movement {
    /// Index in `Rules.benefits`.
    let prestation: UInt8
    let isRepayment: Bool
    let date: Day
    let brut: Cents
    /// T2, T3: all contributions of it.
    let contributions: Cents
    /// Tax withheld at source, as the extract gives it.
    let withheld: Cents

    /// What reached his account, or left it: gross less contributions, less the tax withheld at source (a reading of
    /// « prélevé »: it was taken from this payment).
    var paid: Cents { brut - contributions - withheld }

    /// Of an agent, in the order of dates, then of the extract's keys, as his payments are.
    static func all(_ words: AgentWords) -> [Movement] {
        let extraits = words.decisions.extraits
        let droit = words.droit
        var movements: [Movement] = []
        let range = extraits.versements.range(words.agent)
        movements.reserveCapacity(range.count)
        for i in range {
            let payment = extraits.versements.rows[i]
            if payment.isCancelled { continue }
            let reckoned = words.writer.reckoner.reckon(payment, droit, extraits.retraite(of: words.agent))
            let withheld = payment.prelevementSource
            movements.append(
                Movement(
                    prestation: payment.prestation, isRepayment: payment.nature == .remboursement, date: payment.date,
                    brut: reckoned.sums.brut, contributions: reckoned.sums.brut - reckoned.signedNet,
                    withheld: payment.nature == .remboursement ? -withheld : withheld))
        }
        return movements
    }
}

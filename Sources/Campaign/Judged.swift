import Decisions
import Domain
import Extracts
import Reports
import RuleBook

/// What a run knows before it writes.
struct Judged: Sendable {
    let files: InputFiles
    /// Nil for a check.
    let digests: Digests?
    let rules: Rules
    let ruleSource: RuleSource
    /// Nil where no letter is written.
    let letters: LetterSetup?
    /// Of all results only the invitations are published.
    var invitationsAlone = false
    /// Letters that wait for somebody to look are written all the same.
    let sendsHeld: Bool
    private(set) var read: ReadExtracts
    private(set) var decisions: CampaignDecisions
    let totals: Totals
    let completeness: Completeness
    let reconciliation: Reconciliation
    let findings: [ListedFinding]
    private(set) var rejects: Rejects
    let equations: [Equation]
    let cutOff: Day
    /// The date that letters bear.
    let issued: Day
    let threshold: RejectThreshold
    /// What `versements_detail.csv` holds, once it is written.
    var listed: PaymentListing.Totals?

    var tablesOverThreshold: [(Table, TableCounts)] {
        Table.allCases.compactMap { table in
            read.counts[table].flatMap { threshold.isExceeded($0) ? (table, $0) : nil }
        }
    }

    var outcome: Outcome { Outcome(self) }

    /// Frees the payments, the largest table: only statements look at single ones again.
    mutating func forgetWhatIsJudged() {
        guard letters == nil || invitationsAlone else { return }
        read.forgetVersements()
        decisions.forgetVersements()
        rejects.forgetVersements()
        RowMemory.release()
    }
}

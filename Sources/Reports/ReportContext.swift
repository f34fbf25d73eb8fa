import Decisions
import Domain

/// What every report of a run is made from.
public struct ReportContext: Sendable {
    public let decisions: CampaignDecisions
    /// Sorted by file, line, code, numero.
    public let findings: [ListedFinding]
    /// All of them, for the national workbook; the regional ones show their own controls.
    public var equations: [Equation]
    /// The campaign before; nil where its results are not in the output folder.
    public let earlier: EarlierFigures?
    /// Short name of the run, the same as in the manifest: depends on inputs, rules and options only.
    public let identity: String
    /// `Millésime 1.0`.
    public let tool: String
    /// What each establishment sent.
    public let completeness: [CompletenessLine]
    public let reconciliation: Reconciliation
    /// What `surveillance.csv` of N−1 had, as `WatchTable.key` makes it of its rows; nil where it is not known.
    public let watchedBefore: Set<String>?
    public let rejectedAmounts: RejectedAmounts

    public init(
        decisions: CampaignDecisions, findings: [ListedFinding], equations: [Equation],
        earlier: EarlierFigures? = nil, identity: String, tool: String, completeness: [CompletenessLine] = [],
        reconciliation: Reconciliation = Reconciliation([]), watchedBefore: Set<String>? = nil,
        rejectedAmounts: RejectedAmounts = RejectedAmounts([])
    ) {
        self.decisions = decisions
        self.findings = findings
        self.equations = equations
        self.earlier = earlier
        self.identity = identity
        self.tool = tool
        self.completeness = completeness
        self.reconciliation = reconciliation
        self.watchedBefore = watchedBefore
        self.rejectedAmounts = rejectedAmounts
    }
}

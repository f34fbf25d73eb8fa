import Decisions
import Domain
import Extracts
import Reports

/// What a run tells at its end.
public struct Outcome: Sendable {
    public let year: Int
    public let cutOff: Day
    let ruleSource: RuleSource
    public let tables: [(table: Table, counts: TableCounts)]
    /// Rejected lines that are kept now; nil where none was put back.
    public let recovered: [Table: Int]?
    /// Lines that are rejected only because what they name was.
    public let consequences: [Table: Int]
    public let verdicts: [(verdict: Verdict, count: Int)]
    public let studies: [(status: StudyStatus, count: Int)]
    public let requests: [(status: RequestStatus, count: Int)]
    public let invitations: Int
    public let declared: Int
    public let netImposable: Cents
    /// Whole euros.
    public let toDeclare: Int64
    /// In the order of codes.
    public let findings: [(code: FindingCode, count: Int)]
    public var equations: [Equation]
    public let tablesOverThreshold: [(Table, TableCounts)]
    let threshold: RejectThreshold
    let completeness: Completeness
    let reconciliation: Reconciliation
    /// Every finding, for `check`.
    public let listed: [ListedFinding]
    /// Where the results are; nil for a check.
    public var target: String?
    public var warnings: [String] = []
    /// Nil without `--statements`.
    public var statements: StatementCounts?
    /// Against the publication that this one replaced; nil where there was none.
    var changes: PublicationChanges?

    init(_ judged: Judged) {
        let d = judged.decisions
        year = d.millesime
        cutOff = judged.cutOff
        ruleSource = judged.ruleSource
        tables = Table.allCases.compactMap { table in judged.read.counts[table].map { (table, $0) } }
        recovered = judged.read.corrections?.recovered.mapValues(\.count)
        consequences = judged.rejects.consequences
        let totals = judged.totals
        verdicts = Verdict.allCases.map { ($0, totals.count($0)) }
        studies = StudyStatus.allCases.map { status in (status, d.studies.count { $0.status == status }) }
        requests = RequestStatus.allCases.map { status in (status, d.requests.count { $0.status == status }) }
        invitations = totals.invitations
        declared = d.declarations.count
        netImposable = totals.declared.netImposable
        toDeclare = totals.toDeclare
        var byCode = [Int](repeating: 0, count: FindingCode.allCases.count)
        for finding in judged.findings { byCode[Int(finding.code.rawValue)] += 1 }
        findings = FindingCode.allCases.filter { byCode[Int($0.rawValue)] > 0 }.map { ($0, byCode[Int($0.rawValue)]) }
        equations = judged.equations
        tablesOverThreshold = judged.tablesOverThreshold
        threshold = judged.threshold
        completeness = judged.completeness
        reconciliation = judged.reconciliation
        listed = judged.findings
    }

    /// Clean, published with something to look at, or refused.
    public var status: ExitStatus {
        if !tablesOverThreshold.isEmpty || equations.contains(where: { !$0.isClosed }) { return .refused }
        // An address to mend is something to look at, like a discordance.
        if let statements, statements.wantsALook { return .published }
        return findings.contains { $0.code.findingClass != .informative } ? .published : .clean
    }
}

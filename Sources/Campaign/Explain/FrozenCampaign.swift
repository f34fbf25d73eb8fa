import Decisions
import Domain
import Extracts
import RuleBook
import Workers

/// A published campaign, read and judged again by the code of a run: the same extracts, rules and cut-off.
struct FrozenCampaign: Sendable {
    let rules: Rules
    let read: ReadExtracts
    let decisions: CampaignDecisions
    /// Of lines, by reading and by the rules.
    let findings: [Finding]
    /// What `surveillance.csv` of N−1 had.
    let watchedBefore: Set<String>

    /// A line gives that number, though none that was accepted: something is to be said of it.
    func isNamed(_ numero: Numero) -> Bool {
        findings.contains { $0.numero == numero } || read.leftOutPayments.contains { $0.numero == numero }
    }

    /// Reads and judges while another thread hashes what is read and what was published.
    ///
    /// - Throws: what is not as it was goes before whatever reading meets.
    static func load(_ run: FrozenRun, rules files: [SourceFile], _ progress: RunProgress) throws(RunError)
        -> FrozenCampaign
    {
        let check = FrozenCheck(run: run)
        try check.refuseMissing()
        let workers = Workers(count: run.plan.jobs)
        let plan = RunPlan(
            year: run.year, input: run.plan.input, output: run.plan.output, jobs: run.plan.jobs, cutOff: run.cutOff,
            allowedRejects: nil, command: "")
        let inputs = try InputFiles.open(plan, rules: files)
        try check.refuseNew(inputs)
        let rules = try LoadedRules.load(files, year: run.year)
        progress.begin(.reading)
        // Hashing is as long as half of reading on one thread: both share the processors.
        enum Part: Sendable {
            case checked(RunError?)
            case judged(FrozenCampaign)
        }
        let sources = inputs.sources
        let watched = inputs.earlier?.watchedBefore() ?? []
        let parts = Workers(count: min(2, workers.count)).map(2) { part -> Part in
            part == 0
                ? .checked(check.trouble(Workers(count: max(1, workers.count / 2))))
                : .judged(judge(sources, rules, cutOff: run.cutOff, watched, workers))
        }
        var judged: FrozenCampaign?
        for part in parts {
            switch part {
            case .checked(let trouble?): throw trouble
            case .checked(nil): break
            case .judged(let campaign): judged = campaign
            }
        }
        if let file = inputs.all.first(where: { !$0.isUnchanged }) { throw RunError.changed(file.path) }
        return judged!
    }

    private static func judge(
        _ sources: ExtractSources, _ rules: Rules, cutOff: Day, _ watched: Set<String>, _ workers: Workers
    )
        -> FrozenCampaign
    {
        let read = ReadExtracts.read(sources, rules, cutOff: cutOff, workers)
        let (decisions, found) = Decide.all(read.extraits, rules, cutOff: cutOff, workers)
        return FrozenCampaign(
            rules: rules, read: read, decisions: decisions, findings: read.findings + found, watchedBefore: watched)
    }
}

import Domain
import Publishing
import Reports
import Workers

/// What `rectify` is asked to do.
public struct RectifyPlan: Sendable {
    /// Year, folders, jobs, whose rules, letters that wait: as of a run.
    public var run: RunPlan
    /// Rules or program edited since the last issue are refused.
    public var isStrict: Bool

    public init(_ run: RunPlan, isStrict: Bool) {
        self.run = run
        self.run.rectifies = true
        self.isStrict = isStrict
    }
}

/// `millesime rectify`: what changed since the letters of a publication were sent, and only that, as a correction beside
/// it: published like a run, from the extracts as they are now.
public struct Rectify: Sendable {
    let plan: RectifyPlan
    let progress: RunProgress

    public init(_ plan: RectifyPlan, progress: RunProgress = RunProgress(.silent)) {
        self.plan = plan
        self.progress = progress
    }

    private var year: Int { plan.run.year }

    /// - Throws: what a run would; (3) a publication that was not issued, a chain that is broken, another correction or
    ///   run under way.
    public func publish() throws(RunError) -> RectifyOutcome {
        let campaign = Destination(output: plan.run.output, year: year)
        guard try Folder.exists(campaign.target) else {
            throw RunError(.usage, "Rien à rectifier : \(campaign.target) n'existe pas (`millesime run \(year)`).")
        }
        // Nobody publishes, issues or corrects this campaign meanwhile.
        let lock: OutputLock
        do { lock = try OutputLock(campaign, command: plan.run.command) } catch { throw RunError(error) }
        defer { lock.release() }
        progress.begin(.verifying)
        let run = Run(plan.run, progress: progress)
        let chain = try IssuedChain.open(plan.run.output, year, run.workers)
        let number = chain.corrections.count + 1
        if number > 1 { try clear(number - 1) }
        let folder = DerivedFolder(
            nature: .rectificatif, destination: IssuedChain.destination(plan.run.output, year, number: number),
            command: plan.run.command)
        let staging = try folder.begin()
        do {
            let outcome = try correct(chain, number, run, staging)
            if outcome.target == nil { try? staging.discard() }
            return outcome
        } catch {
            // What cannot be removed now, the next run clears.
            try? staging.discard()
            throw error
        }
    }

    /// What the correction before left, if it was killed once it had its name.
    private func clear(_ number: Int) throws(RunError) {
        do {
            try Recovery.clear(
                IssuedChain.destination(plan.run.output, year, number: number), command: plan.run.command)
        } catch {
            throw RunError(error)
        }
    }

    private func correct(
        _ chain: IssuedChain, _ number: Int, _ run: Run, _ staging: Staging
    ) throws(RunError) -> RectifyOutcome {
        let judged = try run.judge(hashing: true)
        try run.refuseIfNotPublishable(judged)
        guard let inputs = judged.digests, let setup = judged.letters else {
            fatalError("a correction hashes its inputs and has templates")
        }
        progress.begin(.comparing)
        let split = try RuleSplit(chain.last, judged, plan.run, progress)
        if plan.isStrict, split.isEdited { throw refusal(split, chain) }
        let options = [
            IssuedChain.Option.number: "\(number)", IssuedChain.Option.parent: chain.last.name,
            IssuedChain.Option.parentManifest: chain.last.digest.sha256, "date_emission": judged.issued.iso,
        ]
        let identity = inputs.identity(options: Manifests.options(judged).merging(options) { first, _ in first })
        let issued = try IssuedRows(chain, run.workers)
        let desk = LetterDesk(setup, judged, identity: identity, run.workers)
        let current = CurrentRows(judged, desk)
        var rows = Rectifications(
            issued: issued, current: current, desk: desk, judged: judged, split: split,
            hasOtherCutOff: chain.last.manifest.options["date_arrete"] != "\(judged.cutOff)", workers: run.workers,
            pensions: PensionCauses(judged)
        ).all()
        let before = issued.totals()
        progress.begin(.addresses)
        let mailings = RectificationMailings(
            &rows, desk, number: number)
        var outcome = RectifyOutcome(
            rows, chain, split, judged, number: number, before: before.amounts, waiting: issued.pending.count)
        guard !rows.isEmpty else { return outcome }
        let equations =
            judged.equations + RectificationEquations.all(rows, before, judged) + mailings.equations(rows)
        let publication = Publication(run: run, judged: judged, compressor: .zlib)
        try publication.refuseOpen(equations)
        progress.begin(.writing)
        let published = try RectificationPublication(
            publication: publication, judged: judged, desk: desk, current: current, issued: issued, rows: rows,
            mailings: mailings, options: options, identity: identity, equations: equations
        ).publish(staging)
        outcome.finish(
            target: published.target, remarks: setup.templates.remarks.map(\.description),
            undated: plan.run.letterDay == nil && mailings.hasLetters ? judged.issued : nil,
            trouble: published.trouble.map { "\($0)" })
        return outcome
    }

    private func refusal(_ split: RuleSplit, _ chain: IssuedChain) -> RunError {
        let program =
            split.isOtherProgram ? ["  le programme : \(chain.last.manifest.version), à présent \(Version.number)"] : []
        let rules = split.changes.map { "  \($0.words)" }
        return RunError(
            .refused,
            (["Depuis \(chain.last.name), autre chose que les extraits a changé, et --strict le refuse :"] + program
                + rules)
                .joined(separator: "\n"))
    }
}

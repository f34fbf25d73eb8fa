import Decisions
import Domain
import Extracts
import Publishing
import Reports
import RuleBook
import SheetModel
import Workers

/// A run, stage by stage: find, rule, read, decide, list, balance, publish.
public struct Run: Sendable {
    let plan: RunPlan
    let workers: Workers
    let progress: RunProgress

    public init(_ plan: RunPlan, progress: RunProgress = RunProgress(.silent)) {
        self.plan = plan
        self.progress = progress
        workers = Workers(count: plan.jobs)
    }

    /// Reads and judges everything, writes nothing.
    public func check() throws(RunError) -> Outcome {
        let judged = try judge(hashing: false)
        // Nothing is published: size and time are enough.
        if let file = judged.files.all.first(where: { !$0.isUnchanged }) { throw RunError.changed(file.path) }
        return judged.outcome
    }

    /// The whole run: reads, judges, and publishes all results at once.
    ///
    /// The staging folder comes first: an output that cannot be written is known before any work is done.
    public func publish() throws(RunError) -> Outcome {
        let compressor = try compressor()
        let staging: Staging
        do {
            staging = try Interruption.guarding(
                "les résultats publiés sont entiers, ceux d'avant (ou ceux de cette exécution, si elle finissait)"
            ) { () throws(PublishingError) in
                try Staging(OutputLock(plan.destination, command: plan.command))
            } cleanUp: {
                (try? $0.discard()) != nil
            }
        } catch {
            throw RunError(error)
        }
        do {
            // Under the lock: nobody issues it meanwhile.
            try IssuedCheck.refuse(plan)
            var judged = try judge(hashing: true)
            try refuseIfNotPublishable(judged)
            if plan.invitationsAlone {
                judged.forgetWhatIsJudged()
                return try Publication(run: self, judged: judged, compressor: compressor).publishInvitations(staging)
            }
            try RoomNeeded(judged).refuse(staging.path)
            progress.begin(.payments)
            judged.listed = try PaymentListingFile(judged, workers).write(staging)
            judged.forgetWhatIsJudged()
            judged.moveTexts(workers)
            return try Publication(run: self, judged: judged, compressor: compressor).publish(staging)
        } catch {
            // What cannot be removed now, the next run clears.
            try? staging.discard()
            throw error
        }
    }

    private func compressor() throws(RunError) -> Compressor {
        do { return try Compressor.chosen(plan.compressor) } catch {
            throw RunError(.refused, "\(error). Sans --compressor isal, zlib écrit les classeurs.")
        }
    }

    /// Everything up to the point where results would be written.
    ///
    /// - Parameter hashing: every input is hashed before it is read, for the manifest.
    func judge(hashing: Bool) throws(RunError) -> Judged {
        progress.begin(.opening)
        let files = try InputFiles.open(plan)
        let settings = try settings(files.settings)
        let cutOff = try cutOff(settings)
        let rules = try LoadedRules.load(files.rules, year: plan.year)
        let letters = plan.letters.isEmpty ? nil : try LetterSetup.load(plan, rules)
        let digests = hashing ? Digests(files, letters: letters?.files ?? [], self) : nil

        progress.begin(.reading)
        let read = ReadExtracts.read(files.sources, rules, cutOff: cutOff, workers)

        progress.begin(.judging)
        let (decisions, found) = Decide.all(read.extraits, rules, cutOff: cutOff, workers)
        RowMemory.release()
        try RegisterCheck(plan: plan, files: files, settings: settings).refuse(read, decisions)

        progress.begin(.listing)
        let totals = Totals(decisions, workers)
        let completeness = Completeness(decisions, read, totals, files, year: plan.year)
        let findings = ListFindings.list(
            read.findings + found + completeness.placed, unplaced: completeness.listed, read, rules, workers)
        let rejects = Rejects(findings, read, workers)
        let reconciliation = Reconciliation(read.payments, totals, decisions)
        let equations = Equations.all(read, decisions, totals, reconciliation, rejectedLines: rejects.counts)
        let judged = Judged(
            files: files, digests: digests, rules: rules, ruleSource: plan.rules, letters: letters,
            invitationsAlone: plan.invitationsAlone,
            sendsHeld: plan.withHeld, read: read,
            decisions: decisions, totals: totals, completeness: completeness, reconciliation: reconciliation,
            findings: findings, rejects: rejects, equations: equations, cutOff: cutOff,
            issued: plan.letterDay ?? settings.issued ?? cutOff, threshold: RejectThreshold(plan, settings))
        progress.counts { judged.outcome }
        return judged
    }

    func settings(_ file: SourceFile) throws(RunError) -> CampaignSettings {
        let settings: CampaignSettings
        do {
            settings = try CampaignSettings(yaml: String(decoding: file.bytes, as: UTF8.self))
        } catch {
            throw RunError(.refused, "\(file.path) n'est pas utilisable : \(error)")
        }
        guard settings.millesime == plan.year else {
            throw RunError(
                .refused,
                "\(file.path) dit millesime \(settings.millesime), et la campagne demandée est \(plan.year) : corriger l'un des deux."
            )
        }
        return settings
    }

    func cutOff(_ settings: CampaignSettings) throws(RunError) -> Day {
        let day = plan.cutOff ?? settings.cutOff ?? Day.last(of: plan.year)
        guard day.year == plan.year else {
            throw RunError(
                plan.cutOff == nil ? .refused : .usage,
                "La date d'arrêté \(day) n'est pas un jour de \(plan.year) : en donner une du \(Day.first(of: plan.year)) au \(Day.last(of: plan.year))."
            )
        }
        return day
    }

    func refuseIfNotPublishable(_ judged: Judged) throws(RunError) {
        var reasons = judged.tablesOverThreshold.map { table, count in
            "\(table.rawValue) : \(French.count(count.rejected, "ligne rejetée", "lignes rejetées")) sur \(French.count(count.standing)), plus que les \(judged.threshold.words) admis."
        }
        for equation in judged.equations where !equation.isClosed {
            reasons.append(
                "Équation ouverte : \(equation.label) : attendu \(equation.expected), obtenu \(equation.obtained).")
        }
        guard reasons.isEmpty else {
            throw RunError(
                .refused,
                (["Rien n'est publié :"] + reasons + [
                    "`millesime check \(plan.year)` donne tous les constats ; `--allow-rejects` change le seuil."
                ])
                .joined(separator: "\n"))
        }
    }
}

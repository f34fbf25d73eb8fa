import Decisions
import Domain
import Extracts
import Publishing
import Reports
import RuleBook
import SheetModel
import Synchronization
import Workbooks
import Workers

/// Writes every result in a staging folder, closes the last equations, and publishes all at once.
struct Publication {
    let run: Run
    let judged: Judged
    let compressor: Compressor

    func publish(_ staging: Staging) throws(RunError) -> Outcome {
        run.progress.begin(.adding)
        var outcome = judged.outcome
        // While the old publication still has its name.
        let changes = try PublicationChanges.find(staging.destination, judged.decisions)
        let dropped = judged.letters == nil ? try DroppedLetters(staging.destination) : nil
        let written = try write(staging, outcome)
        outcome.changes = changes
        if let dropped { outcome.warnings.append(dropped.sentence) }
        if let forgotten = IssuedCheck.forget(staging.destination) { outcome.warnings.append(forgotten) }
        outcome.equations = written.equations
        outcome.statements = written.statements
        outcome.target = written.published.target
        outcome.warnings += written.missingRejects.map {
            "\(French.count($0.count, "ligne rejetée est", "lignes rejetées sont")) dans rejets/\($0.table.rawValue).csv sans être dans le classeur voisin, qui ne peut contenir de telles lignes"
        }
        outcome.warnings += written.statements?.remarks ?? []
        if let trouble = written.published.trouble { outcome.warnings.append("\(trouble)") }
        if let failure = tellChanges(changes, staging.destination) { outcome.warnings.append(failure) }
        return outcome
    }

    /// Beside the publication, once it has its name: what fails here does not undo it.
    private func tellChanges(_ changes: PublicationChanges?, _ destination: Destination) -> String? {
        let name = "\(run.plan.year)-\(TableContract.changements.name).csv"
        do {
            guard let changes else {
                try destination.remove(beside: name)
                return nil
            }
            let table = Change.table(changes.changes)
            var csv = CsvBuffer()
            table.writeHeader(&csv)
            _ = table.write(0..<table.subjects, &csv)
            try destination.write(csv.bytes, beside: name)
            return nil
        } catch {
            return "ce qui change n'est pas dit : \(error)"
        }
    }

    private func write(_ staging: Staging, _ outcome: Outcome) throws(RunError) -> Written {
        guard let inputs = judged.digests else { fatalError("a run that publishes hashes its inputs") }
        let identity = inputs.identity(options: Manifests.options(judged))
        let index = RegionalIndex(judged.decisions, findings: judged.findings, run.workers)
        let regional = ReportContext(
            decisions: judged.decisions, findings: judged.findings, equations: [],
            earlier: judged.files.earlier?.figures, identity: identity, tool: Version.name,
            completeness: judged.completeness.lines, reconciliation: judged.reconciliation,
            watchedBefore: judged.files.earlier?.watchedBefore(),
            rejectedAmounts: RejectedAmounts(judged.read.leftOutPayments))
        let parts = index.regions.flatMap { $0.volumes() }
        let statements = judged.letters.map {
            Statements(LetterDesk($0, judged, identity: identity, run.workers), run.workers)
        }
        let first =
            judged.equations + (judged.listed?.equations(judged.read, judged.totals) ?? [])
            + (statements?.equations ?? [])
        try refuseOpen(first)

        // Each is added up by the thread that writes it.
        let shown = Mutex(WorkbookFigures())
        var tasks = parts.map { part in
            Task(weight: part.weight, isWorkbook: true) { () throws(RunError) in
                try run.progress.task("workbooks") { () throws(RunError) in
                    let workbook = regionalWorkbook(part, regional)
                    shown.withLock { $0.add(workbook) }
                    try writeWorkbook(workbook, part.fileName, staging)
                }
            }
        }
        tasks += letterTasks(statements, staging)
        var tables =
            OutputTable.all(judged.decisions, findings: judged.findings)
            + [.completude(judged.completeness.lines, judged.decisions), watchTable(index, regional)]
            + judged.rejects.tables + (statements?.tables ?? [])
        tasks += tables.map { tableTask($0, staging) }
        let sheets = judged.rejects.sheets
        for sheet in sheets {
            let book = rejectsWorkbook(sheet.text, regional)
            tasks.append(
                Task(weight: sheet.text.recordCount * sheet.text.columns.count, isWorkbook: true) {
                    () throws(RunError) in
                    try writeWorkbook(book, "rejets/\(sheet.table.rawValue).xlsx", staging)
                })
        }
        run.progress.begin(.writing)
        try writeRules(staging)
        try perform(tasks)

        let equations =
            first + RegionEquations.all(index, judged.decisions, judged.totals, workbooks: shown.withLock { $0 })
        try refuseOpen(equations)
        var context = regional
        context.equations = equations
        let controls = OutputTable.controles(equations)
        tables.append(controls)
        let national = nationalWorkbook(index, context)
        try perform([
            Task(weight: 0, isWorkbook: true) { () throws(RunError) in
                try writeWorkbook(national, "national.xlsx", staging)
            },
            tableTask(controls, staging),
        ])
        WorkbookWriter.releaseMemory()
        try writePackage(tables + [PaymentListing.table], identity, staging)
        let page = RunPageFigures(
            judged, outcome, index, equations: equations, statements: statements?.counts, identity: identity)
        try writeFile(RunPage.fileName, page.bytes, staging)
        run.progress.begin(.publishing)
        if let path = inputs.firstChanged(run) { throw RunError.changed(path) }
        do {
            let published = try staging.publish(
                Manifests.manifest(
                    judged, inputs: inputs, identity: identity, compressor: compressor, counts: page.counts,
                    equations: equations, year: run.plan.year))
            return Written(
                published: published, equations: equations, statements: statements?.counts,
                missingRejects: judged.rejects.missing(in: sheets))
        } catch {
            throw RunError(error)
        }
    }

    /// What a publication tells of itself.
    private struct Written {
        let published: Published
        let equations: [Equation]
        let statements: StatementCounts?
        let missingRejects: [(table: Table, count: Int)]
    }

    func refuseOpen(_ equations: [Equation]) throws(RunError) {
        let open = equations.filter { !$0.isClosed }
        guard open.isEmpty else {
            throw RunError(
                .refused,
                "Rien n'est publié, des équations sont ouvertes :\n"
                    + open.map { "\($0.label) : attendu \($0.expected), obtenu \($0.obtained)" }.joined(
                        separator: "\n"))
        }
    }

    // MARK: Tasks, heaviest first, over the threads

    struct Task: Sendable {
        /// Cells or rows, about: the more, the earlier it begins.
        let weight: Int
        var isWorkbook = false
        let body: @Sendable () throws(RunError) -> Void
    }

    private func tableTask(_ table: OutputTable, _ staging: Staging) -> Task {
        Task(weight: table.subjects) { () throws(RunError) in
            try run.progress.task("tables") { () throws(RunError) in try writeTable(table, staging) }
        }
    }

    private func letterTasks(_ statements: Statements?, _ staging: Staging) -> [Task] {
        guard let statements else { return [] }
        let files = StatementFiles(desk: statements.desk, staging: staging)
        return mailingTasks(
            statements.statements, files, online: statements.online.declarations.count, line: statements.online.line)
            + invitationTasks(statements.invitations, files)
    }

    func invitationTasks(_ invitations: Invitations, _ files: StatementFiles) -> [Task] {
        mailingTasks(
            invitations.mailing, files, online: invitations.online.agents.count, line: invitations.online.line)
    }

    /// A PDF a task, and one for the lines of the online space.
    func mailingTasks(
        _ mailing: Mailing, _ files: StatementFiles, online: Int, line: @escaping @Sendable (Int) -> String
    ) -> [Task] {
        // A letter takes about as long as a hundred cells, an online line as ten.
        mailing.volumes.map { volume in
            Task(weight: volume.recipients.count * 100) { () throws(RunError) in try files.write(volume) }
        } + [
            Task(weight: online * 10) { () throws(RunError) in
                try files.writeOnline(mailing.name, count: online, line: line)
            }
        ]
    }

    func perform(_ tasks: [Task]) throws(RunError) {
        let ordered = tasks.sorted { $0.weight > $1.weight }
        let failures = Mutex<[RunError]>([])
        run.progress.expect(
            weight: tasks.reduce(0) { $0 + $1.weight }, workbooks: tasks.count(where: \.isWorkbook))
        run.workers.forEach(ordered.count) { i in
            if failures.withLock({ !$0.isEmpty }) { return }
            do throws(RunError) {
                try ordered[i].body()
                run.progress.finished(weight: ordered[i].weight, isWorkbook: ordered[i].isWorkbook)
            } catch {
                failures.withLock { $0.append(error) }
            }
        }
        if let first = failures.withLock({ $0.first }) { throw first }
    }

    private func writeWorkbook(_ workbook: Workbook, _ name: String, _ staging: Staging) throws(RunError) {
        try TableFiles(staging: staging, compressor: compressor).write(workbook, name)
    }

    /// `surveillance.csv`, from what each region has of it.
    private func watchTable(_ index: RegionalIndex, _ context: ReportContext) -> OutputTable {
        let regions = index.regions
        let parts = run.workers.map(regions.count) { WatchTable.part(regions[$0], context) }
        return WatchTable(context, parts).table
    }

    /// The rule files as they were used.
    func writeRules(_ staging: Staging) throws(RunError) {
        for rule in judged.files.rules {
            do {
                let file = try staging.file("regles/\(rule.name.split(separator: "/").last ?? "")")
                try file.write(rule.bytes)
                _ = try file.finish()
            } catch {
                throw RunError(error)
            }
        }
    }

    /// - Parameters:
    ///   - name, title: of the package, where it is not that of the campaign.
    func writePackage(
        _ tables: [OutputTable], _ identity: String, _ staging: Staging, name: String? = nil, title: String? = nil
    ) throws(RunError) {
        let resources = tables.map { DataPackage.TableFile(name: $0.name, contract: $0.contract) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let files = staging.finished.mapValues { DataPackage.WrittenFile(bytes: $0.bytes, sha256: "\($0.sha256)") }
        let json = DataPackage.json(
            resources, files: files, rules: judged.rules, identity: identity, version: Version.number, name: name,
            title: title)
        try writeFile(DataPackage.fileName, json.bytes, staging)
    }

    private func writeFile(_ name: String, _ bytes: [UInt8], _ staging: Staging) throws(RunError) {
        do {
            let file = try staging.file(name)
            try file.write(bytes)
            _ = try file.finish()
        } catch {
            throw RunError(error)
        }
    }

    func writeTable(_ table: OutputTable, _ staging: Staging) throws(RunError) {
        try TableFiles(staging: staging).write(table)
    }
}

extension RunError {
    static func changed(_ path: String) -> RunError {
        RunError(
            .machine,
            "\(path) a été modifié ou enlevé pendant sa lecture : relancer quand personne n'écrit dans le dossier d'entrée."
        )
    }

    /// What fails while publishing is the machine, except a lock held by another run or a folder that is not ours.
    init(_ error: PublishingError) {
        switch error {
        case .alreadyRunning, .notOurs, .notReplaceable, .severalPrevious: self.init(.refused, "\(error)")
        default: self.init(.machine, "\(error)")
        }
    }
}

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

    func publish(_ lock: OutputLock) throws(RunError) -> Outcome {
        run.progress.begin("writing results")
        let staging: Staging
        do {
            staging = try Staging(lock)
        } catch {
            throw RunError(error)
        }
        do {
            let published = try write(staging)
            var outcome = judged.outcome
            outcome.target = published.target
            if let trouble = published.trouble { outcome.warnings.append("\(trouble)") }
            return outcome
        } catch {
            // What cannot be removed now, the next run clears.
            try? staging.discard()
            throw error
        }
    }

    private func write(_ staging: Staging) throws(RunError) -> Published {
        let inputs = Digests.of(judged, run)
        let index = RegionalIndex(judged.decisions, findings: judged.findings)
        let equations = judged.equations + RegionEquations.all(index, judged.decisions)
        let context = ReportContext(
            decisions: judged.decisions, findings: judged.findings, equations: equations,
            identity: inputs.identity, tool: Version.name)

        var tasks: [Task] = index.regions.map { part in
            Task(weight: part.weight) { () throws(RunError) in
                try writeWorkbook(regionalWorkbook(part, context), part.fileName, staging)
            }
        }
        tasks.append(Task(weight: Int.max) { () throws(RunError) in
            try writeWorkbook(nationalWorkbook(index, context), "national.xlsx", staging)
        })
        let tables = OutputTable.all(judged.decisions, findings: judged.findings) + judged.rejects.tables + [.controles(equations)]
        for table in tables {
            tasks.append(Task(weight: table.subjects) { () throws(RunError) in _ = try writeTable(table, staging) })
        }
        try perform(tasks)
        try refuseOpen(equations)
        for file in judged.read.files where !file.source.isUnchanged {
            throw RunError(.machine, "\(file.source.path) changed while it was read. Run again when nobody writes in the input folder.")
        }
        do {
            return try staging.publish(
                Manifests.manifest(judged, inputs: inputs, equations: equations, year: run.plan.year))
        } catch {
            throw RunError(error)
        }
    }

    private func refuseOpen(_ equations: [Equation]) throws(RunError) {
        let open = equations.filter { !$0.isClosed }
        guard open.isEmpty else {
            throw RunError(
                .refused,
                "Nothing is published, equations are open:\n"
                    + open.map { "\($0.label): expected \($0.expected), obtained \($0.obtained)" }.joined(separator: "\n"))
        }
    }

    // MARK: Tasks, heaviest first, over the threads

    private struct Task: Sendable {
        /// The more, the earlier it begins.
        let weight: Int
        let body: @Sendable () throws(RunError) -> Void
    }

    private func perform(_ tasks: [Task]) throws(RunError) {
        let ordered = tasks.sorted { $0.weight > $1.weight }
        let failures = Mutex<[RunError]>([])
        run.workers.forEach(ordered.count) { i in
            if failures.withLock({ !$0.isEmpty }) { return }
            do throws(RunError) {
                try ordered[i].body()
            } catch {
                failures.withLock { $0.append(error) }
            }
        }
        if let first = failures.withLock({ $0.first }) { throw first }
    }

    private func writeWorkbook(_ workbook: Workbook, _ name: String, _ staging: Staging) throws(RunError) {
        do {
            let path = try staging.reserve(name)
            _ = try WorkbookWriter.write(workbook, to: path, temporaryFolder: staging.temporaryFolder)
            _ = try staging.adopt(name)
        } catch let error as PublishingError {
            throw RunError(error)
        } catch {
            throw RunError(.machine, "\(name) cannot be written: \(error)")
        }
    }

    /// Rows a buffer takes before it goes to the file.
    private static let batch = 4096

    private func writeTable(_ table: OutputTable, _ staging: Staging) throws(RunError) -> Int {
        do {
            let file = try staging.file("\(table.name).csv")
            var csv = CsvBuffer()
            table.writeHeader(&csv)
            var rows = 0
            var start = 0
            while start < table.subjects {
                let end = min(start + Publication.batch, table.subjects)
                rows += table.write(start..<end, &csv)
                try file.write(csv.bytes)
                csv.removeAll()
                start = end
            }
            try file.write(csv.bytes)
            _ = try file.finish()
            return rows
        } catch {
            throw RunError(error)
        }
    }
}

extension RunError {
    /// What fails while publishing is the machine, except a lock held by another run or a folder that is not ours.
    init(_ error: PublishingError) {
        switch error {
        case .alreadyRunning, .notOurs, .notReplaceable, .severalPrevious: self.init(.refused, "\(error)")
        default: self.init(.machine, "\(error)")
        }
    }
}

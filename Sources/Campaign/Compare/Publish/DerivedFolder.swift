import Domain
import Publishing
import Reports
import RuleBook
import SheetModel
import Workbooks
import Workers

/// A folder that is made of publications and is none: a comparison, a simulation. Written as a publication is, in a
/// staging folder that takes its name in one step.
struct DerivedFolder {
    let nature: Manifest.Nature
    let destination: Destination
    let command: String

    /// Makes the staging folder: an output that cannot be written is known before any work is done.
    func begin() throws(RunError) -> Staging {
        do {
            return try Interruption.guarding("rien n'est écrit, ce qui était publié est intact") {
                () throws(PublishingError) in
                try Staging(OutputLock(destination, command: command))
            } cleanUp: {
                (try? $0.discard()) != nil
            }
        } catch {
            throw RunError(error)
        }
    }

    /// Makes the whole folder: nothing is left of it where anything fails.
    ///
    /// - Parameter make: what goes into it, and what is told at the end.
    func write<Outcome>(
        rules: Rules, _ run: Run, _ make: () throws(RunError) -> (contents: Contents, outcome: Outcome)
    ) throws(RunError) -> Outcome {
        let staging = try begin()
        do throws(RunError) {
            let made = try make()
            run.progress.begin(.tables)
            _ = try publish(made.contents, rules: rules, staging, run)
            return made.outcome
        } catch {
            try? staging.discard()
            throw error
        }
    }

    /// What goes into it.
    struct Contents {
        var tables: [OutputTable] = []
        /// By file name.
        var workbooks: [(name: String, workbook: Workbook)] = []
        var texts: [(name: String, text: String)] = []
        var title = ""
        var options: [String: String] = [:]
        var ruleFiles: [Manifest.Input] = []
        var inputs: [Manifest.Input] = []
        var equations: [Equation] = []
        var counts: [String: Int64] = [:]
    }

    /// - Throws: where an equation is open, with nothing written.
    func publish(_ contents: Contents, rules: Rules, _ staging: Staging, _ run: Run) throws(RunError) -> String {
        let open = contents.equations.filter { !$0.isClosed }
        guard open.isEmpty else {
            throw RunError(
                .refused,
                (["Rien n'est écrit, des équations ne sont pas justes :"]
                    + open.map { "  \($0.label) : \($0.expected) attendu, \($0.obtained) obtenu" }).joined(
                        separator: "\n"))
        }
        let writer = TableFiles(staging: staging)
        let tables = contents.tables
        // The largest is nine tenths of all: one after the other, each by all threads.
        for table in tables { try writer.write(table, run.workers) }
        for (name, workbook) in contents.workbooks { try writer.write(workbook, name) }
        for (name, text) in contents.texts { try writer.write(text, name) }
        let resources = tables.map { DataPackage.TableFile(name: $0.name, contract: $0.contract) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let package = DataPackage.json(
            resources,
            files: staging.finished.mapValues { DataPackage.WrittenFile(bytes: $0.bytes, sha256: "\($0.sha256)") },
            rules: rules, identity: destination.name, version: Version.number,
            name: "millesime-\(destination.name)".lowercased(), title: contents.title)
        try writer.write(String(decoding: package.bytes, as: UTF8.self), DataPackage.fileName)
        do {
            let published = try staging.publish(
                Manifest(
                    year: destination.year, version: Version.number,
                    libraries: ["libxlsxwriter": WorkbookWriter.libraryVersion], options: contents.options,
                    rules: contents.ruleFiles, inputs: contents.inputs, counts: contents.counts,
                    equations: contents.equations.map {
                        Manifest.Equation(controle: $0.label, attendu: $0.expected, obtenu: $0.obtained)
                    }, nature: nature))
            return published.target
        } catch {
            throw RunError(error)
        }
    }
}

/// Writes tables, workbooks and texts into a staging folder.
struct TableFiles: Sendable {
    let staging: Staging
    /// Of workbooks.
    var compressor = Compressor.zlib
    /// Rows a buffer takes before it goes to the file.
    private static let batch = 4096

    func write(_ table: OutputTable) throws(RunError) {
        do {
            let file = try staging.file("\(table.name).csv")
            var csv = CsvBuffer()
            table.writeHeader(&csv)
            var start = 0
            while start < table.subjects {
                let end = min(start + TableFiles.batch, table.subjects)
                _ = table.write(start..<end, &csv)
                try file.write(csv.bytes)
                csv.removeAll()
                start = end
            }
            try file.write(csv.bytes)
            _ = try file.finish()
        } catch {
            throw RunError(error)
        }
    }

    /// Of one thread at a time.
    private final class Buffer: @unchecked Sendable {
        var csv = CsvBuffer()
    }

    /// The same, rows made by all threads.
    func write(_ table: OutputTable, _ workers: Workers) throws(RunError) {
        do {
            let file = try staging.file("\(table.name).csv")
            var header = CsvBuffer()
            table.writeHeader(&header)
            try file.write(header.bytes)
            // As many batches at a time as keep the threads busy; they go to the file in their order.
            let buffers = (0..<workers.count * 4).map { _ in Buffer() }
            var start = 0
            while start < table.subjects {
                let end = min(start + buffers.count * TableFiles.batch, table.subjects)
                let batches = stride(from: start, to: end, by: TableFiles.batch).map {
                    $0..<min($0 + TableFiles.batch, end)
                }
                workers.forEach(batches.count) { i in
                    buffers[i].csv.removeAll()
                    _ = table.write(batches[i], &buffers[i].csv)
                }
                for i in batches.indices { try file.write(buffers[i].csv.bytes) }
                start = end
            }
            _ = try file.finish()
        } catch {
            throw RunError(error)
        }
    }

    func write(_ workbook: Workbook, _ name: String) throws(RunError) {
        do {
            let path = try staging.reserve(name)
            _ = try WorkbookWriter.write(
                workbook, to: path, temporaryFolder: staging.temporaryFolder, compressor: compressor)
            _ = try staging.adopt(name)
        } catch let error as PublishingError {
            throw RunError(error)
        } catch {
            throw RunError(.machine, "\(name) ne peut être écrit : \(error).")
        }
    }

    func write(_ text: String, _ name: String) throws(RunError) {
        do {
            let file = try staging.file(name)
            try file.write(text)
            _ = try file.finish()
        } catch {
            throw RunError(error)
        }
    }
}

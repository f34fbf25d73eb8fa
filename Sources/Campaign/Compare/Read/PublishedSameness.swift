import Domain
import Extracts
import Figures
import Workers

/// Whether the tables of a published folder say the figures of a judging, row by row: nothing is kept of them.
///
/// Where it is doubtful the answer is no, and the tables are read whole: `PublishedFigures` says what is wrong with them.
struct PublishedSameness: Sendable {
    private let rows: FigureReading
    private let figures: JudgedFigures

    /// - Parameter figures: of everyone; no variant.
    static func holds(_ folder: String, _ figures: JudgedFigures, _ workers: Workers) throws(RunError) -> Bool {
        let same = PublishedSameness(rows: FigureReading(figures.names), figures: figures)
        let tables = try PublishedTables(folder)
        let jobs: [(file: SourceFile, holds: @Sendable (SourceFile) -> Bool)] = [
            (tables.droits, same.rights), (tables.declarations, same.money), (tables.details, same.benefits),
            (tables.etudes, same.studies), (tables.demandes, same.requests), (tables.ayantsDroit, same.dependants),
            (tables.papier, same.paper), (tables.registre, same.register),
        ]
        return workers.map(jobs.count, weight: { jobs[$0].file.bytes.count }) { i in
            defer { jobs[i].file.releasePages() }
            return jobs[i].holds(jobs[i].file)
        }.allSatisfy { $0 }
    }

    // MARK: Agents

    private func rights(_ file: SourceFile) -> Bool {
        var agent = 0
        let bad = PublishedTables.each(file, FigureReading.rights) { row in
            defer { agent += 1 }
            guard agent < figures.agents.count, let read = rows.agent(row) else { return false }
            var own = figures.agents[agent].rights
            // Told by other tables.
            own.flags.subtract([.dossierPapier, .registre])
            own.lastDossier = 0
            return read.numero == figures.agents[agent].numero && read.rights == own
                && read.quotientCents == figures.agents[agent].quotientCents
        }
        return bad == nil && agent == figures.agents.count
    }

    private func money(_ file: SourceFile) -> Bool {
        some(file, FigureReading.money, of: { $0.money.movements > 0 }) { row, agent in
            rows.money(row) == agent.money
        }
    }

    private func paper(_ file: SourceFile) -> Bool {
        some(file, ["numero"], of: { $0.rights.flags.contains(.dossierPapier) }) { _, _ in true }
    }

    private func register(_ file: SourceFile) -> Bool {
        some(file, FigureReading.register, of: { $0.rights.flags.contains(.registre) }) { row, agent in
            rows.lastDossier(row) == agent.rights.lastDossier
        }
    }

    /// A table of one row for each of some agents, in their order.
    private func some(
        _ file: SourceFile, _ columns: [String], of isListed: (AgentFigures) -> Bool,
        _ isSame: (borrowing PublishedTable, AgentFigures) -> Bool
    ) -> Bool {
        let agents = figures.agents
        var next = 0
        func skip() { while next < agents.count, !isListed(agents[next]) { next += 1 } }
        let bad = PublishedTables.each(file, columns) { row in
            skip()
            guard next < agents.count, Numero(bytes: row[0].bytes) == agents[next].numero, isSame(row, agents[next])
            else { return false }
            next += 1
            return true
        }
        skip()
        return bad == nil && next == agents.count
    }

    // MARK: What agents have

    private func benefits(_ file: SourceFile) -> Bool {
        grouped(file, FigureReading.benefits, figures.benefits) { rows.benefit($0) }
    }

    private func studies(_ file: SourceFile) -> Bool {
        grouped(file, FigureReading.studies, figures.studies) { rows.study($0) }
    }

    private func dependants(_ file: SourceFile) -> Bool {
        grouped(file, FigureReading.dependants, figures.dependants) { rows.dependant($0) }
    }

    /// A table in the order of the rows of the judging.
    private func grouped<Row: Equatable>(
        _ file: SourceFile, _ columns: [String], _ own: Grouped<Row>, _ read: (borrowing PublishedTable) -> Row?
    ) -> Bool {
        var next = 0
        var agent = 0
        let bad = PublishedTables.each(file, columns) { row in
            guard next < own.rows.count else { return false }
            while Int(own.starts[agent + 1]) <= next { agent += 1 }
            defer { next += 1 }
            return Numero(bytes: row[0].bytes) == figures.agents[agent].numero && read(row) == own.rows[next]
        }
        return bad == nil && next == own.rows.count
    }

    /// The table is by id, which no two rows share.
    private func requests(_ file: SourceFile) -> Bool {
        let agents = figures.agents
        var last = Text.empty
        var count = 0
        let bad = PublishedTables.each(file, FigureReading.requests) { row in
            guard let numero = Numero(bytes: row[0].bytes), let read = rows.request(row), last < read.id else {
                return false
            }
            last = read.id
            count += 1
            let agent = agents.firstIndex(notBefore: { $0.numero < numero })
            return agent < agents.count && agents[agent].numero == numero && figures.requests[agent].contains(read)
        }
        return bad == nil && count == figures.requests.rows.count
    }
}

import Domain
import Extracts
import Figures
import RuleBook
import Workers

/// The figures of a published folder, read from its tables.
struct PublishedFigures {
    private let year: Int
    private let names: FigureNames
    private let rows: FigureReading
    private let workers: Workers

    /// - Throws: a table that is not there, lacks a column, or holds what this program does not write.
    static func read(
        _ folder: String, year: Int, _ names: FigureNames, _ workers: Workers
    ) throws(RunError) -> JudgedFigures {
        try PublishedFigures(year: year, names: names, rows: FigureReading(names), workers: workers)
            .read(PublishedTables(folder))
    }

    /// Keeps the mapped tables whose texts are pointed to.
    private final class Owner: Sendable {
        let files: [SourceFile]
        init(_ files: [SourceFile]) { self.files = files }
    }

    private func read(_ tables: PublishedTables) throws(RunError) -> JudgedFigures {
        let agents = try rights(tables.droits)
        let block = AgentBlock(agents)
        // Each fills in what no other does.
        let jobs: [@Sendable () -> Part] = [
            { self.money(tables.declarations, block) }, { self.benefits(tables.details, block) },
            { self.studies(tables.etudes, block) }, { self.requests(tables.demandes, block) },
            { self.dependants(tables.ayantsDroit, block) },
            // Both write flags: one after the other.
            {
                if case .wrong(let file, let row) = self.paper(tables.papier, block) { return .wrong(file, row: row) }
                return self.register(tables.registre, block)
            },
        ]
        let parts = workers.map(jobs.count) { jobs[$0]() }
        for part in parts {
            if case .wrong(let table, let row) = part { throw wrong(table, row) }
        }
        guard case .benefits(let benefits) = parts[1], case .studies(let studies) = parts[2],
            case .requests(let requests) = parts[3], case .dependants(let dependants) = parts[4]
        else { fatalError("jobs give what they are for") }
        return JudgedFigures(
            year: year, names: names, agents: agents.rows, benefits: benefits, studies: studies, requests: requests,
            dependants: dependants, owner: Owner([tables.etudes, tables.demandes, tables.ayantsDroit]))
    }

    private enum Part: Sendable {
        case done
        case benefits(Grouped<BenefitFigure>)
        case studies(Grouped<StudyFigure>)
        case requests(Grouped<RequestFigure>)
        case dependants(Grouped<DependantFigure>)
        case wrong(SourceFile, row: Int)
    }

    /// - Parameter row: as `PublishedTables.each` counts them.
    private func wrong(_ file: SourceFile, _ row: Int) -> RunError {
        RunError(
            .refused,
            row == 0
                ? "\(file.path) n'a pas les colonnes qu'écrit cette version : publiez de nouveau la campagne \(year)."
                : "\(file.path), ligne \(row + 1) : ce n'est pas ce qu'écrit cette version, ou un code que les règles comparées ne connaissent pas ; publiez de nouveau la campagne \(year)."
        )
    }

    // MARK: Agents

    private struct Agents: Sendable {
        let block: RowBlock
        let count: Int
        var rows: Rows<AgentFigures> { Rows(block, count: count) }
    }

    private func rights(_ file: SourceFile) throws(RunError) -> Agents {
        let lines = max(0, file.physicalLines - 1)
        let block = RowBlock(of: AgentFigures.self, count: lines)
        let target = block.base.assumingMemoryBound(to: AgentFigures.self)
        var count = 0
        var last = Numero.none
        let bad = PublishedTables.each(file, FigureReading.rights) { row in
            guard count < lines, let figures = rows.agent(row), count == 0 || last < figures.numero else {
                return false
            }
            last = figures.numero
            (target + count).initialize(to: figures)
            count += 1
            return true
        }
        if let bad { throw wrong(file, bad) }
        return Agents(block: block, count: count)
    }

    // MARK: What agents have

    /// The rows of agents while other tables fill them in: each table has fields of its own.
    private struct AgentBlock: @unchecked Sendable {
        private let agents: Agents
        let rows: UnsafeMutablePointer<AgentFigures>
        var count: Int { agents.count }

        init(_ agents: Agents) {
            self.agents = agents
            rows = agents.block.base.assumingMemoryBound(to: AgentFigures.self)
        }

        /// The agent of a row, from the last one found on: tables are in the order of agents. Nil where he is unknown.
        func find(_ text: Text, from last: inout Int) -> Int? {
            guard let numero = Numero(bytes: text.bytes) else { return nil }
            while last < count, rows[last].numero < numero { last += 1 }
            return last < count && rows[last].numero == numero ? last : nil
        }

        /// The same, in no order.
        func find(_ text: Text) -> Int? {
            guard let numero = Numero(bytes: text.bytes) else { return nil }
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                if rows[middle].numero < numero { low = middle + 1 } else { high = middle }
            }
            return low < count && rows[low].numero == numero ? low : nil
        }
    }

    private func money(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var last = 0
        let bad = PublishedTables.each(file, FigureReading.money) { row in
            guard let agent = agents.find(row[0], from: &last), let money = rows.money(row) else { return false }
            agents.rows[agent].money = money
            return true
        }
        return bad.map { .wrong(file, row: $0) } ?? .done
    }

    private func benefits(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        grouped(file, FigureReading.benefits, agents, rows.benefit, Part.benefits)
    }

    private func studies(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        grouped(file, FigureReading.studies, agents, rows.study, Part.studies)
    }

    private func dependants(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        grouped(file, FigureReading.dependants, agents, rows.dependant, Part.dependants)
    }

    /// A table in the order of agents, as rows by agent.
    private func grouped<Row>(
        _ file: SourceFile, _ columns: [String], _ agents: AgentBlock, _ read: (borrowing PublishedTable) -> Row?,
        _ part: (Grouped<Row>) -> Part
    ) -> Part {
        var last = 0
        var found = RowList<Row>(capacity: file.physicalLines)
        var places = RowList<Int32>(capacity: file.physicalLines)
        let bad = PublishedTables.each(file, columns) { row in
            guard let agent = agents.find(row[0], from: &last), let figure = read(row) else { return false }
            found.append(figure)
            places.append(Int32(agent))
            return true
        }
        if let bad { return .wrong(file, row: bad) }
        return part(grouped(found.rows(), places.rows(), agents))
    }

    /// The table is by id; here by agent, then id.
    private func requests(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var found: [(agent: Int32, request: RequestFigure)] = []
        let bad = PublishedTables.each(file, FigureReading.requests) { row in
            guard let agent = agents.find(row[0]), let request = rows.request(row) else { return false }
            found.append((Int32(agent), request))
            return true
        }
        found.sort { $0.agent != $1.agent ? $0.agent < $1.agent : $0.request.id < $1.request.id }
        let grouped = grouped(Rows(found.map(\.request)), Rows(found.map(\.agent)), agents)
        return bad.map { .wrong(file, row: $0) } ?? .requests(grouped)
    }

    private func paper(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var last = 0
        let bad = PublishedTables.each(file, ["numero"]) { row in
            guard let agent = agents.find(row[0], from: &last) else { return false }
            agents.rows[agent].rights.flags.insert(.dossierPapier)
            return true
        }
        return bad.map { .wrong(file, row: $0) } ?? .done
    }

    private func register(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var last = 0
        let bad = PublishedTables.each(file, FigureReading.register) { row in
            guard let agent = agents.find(row[0], from: &last), let year = rows.lastDossier(row) else { return false }
            agents.rows[agent].rights.lastDossier = year
            agents.rows[agent].rights.flags.insert(.registre)
            return true
        }
        return bad.map { .wrong(file, row: $0) } ?? .done
    }

    private func grouped<Row>(_ rows: Rows<Row>, _ places: Rows<Int32>, _ agents: AgentBlock) -> Grouped<Row> {
        Grouped(
            rows: rows, starts: GroupStarts.of(places.count, agents: agents.count) { Int(places[$0]) })
    }
}

import Decisions
import Domain
import Extracts
import Figures
import RuleBook
import Workers

/// The figures of a published folder, read from its tables.
struct PublishedFigures {
    private let folder: String
    private let year: Int
    private let names: FigureNames
    private let workers: Workers

    /// - Throws: a table that is not there, lacks a column, or holds what this program does not write.
    static func read(
        _ folder: String, year: Int, _ names: FigureNames, _ workers: Workers
    ) throws(RunError) -> JudgedFigures {
        try PublishedFigures(folder: folder, year: year, names: names, workers: workers).read()
    }

    private init(folder: String, year: Int, names: FigureNames, workers: Workers) {
        self.folder = folder
        self.year = year
        self.names = names
        self.workers = workers
    }

    /// Keeps the mapped tables whose texts are pointed to.
    private final class Owner: Sendable {
        let files: [SourceFile]
        init(_ files: [SourceFile]) { self.files = files }
    }

    private func read() throws(RunError) -> JudgedFigures {
        let tables = try Tables(folder)
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
            dependants: dependants, owner: Owner(tables.files))
    }

    // MARK: Tables

    private struct Tables: Sendable {
        let droits, declarations, details, etudes, demandes, ayantsDroit, papier, registre: SourceFile
        var files: [SourceFile] { [etudes, demandes, ayantsDroit] }

        init(_ folder: String) throws(RunError) {
            func open(_ name: String) throws(RunError) -> SourceFile {
                do { return try SourceFile(name: "\(name).csv", path: "\(folder)/\(name).csv") } catch {
                    throw RunError(.refused, "\(folder)/\(name).csv ne peut être lu : \(error).")
                }
            }
            droits = try open("droits")
            declarations = try open("declarations")
            details = try open("declarations_detail")
            etudes = try open("etudes")
            demandes = try open("demandes")
            ayantsDroit = try open("ayants_droit")
            papier = try open("dossiers_papier")
            registre = try open("registre")
        }
    }

    private enum Part: Sendable {
        case done
        case benefits(Grouped<BenefitFigure>)
        case studies(Grouped<StudyFigure>)
        case requests(Grouped<RequestFigure>)
        case dependants(Grouped<DependantFigure>)
        case wrong(SourceFile, row: Int)
    }

    /// - Parameter row: counted from 1 after the header; 0 = the header.
    private func wrong(_ file: SourceFile, _ row: Int) -> RunError {
        RunError(
            .refused,
            row == 0
                ? "\(file.path) n'a pas les colonnes qu'écrit cette version : publiez de nouveau la campagne \(year)."
                : "\(file.path), ligne \(row + 1) : ce n'est pas ce qu'écrit cette version, ou un code que les règles comparées ne connaissent pas ; publiez de nouveau la campagne \(year)."
        )
    }

    /// Reads a table row by row; the number of the row that could not be read, nil where all could.
    private func each(_ file: SourceFile, _ columns: [String], _ row: (borrowing PublishedTable) -> Bool) -> Int? {
        guard var table = PublishedTable(file, columns: columns) else { return 0 }
        var count = 0
        while table.next() {
            count += 1
            if !row(table) { return count }
        }
        return nil
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
        let rows = block.base.assumingMemoryBound(to: AgentFigures.self)
        let motifs = MotifCodes(MotifDroits.self)
        var count = 0
        var last = Numero.none
        let bad = each(file, PublishedFigures.rightsColumns) { row in
            guard count < lines, let figures = agent(row, motifs), count == 0 || last < figures.numero else {
                return false
            }
            last = figures.numero
            (rows + count).initialize(to: figures)
            count += 1
            return true
        }
        if let bad { throw wrong(file, bad) }
        return Agents(block: block, count: count)
    }

    private static let rightsColumns = [
        "numero", "organisme", "region", "categorie", "droits", "fondement", "motifs", "ouverture", "fermeture",
        "jours_ouverts", "rang_renouvellement", "invitation", "taux_prestations", "droit_maladie", "qf",
        "participation_vacances", "avantages_jusqu_au",
    ]

    private func agent(_ row: borrowing PublishedTable, _ motifs: MotifCodes<MotifDroits>) -> AgentFigures? {
        guard let numero = Numero(bytes: row[0].bytes) else { return nil }
        var figures = AgentFigures(numero)
        guard let organisme = index(row[1], names.committees), let region = index(row[2], names.regions),
            let categorie = Categorie.vocabulary.index(of: row[3]), let verdict = Verdict.vocabulary.index(of: row[4]),
            let fondement = Fondement.vocabulary.index(of: row[5]), let found = motifs.read(row[6]),
            let ouverture = day(row[7]), let fermeture = day(row[8]), let days = PublishedField.integer(row[9]),
            let rang = row[10].isEmpty ? 0 : PublishedField.integer(row[10]),
            let share = PublishedField.hundredths(row[12]),
            let quotient = row[14].isEmpty ? -1 : PublishedField.hundredths(row[14]),
            let participation = ParticipationVacances.vocabulary.index(of: row[15]), let avantages = day(row[16])
        else { return nil }
        figures.quotientCents = quotient
        var rights = RightsFigures()
        rights.organisme = organisme
        rights.region = region
        rights.categorie = Categorie(index: categorie)
        rights.verdict = Verdict(index: verdict)
        rights.fondement = Fondement(index: fondement)
        rights.motifs = found
        (rights.ouverture, rights.fermeture, rights.avantages) = (ouverture, fermeture, avantages)
        rights.days = Int16(clamping: days)
        rights.rang = UInt8(clamping: rang)
        rights.share = Int16(clamping: share)
        rights.participation = ParticipationVacances(index: participation)
        if PublishedField.isYes(row[11]) { rights.flags.insert(.invitation) }
        if PublishedField.isYes(row[13]) { rights.flags.insert(.droitMaladie) }
        figures.rights = rights
        return figures
    }

    /// Nil for a code that no rules know.
    private func index(_ text: Text, _ names: Vocabulary) -> UInt8? {
        text.isEmpty ? FigureNames.none : names.index(of: text)
    }

    private func day(_ text: Text) -> FigureDay? {
        if text.isEmpty { return FigureDay.none }
        return Day(bytes: text.bytes).map { FigureDay($0) }
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
        let columns = [
            "numero", "nb_versements", "brut_imposable", "csg_deductible", "csg_non_deductible", "crds", "casa",
            "net_imposable", "montant_a_declarer", "non_imposable", "remboursements", "prelevement_source", "canal",
        ]
        let bad = each(file, columns) { row in
            guard let agent = agents.find(row[0], from: &last), let movements = PublishedField.integer(row[1]),
                let brut = PublishedField.cents(row[2]), let contributions = contributions(row, 3),
                let net = PublishedField.cents(row[7]), let euros = PublishedField.integer(row[8]),
                let other = PublishedField.cents(row[9]), let repaid = PublishedField.cents(row[10]),
                let withheld = PublishedField.cents(row[11])
            else { return false }
            var money = MoneyFigures()
            money.movements = Int32(clamping: movements)
            money.isByPost = row[12] == Text("courrier")
            money.brut = brut
            money.contributions = contributions
            money.netImposable = net
            money.euros = euros
            money.nonImposable = other
            money.remboursements = repaid
            money.prelevementSource = withheld
            agents.rows[agent].money = money
            return true
        }
        return bad.map { .wrong(file, row: $0) } ?? .done
    }

    /// The sum of csg_deductible, csg_non_deductible, crds and casa.
    private func contributions(_ row: borrowing PublishedTable, _ first: Int) -> Cents? {
        var sum = Cents.zero
        for column in first..<first + 4 {
            guard let part = PublishedField.cents(row[column]) else { return nil }
            sum += part
        }
        return sum
    }

    private func benefits(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var last = 0
        var rows = RowList<BenefitFigure>(capacity: file.physicalLines)
        var places = RowList<Int32>(capacity: file.physicalLines)
        let columns = [
            "numero", "prestation", "nb_versements", "brut", "imposable", "csg_deductible", "csg_non_deductible",
            "crds", "casa", "net_imposable",
        ]
        let bad = each(file, columns) { row in
            guard let agent = agents.find(row[0], from: &last), let benefit = names.benefits.index(of: row[1]),
                let count = PublishedField.integer(row[2]), let brut = PublishedField.cents(row[3]),
                let contributions = contributions(row, 5), let net = PublishedField.cents(row[9])
            else { return false }
            rows.append(
                BenefitFigure(
                    prestation: benefit, isTaxable: PublishedField.isYes(row[4]), count: Int32(clamping: count),
                    brut: brut, contributions: contributions, netImposable: net))
            places.append(Int32(agent))
            return true
        }
        let grouped = grouped(rows.rows(), places.rows(), agents)
        return bad.map { .wrong(file, row: $0) } ?? .benefits(grouped)
    }

    private func studies(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var last = 0
        let motifs = MotifCodes(MotifEtudes.self)
        var rows = RowList<StudyFigure>(capacity: file.physicalLines)
        var places = RowList<Int32>(capacity: file.physicalLines)
        let columns = ["numero", "dossier", "rang", "statut", "motifs", "jours", "taux"]
        let bad = each(file, columns) { row in
            guard let agent = agents.find(row[0], from: &last), let rang = PublishedField.integer(row[2]),
                let status = StudyStatus.vocabulary.index(of: row[3]), let found = motifs.read(row[4]),
                let days = PublishedField.integer(row[5]), let share = PublishedField.hundredths(row[6])
            else { return false }
            rows.append(
                StudyFigure(
                    dossier: row[1], rang: UInt8(clamping: rang), status: StudyStatus(index: status),
                    share: Int16(clamping: share), motifs: found, days: Int32(clamping: days)))
            places.append(Int32(agent))
            return true
        }
        let grouped = grouped(rows.rows(), places.rows(), agents)
        return bad.map { .wrong(file, row: $0) } ?? .studies(grouped)
    }

    /// The table is by id; here by agent, then id.
    private func requests(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var found: [(agent: Int32, request: RequestFigure)] = []
        let columns = ["numero", "demande", "prestation", "statut", "motifs", "jours", "montant", "nuits"]
        let bad = each(file, columns) { row in
            guard let agent = agents.find(row[0]), let benefit = names.benefits.index(of: row[2]),
                let status = RequestStatus.vocabulary.index(of: row[3]), let days = PublishedField.integer(row[5]),
                let nights = row[7].isEmpty ? 0 : PublishedField.integer(row[7])
            else { return false }
            let amount = row[6].isEmpty ? nil : PublishedField.cents(row[6])
            found.append(
                (
                    Int32(agent),
                    RequestFigure(
                        id: row[1], motifs: row[4], prestation: benefit, status: RequestStatus(index: status),
                        nights: Int16(clamping: nights), days: Int32(clamping: days), amount: amount)
                ))
            return true
        }
        found.sort { $0.agent != $1.agent ? $0.agent < $1.agent : $0.request.id < $1.request.id }
        let grouped = grouped(Rows(found.map(\.request)), Rows(found.map(\.agent)), agents)
        return bad.map { .wrong(file, row: $0) } ?? .requests(grouped)
    }

    private func dependants(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var last = 0
        let categories = DependantRule.Category.allCases
        let codes = Vocabulary(categories.map(\.rawValue))
        var rows = RowList<DependantFigure>(capacity: file.physicalLines)
        var places = RowList<Int32>(capacity: file.physicalLines)
        let columns = [
            "numero", "dossier", "rang", "categorie", "offres", "prestations", "vacances_noel", "etudes", "taux",
        ]
        let bad = each(file, columns) { row in
            guard let agent = agents.find(row[0], from: &last), let rang = PublishedField.integer(row[2]),
                let category = codes.index(of: row[3]), let share = PublishedField.hundredths(row[8])
            else { return false }
            rows.append(
                DependantFigure(
                    dossier: row[1], rang: UInt8(clamping: rang), category: categories[Int(category)],
                    rights: .init(
                        offers: PublishedField.isYes(row[4]), benefits: PublishedField.isYes(row[5]),
                        holidays: PublishedField.isYes(row[6]), studies: PublishedField.isYes(row[7])),
                    share: Int16(clamping: share)))
            places.append(Int32(agent))
            return true
        }
        let grouped = grouped(rows.rows(), places.rows(), agents)
        return bad.map { .wrong(file, row: $0) } ?? .dependants(grouped)
    }

    private func paper(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var last = 0
        let bad = each(file, ["numero"]) { row in
            guard let agent = agents.find(row[0], from: &last) else { return false }
            agents.rows[agent].rights.flags.insert(.dossierPapier)
            return true
        }
        return bad.map { .wrong(file, row: $0) } ?? .done
    }

    private func register(_ file: SourceFile, _ agents: AgentBlock) -> Part {
        var last = 0
        let bad = each(file, ["numero", "dernier_dossier"]) { row in
            guard let agent = agents.find(row[0], from: &last),
                let year = row[1].isEmpty ? 0 : PublishedField.integer(row[1])
            else { return false }
            agents.rows[agent].rights.lastDossier = Int16(clamping: year)
            agents.rows[agent].rights.flags.insert(.registre)
            return true
        }
        return bad.map { .wrong(file, row: $0) } ?? .done
    }

    private func grouped<Row>(_ rows: Rows<Row>, _ places: Rows<Int32>, _ agents: AgentBlock) -> Grouped<Row> {
        Grouped(rows: rows, starts: DecidedFigures.starts(agents.count, places.count) { Int(places[$0]) })
    }
}

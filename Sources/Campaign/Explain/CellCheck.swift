import Decisions
import Domain
import Explain
import Extracts
import Reports

/// Whether the published cells of an agent are what his judging again gives, and what its steps conclude.
struct CellCheck {
    private let run: FrozenRun
    private let campaign: FrozenCampaign
    private let again: AgentRows
    private let payments: PaymentListing
    private let published: [String: PublishedRows]

    /// - Parameter asked: the agents that will be looked at.
    init(_ run: FrozenRun, _ campaign: FrozenCampaign, asked: Set<Numero>) throws(RunError) {
        self.run = run
        self.campaign = campaign
        again = AgentRows(campaign.decisions)
        payments = PaymentListing(campaign.decisions, of: campaign.read)
        var published: [String: PublishedRows] = [:]
        let tables = Set(run.manifest.outputs.map(\.path))
        for output in Decisions.Conclusion.Output.allCases
        where !run.isCorrection || tables.contains("\(output.rawValue).csv") {
            published[output.rawValue] = try PublishedRows(output.rawValue, run, asked: asked)
        }
        self.published = published
    }

    /// - Throws: a published cell of his that is another, named by file, row and column (3).
    func refuseOthers(_ agent: Int) throws(RunError) {
        let numero = campaign.decisions.extraits.agents[agent].numero
        var trouble: [String] = []
        again.forEachTable(of: agent) { contract, bytes in
            compare(contract.name, contract.columns.map(\.name), PublishedRows.rows(bytes), numero, &trouble)
        }
        var csv = CsvBuffer(capacity: 1 << 12)
        _ = payments.write(agent..<(agent + 1), &csv)
        // Lines that count for nothing and give a number between his and the one before stand there too.
        let own = PublishedRows.rows(csv.bytes).filter { $0.first == "\(numero)" }
        compare(PaymentListing.table.name, PaymentListing.table.columns, own, numero, &trouble)
        if !trouble.isEmpty { throw refused(numero, trouble) }
    }

    /// - Parameter lines: where the lines stand that steps cite.
    /// - Throws: a cell that a step concludes and that was not published so (3).
    func refuseOthers(_ steps: [Step], _ lines: [Place: LineName], of numero: Numero) throws(RunError) {
        var trouble: [String] = []
        var rows: [Decisions.Conclusion.Output: Set<[String]>] = [:]
        for step in steps {
            for conclusion in step.conclusions where conclusion.output != .anomalies {
                let name = conclusion.output.rawValue
                if run.isCorrection, published[name] == nil { continue }
                guard let table = published[name], let column = table.columns.firstIndex(of: conclusion.column) else {
                    trouble.append("\(name).csv n'a pas de colonne \(conclusion.column).")
                    continue
                }
                let key = conclusion.key.map { $0.cell(lines) }
                rows[conclusion.output, default: []].insert(key)
                let rows = table.rows(of: numero).filter { row in
                    let names = CellCheck.keyColumns(conclusion.output)
                    return zip(names, key).allSatisfy { name, value in
                        table.columns.firstIndex(of: name).map { row[$0] == value } ?? false
                    }
                }
                let value = conclusion.value.cell(lines)
                if let row = rows.first, rows.count == 1, row[column] == value { continue }
                let found = rows.count == 1 ? "«\u{A0}\(rows[0][column])\u{A0}»" : "\(rows.count) lignes"
                trouble.append(
                    "\(name).csv, \((key + [conclusion.column]).joined(separator: ", "))\u{A0}: \(found) publié, «\u{A0}\(value)\u{A0}» à l'étape \(step.code) (règle \(step.rule))."
                )
            }
        }
        // A row that no step concludes would be a figure without a reason.
        for output in Decisions.Conclusion.Output.allCases where output != .anomalies {
            if run.isCorrection, published[output.rawValue] == nil { continue }
            let count = published[output.rawValue]?.rows(of: numero).count ?? 0
            let concluded = rows[output]?.count ?? 0
            if count != concluded {
                trouble.append("\(output.rawValue).csv\u{A0}: \(count) lignes publiées, \(concluded) expliquées.")
            }
        }
        if !trouble.isEmpty { throw refused(numero, trouble) }
    }

    /// - Throws: a row of `anomalies.csv` that is another (3).
    func refuseOthers(_ fates: [LineFate], of numero: Numero) throws(RunError) {
        var trouble: [String] = []
        let rows = fates.filter { !$0.cells.isEmpty }.map { $0.cells.map { $0.value.cell([:]) } }
        compare(
            TableContract.anomalies.name, TableContract.anomalies.columns.map(\.name), rows, numero, &trouble)
        if !trouble.isEmpty { throw refused(numero, trouble) }
    }

    /// What tells a row of a table from the agent's others.
    static func keyColumns(_ output: Decisions.Conclusion.Output) -> [String] {
        switch output {
        case .anomalies: []
        default:
            TableContract.published.first { $0.name == output.rawValue }?.key.filter { $0 != "numero" } ?? []
        }
    }

    private func compare(
        _ name: String, _ columns: [String], _ own: [[String]], _ numero: Numero, _ trouble: inout [String]
    ) {
        guard let table = published[name] else { return }
        guard table.columns == columns else {
            trouble.append("\(name).csv n'a pas les colonnes que ce programme écrit.")
            return
        }
        let rows = table.rows(of: numero)
        guard rows.count == own.count else {
            trouble.append("\(name).csv\u{A0}: \(rows.count) lignes publiées, \(own.count) en jugeant de nouveau.")
            return
        }
        for (row, mine) in zip(rows, own) where row != mine {
            for (column, (before, now)) in zip(columns, zip(row, mine)) where before != now {
                trouble.append(
                    "\(name).csv, colonne \(column)\u{A0}: «\u{A0}\(before)\u{A0}» publié, «\u{A0}\(now)\u{A0}» en jugeant de nouveau."
                )
            }
        }
    }

    private func refused(_ numero: Numero, _ trouble: [String]) -> RunError {
        let because =
            run.otherVersion.map {
                "La publication est de Millésime \($0), ce programme est Millésime \(Version.number)\u{A0}: l'expliquer avec la même version."
            } ?? "La publication n'est pas celle que donnent ces extraits et ces règles\u{A0}: publier à nouveau."
        return RunError(
            .refused,
            (["L'agent \(numero) n'est pas expliqué, ses cellules publiées ne sont pas celles du calcul\u{A0}:"]
                + trouble.map { "  \($0)" } + [because]).joined(separator: "\n"),
            anonymous: "Published cells of an agent are not those of judging again.")
    }
}

extension StepValue {
    /// As a cell of a table holds it.
    ///
    /// - Parameter lines: the names of lines.
    func cell(_ lines: [Place: LineName]) -> String {
        var csv = CsvBuffer(capacity: 64)
        switch self {
        case .none: return ""
        case .day(let day): csv.day(day)
        case .period(let period): return "\(period.first) \(period.last)"
        case .periods(let periods): return periods.map { StepValue.period($0).cell(lines) }.joined(separator: "|")
        case .days(let n), .integer(let n), .age(let n), .months(let n), .nights(let n): csv.integer(n)
        case .years(let n), .percent(let n), .parts(let n): csv.hundredths(n)
        case .cents(let amount): csv.cents(amount)
        case .euros(let n): csv.integer(n)
        case .flag(let flag): csv.flag(flag)
        case .code(let text), .words(let text): return text
        case .codes(let codes): return codes.joined(separator: "|")
        case .numero(let numero): csv.numero(numero)
        case .finess(let finess): csv.finess(finess)
        case .fileOf(let place): return lines[place]?.file ?? ""
        case .lineOf(let place): return lines[place].map { "\($0.line)" } ?? ""
        }
        return String(decoding: csv.bytes.dropLast(), as: UTF8.self)
    }
}

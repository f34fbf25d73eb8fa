import Decisions
import Domain
import Reports
import RuleBook

/// A campaign judged, with what is published of each agent and the steps that explain it.
struct Explained: Sendable {
    /// A row of an output table: its key columns but `numero`, and its cells by column.
    struct Row: Hashable, Sendable {
        let table: String
        let key: [String]
        let cells: [String: String]
    }

    let outcome: Outcome
    let explainer: Explainer
    /// By numero.
    let rows: [String: [Row]]

    init(_ facts: Facts) {
        let outcome = Outcome(facts)
        self.outcome = outcome
        explainer = Explainer(outcome.decisions)
        var rows: [String: [Row]] = [:]
        let decisions = outcome.decisions
        for table in OutputTable.all(decisions, findings: []) where table.name != "anomalies" {
            var csv = CsvBuffer()
            _ = table.write(0..<table.subjects, &csv)
            Explained.take(csv.bytes, table.contract, &rows)
        }
        let listing = PaymentListing(decisions, leftOut: [], isCorrected: false) { _, _ in (Text("f"), 2) }
        var csv = CsvBuffer()
        _ = listing.write(0..<listing.subjects, &csv)
        Explained.take(csv.bytes, PaymentListing.table.contract, &rows)
        self.rows = rows
    }

    private static func take(
        _ bytes: UnsafeRawBufferPointer, _ contract: TableContract, _ rows: inout [String: [Row]]
    ) {
        let columns = contract.columns.map(\.name)
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            let cells = Dictionary(uniqueKeysWithValues: zip(columns, fields))
            rows[cells["numero"]!, default: []].append(
                Row(table: contract.name, key: contract.key.filter { $0 != "numero" }.map { cells[$0]! }, cells: cells))
        }
    }

    func steps(_ agent: String) -> [Step] { outcome.index(agent).map { explainer.steps(of: $0) } ?? [] }

    /// All that is published of an agent: his rows, and the findings on his lines.
    func published(_ agent: String) -> Set<Row> { Set(rows[agent] ?? []).union(findings(agent)) }

    private func findings(_ agent: String) -> [Row] {
        outcome.findings.enumerated().filter { "\($0.element.numero)" == agent }.map {
            Row(table: "anomalies", key: [$0.element.code.code], cells: [:])
        }
    }
}

extension Step {
    /// What the step concludes: its branch, what it found, motifs, amounts and days; what it merely read does not count.
    var fingerprint: String {
        let found = results.map { "\($0.name)=\($0.value)" }
        let reckoned = operations.map { "\($0.label)=\($0.result)" }
        let gap = distance.map { "\($0.gap) \($0.side)" } ?? ""
        let instead = alternatives.map { "\($0.code) \($0.distance.map { "\($0.gap) \($0.side)" } ?? "")" }
        let cells = conclusions.map { "\($0.output.rawValue).\($0.column)=\($0.value.cell)" }
        return ([code, gap] + found + reckoned + instead + motifs + cells).joined(separator: "|")
    }
}

extension StepValue {
    /// As the cell of an output shows it.
    var cell: String {
        switch self {
        case .none: ""
        case .day(let day): day.shown
        case .days(let n), .integer(let n), .age(let n), .months(let n), .nights(let n): "\(n)"
        case .cents(let cents): cents.shown
        case .euros(let n): "\(n)"
        case .years(let n), .percent(let n), .parts(let n): Cents(n).shown
        case .flag(let value): ouiNon(value)
        case .code(let text), .words(let text): text
        case .codes(let codes): codes.joined(separator: "|")
        case .numero(let numero): "\(numero)"
        case .finess(let finess): "\(finess)"
        case .fileOf: "f"
        case .lineOf: "2"
        case .period(let period): "\(period.first.shown)-\(period.last.shown)"
        case .periods(let periods): periods.map { StepValue.period($0).cell }.joined(separator: " ")
        }
    }
}

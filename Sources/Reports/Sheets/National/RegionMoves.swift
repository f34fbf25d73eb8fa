import Decisions
import Domain
import SheetModel

/// The regions against the campaign before: those that moved most come first.
struct RegionMoves {
    private struct Move {
        let place: RegionsPage.Place
        let agentsBefore: Int64
        let netBefore: Int64

        var agents: Int64 { Int64(place.figures.agents) }
        var net: Int64 { Int64(place.figures.netImposable) }
        /// Hundredths of per cent of N−1, by the greater of the two figures; a region that was not there moved most.
        var size: Int64 { max(Move.size(agentsBefore, agents), Move.size(netBefore, net)) }

        private static func size(_ before: Int64, _ now: Int64) -> Int64 {
            if before == now { return 0 }
            return before == 0 ? .max : Rounding.halfAwayFromZero(abs(now - before) * 10_000, over: abs(before))
        }
    }

    private struct Row {
        let move: Move
        /// On the page, counted from 0.
        let row: Int

        func gap(_ now: Int, _ before: Int) -> String {
            "ROUND(\(A1.cell(row: row, column: now))-\(A1.cell(row: row, column: before)),2)"
        }
    }

    private let moves: [Move]
    private let year: Int
    private let earlierYear: Int

    /// Nil where nothing is known of N−1.
    init?(_ regions: [RegionsPage.Place], _ context: ReportContext) {
        guard let earlier = context.earlier, earlier.knows(.national), !regions.isEmpty else { return nil }
        year = context.decisions.millesime
        earlierYear = earlier.year
        moves = regions.map { region in
            let place = EarlierFigures.Place.region(code: region.code)
            return Move(
                place: region, agentsBefore: earlier.agents(place) ?? 0, netBefore: earlier.netImposable(place))
        }.sorted { $0.size != $1.size ? $0.size > $1.size : $0.place.code < $1.place.code }
    }

    /// Of the region that moved most, for the cover; nil where none moved.
    var sentence: String? {
        guard let first = moves.first, first.size > 0 else { return nil }
        func part(_ words: String, _ before: Int64, _ now: Int64) -> String {
            guard before != 0 else { return "\(words) : rien en \(earlierYear)" }
            let share = Rounding.halfAwayFromZero((now - before) * 10_000, over: abs(before))
            return "\(words) : \(share > 0 ? "+" : "")\(French.percent(share))"
        }
        return "Région la plus éloignée de \(earlierYear) : \(first.place.label) ("
            + "\(part("agents", first.agentsBefore, first.agents)) ; "
            + "\(part("net imposable", first.netBefore, first.net))). Voir « Face à \(earlierYear) », feuille Régions."
    }

    func add(to page: inout PageSheet) {
        page.add(
            .heading(
                "Face à \(earlierYear), de la région qui s'en éloigne le plus à celle qui s'en éloigne le moins",
                span: 14))
        let first = page.nextRow + 1
        page.addTable(
            name: "FaceAnPasse", columns: columns,
            of: moves.enumerated().map { Row(move: $1, row: first + $0) })
    }

    private var columns: [PageColumn<Row>] {
        let (year, before) = (year, earlierYear)
        return [
            PageColumn("Code", .code) { .words($0.move.place.code) },
            PageColumn("Région") { .words($0.move.place.label) },
            PageColumn("Agents \(year)", .integer, total: .sum) { .cell(.integer($0.move.agents)) },
            PageColumn("Agents \(before)", .integer, total: .sum) { .cell(.integer($0.move.agentsBefore)) },
            PageColumn("Écart d'agents".typographic, .integer, total: .sum) { row in
                .formula(Formula(row.gap(2, 3), stored: .integer(row.move.agents - row.move.agentsBefore)))
            },
            PageColumn("Évolution des agents", .percent) {
                .evolution(from: $0.move.agentsBefore, to: $0.move.agents, row: $0.row, columns: (2, 3))
            },
            PageColumn("Net imposable \(year)", .money, total: .sum) { .cell(.cents(Cents($0.move.net))) },
            PageColumn("Net imposable \(before)", .money, total: .sum) { .cell(.cents(Cents($0.move.netBefore))) },
            PageColumn("Écart de net", .money, total: .sum) { row in
                .formula(Formula(row.gap(6, 7), stored: .cents(Cents(row.move.net - row.move.netBefore))))
            },
            PageColumn("Évolution du net", .percent) {
                .evolution(from: $0.move.netBefore, to: $0.move.net, row: $0.row, columns: (6, 7))
            },
        ]
    }
}

extension String {
    /// A straight apostrophe has a meaning in the formulas of a table; the typographic one has none.
    var typographic: String { split(separator: "'", omittingEmptySubsequences: false).joined(separator: "’") }
}

import Decisions
import Domain
import SheetModel

/// The same sums by agent and benefit.
enum DetailSheet {
    static let name = "Détail par prestation"
    static let code = "Code"
    static let brut = "Brut"
    static let net = "Net imposable"

    static func list(_ source: SheetSource) -> ListSheet {
        let details = source.records.details
        let benefits = source.decisions.rules.benefits
        let taxable = benefits.map(\.isTaxable)
        let codes = benefits.map(\.code)
        return ListSheet(
            name: name, title: "Détail par agent et par prestation", subtitle: source.subtitle, columns: columns,
            recordCount: details.count, frozenColumns: 3, emptyNote: "Aucun versement de l'année."
        ) { index, cells in
            let detail = source.decisions.details[Int(details[index])]
            let benefit = Int(detail.prestation)
            source.put(agent: Int(detail.agent), in: &cells)
            cells[3] = .text(codes[benefit])
            cells[4] = .text(source.words.benefits[benefit])
            cells[5] = .count(detail.sums.count)
            cells[6] = .cents(detail.sums.brut)
            cells[7] = .yesNo(taxable[benefit])
            cells[8] = .cents(detail.sums.csgDeductible)
            cells[9] = .cents(detail.sums.csgNonDeductible)
            cells[10] = .cents(detail.sums.crds)
            cells[11] = .cents(detail.sums.casa)
            cells[12] = .cents(detail.sums.netImposable)
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column(code, .code, note: "Code de la prestation, comme dans declarations_detail.csv."),
            Column("Prestation"),
            Column("Versements", .integer, total: .sum), Column(brut, .money, total: .sum),
            Column("Imposable", highlights: [Highlight("Non", .muted)]), Column("CSG déductible", .money, total: .sum),
            Column("CSG non déductible", .money, total: .sum), Column("CRDS", .money, total: .sum),
            Column("CASA", .money, total: .sum), Column(net, .money, total: .sum),
        ]
}

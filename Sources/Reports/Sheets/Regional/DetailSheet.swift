import Decisions
import Domain
import SheetModel

/// The same sums by agent and benefit.
enum DetailSheet {
    static let name = "Détail par prestation"
    static let benefit = "Prestation"
    static let brut = "Brut"
    static let net = "Net imposable"

    static func list(_ source: SheetSource) -> ListSheet {
        let details = source.records.details
        return ListSheet(
            name: name, title: "Détail par agent et par prestation",
            subtitle: "\(source.subtitle) Noms des agents et CSG déductible : voir la feuille Déclarations. "
                + "Vides après le brut : prestation non imposable.",
            columns: columns, recordCount: details.count, frozenColumns: 2, emptyNote: "Aucun versement de l'année."
        ) { index, cells in
            let detail = source.decisions.details[Int(details[index])]
            cells[0] = .numero(source.decisions.extraits.agents[Int(detail.agent)].numero)
            cells[1] = .text(source.words.benefits[Int(detail.prestation)])
            if detail.sums.count != 1 { cells[2] = .count(detail.sums.count) }
            cells[3] = .cents(detail.sums.brut)
            cells[4] = .centsIfAny(detail.sums.netImposable)
            cells[5] = .centsIfAny(detail.sums.csgNonDeductible)
            cells[6] = .centsIfAny(detail.sums.crds)
            cells[7] = .centsIfAny(detail.sums.casa)
        }
    }

    private static let columns = [
        SheetSource.agentColumns[0],
        Column(benefit, note: "Codes de declarations_detail.csv, et ce qui est imposable : voir la légende."),
        Column(Column.title("Versements", blank: "1"), .integer, note: "Versements et remboursements qui comptent."),
        Column(brut, .money, total: .sum),
        Column(
            net, .money, total: .sum,
            note: "Brut moins CSG déductible ; celle-ci est donc leur différence. Vide : rien d'imposable."),
        Column("CSG non déductible", .money, total: .sum), Column("CRDS", .money, total: .sum),
        Column("CASA", .money, total: .sum),
    ]
}

import Decisions
import Domain
import SheetModel

/// What each agent of the region must declare: the columns of declarations.csv, with names.
enum DeclarationsSheet {
    static let name = "Déclarations"
    static let brut = "Brut imposable"
    static let net = "Net imposable"
    static let declared = "Montant à déclarer"
    static let other = "Non imposable"
    static let repaid = "Remboursements"
    static let withheld = "Prélèvement à la source"
    static let channel = "Avis"

    static func list(_ source: SheetSource) -> ListSheet {
        let declarations = source.records.declarations
        return ListSheet(
            name: name, title: "Montants à déclarer", subtitle: source.subtitle, columns: columns,
            recordCount: declarations.count, frozenColumns: 3, emptyNote: "Aucun versement de l'année."
        ) { index, cells in
            let declaration = source.decisions.declarations[Int(declarations[index])]
            let agent = Int(declaration.agent)
            source.put(agent: agent, in: &cells)
            cells[3] = source.words.committee(source.decisions.droits[agent].organisme)
            cells[4] = .count(declaration.taxable.count)
            cells[5] = .cents(declaration.taxable.brut)
            cells[6] = .cents(declaration.taxable.csgDeductible)
            cells[7] = .cents(declaration.taxable.csgNonDeductible)
            cells[8] = .cents(declaration.taxable.crds)
            cells[9] = .cents(declaration.taxable.casa)
            cells[10] = .cents(declaration.taxable.netImposable)
            cells[11] = .integer(declaration.montantADeclarer)
            cells[12] = .cents(declaration.nonImposable)
            cells[13] = .cents(declaration.remboursements)
            cells[14] = .cents(declaration.prelevementSource)
            cells[15] = source.decisions.extraits.agents[agent].espaceAgent ? .words("En ligne") : .words("Courrier")
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column("Comité"),
            Column(
                "Versements", .integer, total: .sum,
                note: "Versements et remboursements qui comptent, imposables ou non."),
            Column(brut, .money, total: .sum), Column("CSG déductible", .money, total: .sum),
            Column("CSG non déductible", .money, total: .sum), Column("CRDS", .money, total: .sum),
            Column("CASA", .money, total: .sum),
            Column(net, .money, total: .sum, note: "Brut imposable moins CSG déductible."),
            Column(
                declared, .euros, total: .sum,
                note: "Net imposable arrondi une fois à l'euro ; 0 si la somme est négative."),
            Column(other, .money, total: .sum),
            Column(repaid, .money, total: .sum, note: "Brut repris à l'agent dans l'année."),
            Column(withheld, .money, total: .sum), Column(channel, tallies: [Text("Courrier"), Text("En ligne")]),
        ]
}

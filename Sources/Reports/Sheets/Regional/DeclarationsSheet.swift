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

    static func list(_ source: SheetSource) -> ListSheet {
        let declarations = source.records.declarations
        return ListSheet(
            name: name, title: "Montants à déclarer",
            subtitle: "\(source.subtitle) \(source.committeeNote) \(SheetSource.blanks)",
            columns: source.showsCommittee ? columns + [Column("Comité")] : columns,
            recordCount: declarations.count, frozenColumns: 2, emptyNote: "Aucun versement de l'année."
        ) { index, cells in
            let declaration = source.decisions.declarations[Int(declarations[index])]
            let agent = Int(declaration.agent)
            source.put(agent: agent, in: &cells)
            cells[2] = .count(declaration.taxable.count)
            cells[3] = .centsIfAny(declaration.taxable.brut)
            cells[4] = .centsIfAny(declaration.taxable.csgDeductible)
            cells[5] = .centsIfAny(declaration.taxable.csgNonDeductible)
            cells[6] = .centsIfAny(declaration.taxable.crds)
            cells[7] = .centsIfAny(declaration.taxable.casa)
            cells[8] = .centsIfAny(declaration.taxable.netImposable)
            cells[9] = .countIfAny(Int(declaration.montantADeclarer))
            cells[10] = .centsIfAny(declaration.nonImposable)
            cells[11] = .centsIfAny(declaration.remboursements)
            cells[12] = .centsIfAny(declaration.prelevementSource)
            if source.decisions.isByPost(agent) { cells[13] = .words("Oui") }
            if source.showsCommittee { cells[14] = source.otherCommittee(source.decisions.droits[agent]) }
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
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
            Column(withheld, .money, total: .sum),
            Column("Avis par courrier", note: "Vide : avis en ligne, sur l'Espace agent."),
        ]
}

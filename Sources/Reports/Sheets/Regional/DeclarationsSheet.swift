import Decisions
import Domain
import SheetModel

/// What each agent of the region must declare: the columns of declarations.csv, with names.
enum DeclarationsSheet: RegionSheet {
    static let name = "Déclarations"
    static let about = "Ce que chaque agent doit déclarer."
    static let brut = "Brut imposable"
    static let net = "Net imposable"
    static let declared = "Montant à déclarer"
    static let other = "Non imposable"
    static let repaid = "Remboursements"

    private struct Row: AgentRecord {
        let declaration: Declaration
        var agent: Int { Int(declaration.agent) }
        var taxable: PaymentSums { declaration.taxable }
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let declarations = source.records.declarations
        let decisions = source.decisions
        return ListSheet(
            name: name, title: "Montants à déclarer", subtitle: "\(source.subtitle) \(source.committeeNote)",
            columns: source.agent() + columns(source) + source.committee(), recordCount: declarations.count,
            frozenColumns: 2, emptyNote: "Aucun versement de l'année."
        ) { Row(declaration: decisions.declarations[Int(declarations[$0])]) }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        let figures = part.figures
        func declared(_ title: String, _ frozen: Cell) -> Control {
            Control(
                "Déclarations : \(title.lowercasedFirst)", live: list.sum(list.column(title)), frozen: frozen)
        }
        return [
            Control("Agents à déclarer", live: list.count(0), frozen: .count(figures.declarations)),
            declared(brut, .euros(cents: figures.brutImposable)), declared(net, .euros(cents: figures.netImposable)),
            declared(self.declared, .count(figures.declaredEuros)),
            declared(other, .euros(cents: figures.nonImposable)),
        ]
    }

    /// An amount that most agents do not have.
    private static func amount(
        _ title: String, _ note: String = "", _ amount: @escaping @Sendable (Row) -> Cents
    ) -> ListColumn<Row> {
        ListColumn(title, .money, total: .sum, note: note.isEmpty ? "Vide : 0,00 €." : "\(note) Vide : 0,00 €.") {
            .centsIfAny(amount($0))
        }
    }

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let decisions = source.decisions
        return [
            ListColumn(
                "Versements", .integer, total: .sum,
                note: "Versements et remboursements qui comptent, imposables ou non."
            ) { .count($0.taxable.count) },
            amount(brut) { $0.taxable.brut }, amount("CSG déductible") { $0.taxable.csgDeductible },
            amount("CSG non déductible") { $0.taxable.csgNonDeductible }, amount("CRDS") { $0.taxable.crds },
            amount("CASA") { $0.taxable.casa },
            amount(net, "Brut imposable moins CSG déductible.") { $0.taxable.netImposable },
            ListColumn(
                declared, .euros, total: .sum,
                note: "Net imposable arrondi une fois à l'euro ; 0 si la somme est négative. Vide : 0 €."
            ) { .countIfAny(Int($0.declaration.montantADeclarer)) },
            amount(other) { $0.declaration.nonImposable },
            amount(repaid, "Brut repris à l'agent dans l'année.") { $0.declaration.remboursements },
            amount("Prélèvement à la source") { $0.declaration.prelevementSource },
            ListColumn("Avis par courrier", note: "Vide : avis en ligne, sur l'Espace agent.") {
                decisions.isByPost($0.agent) ? .words("Oui") : .empty
            },
        ]
    }
}

extension String {
    /// For a title inside a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

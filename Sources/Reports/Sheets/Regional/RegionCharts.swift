import Decisions
import Domain
import RuleBook
import SheetModel

/// The charts of a region's cover, each beside its figures, which are live over the lists.
enum RegionCharts {
    static func add(to cover: inout Cover, _ source: SheetSource, _ lists: RegionLists) {
        let droits = lists.droits
        cover.chart(
            "Agents par fondement des droits", table: "DroitsParFondement", "Fondement",
            Column("Agents", .integer, total: .sum),
            Fondement.allCases.map { fondement in
                let live = droits.count(droits.column(DroitsSheet.fondement), equalTo: fondement.label)
                return [.words(fondement.label.description), .formula(live)]
            })
        if source.part.figures.studies > 0 { studies(&cover, lists.etudes) }
        benefits(&cover, source, lists.detail)
    }

    private static func studies(_ cover: inout Cover, _ etudes: ListSheet) {
        let column = etudes.column(EtudesSheet.status)
        cover.chart(
            "Études par statut", table: "EtudesParStatut", "Études", Column("Demandes", .integer, total: .sum),
            StudyStatus.allCases.map { status in
                [.words(status.label.description), .formula(etudes.count(column, equalTo: status.label))]
            })
    }

    /// Taxable benefits paid in the region, in the order of the catalogue.
    private static func benefits(_ cover: inout Cover, _ source: SheetSource, _ detail: ListSheet) {
        let net = source.part.figures.netByBenefit
        let paid = source.decisions.rules.benefits.enumerated().filter { $0.element.isTaxable && net[$0.offset] != 0 }
        guard !paid.isEmpty else { return }
        cover.chart(
            "Net imposable par prestation, en euros", table: "ImposableParPrestation", "Prestation",
            Column("Net imposable", .money, total: .sum),
            paid.map { index, benefit in
                let live = detail.sum(
                    detail.column(DetailSheet.net), where: detail.column(DetailSheet.benefit),
                    equals: source.words.benefits[index],
                    stored: .euros(cents: net[index]))
                return [.words(benefit.label), .formula(live)]
            })
    }
}

extension ListSheet {
    /// Sum of a column over the records where another has that value. Not `SUMIF`, which takes a code such as `16-1`
    /// for a date.
    func sum(_ column: Int, where other: Int, equals value: Text, stored: Cell) -> Formula {
        let words = A1.words(value.description)
        let terms = parts.map { part in
            "SUMPRODUCT((\(range(other, in: part).reference)=\(words))*1,\(range(column, in: part).reference))"
        }
        return Formula(terms.joined(separator: "+"), stored: stored)
    }
}

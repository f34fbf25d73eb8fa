import Decisions
import Domain
import RuleBook
import SheetModel

/// The cover of a region's workbook.
struct SynthesePage {
    static let name = "Synthèse"

    let source: SheetSource
    let lists: RegionLists
    let context: ReportContext

    private var figures: RegionFigures { source.part.figures }

    /// Built twice: the sentence at the top sums up controls whose place is known only once they are laid.
    func page() -> PageSheet { build(closed: build(closed: nil).closed).page }

    private func build(closed: Formula?) -> (page: PageSheet, closed: Formula) {
        var cover = Cover(
            SynthesePage.name, title: source.part.label, context, figures, closed: closed,
            staleRules: source.parameters.count { $0.isStale })
        cover.tiles(people)
        cover.tiles(declared + studies + retired)
        cover.tiles(requests)
        amounts(&cover)
        RegionCharts.add(to: &cover, source, lists)
        cover.comparison(
            .region(code: source.part.code), figures, context, hasStudies: lists[ifAny: EtudesSheet.self] != nil)
        let found = cover.controls(
            lists.controls(source.part),
            "Chaque ligne compare une formule vivante sur les feuilles avec le total arrêté par le calcul.")
        cover.page.skip()
        cover.contents(
            lists.all.map { ($0.list.name, $0.list.recordCount, $0.sheet.about) }
                + [(LegendePage.name, nil, "Le sens des codes et des mots.")])
        return (cover.page, found)
    }

    private var people: [Cover.Tile] {
        let droits = lists[DroitsSheet.self]
        return [
            (
                "Agents", .formula(droits.count(0)),
                "dont \(French.count(figures.count(.retraite), "retraité", "retraités"))"
            ),
            (
                "Droits ouverts",
                .formula(droits.count(droits.column(DroitsSheet.verdict), equalTo: Verdict.ouverts.label)),
                "et \(French.count(figures.count(.offresSeules), "agent", "agents")) aux offres seules"
            ),
            (
                "Suspendus ou non ouverts", .cell(.count(figures.count(.suspendus) + figures.count(.nonOuverts))),
                "dont \(French.count(figures.count(.suspendus), "suspendu", "suspendus"))"
            ),
            ("À surveiller", .formula(lists[SurveillerSheet.self].count(0)), "cas près d'une limite"),
        ]
    }

    private var declared: [Cover.Tile] {
        let declarations = lists[DeclarationsSheet.self]
        return [
            (
                "Montant à déclarer, en euros", .formula(declarations.sum(declarations.column(DeclarationsSheet.declared))),
                "net imposable : \(French.euros(Cents(Int64(figures.netImposable))))"
            ),
            (
                "Agents à déclarer", .formula(declarations.count(0)),
                "dont \(French.count(Int64(figures.declaredAboveZero))) d'un montant au-dessus de 0"
            ),
            (
                "Anomalies et discordances",
                .cell(.count(figures.count(FindingClass.anomalie) + figures.count(FindingClass.discordance))),
                "et \(French.count(figures.count(FindingClass.informative), "information", "informations"))"
            ),
        ]
    }

    /// A committee that has no such benefit has no such card.
    private var studies: [Cover.Tile] {
        guard let etudes = lists[ifAny: EtudesSheet.self] else { return [] }
        return [
            (
                "Études retenues",
                .formula(etudes.count(etudes.column(EtudesSheet.status), equalTo: StudyStatus.retenue.label)),
                "sur \(French.count(figures.studies, "demande", "demandes"))"
            )
        ]
    }

    private var retired: [Cover.Tile] {
        guard source.hasRenewal || figures.invited > 0 else { return [] }
        let retraites = lists[RetraitesSheet.self]
        return [
            (
                "Retraités invités",
                .formula(retraites.count(retraites.column(RetraitesSheet.invitation), equalTo: Text("Invité"))),
                "à constituer un dossier"
            )
        ]
    }

    private var requests: [Cover.Tile] {
        guard source.hasRequests || figures.requests > 0 else { return [] }
        guard let demandes = lists[ifAny: DemandesSheet.self] else {
            return [("Demandes de prestations", .cell(.count(0)), "aucune dans la campagne")]
        }
        func count(_ title: String, _ value: Text) -> PageValue {
            .formula(demandes.count(demandes.column(title), equalTo: value))
        }
        return [
            (
                "Demandes de prestations", .formula(demandes.count(0)),
                "dont \(French.count(figures.count(RequestStatus.recevable), "recevable", "recevables"))"
            ),
            (
                "Montant recevable", .formula(demandes.sum(demandes.column(DemandesSheet.amount))),
                "à verser, si rien ne s'y oppose"
            ),
            (
                "Demandes à vérifier", count(DemandesSheet.toVerify, Text("À vérifier")),
                "et \(French.count(figures.count(RequestStatus.aFixer), "montant", "montants")) à fixer"
            ),
            (
                "Montant à vérifier", .formula(demandes.sum(demandes.column(DemandesSheet.amountToVerify))),
                "compris dans le montant recevable"
            ),
        ]
    }

    /// Euros by benefit, and from the taxable net to what is declared.
    private func amounts(_ cover: inout Cover) {
        guard figures.declarations > 0 else { return }
        cover.page.add(.heading("Montants", span: Cover.columns))
        AmountsTable.add(to: &cover, source, lists[DetailSheet.self])
        let declarations = lists[DeclarationsSheet.self]
        let net = declarations.column(DeclarationsSheet.net)
        let negative = declarations.over(net) { "SUMIF(\($0),\(A1.words("<0")))" }
        let zeroed = Formula("-(\(negative))", stored: .euros(cents: -figures.negativeNet))
        cover.declaredGap(figures, net: declarations.sum(net), zeroed: .formula(zeroed))
    }
}

extension SheetSource {
    private var committeeRules: [CommitteeRules] { committees.map { decisions.rules.committees[$0] } }

    var hasStudies: Bool { committeeRules.contains { $0.studies != nil } }
    var hasRenewal: Bool { committeeRules.contains { $0.renewal != nil } }
    var hasRequests: Bool {
        decisions.rules.benefits.contains { $0.request != nil && committees.contains($0.committee) }
    }
}

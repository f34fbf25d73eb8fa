import Domain
import Figures
import RuleBook
import SheetModel

/// The workbook of a comparison: the nation, regions and benefits on pages; agents whom rules touched, and what the data
/// moved most, as lists.
public func comparisonWorkbook(_ c: ComparedCampaigns, _ equations: [Equation], tool: String) -> Workbook {
    let subtitle = "\(c.headline) · données : extraits, âges, rangs et calendrier · règles : leurs valeurs"
    let byRules = ChangedAgents.touchedByRules(c)
    let byData = ChangedAgents.movedByData(c)
    let name = "Comparaison \(c.beforeYear) – \(c.afterYear)"
    var book = Workbook(
        title: name, subject: c.headline, author: tool, company: c.rules.committees.map(\.name).joined(separator: ", "),
        created: Day.last(of: c.afterYear), footerLeft: name, footerRight: c.headline, isStreamed: true)
    book.sheets = [
        .page(ComparisonSynthese.page(c, subtitle: subtitle)), .page(ChangedParametersPage.page(c, subtitle: subtitle)),
        .page(ComparisonRegionsPage.page(c, subtitle: subtitle)),
        .page(ComparisonBenefitsPage.page(c, subtitle: subtitle)),
        .list(
            ChangedAgentsSheet.list(
                c, byRules, name: "Règles et corrigé", title: "Agents que les règles ou une correction touchent",
                subtitle: "Tous, quel que soit le chiffre qui change.",
                empty: "Ni les règles ni une correction ne touchent personne.")),
        .list(
            ChangedAgentsSheet.list(
                c, byData, name: "Données", title: "Agents que les données changent",
                subtitle:
                    "Verdict ou statut qui change, et les \(French.count(ChangedAgents.largest)) plus grands écarts de net imposable de chaque région ; tous les autres dans ecarts_agents.csv.",
                empty: "Les données ne changent rien.")),
        .page(EquationsPage(equations, subtitle: subtitle).page),
    ]
    return book
}

/// Who is listed in the workbook; the tables list everybody.
enum ChangedAgents {
    /// Amounts shown of each region.
    static let largest = 1000

    /// Indices in `ComparedCampaigns.touched`.
    static func touchedByRules(_ c: ComparedCampaigns) -> [Int] {
        c.touched.indices.filter { i in
            let link = c.link(i)
            return c.chain.isTouched(link, by: .regles) || c.chain.isTouched(link, by: .corrige)
        }
    }

    static func movedByData(_ c: ComparedCampaigns) -> [Int] {
        var kept = Set<Int>()
        var amounts: [UInt8: [(index: Int, amount: UInt64)]] = [:]
        for i in c.touched.indices {
            let link = c.link(i)
            let (from, to) = (c.chain.figures(link, .rejuge), c.chain.figures(link, .reporte))
            if from?.rights.verdict != to?.rights.verdict || hasOtherStatuses(link, c) { kept.insert(i) }
            let amount = c.chain.split(.netImposable, link)[.donnees].magnitude
            if amount > 0, let region = (to ?? from)?.rights.region { amounts[region, default: []].append((i, amount)) }
        }
        for region in amounts.values {
            let first = region.sorted { ($1.amount, $0.index) < ($0.amount, $1.index) }.prefix(largest)
            kept.formUnion(first.map(\.index))
        }
        return kept.sorted()
    }

    /// Other counts of requests by statut.
    private static func hasOtherStatuses(_ link: FigureChain.Link, _ c: ComparedCampaigns) -> Bool {
        func statuses(_ stage: Stage) -> [UInt8] {
            let (judging, place) = (c.chain[stage], link[stage])
            guard place >= 0 else { return [] }
            return judging.studies(place).map { $0.status.index }.sorted() + [255]
                + judging.requests(place).map { $0.status.index }.sorted()
        }
        // Who is new or gone is told by the verdict.
        guard link[.rejuge] >= 0, link[.reporte] >= 0 else { return false }
        return statuses(.rejuge) != statuses(.reporte)
    }
}

/// Agents, one a row, with what changed and why.
enum ChangedAgentsSheet {
    static func list(
        _ c: ComparedCampaigns, _ agents: [Int], name: String, title: String, subtitle: String, empty: String
    ) -> ListSheet {
        let names = c.totals.names
        let regions = names.regions.codes.indices.map { Text(leaking: c.regionLabel(UInt8($0))) }
        let none = Text("Sans rattachement")
        let effects = Effect.allCases.map { Text(leaking: $0.label) }
        let presences = Dictionary(
            uniqueKeysWithValues: FigureChain.Presence.allCases.map { ($0, Text(leaking: $0.rawValue)) })
        let hidden = Text("non séparable")
        @Sendable func region(_ figures: AgentFigures?) -> Cell {
            guard let figures else { return .empty }
            return .text(figures.rights.region == FigureNames.none ? none : regions[Int(figures.rights.region)])
        }
        let measures: [Measure] = [.netImposable, .montantADeclarer]
        let columns =
            [
                Column("Numéro", .code, total: .count), Column("Présence"), Column("Effets"), Column("Région avant"),
                Column("Région après"), Column("Droits avant"),
                Column(
                    "Droits reportés", note: "Données d'après, sous les valeurs des règles d'avant."),
                Column("Droits après"), Column("Études retenues avant", .integer, total: .sum),
                Column("Études retenues après", .integer, total: .sum),
            ] + measures.flatMap { splitColumns($0) } + [
                Column("Demandes avant", .money, total: .sum, note: "Montant des demandes recevables."),
                Column("Demandes après", .money, total: .sum),
            ]
        return ListSheet(
            name: name, title: title, subtitle: subtitle, columns: columns, recordCount: agents.count,
            emptyNote: empty
        ) { index, cells in
            let link = c.link(agents[index])
            let (before, after) = (c.chain.figures(link, .avant), c.chain.figures(link, .apres))
            cells[0] = .numero(link.numero)
            cells[1] = .text(presences[c.chain.presence(link)]!)
            let touching = c.chain.effects(link)
            let of = { (effect: Effect) in effects[Effect.allCases.firstIndex(of: effect)!] }
            cells[2] =
                touching.count == 2
                ? .pair(of(touching[0]), of(touching[1]))
                : touching.count == 1 ? .text(of(touching[0])) : .words("Corrigé, données et règles")
            cells[3] = region(before)
            cells[4] = region(after)
            for (column, stage) in [(5, Stage.avant), (6, .reporte), (7, .apres)] {
                if let verdict = c.chain.figures(link, stage)?.rights.verdict { cells[column] = .text(verdict.label) }
            }
            let studies = c.chain.split(.etudesRetenues, link)
            cells[8] = .integer(studies.avant)
            cells[9] = .integer(studies.apres)
            for (i, measure) in measures.enumerated() {
                let value = c.chain.split(measure, link)
                let first = 10 + i * 6
                func cell(_ n: Int64) -> Cell { measure.unit == .cents ? .cents(Cents(n)) : .integer(n) }
                cells[first] = cell(value.avant)
                cells[first + 1] = c.showsCorrection ? cell(value[.corrige]) : .text(hidden)
                cells[first + 2] = cell(value[.donnees])
                cells[first + 3] = cell(value[.regles])
                cells[first + 4] = cell(value.apres)
                if let interaction = c.chain.interaction(measure, link) { cells[first + 5] = cell(interaction) }
            }
            let requests = c.chain.split(.montantDemandes, link)
            cells[22] = .cents(Cents(requests.avant))
            cells[23] = .cents(Cents(requests.apres))
        }
    }

    private static func splitColumns(_ measure: Measure) -> [Column] {
        let kind: Column.Kind = measure.unit == .cents ? .money : .euros
        let name = measure.label
        return [
            Column("\(name) avant", kind, total: .sum),
            Column("\(name) : corrigé", kind, total: .sum, note: "Règles ou programme corrigés après coup."),
            Column("\(name) : données", kind, total: .sum, note: "Extraits, âges, rangs et calendrier."),
            Column("\(name) : règles", kind, total: .sum, note: "Valeurs des règles."),
            Column("\(name) après", kind, total: .sum),
            Column(
                "\(name) : interaction", kind, total: .sum,
                note: "Part des règles qui vient de ce que les données ont changé aussi ; vide : non connue."),
        ]
    }
}

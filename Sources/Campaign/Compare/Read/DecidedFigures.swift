import Decisions
import Domain
import Figures
import RuleBook
import Workers

/// The figures of decisions just made.
enum DecidedFigures {
    static func of(_ d: CampaignDecisions, _ names: FigureNames, _ workers: Workers) -> JudgedFigures {
        let codes = NameIndices(d.rules, names)
        let agents = agents(d, codes, workers)
        let count = agents.count
        let details = d.details
        let benefits = rows(details.count, workers) { i -> BenefitFigure in
            let detail = details[i]
            let benefit = Int(detail.prestation)
            return BenefitFigure(
                prestation: codes.benefits[benefit], isTaxable: codes.isTaxable[benefit],
                count: Int32(clamping: detail.sums.count), brut: detail.sums.brut,
                contributions: detail.sums.contributions, netImposable: detail.sums.netImposable)
        }
        let studies = rows(d.studies.count, workers) { i -> StudyFigure in
            let study = d.studies[i]
            let line = d.extraits.ayantsDroit.rows[Int(study.line)]
            return StudyFigure(
                dossier: d.extraits.dossiers.rows[Int(line.dossier)].id, rang: UInt8(line.rang), status: study.status,
                share: Int16(study.share), motifs: study.motifs, days: Int32(study.days))
        }
        let dependants = rows(d.dependants.count, workers) { i -> DependantFigure in
            let decision = d.dependants[i]
            let line = d.extraits.ayantsDroit.rows[Int(decision.line)]
            return DependantFigure(
                dossier: d.extraits.dossiers.rows[Int(line.dossier)].id, rang: UInt8(line.rang),
                category: decision.category,
                rights: .init(
                    offers: decision.offers, benefits: decision.benefits, holidays: decision.holidays,
                    studies: decision.studies), share: Int16(decision.share))
        }
        return JudgedFigures(
            year: d.millesime, names: names, agents: agents,
            benefits: Grouped(rows: benefits, starts: starts(count, details.count) { Int(details[$0].agent) }),
            studies: Grouped(rows: studies, starts: starts(count, d.studies.count) { Int(d.studies[$0].agent) }),
            requests: requests(d, codes, count),
            dependants: Grouped(
                rows: dependants, starts: starts(count, d.dependants.count) { Int(d.dependants[$0].agent) }),
            owner: d.extraits.owner)
    }

    private static func agents(
        _ d: CampaignDecisions, _ codes: NameIndices, _ workers: Workers
    ) -> Rows<AgentFigures> {
        let months = d.rules.committees.map(\.quotientMonths)
        let block = RowBlock(of: AgentFigures.self, count: d.droits.count)
        let ranges = workers.ranges(d.droits.count)
        workers.forEach(ranges.count) { i in
            var writer = RowWriter<AgentFigures>(block, ranges[i])
            for agent in ranges[i] {
                let droit = d.droits[agent]
                var figures = AgentFigures(d.extraits.agents[agent].numero)
                let committee = droit.organisme.map(Int.init) ?? d.rules.defaultCommittee
                if let quotient = d.quotient(of: droit) {
                    figures.quotientCents = quotient.displayed(months: months[committee]).value
                }
                figures.rights = rights(droit, agent, d, codes)
                writer.append(figures)
            }
        }
        let declarations = d.declarations
        let parts = workers.ranges(declarations.count)
        workers.forEach(parts.count) { i in
            let rows = block.base.assumingMemoryBound(to: AgentFigures.self)
            for declaration in declarations.view(parts[i]) {
                let agent = Int(declaration.agent)
                var money = MoneyFigures()
                money.movements = Int32(clamping: declaration.taxable.count)
                money.isByPost = d.isByPost(agent)
                money.brut = declaration.taxable.brut
                money.contributions = declaration.taxable.contributions
                money.netImposable = declaration.taxable.netImposable
                money.nonImposable = declaration.nonImposable
                money.remboursements = declaration.remboursements
                money.prelevementSource = declaration.prelevementSource
                money.euros = declaration.montantADeclarer
                rows[agent].money = money
            }
        }
        return Rows(block, count: d.droits.count)
    }

    private static func rights(
        _ droit: Droit, _ agent: Int, _ d: CampaignDecisions, _ codes: NameIndices
    ) -> RightsFigures {
        var rights = RightsFigures()
        rights.motifs = droit.motifs
        rights.verdict = droit.verdict
        rights.fondement = droit.fondement
        rights.categorie = droit.categorie
        rights.participation = droit.participation
        rights.organisme = droit.organisme.map { codes.committees[Int($0)] } ?? FigureNames.none
        rights.region = droit.region.map { codes.regions[Int($0)] } ?? FigureNames.none
        rights.rang = droit.rangRenouvellement ?? 0
        rights.days = Int16(droit.joursOuverts)
        rights.share = Int16(droit.tauxPrestations)
        rights.ouverture = FigureDay(droit.ouverture)
        rights.fermeture = FigureDay(droit.fermeture)
        rights.avantages = FigureDay(droit.avantagesJusquAu)
        if droit.droitMaladie { rights.flags.insert(.droitMaladie) }
        if droit.invitation { rights.flags.insert(.invitation) }
        if d.getsPaperDossier(agent) { rights.flags.insert(.dossierPapier) }
        if let entry = d.registerEntry(agent) {
            rights.flags.insert(.registre)
            rights.lastDossier = Int16(entry.lastDossier ?? 0)
        }
        return rights
    }

    /// By agent, then id, as no decision has them.
    private static func requests(_ d: CampaignDecisions, _ codes: NameIndices, _ count: Int) -> Grouped<RequestFigure> {
        var words: [String: Text] = [:]
        func id(_ i: Int) -> Text { d.extraits.demandes.rows[Int(d.requests[i].request)].id }
        let order = d.requests.indices.sorted { a, b in
            let (one, other) = (d.requests[a].agent, d.requests[b].agent)
            return one != other ? one < other : id(a) < id(b)
        }
        var figures = RowList<RequestFigure>(capacity: order.count)
        for i in order {
            let request = d.requests[i]
            var motifs = Text.empty
            if !request.motifs.isEmpty {
                let text = request.motifCodes(d.rules).joined(separator: "|")
                motifs = words[text] ?? Text(leaking: text)
                words[text] = motifs
            }
            let benefit = Int(d.extraits.demandes.rows[Int(request.request)].prestation)
            figures.append(
                RequestFigure(
                    id: id(i), motifs: motifs, prestation: codes.benefits[benefit], status: request.status,
                    nights: Int16(clamping: request.nights ?? 0), days: Int32(clamping: request.days),
                    amount: request.amount))
        }
        return Grouped(
            rows: figures.rows(), starts: starts(count, order.count) { Int(d.requests[order[$0]].agent) })
    }

    private static func rows<Row: BitwiseCopyable & Sendable>(
        _ count: Int, _ workers: Workers, _ row: @Sendable (Int) -> Row
    ) -> Rows<Row> {
        let block = RowBlock(of: Row.self, count: count)
        let ranges = workers.ranges(count)
        workers.forEach(ranges.count) { i in
            var writer = RowWriter<Row>(block, ranges[i])
            for index in ranges[i] { writer.append(row(index)) }
        }
        return Rows(block, count: count)
    }

    /// Where each agent's rows begin, of rows in the order of agents.
    static func starts(_ agents: Int, _ rows: Int, agentOf: (Int) -> Int) -> Rows<Int32> {
        var starts = RowList<Int32>(capacity: agents + 1)
        var row = 0
        for agent in 0...agents {
            while row < rows, agentOf(row) < agent { row += 1 }
            starts.append(Int32(row))
        }
        return starts.rows()
    }
}

/// For each index of a set of rules, that of the same code in the names of all.
struct NameIndices: Sendable {
    let benefits: [UInt8]
    let regions: [UInt8]
    let committees: [UInt8]
    let isTaxable: [Bool]

    init(_ rules: Rules, _ names: FigureNames) {
        // Made of these rules among others: every code is there.
        benefits = rules.benefits.map { names.benefits.index(of: $0.code) ?? FigureNames.none }
        regions = rules.regions.map { names.regions.index(of: $0.code) ?? FigureNames.none }
        committees = rules.committees.map { names.committees.index(of: $0.code) ?? FigureNames.none }
        isTaxable = rules.benefits.map(\.isTaxable)
    }
}

extension PaymentSums {
    fileprivate var contributions: Cents { csgDeductible + csgNonDeductible + crds + casa }
}

extension DependantFigure.Rights {
    init(offers: Bool, benefits: Bool, holidays: Bool, studies: Bool) {
        self = []
        if offers { insert(.offres) }
        if benefits { insert(.prestations) }
        if holidays { insert(.vacancesNoel) }
        if studies { insert(.etudes) }
    }
}

import Decisions
import Domain
import Figures
import RuleBook

/// Makes the figures of agents from decisions, some hundreds of agents at a time: few enough to stay in the processor's
/// own memory.
struct FigureMaker: Sendable {
    /// Where declarations come from.
    enum Money: Sendable {
        /// They are in the decisions.
        case decided
        /// They are judged where they are needed, and forgotten.
        case judged(DeclarationJudge)
    }

    /// Agents with all their figures.
    struct Some {
        /// The index of the first.
        fileprivate(set) var first = 0
        fileprivate(set) var agents: [AgentFigures] = []
        fileprivate(set) var benefits = FigureItems<BenefitFigure>()
        fileprivate(set) var studies = FigureItems<StudyFigure>()
        fileprivate(set) var dependants = FigureItems<DependantFigure>()
    }

    private let d: CampaignDecisions
    private let money: Money
    private let codes: NameIndices
    /// By committee: what a yearly QF is divided by to be shown.
    private let months: [Int64]
    /// Of all agents: there are few.
    let requests: Grouped<RequestFigure>

    init(_ decisions: CampaignDecisions, _ money: Money, _ names: FigureNames) {
        d = decisions
        self.money = money
        codes = NameIndices(decisions.rules, names)
        months = decisions.rules.committees.map(\.quotientMonths)
        requests = FigureMaker.requests(decisions, codes)
    }

    /// How many rows the agents of a range have.
    func count(_ range: Range<Int>) -> (benefits: Int, studies: Int, dependants: Int) {
        let benefits =
            switch money {
            case .decided: details(range).count
            case .judged(let judge): judge.count(range).details
            }
        return (
            benefits, rows(d.studies, range) { Int($0.agent) }.count, rows(d.dependants, range) { Int($0.agent) }.count
        )
    }

    /// Agents a call: their rows fit in a few hundred kilobytes.
    private static let most = 1024

    /// The agents of a range, in their order.
    func forEach(_ range: Range<Int>, _ body: (Some) -> Void) {
        var some = Some()
        var first = range.lowerBound
        while first < range.upperBound {
            let part = first..<min(first + FigureMaker.most, range.upperBound)
            make(part, &some)
            body(some)
            first = part.upperBound
        }
    }

    private func make(_ part: Range<Int>, _ some: inout Some) {
        some.first = part.lowerBound
        some.agents.removeAll(keepingCapacity: true)
        for agent in part { some.agents.append(figures(agent)) }
        switch money {
        case .decided:
            add(rows(d.declarations, part) { Int($0.agent) }, details(part), part, &some)
        case .judged(let judge):
            let counts = judge.count(part)
            let declarations = RowBlock(of: Declaration.self, count: counts.declarations)
            let details = RowBlock(of: DeclarationDetail.self, count: counts.details)
            _ = judge.judge(
                part, RowWriter(declarations, 0..<counts.declarations), RowWriter(details, 0..<counts.details))
            let made = (
                Rows<Declaration>(declarations, count: counts.declarations),
                Rows<DeclarationDetail>(details, count: counts.details)
            )
            add(made.0.view(0..<made.0.count), made.1.view(0..<made.1.count), part, &some)
        }
        some.studies.removeAll()
        gather(rows(d.studies, part) { Int($0.agent) }, part, agentOf: { Int($0.agent) }, figure, &some.studies)
        some.dependants.removeAll()
        gather(
            rows(d.dependants, part) { Int($0.agent) }, part, agentOf: { Int($0.agent) }, figure, &some.dependants)
    }

    private func details(_ range: Range<Int>) -> UnsafeBufferPointer<DeclarationDetail> {
        rows(d.details, range) { Int($0.agent) }
    }

    /// Of rows in the order of agents, those of a range.
    private func rows<Row>(
        _ rows: Rows<Row>, _ agents: Range<Int>, agentOf: (Row) -> Int
    ) -> UnsafeBufferPointer<Row> {
        let first = rows.firstIndex(notBefore: { agentOf($0) < agents.lowerBound })
        let end = rows.firstIndex(notBefore: { agentOf($0) < agents.upperBound })
        return rows.view(first..<end)
    }

    private func gather<Row, Figure>(
        _ rows: UnsafeBufferPointer<Row>, _ agents: Range<Int>, agentOf: (Row) -> Int, _ figure: (Row) -> Figure,
        _ items: inout FigureItems<Figure>
    ) {
        var next = 0
        for agent in agents {
            while next < rows.count, agentOf(rows[next]) == agent {
                items.append(figure(rows[next]))
                next += 1
            }
            items.endAgent()
        }
    }

    // MARK: Money

    private func add(
        _ declarations: UnsafeBufferPointer<Declaration>, _ details: UnsafeBufferPointer<DeclarationDetail>,
        _ part: Range<Int>, _ some: inout Some
    ) {
        for declaration in declarations {
            let agent = Int(declaration.agent)
            some.agents[agent - part.lowerBound].money = MoneyFigures(declaration, isByPost: d.isByPost(agent))
        }
        some.benefits.removeAll()
        gather(details, part, agentOf: { Int($0.agent) }, figure, &some.benefits)
    }

    private func figure(_ detail: DeclarationDetail) -> BenefitFigure {
        let benefit = Int(detail.prestation)
        return BenefitFigure(
            prestation: codes.benefits[benefit], isTaxable: codes.isTaxable[benefit],
            count: Int32(clamping: detail.sums.count), brut: detail.sums.brut,
            contributions: detail.sums.contributions, netImposable: detail.sums.netImposable)
    }

    // MARK: Rights and family

    private func figures(_ agent: Int) -> AgentFigures {
        let droit = d.droits[agent]
        var figures = AgentFigures(d.extraits.agents[agent].numero)
        let committee = droit.organisme.map(Int.init) ?? d.rules.defaultCommittee
        if let quotient = d.quotient(of: droit) {
            figures.quotientCents = quotient.displayed(months: months[committee]).value
        }
        figures.rights = rights(droit, agent)
        return figures
    }

    private func rights(_ droit: Droit, _ agent: Int) -> RightsFigures {
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

    private func figure(_ study: StudyDecision) -> StudyFigure {
        let line = d.extraits.ayantsDroit.rows[Int(study.line)]
        return StudyFigure(
            dossier: d.extraits.dossiers.rows[Int(line.dossier)].id, rang: UInt8(line.rang), status: study.status,
            share: Int16(study.share), motifs: study.motifs, days: Int32(study.days))
    }

    private func figure(_ decision: DependantDecision) -> DependantFigure {
        let line = d.extraits.ayantsDroit.rows[Int(decision.line)]
        return DependantFigure(
            dossier: d.extraits.dossiers.rows[Int(line.dossier)].id, rang: UInt8(line.rang),
            category: decision.category,
            rights: .init(
                offers: decision.offers, benefits: decision.benefits, holidays: decision.holidays,
                studies: decision.studies), share: Int16(decision.share))
    }

    // MARK: Requests

    /// By agent, then id, as no decision has them.
    private static func requests(_ d: CampaignDecisions, _ codes: NameIndices) -> Grouped<RequestFigure> {
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
            rows: figures.rows(),
            starts: GroupStarts.of(order.count, agents: d.droits.count) { Int(d.requests[order[$0]].agent) })
    }
}

enum GroupStarts {
    /// Where each agent's rows begin, of rows in the order of agents.
    static func of(_ rows: Int, agents: Int, agentOf: (Int) -> Int) -> Rows<Int32> {
        var starts = RowList<Int32>(capacity: agents + 1)
        var row = 0
        for agent in 0...agents {
            while row < rows, agentOf(row) < agent { row += 1 }
            starts.append(Int32(row))
        }
        return starts.rows()
    }
}

extension MoneyFigures {
    fileprivate init(_ declaration: Declaration, isByPost: Bool) {
        self.init()
        movements = Int32(clamping: declaration.taxable.count)
        self.isByPost = isByPost
        brut = declaration.taxable.brut
        contributions = declaration.taxable.contributions
        netImposable = declaration.taxable.netImposable
        nonImposable = declaration.nonImposable
        remboursements = declaration.remboursements
        prelevementSource = declaration.prelevementSource
        euros = declaration.montantADeclarer
    }
}

extension PaymentSums {
    fileprivate var contributions: Cents { csgDeductible + csgNonDeductible + crds + casa }
}

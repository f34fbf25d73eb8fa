import Decisions
import Domain
import RuleBook

/// Finds every agent of a region who is near an edge; `explain` does so for one agent, before a witness.
struct Watch<Looking: Witness> {
    let decisions: CampaignDecisions
    let records: RegionRecords
    let words: CampaignWords
    let edges: WatchEdges
    var witness: Looking
    private var texts = TextInterner()
    private var listed: [[WatchItem]]

    init(_ decisions: CampaignDecisions, _ records: RegionRecords, _ words: CampaignWords, _ witness: Looking) {
        self.decisions = decisions
        self.records = records
        self.words = words
        edges = decisions.rules.watch
        self.witness = witness
        listed = WatchKind.allCases.map { _ in [] }
    }

    /// In the order of kinds, then of agents.
    mutating func find() -> [WatchItem] {
        studies()
        holidays()
        renewals()
        ages()
        services()
        roundings()
        return listed.flatMap { $0 }
    }

    private mutating func add(_ item: WatchItem) { listed[item.kind.rawValue].append(item) }

    private mutating func studies() {
        for index in records.studies {
            let study = decisions.studies[Int(index)]
            let droit = decisions.droits[Int(study.agent)]
            guard let rule = decisions.committee(of: droit).studies else { continue }
            remind(study)
            let isNear = study.days.magnitude <= UInt(edges.deadlineDays)
            tell(isNear ? .deadlineNear : .deadlineFar, "jours_autour_de_la_date_limite") { step, edges in
                step.measure(
                    Decisions.Distance(
                        Int64(study.days.magnitude), from: Int64(edges.deadlineDays), "les jours surveillés"
                    ) { .days(Int($0)) })
            }
            if isNear {
                add(
                    WatchItem(
                        kind: .deadline, agent: study.agent, line: study.line,
                        finding: study.days >= 0 ? Text("constitué dans le délai") : Text("constitué en retard"),
                        distance: .days(study.days), value: .day(study.dateConstitution), limit: .day(study.deadline)))
            }
            let near = near(study.quotient, rule.ceiling, droit)
            tellQuotient(study.quotient, rule.ceiling, droit, near == nil ? .quotientFar : .quotientNear)
            if let near {
                add(
                    WatchItem(
                        kind: .studiesQuotient, agent: study.agent, line: study.line,
                        finding: texts.text(near.words("au-dessus du plafond : refus", "dans le plafond")),
                        distance: .money(near.distance), value: .money(near.shown), limit: .money(rule.ceiling)))
            }
        }
    }

    /// Before the deadline: something is still missing, and nothing else stands in the way.
    private mutating func remind(_ study: StudyDecision) {
        guard decisions.cutOff < study.deadline, study.status == .incomplete,
            case .text(let words) = words.studies.words(study.motifs.intersection(.lacking).bits)
        else { return }
        add(
            WatchItem(
                kind: .reminder, agent: study.agent, line: study.line, finding: words,
                distance: .days(study.deadline - decisions.cutOff), value: .day(decisions.cutOff),
                limit: .day(study.deadline)))
    }

    private mutating func holidays() {
        for index in records.agents {
            let droit = decisions.droits[Int(index)]
            guard let rule = decisions.committee(of: droit).holidayShare else { continue }
            let quotient = decisions.quotient(of: droit)
            let near = near(quotient, rule.ceiling, droit)
            tellQuotient(quotient, rule.ceiling, droit, near == nil ? .holidayFar : .holidayNear)
            guard let near else { continue }
            let finding =
                switch droit.participation {
                case .pleine: near.words("au-dessus du plafond", "participation pleine")
                case .reduite: near.words("participation réduite", "participation réduite")
                case .aucune: near.words("au-dessus, droits non ouverts", "dans le plafond, droits non ouverts")
                }
            add(
                WatchItem(
                    kind: .holidayQuotient, agent: index, finding: texts.text(finding),
                    distance: .money(near.distance), value: .money(near.shown), limit: .money(rule.ceiling)))
        }
    }

    private mutating func renewals() {
        for index in records.retired {
            let droit = decisions.droits[Int(index)]
            guard let rang = droit.rangRenouvellement, let rule = decisions.committee(of: droit).renewal,
                Int(rang) == rule.maxYears
            else { continue }
            let finding: Text =
                droit.invitation
                ? Text("invité à constituer un dossier")
                : droit.isDead ? Text("décédé") : Text("un dossier de l'année relance les rangs")
            add(
                WatchItem(
                    kind: .lastRenewal, agent: index,
                    finding: finding, value: .whole(Int(rang)), limit: .whole(rule.maxYears)))
        }
    }

    private mutating func ages() {
        for index in records.dependants {
            let decision = decisions.dependants[Int(index)]
            let line = decisions.extraits.ayantsDroit.rows[Int(decision.line)]
            guard !line.lien.isSpouse else { continue }
            let committee = decisions.committee(of: decisions.droits[Int(decision.agent)])
            let situation = decisions.extraits.dossiers.rows[Int(line.dossier)].situationFamiliale
            guard let change = AgeLimit.next(decision, line, situation, committee.dependants) else { continue }
            add(
                WatchItem(
                    kind: .ageLimit, agent: decision.agent, line: decision.line,
                    finding: change, distance: .years(-100), value: .whole(decision.age),
                    limit: .whole(decision.age + 1)))
        }
    }

    private mutating func services() {
        for index in records.retired {
            let droit = decisions.droits[Int(index)]
            guard let years = decisions.extraits.retraite(of: Int(index))?.anneesService else { continue }
            let bands = decisions.committee(of: droit).serviceBands
            guard
                let nearest = bands.indices.dropFirst().min(by: {
                    distance(years, bands[$0]) < distance(years, bands[$1])
                })
            else { continue }
            let gap = distance(years, bands[nearest])
            let isNear = gap <= UInt64(edges.serviceYears)
            tell(isNear ? .bandNear : .bandFar, "ecart_a_un_palier_d_annees") { step, edges in
                step.measure(
                    Decisions.Distance(Int64(gap), from: edges.serviceYears, "l'écart surveillé") { .years($0) })
            }
            guard isNear else { continue }
            let band = bands[nearest]
            let isUnder = years < band.from || (years == band.from && !band.includesFrom)
            let finding =
                isUnder
                ? "taux \(French.share(droit.tauxPrestations)), \(French.share(band.share)) au palier"
                : "taux \(French.share(droit.tauxPrestations)), \(French.share(bands[nearest - 1].share)) sous le palier"
            add(
                WatchItem(
                    kind: .serviceBand, agent: index, finding: texts.text(finding), distance: .years(years - band.from),
                    value: .years(years),
                    limit: .years(band.from)))
        }
    }

    private func distance(_ years: Int64, _ band: ServiceBand) -> UInt64 { (band.from - years).magnitude }

    private mutating func roundings() {
        for index in records.declarations {
            let declaration = decisions.declarations[Int(index)]
            let net = declaration.taxable.netImposable.value
            guard net > 0 else { continue }
            let distance = net % 100 - 50
            let isNear = distance.magnitude < UInt64(edges.roundingCents)
            tell(isNear ? .roundingNear : .roundingFar, "centimes_autour_du_demi_euro") { step, edges in
                step.measure(
                    Decisions.Distance(
                        Int64(distance.magnitude), from: Int64(edges.roundingCents), "les centimes surveillés"
                    ) { .cents(Cents($0)) })
            }
            guard isNear else { continue }
            add(
                WatchItem(
                    kind: .rounding, agent: declaration.agent,
                    finding: distance >= 0 ? Text("arrondi à l'euro supérieur") : Text("arrondi à l'euro inférieur"),
                    distance: .money(Cents(distance)), value: .money(Cents(net)), limit: .money(Cents(net - distance))))
        }
    }

    /// Within the edge of the ceiling, compared in whole numbers: |ressources − plafond × parts × mois| ≤ 1 % of it.
    private func near(_ quotient: QuotientFamilial?, _ ceiling: Cents, _ droit: Droit) -> NearCeiling? {
        guard let quotient else { return nil }
        let months = words.months(droit)
        let limit = Int128(ceiling.value) * Int128(quotient.parts) * Int128(months)
        let difference = Int128(quotient.ressources.value) * 100 - limit
        guard difference.magnitude * 10_000 <= UInt128(limit) * UInt128(edges.quotientShare) else { return nil }
        let shown = Rounding.halfAwayFromZero(Int64(difference), over: quotient.parts * months)
        return NearCeiling(
            side: difference > 0 ? .above : difference == 0 ? .at : .below, distance: Cents(shown),
            shown: quotient.displayed(months: months))
    }
}

/// A quotient familial near its ceiling.
private struct NearCeiling {
    enum Side { case above, at, below }

    let side: Side
    /// Rounded to the cent, for display; the side is decided without rounding.
    let distance: Cents
    let shown: Cents

    /// What follows, and how far it is where the cent does not show it.
    func words(_ above: String, _ within: String) -> String {
        let words = side == .above ? above : within
        if side == .at { return "\(words) (égal au plafond)" }
        guard distance == .zero else { return words }
        return "\(words) (moins d'un centime \(side == .above ? "au-dessus" : "au-dessous"))"
    }
}

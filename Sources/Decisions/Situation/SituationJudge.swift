import Domain
import RuleBook

/// §1: what the payroll rows and the retirement line of an agent say of him over N.
struct SituationJudge: Sendable {
    let extraits: Extraits
    let rules: SituationRules
    let positions: [PositionRule]
    let committees: [CommitteeRules]
    /// S1, S3, S7, by committee, then statut.
    private let statuts: [StatutRule]
    private let funds: [PensionFund]
    let year: Period
    /// 01/01/N..cut-off.
    let known: Period

    init(extraits: Extraits, rules: Rules, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules.situation
        positions = rules.situation.positions
        committees = rules.committees
        statuts = rules.committees.flatMap(\.statuts)
        funds = rules.committees.map(\.pensionFund)
        year = Period(Day.first(of: rules.millesime), Day.last(of: rules.millesime))
        known = Period(year.first, cutOff)
    }

    func judge(_ agent: Int, _ findings: inout [Finding], _ witness: inout some Witness) -> Situation {
        let rows = extraits.paie[agent]
        let retraite = extraits.retraite(of: agent)
        var situation = Situation()
        witness.turn(to: Subject(.situation))
        situation.death = S5Death.day(rows, retraite, positions, &witness)
        if situation.death != nil { situation.motifs.insert(.d16) }
        forEachEstablishment(rows) { judge($0, &situation, agent, &findings, &witness) }
        witness.turn(to: Subject(.situation))
        if let death = situation.death {
            let after = YearDays(Period(death, .distantFuture), in: year)
            situation.payroll.subtract(after)
            situation.covered.subtract(after)
            situation.medical.subtract(after)
        }
        if let retraite { judge(retraite, &situation, &witness) }
        attach(&situation, rows, retraite, &witness)
        witness.note(SituationWords.eligible) { step in
            step.reckon(
                Operation(
                    "jours de droit", .daysInAny,
                    [
                        Operation.Term("jours de paie qui ouvrent", .periods(situation.payroll, in: year)),
                        Operation.Term("jours de retraite", .periods(situation.retired, in: year)),
                    ], result: .periods(situation.eligible, in: year)))
            step.found("jours", .periods(situation.eligible, in: year))
            step.found("medicaux", .periods(situation.medical, in: year))
        }
        return situation
    }

    /// Calls `body` with the rows of each establishment, by first day.
    private func forEachEstablishment(
        _ rows: UnsafeBufferPointer<LignePaie>, _ body: (UnsafeBufferPointer<LignePaie>) -> Void
    ) {
        if rows.count < 2 {
            if !rows.isEmpty { body(rows) }
            return
        }
        let sorted = rows.sorted {
            $0.etablissement != $1.etablissement
                ? $0.etablissement < $1.etablissement
                : ($0.days.first, $0.days.last, $0.position) < ($1.days.first, $1.days.last, $1.position)
        }
        sorted.withUnsafeBufferPointer { sorted in
            var start = 0
            for i in 1...sorted.count
            where i == sorted.count || sorted[i].etablissement != sorted[start].etablissement {
                body(UnsafeBufferPointer(rebasing: sorted[start..<i]))
                start = i
            }
        }
    }

    /// S1 to S5 for the rows of one establishment.
    private func judge(
        _ rows: UnsafeBufferPointer<LignePaie>, _ situation: inout Situation, _ agent: Int,
        _ findings: inout [Finding], _ witness: inout some Witness
    ) {
        let index = rows.first!.etablissement
        let etablissement = extraits.etablissements[Int(index)]
        witness.turn(to: Subject(.situation, .establishment(index)))
        let membership = S4Membership.days(etablissement, in: year)
        var blocked = YearDays()
        if rows.count > 1 || !S2PositionEffect.opens(rows[0], positions) {
            blocked = judgeBlocking(rows, etablissement, membership, &situation, agent, &findings, &witness)
        }
        for row in rows {
            let days = YearDays(row.days, in: year)
            let isOfYear = row.isOfYear(known)
            if isOfYear, !days.subtracting(membership).isEmpty {
                situation.motifs.insert(.d13)
                witness.note(SituationWords.notMember) { step in
                    cite(row, etablissement, &step)
                    step.found("hors", .periods(days.subtracting(membership), in: year))
                    step.give(MotifDroits.d13)
                }
            }
            guard S2PositionEffect.opens(row, positions) else { continue }
            guard !days.isEmpty else {
                witness.note(SituationWords.outsideYear) { cite(row, etablissement, &$0) }
                continue
            }
            let open = days.intersection(membership).subtracting(blocked)
            let statut = statut(row.statut, etablissement)
            func tell(_ step: inout Step) {
                cite(row, etablissement, &step, statut)
                step.reckon(
                    Operation(
                        "jours ouverts par la ligne", .daysLess,
                        [
                            Operation.Term(
                                "jours de la ligne où l'établissement est adhérent",
                                .periods(days.intersection(membership), in: year)),
                            Operation.Term("jours suspendus ou fermés", .periods(blocked, in: year)),
                        ], result: .periods(open, in: year)))
                step.found("jours", .periods(open, in: year))
            }
            guard S1OpeningStatus.opensAllRights(statut) else {
                situation.medical.formUnion(open)
                witness.note(SituationWords.opensOffers) { tell(&$0) }
                continue
            }
            situation.covered.formUnion(open)
            if S3Contribution.isMet(statut, etablissement) {
                situation.payroll.formUnion(open)
                witness.note(statut.needsContribution ? SituationWords.opensPaid : .opens) { tell(&$0) }
            } else {
                if isOfYear { situation.motifs.insert(.d12) }
                witness.note(SituationWords.contributionUnpaid) { step in
                    tell(&step)
                    if isOfYear { step.give(MotifDroits.d12) }
                }
            }
        }
    }

    /// S5: the days that suspending and closing rows take from the opening ones, and what such rows say of the agent.
    private func judgeBlocking(
        _ rows: UnsafeBufferPointer<LignePaie>, _ etablissement: Etablissement, _ membership: YearDays,
        _ situation: inout Situation, _ agent: Int, _ findings: inout [Finding], _ witness: inout some Witness
    ) -> YearDays {
        var openings = YearDays()
        for row in rows where S2PositionEffect.opens(row, positions) {
            openings.formUnion(YearDays(row.days, in: year))
        }
        let beforeDeath =
            situation.death.map { YearDays(Period(.distantPast, $0 + -1), in: year) } ?? YearDays(year, in: year)
        let hasRowOfYear = rows.contains { $0.isOfYear(known) }
        var blocked = YearDays()
        var overlap: LignePaie?
        S5Precedence.forEachInForce(rows, positions) { row, period in
            let days = YearDays(period, in: year)
            blocked.formUnion(days)
            let alive = days.intersection(beforeDeath)
            // Death ends every row: of the days from it on only the `deces` row itself has one to share.
            let isDeath = positions[Int(row.position)].effect == .deces
            let shared = (isDeath ? days : alive).intersection(openings)
            if !shared.isEmpty { overlap = row }
            var motif: Motifs = []
            var couldOpen: StatutRule?
            if hasRowOfYear {
                if !alive.isEmpty { motif = S2PositionEffect.motif(row, positions) }
                situation.motifs.formUnion(motif)
                let suspended = days.intersection(membership)
                if !suspended.isEmpty {
                    let statut = statut(row.statut, etablissement)
                    couldOpen = statut
                    if S1OpeningStatus.opensAllRights(statut), S3Contribution.isMet(statut, etablissement) {
                        situation.suspended.formUnion(suspended)
                    }
                }
            }
            witness.note(SituationWords.blocking(positions[Int(row.position)].effect)) { step in
                cite(row, etablissement, &step, couldOpen)
                step.found("effet", .periods(days, in: year))
                step.found("partages", .periods(shared, in: year))
                if let couldOpen {
                    step.found(
                        "rouvrirait",
                        .flag(
                            S1OpeningStatus.opensAllRights(couldOpen) && S3Contribution.isMet(couldOpen, etablissement))
                    )
                    step.found(
                        "sans_cela",
                        .code(
                            !S1OpeningStatus.opensAllRights(couldOpen)
                                ? "offres"
                                : !couldOpen.needsContribution
                                    ? "tous" : etablissement.contributionAcquittee ? "tous_acquittee" : "non_acquittee")
                    )
                }
                for motif in motif.elements { step.give(motif) }
            }
        }
        if let overlap {
            findings.append(Finding(.chevauchement, place: overlap.place, numero: extraits.agents[agent].numero))
        }
        return blocked
    }

    /// S7: whether he is a retired agent of the committee, and on which days of N.
    private func judge(_ retraite: Retraite, _ situation: inout Situation, _ witness: inout some Witness) {
        let origin = extraits.etablissements[Int(retraite.etablissement)]
        let statut = statut(retraite.statutLiquidation, origin)
        let failures = S7RetirementTest.failures(retraite, origin, statut, fund: funds[Int(origin.organisme)])
        tellRetirement(retraite, origin, statut, failures, &witness)
        situation.motifs.formUnion(failures)
        guard failures.isEmpty else { return }
        situation.isRetired = true
        let last = situation.death.map { $0 + -1 } ?? year.last
        situation.retired = YearDays(Period(max(retraite.dateLiquidation, year.first), last), in: year)
        witness.note(SituationWords.retiredDays) { step in
            step.read("liquidation", .day(retraite.dateLiquidation))
            step.found("jours", .periods(situation.retired, in: year))
        }
    }

    /// S6, S8, S9; D22.
    private func attach(
        _ situation: inout Situation, _ rows: UnsafeBufferPointer<LignePaie>, _ retraite: Retraite?,
        _ witness: inout some Witness
    ) {
        if let retraite, situation.isRetired {
            let isPaid = rows.contains { $0.isOfYear(known) }
            if !isPaid || rules.retirementPrevails {
                let origin = extraits.etablissements[Int(retraite.etablissement)]
                situation.attachment = S9Attachment(retired: retraite, origin)
                witness.note(isPaid ? SituationWords.attachedRetiredFirst : .attachedRetired) { step in
                    step.cite(
                        retraite,
                        [
                            "etablissement": .finess(origin.finess),
                            "region_choisie": retraite.regionChoisie == nil ? .none : .flag(true),
                        ])
                    step.cite(origin)
                    if isPaid { step.citeSituations("retraite.prevaut_sur_la_paie") }
                    step.found("region_choisie", .flag(retraite.regionChoisie != nil))
                }
                return
            }
        }
        if let main = S6MainEstablishment.choose(self, rows, &witness) {
            let etablissement = extraits.etablissements[Int(main.etablissement)]
            let statut = statut(main.statut, etablissement)
            situation.attachment = S9Attachment(main: main, etablissement, statut)
            let gaveWay = situation.isRetired
            witness.note(gaveWay ? SituationWords.attachedPayFirst : .attachedPay) { step in
                cite(main, etablissement, &step, statut)
                if gaveWay { step.citeSituations("retraite.prevaut_sur_la_paie") }
                step.found("categorie", .code(situation.attachment!.categorie.rawValue))
            }
        } else if retraite == nil {
            situation.motifs.insert(.d22)
            witness.note(SituationWords.nothingKnown) { $0.give(MotifDroits.d22) }
        } else {
            witness.note(SituationWords.attachedNowhere)
        }
    }

    /// What the committee of the establishment makes of a status.
    func statut(_ index: UInt8, _ etablissement: Etablissement) -> StatutRule {
        statuts[Int(etablissement.organisme) * rules.statuts.count + Int(index)]
    }
}

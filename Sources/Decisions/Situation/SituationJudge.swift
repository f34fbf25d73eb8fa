import Domain
import RuleBook

/// §1: what the payroll rows and the retirement line of an agent say of him over N.
struct SituationJudge: Sendable {
    let extraits: Extraits
    let rules: SituationRules
    let positions: [PositionRule]
    /// S1, S3, S7, by committee, then statut.
    private let statuts: [StatutRule]
    private let funds: [PensionFund]
    let year: Period
    /// 01/01/N..cut-off.
    private let known: Period

    init(extraits: Extraits, rules: Rules, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules.situation
        positions = rules.situation.positions
        statuts = rules.committees.flatMap(\.statuts)
        funds = rules.committees.map(\.pensionFund)
        year = Period(Day.first(of: rules.millesime), Day.last(of: rules.millesime))
        known = Period(year.first, cutOff)
    }

    func judge(_ agent: Int, _ findings: inout [Finding]) -> Situation {
        let rows = extraits.paie[agent]
        let retraite = extraits.retraite(of: agent)
        var situation = Situation()
        situation.death = S5Death.day(rows, retraite, positions)
        if situation.death != nil { situation.motifs.insert(.d16) }
        forEachEstablishment(rows) { judge($0, &situation, agent, &findings) }
        if let death = situation.death {
            let after = YearDays(Period(death, .distantFuture), in: year)
            situation.payroll.subtract(after)
            situation.covered.subtract(after)
            situation.medical.subtract(after)
        }
        let main = S6MainEstablishment.choose(rows, extraits.etablissements, rules, positions, days: known)
        if let retraite { judge(retraite, &situation) }
        attach(&situation, main, retraite)
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
        _ findings: inout [Finding]
    ) {
        let etablissement = extraits.etablissements[Int(rows.first!.etablissement)]
        let membership = S4Membership.days(etablissement, in: year)
        var blocked = YearDays()
        if rows.count > 1 || !S2PositionEffect.opens(rows[0], positions) {
            blocked = judgeBlocking(rows, etablissement, membership, &situation, agent, &findings)
        }
        for row in rows {
            let days = YearDays(row.days, in: year)
            let isOfYear = row.isOfYear(known)
            if isOfYear, !days.subtracting(membership).isEmpty { situation.motifs.insert(.d13) }
            guard S2PositionEffect.opens(row, positions) else { continue }
            let open = days.intersection(membership).subtracting(blocked)
            let statut = statut(row.statut, etablissement)
            guard S1OpeningStatus.opensAllRights(statut) else {
                situation.medical.formUnion(open)
                continue
            }
            situation.covered.formUnion(open)
            if S3Contribution.isMet(statut, etablissement) {
                situation.payroll.formUnion(open)
            } else if isOfYear {
                situation.motifs.insert(.d12)
            }
        }
    }

    /// S5: the days that suspending and closing rows take from the opening ones, and what such rows say of the agent.
    private func judgeBlocking(
        _ rows: UnsafeBufferPointer<LignePaie>, _ etablissement: Etablissement, _ membership: YearDays,
        _ situation: inout Situation, _ agent: Int, _ findings: inout [Finding]
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
            if !(isDeath ? days : alive).intersection(openings).isEmpty { overlap = row }
            guard hasRowOfYear else { return }
            if !alive.isEmpty {
                situation.motifs.formUnion(S2PositionEffect.motif(row, positions))
            }
            let statut = statut(row.statut, etablissement)
            if S1OpeningStatus.opensAllRights(statut), S3Contribution.isMet(statut, etablissement) {
                situation.suspended.formUnion(days.intersection(membership))
            }
        }
        if let overlap {
            findings.append(Finding(.chevauchement, place: overlap.place, numero: extraits.agents[agent].numero))
        }
        return blocked
    }

    /// S7: whether he is a retired agent of the committee, and on which days of N.
    private func judge(_ retraite: Retraite, _ situation: inout Situation) {
        let origin = extraits.etablissements[Int(retraite.etablissement)]
        let failures = S7RetirementTest.failures(
            retraite, origin, statut(retraite.statutLiquidation, origin), fund: funds[Int(origin.organisme)])
        situation.motifs.formUnion(failures)
        guard failures.isEmpty else { return }
        situation.isRetired = true
        let last = situation.death.map { $0 + -1 } ?? year.last
        situation.retired = YearDays(Period(max(retraite.dateLiquidation, year.first), last), in: year)
    }

    /// S6, S8, S9; D22.
    private func attach(_ situation: inout Situation, _ main: LignePaie?, _ retraite: Retraite?) {
        if let retraite, situation.isRetired, rules.retirementPrevails || main == nil {
            situation.attachment = S9Attachment(
                retired: retraite, extraits.etablissements[Int(retraite.etablissement)])
        } else if let main {
            let etablissement = extraits.etablissements[Int(main.etablissement)]
            situation.attachment = S9Attachment(main: main, etablissement, statut(main.statut, etablissement))
        } else if retraite == nil {
            situation.motifs.insert(.d22)
        }
    }

    /// What the committee of the establishment makes of a status.
    private func statut(_ index: UInt8, _ etablissement: Etablissement) -> StatutRule {
        statuts[Int(etablissement.organisme) * rules.statuts.count + Int(index)]
    }
}

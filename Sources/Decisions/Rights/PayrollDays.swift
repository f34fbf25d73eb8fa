import Domain
import RuleBook

/// S1 to S5: what the payroll rows of one agent open, suspend and close, day by day.
struct PayrollDays {
    /// Opening days of rows that may open rights (not medical).
    var eligible = YearDays()
    /// Opening days of rows that open the offers only.
    var medical = YearDays()
    /// Days on which a suspending or closing row is in force that would open if its position were `activite`, in an
    /// establishment with a row of N (verdict `suspendus`).
    var suspended = YearDays()
    /// First day of the earliest `deces` row.
    var death: Day?
    /// D12, D13, D14, D15.
    var motifs: Motifs = []
    /// Establishments with `A-CHEVAUCHEMENT`, each with the row it is shown at.
    var overlaps: [LignePaie] = []
    /// S6.
    var main: LignePaie?

    /// - Parameters:
    ///   - knownDeath: from the retirement line; the earlier of the two ends everything.
    ///   - etablissements, rules: borrowed, as an initializer would otherwise count references to them for each agent.
    init(
        _ rows: UnsafeBufferPointer<LignePaie>, _ etablissements: borrowing Rows<Etablissement>,
        _ rules: borrowing SituationRules, year: Period, cutOff: Day, knownDeath: Day?
    ) {
        guard !rows.isEmpty else {
            death = knownDeath
            return
        }
        death = knownDeath
        for row in rows where rules.positions[Int(row.position)].effect == .deces {
            death = min(death ?? row.days.first, row.days.first)
        }
        main = MainEstablishment.choose(rows, etablissements, rules, year: year, cutOff: cutOff)
        if rows.count == 1 {
            judge(rows, etablissements, rules, year, cutOff)
        } else {
            let sorted = rows.sorted {
                $0.etablissement != $1.etablissement
                    ? $0.etablissement < $1.etablissement
                    : ($0.days.first, $0.days.last, $0.position) < ($1.days.first, $1.days.last, $1.position)
            }
            sorted.withUnsafeBufferPointer { sorted in
                var start = 0
                for i in 1...sorted.count
                where i == sorted.count || sorted[i].etablissement != sorted[start].etablissement {
                    let rows = UnsafeBufferPointer(rebasing: sorted[start..<i])
                    judge(rows, etablissements, rules, year, cutOff)
                    start = i
                }
            }
        }
        // Death ends every row for good.
        if let death {
            let after = YearDays(Period(death, .distantFuture), in: year)
            eligible.subtract(after)
            medical.subtract(after)
        }
    }

    /// The rows of one establishment, by first day.
    private mutating func judge(
        _ rows: UnsafeBufferPointer<LignePaie>, _ etablissements: Rows<Etablissement>, _ rules: SituationRules,
        _ year: Period,
        _ cutOff: Day
    ) {
        let etablissement = etablissements[Int(rows.first!.etablissement)]
        let membership = YearDays(etablissement.adhesion, in: year)
        let beforeDeath = death.map { YearDays(Period(.distantPast, $0 + -1), in: year) } ?? YearDays(year, in: year)
        let hasRowOfYear = rows.contains { $0.isOf(year, cutOff) }

        // Suspending and closing rows, from the last to the first: each knows where a later opening row begins.
        var blocked = YearDays()
        var laterOpening = Day.distantFuture
        var current = Day.distantFuture
        var currentOpens = false
        for row in rows.reversed() {
            if row.days.first != current {
                if currentOpens { laterOpening = current }
                current = row.days.first
                currentOpens = false
            }
            let position = rules.positions[Int(row.position)]
            if position.effect == .ouvre {
                // Ends only rows that began strictly before it.
                currentOpens = true
                continue
            }
            let runsOn = position.effect != .suspend || row.days.last == .distantFuture
            let inForce = Period(row.days.first, runsOn ? laterOpening + -1 : row.days.last)
            let days = YearDays(inForce, in: year)
            blocked.formUnion(days)
            guard hasRowOfYear else { continue }
            if !days.intersection(beforeDeath).isEmpty, let motif = position.motif {
                motifs.insert(motif == .d14 ? .d14 : .d15)
            }
            let statut = rules.statuts[Int(row.statut)]
            if !statut.offersOnly, !statut.needsContribution || etablissement.contributionAcquittee {
                suspended.formUnion(days.intersection(membership))
            }
        }
        judgeOpenings(rows, etablissement, membership, blocked, rules, year, cutOff)
    }

    private mutating func judgeOpenings(
        _ rows: UnsafeBufferPointer<LignePaie>, _ etablissement: Etablissement, _ membership: YearDays,
        _ blocked: YearDays,
        _ rules: SituationRules, _ year: Period, _ cutOff: Day
    ) {
        var overlap: LignePaie?
        for row in rows {
            let days = YearDays(row.days, in: year)
            let isOfYear = row.isOf(year, cutOff)
            if isOfYear, !days.subtracting(membership).isEmpty { motifs.insert(.d13) }
            guard rules.positions[Int(row.position)].effect == .ouvre else { continue }
            if overlap == nil, !days.intersection(blocked).isEmpty { overlap = row }
            let statut = rules.statuts[Int(row.statut)]
            if statut.needsContribution, !etablissement.contributionAcquittee {
                if isOfYear { motifs.insert(.d12) }
                continue
            }
            let open = days.intersection(membership).subtracting(blocked)
            if statut.offersOnly { medical.formUnion(open) } else { eligible.formUnion(open) }
        }
        if let overlap { overlaps.append(overlap) }
    }
}

extension LignePaie {
    /// A row of N: its own first and last day overlap 01/01/N..cut-off (S6).
    func isOf(_ year: Period, _ cutOff: Day) -> Bool { days.overlaps(Period(year.first, cutOff)) }
}

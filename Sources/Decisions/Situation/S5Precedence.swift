import Domain
import RuleBook

/// S5 (reading): how long a suspending or closing row of one establishment is in force.
///
/// A closing row, whatever its own last day, and a suspending row without last day run until the day before a later
/// opening row of the establishment begins: first day strictly after theirs, whatever its status. Rows of other
/// establishments do not touch them.
enum S5Precedence {
    /// Calls `body` with each row that does not open, and with the days on which it is in force, from the last row to
    /// the first.
    ///
    /// - Parameter rows: those of one establishment, by first day.
    static func forEachInForce(
        _ rows: UnsafeBufferPointer<LignePaie>, _ positions: [PositionRule], _ body: (LignePaie, Period) -> Void
    ) {
        var laterOpening = Day.distantFuture
        var current = Day.distantFuture
        var currentOpens = false
        for row in rows.reversed() {
            if row.days.first != current {
                if currentOpens { laterOpening = current }
                current = row.days.first
                currentOpens = false
            }
            if S2PositionEffect.opens(row, positions) {
                currentOpens = true
                continue
            }
            let runsOn = positions[Int(row.position)].effect != .suspend || row.days.last == .distantFuture
            body(row, Period(row.days.first, runsOn ? laterOpening + -1 : row.days.last))
        }
    }
}

/// S5 (reading): death, from a `deces` row or from the retirement line, whichever is earlier, ends every row and the
/// retirement for good.
enum S5Death {
    static func day(
        _ rows: UnsafeBufferPointer<LignePaie>, _ retraite: Retraite?, _ positions: [PositionRule],
        _ witness: inout some Witness
    ) -> Day? {
        var death = retraite?.dateDeces
        if let death, let retraite {
            witness.note(SituationWords.deadByRetirement) { step in
                step.cite(retraite, ["date_deces": .day(death)])
                step.found("deces", .day(death))
                step.give(MotifDroits.d16)
            }
        }
        for row in rows where positions[Int(row.position)].effect == .deces {
            death = min(death ?? row.days.first, row.days.first)
            witness.note(SituationWords.deadByRow) { step in
                step.cite(row, ["position": .text(positions[Int(row.position)].code)])
                step.citeSituations("positions.\(positions[Int(row.position)].code)")
                step.found("deces", .day(death))
                step.give(MotifDroits.d16)
            }
        }
        return death
    }
}

import Domain
import RuleBook

/// S6 (reading): the main establishment is that of one row of N, those that open before all others: a hospital that he
/// left the day he joined another is not his. It gives organisme, region and category.
enum S6MainEstablishment {
    /// Nil where the agent has no row of N.
    static func choose(
        _ rows: UnsafeBufferPointer<LignePaie>, _ etablissements: borrowing Rows<Etablissement>,
        _ rules: borrowing SituationRules, _ positions: [PositionRule], days: Period
    ) -> LignePaie? {
        var best: LignePaie?
        for row in rows where row.isOfYear(days) {
            if let known = best, !isPreferred(row, to: known, etablissements, rules, positions) { continue }
            best = row
        }
        return best
    }

    private static func isPreferred(
        _ a: LignePaie, to b: LignePaie, _ etablissements: borrowing Rows<Etablissement>,
        _ rules: borrowing SituationRules, _ positions: [PositionRule]
    ) -> Bool {
        for criterion in rules.mainEstablishment {
            switch criterion {
            case .positionQuiOuvre:
                let (x, y) = (S2PositionEffect.opens(a, positions), S2PositionEffect.opens(b, positions))
                if x != y { return x }
            case .debutLePlusRecent:
                if a.days.first != b.days.first { return a.days.first > b.days.first }
            case .quotiteLaPlusHaute:
                if a.quotite != b.quotite { return a.quotite > b.quotite }
            case .finessLePlusPetit:
                let (x, y) = (etablissements[Int(a.etablissement)].finess, etablissements[Int(b.etablissement)].finess)
                if x != y { return x < y }
            case .positionLaPlusPetite:
                let (x, y) = (positions[Int(a.position)].code, positions[Int(b.position)].code)
                if x != y { return x < y }
            }
        }
        return false
    }
}

extension LignePaie {
    /// A row of N (S6): its own first and last day overlap 01/01/N..cut-off.
    ///
    /// - Parameter days: 01/01/N..cut-off.
    func isOfYear(_ days: Period) -> Bool { self.days.overlaps(days) }
}

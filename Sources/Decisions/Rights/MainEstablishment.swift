import Domain
import RuleBook

/// S6 (reading): the main establishment among the rows of N, of any position; it gives organisme, region and category.
enum MainEstablishment {
    /// Nil where the agent has no row of N.
    static func choose(
        _ rows: UnsafeBufferPointer<LignePaie>, _ etablissements: Rows<Etablissement>, _ rules: SituationRules,
        year: Period,
        cutOff: Day
    ) -> LignePaie? {
        var best: LignePaie?
        for row in rows where row.isOf(year, cutOff) {
            if let known = best, !isPreferred(row, to: known, etablissements, rules) { continue }
            best = row
        }
        return best
    }

    private static func isPreferred(
        _ a: LignePaie, to b: LignePaie, _ etablissements: Rows<Etablissement>, _ rules: SituationRules
    ) -> Bool {
        for criterion in rules.mainEstablishment {
            switch criterion {
            case .debutLePlusRecent:
                if a.days.first != b.days.first { return a.days.first > b.days.first }
            case .quotiteLaPlusHaute:
                if a.quotite != b.quotite { return a.quotite > b.quotite }
            case .finessLePlusPetit:
                let (x, y) = (etablissements[Int(a.etablissement)].finess, etablissements[Int(b.etablissement)].finess)
                if x != y { return x < y }
            case .positionLaPlusPetite:
                let (x, y) = (rules.positions[Int(a.position)].code, rules.positions[Int(b.position)].code)
                if x != y { return x < y }
            }
        }
        return false
    }
}

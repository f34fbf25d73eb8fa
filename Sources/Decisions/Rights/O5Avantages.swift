import Domain
import RuleBook

/// O5 (C.G.O.S.): the offers « Avantages » last until a day of N+1 (source); if the last open day is 31/12/N, otherwise until
/// that last day (reading).
enum O5Avantages {
    static func lastDay(
        _ committee: CommitteeRules, _ droit: Droit, year: Period, _ witness: inout some Witness
    ) -> Day? {
        guard let last = droit.fermeture else {
            witness.note(RightsWords.avantagesClosed)
            return nil
        }
        guard let rule = committee.avantages else {
            witness.note(RightsWords.avantagesNone) { $0.cite(ParameterCitation(committee.file, "avantages.jusqu_au")) }
            return nil
        }
        let until = last == year.last ? Day(year: year.first.year + 1, month: rule.month, day: rule.day) : last
        witness.note(last == year.last ? RightsWords.avantagesNextYear : .avantagesLastDay) { step in
            step.cite(ParameterCitation(committee.file, "avantages.jusqu_au"))
            step.found("jusqu_au", .day(until))
            step.conclude(.droits, [("avantages_jusqu_au", .day(until))])
        }
        return until
    }
}

import Domain
import RuleBook

/// O8 (C.G.O.S., source [F]): the committee's share of holiday offers, full up to a ceiling of the QF, reduced above it or
/// where the QF is unknown; reduced for medical staff and for agents who have the offers only (reading).
enum O8HolidayShare {
    static func share(
        _ committee: CommitteeRules, _ rules: borrowing Rules, _ droit: Droit, _ extraits: borrowing Extraits,
        _ witness: inout some Witness
    ) -> ParticipationVacances {
        let quotient = droit.quotient(in: extraits)
        if droit.retainedDossier >= 0 {
            QuotientTelling.tell(
                quotient, extraits.dossiers.rows[Int(droit.retainedDossier)], committee, .droits, key: [], &witness)
        }
        func conclude(_ words: RightsWords, _ share: ParticipationVacances, _ fill: (inout Step) -> Void = { _ in })
            -> ParticipationVacances
        {
            witness.note(words) { step in
                fill(&step)
                if words != .holidayClosed { step.cite(committee, "participation_vacances.plafond_qf") }
                step.conclude(.droits, [("participation_vacances", .text(share.text))])
            }
            return share
        }
        guard droit.joursOuverts > 0 else { return conclude(.holidayClosed, .aucune) }
        guard let rule = committee.holidayShare else { return conclude(.holidayNone, .aucune) }
        guard droit.categorie != .medical, droit.verdict != .offresSeules else {
            return conclude(.holidayReducedOffers, .reduite)
        }
        guard let quotient else { return conclude(.holidayReducedUnknown, .reduite) }
        let months = committee.quotientMonths
        let isUnder = quotient.isUnder(rule.ceiling, months: months)
        let isAt = !isUnder && quotient.isAtMost(rule.ceiling, months: months)
        let isFull = isUnder || (isAt && rule.ceilingIncluded)
        return conclude(isFull ? .holidayFull : .holidayReduced, isFull ? .pleine : .reduite) { step in
            if isAt { step.cite(committee, "participation_vacances.plafond_inclus") }
            QuotientTelling.compare(quotient, rule.ceiling, committee, &step)
        }
    }
}

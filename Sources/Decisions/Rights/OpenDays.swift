import Domain

/// §2: the open days of an agent, by what opens them, and his verdict and fondement.
struct OpenDays {
    /// Eligible days from the day O1 gives.
    let byDossier: YearDays
    /// Those of them that one of his own dossiers opens.
    let byOwn: YearDays
    /// O3: retired days.
    let byRenewal: YearDays
    /// Both together.
    let tous: YearDays
    /// O4.
    let offres: YearDays

    init(_ situation: Situation, _ dossier: RetainedDossier, isRenewed: Bool, year: Period) {
        func opened(from day: Day?) -> YearDays {
            day.map { situation.eligible.intersection(YearDays(Period($0, year.last), in: year)) } ?? YearDays()
        }
        byDossier = opened(from: dossier.opensFrom)
        byOwn = opened(from: dossier.ownOpensFrom)
        byRenewal = isRenewed ? situation.retired : YearDays()
        tous = byDossier.union(byRenewal)
        offres = O4MedicalOffers.days(situation, tous: tous)
    }

    /// The first of these that opens at least one day.
    var fondement: Fondement {
        if !byOwn.isEmpty { return .dossier }
        if !byDossier.isEmpty { return .dossierConjoint }
        if !byRenewal.isEmpty { return .renouvellementAutomatique }
        return offres.isEmpty ? .aucun : .personnelMedical
    }

    func verdict(isSuspended: Bool) -> Verdict {
        if !tous.isEmpty { return .ouverts }
        if !offres.isEmpty { return .offresSeules }
        return isSuspended ? .suspendus : .nonOuverts
    }
}

/// Verdict `suspendus`: alive at the cut-off, with a basis, and on at least one day of its window a suspending or closing row
/// is in force that would open if its position were `activite`.
enum Suspension {
    /// - Parameters:
    ///   - opensFrom: the day from which a dossier opens.
    ///   - renewedFrom: the liquidation, for rang 1 to 5.
    static func holds(_ situation: Situation, opensFrom: Day?, renewedFrom: Day?, year: Period) -> Bool {
        if situation.death != nil || situation.suspended.isEmpty { return false }
        guard let from = opensFrom.map({ min($0, renewedFrom ?? $0) }) ?? renewedFrom else { return false }
        return !situation.suspended.intersection(YearDays(Period(from, year.last), in: year)).isEmpty
    }
}

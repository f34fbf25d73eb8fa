import Domain
import RuleBook

/// O7 (C.G.O.S., source): share of benefits of an agent of category `retraite` by years of service, in hundredths of a per
/// cent; all of them for others. On which side an edge falls, and which benefits are reduced, are readings.
enum O7ServiceShare {
    static let whole: Int64 = 10_000

    static func share(
        _ retraite: Retraite, _ committee: CommitteeRules, _ witness: inout some Witness
    ) -> Int64 {
        let share = share(years: retraite.anneesService, committee.serviceBands)
        witness.note(committee.serviceBands.isEmpty ? RightsWords.serviceShareWhole : .serviceShare) { step in
            step.cite(ParameterCitation(committee.file, "taux_retraites.tranches"))
            step.found("taux", .percent(share))
            step.conclude(.droits, [("taux_prestations", .percent(share))])
            let bands = committee.serviceBands
            guard !bands.isEmpty else { return }
            step.read("annees", .years(retraite.anneesService))
            step.cite(retraite, ["annees_service": .years(retraite.anneesService)])
            // Which side an edge falls on is asked only on the edge; the first band has no other side.
            if bands.dropFirst().contains(where: { $0.from == retraite.anneesService }) {
                step.cite(ParameterCitation(committee.file, "taux_retraites.bornes"))
            }
            if let next = bands.first(where: { $0.from >= retraite.anneesService && $0.share != share }) {
                step.measure(
                    Distance(retraite.anneesService, from: next.from, "le palier suivant") { .years($0) })
            }
        }
        return share
    }

    /// - Parameter years: hundredths of a year.
    static func share(years: Int64, _ bands: [ServiceBand]) -> Int64 {
        var share: Int64 = bands.isEmpty ? whole : bands[0].share
        for band in bands where years > band.from || (band.includesFrom && years == band.from) { share = band.share }
        return share
    }
}

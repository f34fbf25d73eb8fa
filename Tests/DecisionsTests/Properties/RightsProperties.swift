import Decisions
import Domain
import Testing

@testable import TestSupport

/// What must hold of rights, whoever the agent is.
struct RightsProperties {
    /// Judged once for all the properties.
    static let outcomes = Depth.seeds(3).map { Outcome(Population.of(1_000, seed: $0)) }

    @Test("open days = sum of the periods; periods are maximal, disjoint and inside N", arguments: outcomes.indices)
    func periods(_ run: Int) {
        let decisions = Self.outcomes[run].decisions
        let year = Period(Day.first(of: Population.year), Day.last(of: Population.year))
        let byAgent = Dictionary(grouping: decisions.periods, by: \.agent)
        for (i, droit) in decisions.droits.enumerated() {
            let periods = byAgent[Int32(i)] ?? []
            let who = "agent \(decisions.extraits.agents[i].numero)"
            #expect(droit.joursOuverts == periods.reduce(0) { $0 + ($1.days.last - $1.days.first) + 1 }, "\(who)")
            #expect(
                droit.ouverture == periods.first?.days.first && droit.fermeture == periods.last?.days.last, "\(who)")
            for period in periods {
                #expect(
                    !period.days.isEmpty && year.contains(period.days.first) && year.contains(period.days.last),
                    "\(who)")
            }
            for (a, b) in zip(periods, periods.dropFirst()) {
                #expect(a.days.last < b.days.first, "\(who): disjoint, in order")
                #expect(a.volet != b.volet || a.days.last + 1 < b.days.first, "\(who): maximal")
            }
        }
    }

    @Test("the verdict is what the days say", arguments: outcomes.indices)
    func verdicts(_ run: Int) {
        let decisions = Self.outcomes[run].decisions
        let byAgent = Dictionary(grouping: decisions.periods, by: \.agent)
        for (i, droit) in decisions.droits.enumerated() {
            let volets = Set((byAgent[Int32(i)] ?? []).map(\.volet))
            let who = "agent \(decisions.extraits.agents[i].numero)"
            #expect((droit.verdict == .ouverts) == volets.contains(.tous), "\(who)")
            #expect((droit.verdict == .offresSeules) == (volets == [.offres]), "\(who)")
            #expect((droit.fondement == .aucun) == volets.isEmpty, "\(who)")
            #expect((droit.fondement == .personnelMedical) == (droit.verdict == .offresSeules), "\(who)")
            #expect(droit.verdict != .suspendus || !droit.isDead, "\(who)")
            #expect((droit.organisme == nil) == (droit.categorie == .sansSituation), "\(who)")
            #expect(!droit.invitation || droit.rangRenouvellement == 5, "\(who)")
            #expect(!droit.isLastRankIncomplete || droit.invitation, "\(who)")
            #expect(
                (droit.participation == .aucune)
                    == (volets.isEmpty || decisions.committee(of: droit).holidayShare == nil), "\(who)")
            // At most one basis of the dossier; the reasons of its absence exclude every basis.
            #expect(!droit.motifs.isSuperset(of: [.d01, .d02]), "\(who)")
            #expect(
                droit.motifs.isDisjoint(with: [.d01, .d02, .d03])
                    || droit.motifs.isDisjoint(with: [.d10, .d11, .d20, .d21]), "\(who)")
            #expect(!droit.motifs.contains(.d10) || droit.motifs.isDisjoint(with: [.d11, .d20, .d21]), "\(who)")
        }
    }

    @Test("every verdict, fondement and motif is met") func variety() {
        let droits = Self.outcomes.flatMap(\.decisions.droits)
        for verdict in Verdict.allCases { #expect(droits.contains { $0.verdict == verdict }, "\(verdict)") }
        for fondement in Fondement.allCases { #expect(droits.contains { $0.fondement == fondement }, "\(fondement)") }
        // D19 needs a campaign of 2027 or later, D23 another value of a parameter.
        for motif in MotifDroits.allCases where motif != .d19 && motif != .d23 {
            #expect(droits.contains { $0.motifs.contains(motif) }, "\(motif)")
        }
        let codes = Set(Self.outcomes.flatMap { $0.findings.map(\.code.code) })
        #expect(
            codes == [
                "A-CHEVAUCHEMENT", "A-COUPLE-DOSSIERS", "A-DEMANDE-DOUBLE", "A-DEMANDE-INVRAISEMBLABLE",
                "A-DOSSIERS-MULTIPLES", "A-ENFANT-DOUBLE", "A-NEGATIF", "A-NET", "A-NON-REPONSE", "A-ORGANISME",
                "A-PRESTATION-ACTIVITE", "A-SANS-DROITS",
            ])
    }

    @Test("dependants: no right without open rights; shares are those of §3", arguments: outcomes.indices)
    func dependants(_ run: Int) {
        let decisions = Self.outcomes[run].decisions
        let dossiers = decisions.extraits.dossiers.rows
        for line in decisions.dependants {
            let dossier = Int(decisions.extraits.ayantsDroit.rows[Int(line.line)].dossier)
            #expect(line.agent == dossiers[dossier].agent)
            let holders = decisions.droits.filter { $0.retainedDossier == Int32(dossier) }
            #expect(!holders.isEmpty, "a dossier that no agent retains does not count")
            let isOpen = holders.contains { $0.verdict == .ouverts }
            #expect((line.share > 0) == (isOpen && line.category != .aucune))
            #expect([0, 5_000, 10_000].contains(line.share))
            #expect(line.share > 0 || !(line.offers || line.benefits || line.holidays || line.studies))
        }
    }
}

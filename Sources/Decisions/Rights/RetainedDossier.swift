import Domain
import RuleBook

/// DOSSIER, « which dossier » (readings, §2): of an agent's candidates, his own dossiers of N and those that name him as spouse
/// (O2), the day from which his rights run, and the one that is retained.
///
/// The day is O1's of the earliest candidate that would open: an own dossier on top of a shared one takes nothing away.
/// Retained is, of his own that would open, the latest, for it is up to date; failing that, the latest of those that name
/// him and would open; failing that, his own earliest constituted; failing that, the earliest constituted that names him.
struct RetainedDossier {
    /// Index in `Extraits.dossiers.rows`; -1 = no candidate.
    var index: Int32 = -1
    /// Nil where no candidate would open.
    var opensFrom: Day?
    /// The same of his own alone; nil where none of them would open.
    var ownOpensFrom: Day?
    /// A refusal bars one of them for him (O9).
    var isAnyBarred = false

    /// Records and rules are borrowed: an initializer would otherwise count references to them for each agent.
    init(
        _ agent: Int, _ extraits: borrowing Extraits, _ committee: borrowing CommitteeRules,
        _ witness: inout some Witness
    ) {
        let own = extraits.dossiers.range(agent)
        let naming = extraits.dossiersNaming[agent]
        if own.isEmpty, naming.isEmpty {
            witness.turn(to: Subject(.dossiers))
            witness.note(DossierWords.none) { $0.give(MotifDroits.d10) }
            return
        }
        let rules = committee.dossier
        let dossiers = extraits.dossiers.rows
        var mine = Candidates()
        for i in own { mine.consider(Int32(i), agent, extraits, committee, &witness) }
        var others = Candidates()
        for i in naming { others.consider(i, agent, extraits, committee, &witness) }
        isAnyBarred = mine.isAnyBarred || others.isAnyBarred
        index =
            mine.latest >= 0
            ? mine.latest : others.latest >= 0 ? others.latest : mine.earliest >= 0 ? mine.earliest : others.earliest
        ownOpensFrom = mine.first < 0 ? nil : O1OpeningDay.day(dossiers[Int(mine.first)], rules)
        opensFrom = ownOpensFrom
        if others.first >= 0 {
            let day = O1OpeningDay.day(dossiers[Int(others.first)], rules)
            opensFrom = ownOpensFrom.map { min($0, day) } ?? day
        }
        witness.turn(to: Subject(.dossiers))
        witness.note(
            mine.latest >= 0
                ? DossierWords.retainedOwnOpening
                : others.latest >= 0
                    ? .retainedNamingOpening : mine.earliest >= 0 ? .retainedOwnEarliest : .retainedNamingEarliest
        ) { step in
            let retained = dossiers[Int(index)]
            step.read("dossier", .text(retained.id))
            step.found("retenu", .text(retained.id))
            step.cite(retained, .own, ["date_constitution": .day(retained.dateConstitution)])
            if let opensFrom {
                step.found("ouvre", .day(opensFrom))
                if let ownOpensFrom { step.found("ouvre_les_siens", .day(ownOpensFrom)) }
            }
        }
    }

    /// D01, or failing that D02.
    var basis: Motifs { ownOpensFrom != nil ? [.d01] : opensFrom != nil ? [.d02] : [] }

    /// Those of one kind, his own or those that name him.
    private struct Candidates {
        /// Of those that would open, by the day of O1 and by the day they were complete.
        var first: Int32 = -1
        var latest: Int32 = -1
        /// Of all, by the day they were constituted.
        var earliest: Int32 = -1
        var isAnyBarred = false

        mutating func consider(
            _ i: Int32, _ agent: Int, _ extraits: borrowing Extraits, _ committee: borrowing CommitteeRules,
            _ witness: inout some Witness
        ) {
            let rules = committee.dossier
            let dossiers = extraits.dossiers.rows
            let dossier = dossiers[Int(i)]
            if earliest < 0 || dossier.isConstitutedBefore(dossiers[Int(earliest)]) { earliest = i }
            let isBarred = O9Dossier.isBarred(dossier, for: agent, extraits, rules)
            if isBarred { isAnyBarred = true }
            witness.turn(to: Subject(.dossiers, .dossier(i)))
            O9Dossier.tell(i, for: agent, extraits, committee, isBarred: isBarred, &witness)
            guard !isBarred, O9Dossier.lacking(dossier, rules).isEmpty else { return }
            if latest < 0 || dossiers[Int(latest)].isCompleteBefore(dossier) { latest = i }
            if first < 0 || O1OpeningDay.day(dossier, rules) < O1OpeningDay.day(dossiers[Int(first)], rules) {
                first = i
            }
        }
    }
}

extension Dossier {
    /// In the order of completion, constitution, id; both are complete.
    fileprivate func isCompleteBefore(_ other: Dossier) -> Bool {
        dateComplet == other.dateComplet ? isConstitutedBefore(other) : dateComplet! < other.dateComplet!
    }

    /// In the order of constitution, then id.
    func isConstitutedBefore(_ other: Dossier) -> Bool {
        (dateConstitution, id) < (other.dateConstitution, other.id)
    }
}

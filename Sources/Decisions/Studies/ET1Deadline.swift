import Domain
import RuleBook

/// ET1: the dossier was constituted by the deadline, that day included (source [F]). Of several dossiers of the agent for N,
/// the earliest that declares this child with the box ticked counts (reading); by parameter, its pieces are due by then
/// too.
struct ET1Deadline {
    let deadline: Day
    /// Of the dossiers that ask for the child.
    let constituted: Day
    let complete: Day?

    init(_ request: StudyRequest, _ rule: StudiesRules, _ extraits: borrowing Extraits, millesime: Int) {
        deadline = Day(year: millesime, month: rule.deadlineMonth, day: rule.deadlineDay)!
        var (constituted, complete) = (request.dossier.dateConstitution, request.dossier.dateComplet)
        let own = extraits.dossiers.range(request.agent)
        if own.count > 1, request.line.identite >= 0 {
            for i in own where ET1Deadline.asks(i, request.line.identite, extraits) {
                let dossier = extraits.dossiers.rows[i]
                constituted = min(constituted, dossier.dateConstitution)
                complete = [complete, dossier.dateComplet].compactMap(\.self).min()
            }
        }
        (self.constituted, self.complete) = (constituted, complete)
    }

    private static func asks(_ dossier: Int, _ child: Int32, _ extraits: Extraits) -> Bool {
        extraits.ayantsDroit[dossier].contains { $0.identite == child && $0.lien == .enfant && $0.demandeEtudes }
    }

    /// E01. Pieces that are still missing are late once the deadline has passed.
    func isLate(_ rule: StudiesRules, cutOff: Day) -> Bool {
        if constituted > deadline { return true }
        return rule.piecesByDeadline && (complete ?? cutOff + 1) > deadline
    }
}

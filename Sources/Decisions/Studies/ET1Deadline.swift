import Domain
import RuleBook

/// ET1: the dossier was constituted by the deadline, that day included (source [F]). Of several dossiers of the agent for N,
/// the earliest that declares this child with the box ticked counts (reading); by parameter, its pieces are due by then
/// too.
struct ET1Deadline {
    let deadline: Day
    /// Of the dossiers that ask for the child.
    let constituted: Day
    let complet: Day?

    init(_ request: StudyRequest, _ rule: StudiesRules, _ extraits: borrowing Extraits, millesime: Int) {
        deadline = Day(year: millesime, month: rule.deadlineMonth, day: rule.deadlineDay)!
        var (constituted, complete) = (request.dossier.dateConstitution, request.dossier.dateComplet)
        for i in ET1Deadline.others(request, extraits) {
            let dossier = extraits.dossiers.rows[i]
            constituted = min(constituted, dossier.dateConstitution)
            complete = [complete, dossier.dateComplet].compactMap(\.self).min()
        }
        (self.constituted, complet) = (constituted, complete)
    }

    /// The dossiers of the agent that ask for the child, where he has several.
    static func others(_ request: StudyRequest, _ extraits: borrowing Extraits) -> [Int] {
        let own = extraits.dossiers.range(request.agent)
        guard own.count > 1, request.line.identite >= 0 else { return [] }
        var others: [Int] = []
        for i in own where extraits.ayantsDroit[i].contains(where: { isTheSame($0, request.line.identite) }) {
            others.append(i)
        }
        return others
    }

    /// The same child (§3), the box ticked.
    static func isTheSame(_ line: AyantDroit, _ child: Int32) -> Bool {
        line.identite == child && line.lien == .enfant && line.demandeEtudes
    }

    /// E01. Pieces that are still missing are late once the deadline has passed.
    func isLate(_ rule: StudiesRules, cutOff: Day) -> Bool {
        if constituted > deadline { return true }
        return rule.piecesByDeadline && (complet ?? cutOff + 1) > deadline
    }
}

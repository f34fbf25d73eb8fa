import Domain
import RuleBook

/// §4: one request of studies, rule by rule.
struct StudyJudge {
    let family: FamilyJudge
    let rule: StudiesRules
    let committee: CommitteeRules

    func judge(_ request: StudyRequest) -> StudyDecision {
        let time = ET1Deadline(request, rule, family.extraits, millesime: family.rules.millesime)
        let level = ET3Level(request, rule)
        let share = StudyShare(
            request, constituted: time.constituted, family.droits, family.extraits, scope: committee.serviceShareScope)

        var motifs: StudyMotifs = []
        if time.isLate(rule, cutOff: family.cutOff) { motifs.insert(.e01) }
        motifs.formUnion(ET2Child.motifs(request, rule, committee))
        if level != .served { motifs.insert(.e04) }
        motifs.formUnion(ET4Ceiling.motifs(request.dossier.quotient, rule, months: committee.quotientMonths))
        if !request.isOpen { motifs.insert(.e06) }
        if request.dossier.dateComplet == nil { motifs.insert(.e07) }
        motifs.formUnion(ET5Pieces.missing(request, rule))
        if share.service == 0 { motifs.insert(.e11) }

        return StudyDecision(
            agent: Int32(request.agent), line: Int32(request.index), status: status(request, motifs, level),
            motifs: motifs, dateConstitution: time.constituted, deadline: time.deadline,
            days: time.deadline - time.constituted, quotient: request.dossier.quotient, age: request.age,
            share: request.isOpen ? share.of(request.given.share) : 0)
    }

    private func status(_ request: StudyRequest, _ motifs: StudyMotifs, _ level: ET3Level) -> StudyStatus {
        let isRefused =
            !motifs.isDisjoint(with: .refusing) || level == .refused
            || (motifs.contains(.e06) && !isOnlyIncomplete(request, motifs))
        if isRefused { return .refusee }
        if motifs.contains(.e01) { return .horsDelai }
        return motifs.isDisjoint(with: .lacking) ? .retenue : .incomplete
    }

    /// E06 beside E07 refuses nothing where an agent whose retained dossier it is has an eligible day: the dossier only
    /// lacks its pieces.
    private func isOnlyIncomplete(_ request: StudyRequest, _ motifs: StudyMotifs) -> Bool {
        motifs.contains(.e07) && request.holders.contains { family.droits[$0].hasEligibleDay }
    }
}

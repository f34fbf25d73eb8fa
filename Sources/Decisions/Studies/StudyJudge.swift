import Domain
import RuleBook

/// §4: one request of studies, rule by rule.
///
/// Everything is lent: a judge of its own for each child would count references to all the records.
enum StudyJudge {
    /// - Parameter committee: serves the benefit.
    static func judge(
        _ request: StudyRequest, _ family: FamilyJudge, _ committee: CommitteeRules,
        _ witness: inout some Witness
    ) -> StudyDecision {
        let rule = committee.studies!
        let time = ET1Deadline(request, rule, family.extraits, millesime: family.rules.millesime)
        var motifs: StudyMotifs = []
        if time.isLate(rule, cutOff: family.cutOff) { motifs.insert(.e01) }
        StudyTelling.deadline(time, request, family, committee, isLate: motifs.contains(.e01), &witness)
        motifs.formUnion(ET2Child.motifs(request, rule, committee, &witness))
        let level = ET3Level(request, rule, committee, &witness)
        if level != .served { motifs.insert(.e04) }
        motifs.formUnion(ET4Ceiling.motifs(request, family.extraits, rule, committee, &witness))
        if !request.isOpen { motifs.insert(.e06) }
        if request.dossier.dateComplet == nil { motifs.insert(.e07) }
        StudyTelling.dossier(request, &witness)
        motifs.formUnion(ET5Pieces.missing(request, rule, committee, &witness))
        let share = StudyShare(
            request, constituted: time.constituted, family.droits, family.extraits, committee, &witness)
        if share.service == 0 { motifs.insert(.e11) }

        let status = status(request, motifs, level, family.droits, &witness)
        let decision = StudyDecision(
            agent: Int32(request.agent), line: Int32(request.index), status: status, motifs: motifs,
            dateConstitution: time.constituted, deadline: time.deadline, days: time.deadline - time.constituted,
            quotient: request.dossier.quotient, age: request.age,
            share: request.isOpen ? share.of(request.given.share) : 0)
        StudyTelling.share(decision, request, share, family, &witness)
        StudyTelling.status(decision, request, family, &witness)
        return decision
    }

    private static func status(
        _ request: StudyRequest, _ motifs: StudyMotifs, _ level: ET3Level, _ droits: borrowing Rows<Droit>,
        _ witness: inout some Witness
    ) -> StudyStatus {
        let isRefused =
            !motifs.isDisjoint(with: .refusing) || level == .refused
            || (motifs.contains(.e06) && !isOnlyIncomplete(request, motifs, droits, &witness))
        if isRefused { return .refusee }
        if motifs.contains(.e01) { return .horsDelai }
        return motifs.isDisjoint(with: .lacking) ? .retenue : .incomplete
    }

    /// E06 beside E07 refuses nothing where an agent whose retained dossier it is has an eligible day: the dossier only
    /// lacks its pieces.
    private static func isOnlyIncomplete(
        _ request: StudyRequest, _ motifs: StudyMotifs, _ droits: borrowing Rows<Droit>, _ witness: inout some Witness
    ) -> Bool {
        guard motifs.contains(.e07) else { return false }
        let author = request.holders.author
        let isAuthors = author >= 0 && droits[Int(author)].hasEligibleDay
        let spouse = request.holders.spouse
        let isSpouses = !isAuthors && spouse >= 0 && droits[Int(spouse)].hasEligibleDay
        if !isAuthors, spouse >= 0 { witness.consult(.rights(Int(spouse))) }
        witness.note(isAuthors || isSpouses ? StudyWords.onlyIncomplete : .neverEligible)
        return isAuthors || isSpouses
    }
}

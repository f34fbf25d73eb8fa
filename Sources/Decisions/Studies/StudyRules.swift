import Domain
import RuleBook

/// §4, ET1 to ET5: one request.
extension FamilyJudge {
    func judge(_ request: StudyRequest, _ rule: StudiesRules, _ committee: CommitteeRules) -> StudyDecision {
        let line = extraits.ayantsDroit.rows[request.line]
        let droit = droits[request.agent]
        let deadline = Day(year: rules.millesime, month: rule.deadlineMonth, day: rule.deadlineDay)!
        let constituted = extraits.dossiers[request.agent].reduce(request.dossier.dateConstitution) {
            min($0, $1.dateConstitution)
        }

        var motifs: StudyMotifs = []
        if isLate(constituted, request.dossier, deadline, rule) { motifs.insert(.e01) }
        if !line.chargeFiscale, !line.residenceAlternee { motifs.insert(.e02) }
        if isTooOld(line, request, rule, committee) { motifs.insert(.e03) }
        if !(line.niveauEtudes.map { rule.levels.contains($0.text) } ?? false) { motifs.insert(.e04) }
        if let quotient = request.dossier.quotient {
            if !quotient.isAtMost(rule.ceiling, months: committee.quotientMonths) { motifs.insert(.e05) }
        } else {
            motifs.insert(.e08)
        }
        if !request.isOpen { motifs.insert(.e06) }
        if request.dossier.dateComplet == nil { motifs.insert(.e07) }
        motifs.formUnion(missingProof(line, request.age, rule))
        if droit.tauxPrestations == 0 { motifs.insert(.e11) }

        let status: StudyStatus =
            !motifs.isDisjoint(with: .refusing)
            ? .refusee
            : motifs.contains(.e01) ? .horsDelai : !motifs.isDisjoint(with: .lacking) ? .incomplete : .retenue
        let share = request.isOpen ? request.given.share * droit.tauxPrestations : 0
        return StudyDecision(
            agent: Int32(request.agent), line: Int32(request.line), status: status, motifs: motifs,
            dateConstitution: constituted, deadline: deadline, days: deadline - constituted,
            quotient: request.dossier.quotient, age: request.age,
            share: Rounding.halfAwayFromZero(share, over: 10_000))
    }

    /// ET1: constituted by the deadline, that day included; on the stricter reading, complete by then too.
    private func isLate(_ constituted: Day, _ dossier: Dossier, _ deadline: Day, _ rule: StudiesRules) -> Bool {
        if constituted > deadline { return true }
        return rule.piecesByDeadline && (dossier.dateComplet ?? .distantFuture) > deadline
    }

    /// ET2, ages: 26, or 21 in alternating residence, unless §3 entitles the child beyond (disability); and never
    /// where §3 would give no studies at that age even at fiscal charge.
    private func isTooOld(
        _ line: AyantDroit, _ request: StudyRequest, _ rule: StudiesRules, _ committee: CommitteeRules
    ) -> Bool {
        let isEntitled = DependantTable.entitlement(
            line, age: request.age, situation: request.dossier.situationFamiliale, fiscalCharge: true,
            committee.dependants
        ).studies
        let limit = line.residenceAlternee && !isEntitled ? rule.ageUnderInAlternatingResidence : rule.ageUnder
        return !isEntitled || request.age >= limit
    }

    /// ET5: certificate from an age or a level on; for correspondence courses, at any age, their own proof in its stead.
    private func missingProof(_ line: AyantDroit, _ age: Int, _ rule: StudiesRules) -> StudyMotifs {
        if line.correspondance { return line.justificatifCorrespondance ? [] : [.e10] }
        let isAsked =
            age >= rule.certificateFromAge
            || (line.niveauEtudes.map { rule.certificateLevels.contains($0.text) } ?? false)
        return isAsked && !line.certificatScolarite ? [.e09] : []
    }
}

import Domain
import RuleBook

/// ET5 (source [F]): a school certificate « depending on the child », read as from an age or a level on; for correspondence
/// courses, at any age, an enrolment certificate or an invoice in its stead.
enum ET5Pieces {
    /// E09 or E10.
    static func missing(
        _ request: StudyRequest, _ rule: StudiesRules, _ committee: CommitteeRules, _ witness: inout some Witness
    ) -> StudyMotifs {
        let line = request.line
        if line.correspondance {
            let isThere = line.justificatifCorrespondance
            witness.note(isThere ? StudyWords.correspondenceProof : .correspondenceProofMissing) { step in
                step.cite(line, .own, ["correspondance": .flag(true), "justificatif_correspondance": .flag(isThere)])
                if !isThere { step.give(MotifEtudes.e10) }
            }
            return isThere ? [] : [.e10]
        }
        let isOfAge = request.age >= rule.certificateFromAge
        let level = isOfAge ? nil : ET3Level.level(line)
        let isAsked = isOfAge || (level.map { rule.certificateLevels.contains($0.text) } ?? false)
        let isMissing = isAsked && !line.certificatScolarite
        witness.note(
            !isAsked ? StudyWords.certificateNotAsked : isMissing ? .certificateMissing : .certificate
        ) { step in
            step.cite(line, .own, ["correspondance": .flag(false)])
            step.cite(committee, "etudes.certificat_des")
            step.measure(
                Distance(Int64(request.age), from: Int64(rule.certificateFromAge), "l'âge du certificat") {
                    .age(Int($0))
                })
            if let level {
                step.read("niveau", .text(level.text))
                step.cite(committee, "etudes.certificat_niveaux")
            }
            if isAsked { step.cite(line, .own, ["certificat_scolarite": .flag(line.certificatScolarite)]) }
            if isMissing { step.give(MotifEtudes.e09) }
        }
        return isMissing ? [.e09] : []
    }
}

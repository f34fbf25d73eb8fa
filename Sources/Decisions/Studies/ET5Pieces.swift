import Domain
import RuleBook

/// ET5 (source [F]): a school certificate « depending on the child », read as from an age or a level on; for correspondence
/// courses, at any age, an enrolment certificate or an invoice in its stead.
enum ET5Pieces {
    /// E09 or E10.
    static func missing(_ request: StudyRequest, _ rule: StudiesRules) -> StudyMotifs {
        let line = request.line
        if line.correspondance { return line.justificatifCorrespondance ? [] : [.e10] }
        let isAsked =
            request.age >= rule.certificateFromAge
            || (ET3Level.level(line).map { rule.certificateLevels.contains($0.text) } ?? false)
        return isAsked && !line.certificatScolarite ? [.e09] : []
    }
}

import Domain
import RuleBook

/// ET3 (source [F]): schooling from primary to higher education. Where the level is not given, the situation serves: higher
/// education, or school from an age on (reading); where that says nothing either, the level is missing, not refused.
enum ET3Level {
    case served
    /// E04, refused.
    case refused
    /// E04, still to be brought.
    case missing

    init(
        _ request: StudyRequest, _ rule: StudiesRules, _ committee: CommitteeRules, _ witness: inout some Witness
    ) {
        let line = request.line
        let level = ET3Level.level(line)
        if let level {
            self = rule.levels.contains(level.text) ? .served : .refused
        } else if line.situation == .scolaire, request.age >= rule.schoolFromAge {
            self = .served
        } else {
            self = .missing
        }
        let result = self
        let words: StudyWords =
            level != nil
            ? (result == .served ? .levelServed : .levelRefused) : result == .served ? .levelBySchool : .levelMissing
        witness.note(words) { step in
            step.cite(
                line, .own,
                [
                    "niveau_etudes": line.niveauEtudes.map { .text($0.text) } ?? .none,
                    "situation": line.situation.map { .text($0.text) } ?? .none,
                ])
            if let level {
                step.read("niveau", .text(level.text))
                step.cite(committee, "etudes.niveaux")
            } else if line.situation == .scolaire {
                step.cite(committee, "etudes.scolaire_des")
                step.measure(
                    Distance(Int64(request.age), from: Int64(rule.schoolFromAge), "l'âge de l'école") {
                        .age(Int($0))
                    })
            }
            if result != .served { step.give(MotifEtudes.e04) }
            step.conclude(
                .etudes, key: StudyTelling.key(request),
                [
                    ("niveau_etudes", line.niveauEtudes.map { .text($0.text) } ?? .none),
                    ("age", .integer(request.age)),
                ])
        }
    }

    /// As given, else as the situation says; nil where it is not known.
    static func level(_ line: AyantDroit) -> NiveauEtudes? {
        line.niveauEtudes ?? (line.situation == .superieur ? .superieur : nil)
    }
}

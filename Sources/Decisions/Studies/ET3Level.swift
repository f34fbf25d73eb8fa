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

    init(_ request: StudyRequest, _ rule: StudiesRules) {
        if let level = ET3Level.level(request.line) {
            self = rule.levels.contains(level.text) ? .served : .refused
        } else if request.line.situation == .scolaire, request.age >= rule.schoolFromAge {
            self = .served
        } else {
            self = .missing
        }
    }

    /// As given, else as the situation says; nil where it is not known.
    static func level(_ line: AyantDroit) -> NiveauEtudes? {
        line.niveauEtudes ?? (line.situation == .superieur ? .superieur : nil)
    }
}

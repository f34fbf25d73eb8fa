import Domain
import RuleBook

/// Q2: which pieces are missing. Of alternatives none of which is whole, the first is named (of a group, its first
/// absent piece).
enum RequestPieces {
    /// Indices in `Rules.pieces`, which are in the order of their codes.
    static func missing(
        _ pieces: CodeSet, _ required: [RequiredPiece], person: AyantDroit?, event: Day, general: [Int]
    ) -> [Int] {
        var missing = Set(general.filter { !pieces.contains($0) })
        for piece in required where isAsked(piece.condition, person, event) {
            if piece.alternatives.contains(where: { $0.allSatisfy(pieces.contains) }) { continue }
            if let first = piece.alternatives.first?.first(where: { !pieces.contains($0) }) { missing.insert(first) }
        }
        return missing.sorted()
    }

    private static func isAsked(_ condition: RequiredPiece.Condition, _ person: AyantDroit?, _ event: Day) -> Bool {
        switch condition {
        case .always: true
        case .childFromAge(let age): person.map { event.year - $0.dateNaissance.year >= age } ?? false
        case .childAtSchool: person.map { $0.situation == .scolaire || $0.niveauEtudes != nil } ?? false
        }
    }
}

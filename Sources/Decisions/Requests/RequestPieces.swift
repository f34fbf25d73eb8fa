import Domain
import RuleBook

/// Q2: which pieces are missing. Of alternatives none of which is whole, the first is named (of a group, its first
/// absent piece).
struct RequestPieces {
    let there: CodeSet

    /// Indices in `Rules.pieces`, which are in the order of their codes.
    func missing(_ required: [RequiredPiece], person: AyantDroit?, event: Day, general: [Int]) -> [Int] {
        var missing = Set(general.filter { !there.contains($0) })
        for piece in required where isAsked(piece.condition, person, event) {
            if accepted(piece, person).contains(where: { $0.allSatisfy(there.contains) }) { continue }
            if let first = piece.alternatives.first?.first(where: { !there.contains($0) }) { missing.insert(first) }
        }
        return missing.sorted()
    }

    private func isAsked(_ condition: RequiredPiece.Condition, _ person: AyantDroit?, _ event: Day) -> Bool {
        switch condition {
        case .always: true
        case .childFromAge(let age): person.map { event.year - $0.dateNaissance.year >= age } ?? false
        case .childAtSchool: person.map { $0.situation == .scolaire || $0.niveauEtudes != nil } ?? false
        }
    }

    /// The disability card replaces the notification only above its rate, where the named person's is known.
    private func accepted(_ piece: RequiredPiece, _ person: AyantDroit?) -> ArraySlice<[Int]> {
        guard let rate = piece.lastAboveRate, let known = person?.tauxIncapacite, Int(known) <= rate else {
            return piece.alternatives[...]
        }
        return piece.alternatives.dropLast()
    }
}

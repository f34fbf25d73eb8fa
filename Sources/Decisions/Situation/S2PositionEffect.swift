import Domain
import RuleBook

/// S2 (source for `activite`, `disponibilite`, `demission`, `licenciement`; readings for the others): a position opens, or
/// it suspends or closes what other rows of the establishment open.
enum S2PositionEffect {
    static func opens(_ row: LignePaie, _ positions: [PositionRule]) -> Bool {
        positions[Int(row.position)].effect == .ouvre
    }

    /// D14 or D15, where such a row is in force on a day of N before death.
    static func motif(_ row: LignePaie, _ positions: [PositionRule]) -> Motifs {
        switch positions[Int(row.position)].motif {
        case .d14: [.d14]
        case .d15: [.d15]
        case nil: []
        }
    }
}

import Domain

/// How a year's payroll rows and retirement lines are read, the same for every committee: S2, S6, S9. What each committee
/// makes of a status is in its own rules (S1, S3, S7).
public final class SituationRules: Sendable {
    /// The codes of the statuses, those of all committees. A record's statut is an index here.
    public let statuts: [Text]
    /// S2: the effect of each position. A record's position is an index here.
    public let positions: [PositionRule]
    /// S6 (reading): how the main establishment is chosen among the rows of N, first criterion first.
    public let mainEstablishment: [MainEstablishmentCriterion]
    /// S9 (reading): the retirement prevails over payroll rows of the same year.
    public let retirementPrevails: Bool

    public init(
        statuts: [Text], positions: [PositionRule], mainEstablishment: [MainEstablishmentCriterion],
        retirementPrevails: Bool
    ) {
        self.statuts = statuts
        self.positions = positions
        self.mainEstablishment = mainEstablishment
        self.retirementPrevails = retirementPrevails
    }
}

public struct PositionRule: Sendable {
    public enum Effect: String, Sendable, CaseIterable { case ouvre, suspend, ferme, deces }
    public let code: Text
    /// `deces` closes from its first day on and ends every right for good (S5).
    public let effect: Effect
    /// Which motif says so: D14 (`disponibilite`), D15 (`demission`, `licenciement`), nil otherwise.
    public let motif: Motif?

    public enum Motif: String, Sendable, CaseIterable {
        case d14 = "D14"
        case d15 = "D15"
    }

    public init(code: Text, effect: Effect, motif: Motif?) {
        self.code = code
        self.effect = effect
        self.motif = motif
    }
}

/// S6: each picks the rows that it prefers among those still equal.
public enum MainEstablishmentCriterion: String, Sendable, CaseIterable {
    /// Rows whose position opens (S2) before all others.
    case positionQuiOuvre = "position_qui_ouvre"
    case debutLePlusRecent = "debut_le_plus_recent"
    /// Empty ranks last.
    case quotiteLaPlusHaute = "quotite_la_plus_haute"
    case finessLePlusPetit = "finess_le_plus_petit"
    case positionLaPlusPetite = "position_la_plus_petite"
}

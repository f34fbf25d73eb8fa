import Domain

/// How a year's payroll rows and retirement lines are read: rules S1 to S9, the same for every committee.
public final class SituationRules: Sendable {
    /// S1, S3, S7: what each status may open. A record's statut is an index here.
    public let statuts: [StatutRule]
    /// S2: the effect of each position. A record's position is an index here.
    public let positions: [PositionRule]
    /// S6 (reading): how the main establishment is chosen among the rows of N, first criterion first.
    public let mainEstablishment: [MainEstablishmentCriterion]
    /// S7: the pension fund that makes a retired agent of the committee.
    public let pensionFund: PensionFund
    /// S9 (reading): the retirement prevails over payroll rows of the same year.
    public let retirementPrevails: Bool

    public init(
        statuts: [StatutRule], positions: [PositionRule], mainEstablishment: [MainEstablishmentCriterion],
        pensionFund: PensionFund, retirementPrevails: Bool
    ) {
        self.statuts = statuts
        self.positions = positions
        self.mainEstablishment = mainEstablishment
        self.pensionFund = pensionFund
        self.retirementPrevails = retirementPrevails
    }
}

public struct StatutRule: Sendable {
    public let code: Text
    /// S1, O4: `true` = the negotiated offers only (medical staff).
    public let offersOnly: Bool
    /// S3: opens only where the establishment has paid its contribution for the year.
    public let needsContribution: Bool
    /// S7: at the liquidation, judged by activity in a member establishment instead of by the fund.
    public let judgedByActivity: Bool

    public init(code: Text, offersOnly: Bool, needsContribution: Bool, judgedByActivity: Bool) {
        self.code = code
        self.offersOnly = offersOnly
        self.needsContribution = needsContribution
        self.judgedByActivity = judgedByActivity
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
    case debutLePlusRecent = "debut_le_plus_recent"
    /// Empty ranks last.
    case quotiteLaPlusHaute = "quotite_la_plus_haute"
    case finessLePlusPetit = "finess_le_plus_petit"
    case positionLaPlusPetite = "position_la_plus_petite"
}

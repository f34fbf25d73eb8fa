import Domain

/// S1, S3, S7: what a committee makes of a status.
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

/// How near is near: the edges of the list `À surveiller`. Thresholds of vigilance, no rule of any text.
public struct WatchEdges: Sendable, Equatable {
    /// Studies constituted at most that many days before or after the deadline.
    public var deadlineDays: Int
    /// QF at most that far from a ceiling, in hundredths of a per cent of the ceiling.
    public var quotientShare: Int64
    /// Years of service at most that far from a band, in hundredths of a year.
    public var serviceYears: Int64
    /// Net imposable less than that far from the half euro that decides the rounding, in cents.
    public var roundingCents: Int64

    public init(deadlineDays: Int = 7, quotientShare: Int64 = 100, serviceYears: Int64 = 50, roundingCents: Int64 = 5) {
        self.deadlineDays = deadlineDays
        self.quotientShare = quotientShare
        self.serviceYears = serviceYears
        self.roundingCents = roundingCents
    }
}

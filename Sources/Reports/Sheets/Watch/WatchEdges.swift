/// How near is near: the edges of `À surveiller`.
///
/// To come from the rule files; these values stand until they do.
struct WatchEdges: Sendable {
    /// Studies constituted at most that many days before or after the deadline.
    var deadlineDays = 7
    /// QF at most that far from a ceiling, in hundredths of a per cent of the ceiling.
    var quotientShare: Int64 = 100
    /// Years of service at most that far from a band, in hundredths of a year.
    var serviceYears: Int64 = 50
    /// Net imposable less than that far from the half euro that decides the rounding.
    var roundingCents: Int64 = 5
}

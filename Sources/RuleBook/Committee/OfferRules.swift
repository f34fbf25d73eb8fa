import Domain

/// O5: to that day of N+1, if the last open day is 31/12/N.
public struct AvantagesRule: Sendable {
    public let month: Int
    public let day: Int

    public init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }
}

/// O8.
public struct HolidayShareRule: Sendable {
    /// Cents per month.
    public let ceiling: Cents
    /// A QF of exactly the ceiling has the full share.
    public let ceilingIncluded: Bool

    public init(ceiling: Cents, ceilingIncluded: Bool) {
        self.ceiling = ceiling
        self.ceilingIncluded = ceilingIncluded
    }
}

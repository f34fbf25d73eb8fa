import Domain

/// One piece of arithmetic of a step, with all its terms: a reader who has only the printed French can do it again, with
/// the rounding named there, and gets the result.
public struct Operation: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// Of all terms; a per cent counts as hundredths.
        case product
        /// The first term over all the others.
        case quotient
        /// Of all terms; those that are subtracted say so.
        case sum
        /// The number of days from the second term to the first: first − second.
        case daysBetween
        /// The smallest, the greatest, of amounts, shares, numbers or days.
        case smallest, greatest
        /// The last day of the n-th month after that of a day.
        case endOfMonthAfter
        /// The same day n years later; 28 February where the year has no 29th.
        case sameDayAfterYears
        /// The day before.
        case dayBefore
        /// Full years between a birth and a day.
        case ageOn
        /// A year less the year of birth.
        case ageReached
        /// The days that are in at least one term; in all of them; in the first and in none of the others.
        case daysInAny, daysInAll, daysLess
        /// How many days the first term has.
        case dayCount
        /// The first term as it is, but for its rounding.
        case rounded
    }

    /// Each has a name in French, under which it is printed.
    public enum Rounding: String, Sendable {
        /// Nothing to round.
        case exact
        /// To the cent, halves away from zero (T3).
        case cent
        /// To the cent below.
        case centBelow
        /// To the euro, 0.50 up; a negative sum gives 0 (T5).
        case euro
        /// To the hundredth of a per cent, halves away from zero.
        case share
        /// To the whole number below (months in a price).
        case wholeBelow
    }

    public struct Term: Sendable, Equatable {
        /// What it is, in French: « brut », « taux de CSG déductible ».
        public let label: String
        public let value: StepValue
        /// Only in a sum.
        public let isSubtracted: Bool

        public init(_ label: String, _ value: StepValue, isSubtracted: Bool = false) {
            self.label = label
            self.value = value
            self.isSubtracted = isSubtracted
        }
    }

    /// What the result is, in French.
    public let label: String
    public let kind: Kind
    public let terms: [Term]
    public let rounding: Rounding
    public let result: StepValue

    public init(
        _ label: String, _ kind: Kind, _ terms: [Term], rounding: Rounding = .exact, result: StepValue
    ) {
        self.label = label
        self.kind = kind
        self.terms = terms
        self.rounding = rounding
        self.result = result
    }
}

/// How far a value is from a limit, reckoned by the judge: « 1 jour après le 30 juillet », « 0,01 € au-dessus du plafond ».
public struct Distance: Sendable, Equatable {
    public enum Side: String, Sendable {
        /// Of days: earlier, later than the limit.
        case before, after
        /// Of amounts, ages, shares, years.
        case below, above
        /// On the limit itself; the gap is 0.
        case at
    }

    /// Never negative.
    public let gap: StepValue
    public let side: Side
    /// What the limit is, in French: « le plafond », « la date limite ».
    public let limitLabel: String
    public let limit: StepValue

    /// Of a day.
    public init(_ day: Day, from limit: Day, _ label: String) {
        let days = day - limit
        self.init(gap: .days(abs(days)), side: days == 0 ? .at : days < 0 ? .before : .after, label, .day(limit))
    }

    /// Of a number, all in the unit that `value` gives it.
    public init(_ number: Int64, from limit: Int64, _ label: String, _ value: (Int64) -> StepValue) {
        let gap = number - limit
        self.init(gap: value(abs(gap)), side: gap == 0 ? .at : gap < 0 ? .below : .above, label, value(limit))
    }

    private init(gap: StepValue, side: Side, _ label: String, _ limit: StepValue) {
        self.gap = gap
        self.side = side
        limitLabel = label
        self.limit = limit
    }
}

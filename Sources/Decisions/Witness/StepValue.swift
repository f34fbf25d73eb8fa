import Domain

/// A value that a judge read or concluded, with its unit: written in French by the printer of the explanation, as a cell
/// by the one who compares it with what was published.
public enum StepValue: Sendable, Equatable {
    /// A cell that is left empty.
    case none
    case day(Day)
    /// Both ends included; `.distantPast` and `.distantFuture` are unbounded.
    case period(Period)
    /// In order; empty = no day.
    case periods([Period])
    /// A number of days, negative = late.
    case days(Int)
    /// A bare number: rang, year, count.
    case integer(Int)
    /// Whole years of age.
    case age(Int)
    case months(Int)
    case nights(Int)
    /// Hundredths of a year (years of service).
    case years(Int64)
    case cents(Cents)
    /// Whole euros.
    case euros(Int64)
    /// Hundredths of a per cent.
    case percent(Int64)
    /// Hundredths of a tax share.
    case parts(Int64)
    case flag(Bool)
    /// A code as extracts and outputs write it: `titulaire`, `11`, `D13`.
    case code(String)
    /// Several, in their order; a cell joins them by `|`.
    case codes([String])
    case numero(Numero)
    /// Of an establishment.
    case finess(Finess)
    /// The file, and the line in it, where a line stands: known to the reader of the files, who numbers them.
    case fileOf(Place)
    case lineOf(Place)
    /// Words that are printed as they stand: the label of a benefit, the name of an establishment.
    case words(String)

    static func text(_ text: Text) -> StepValue { .code(text.description) }
    static func text(_ text: Text?) -> StepValue { text.map { .code($0.description) } ?? .none }
    static func day(_ day: Day?) -> StepValue { day.map { .day($0) } ?? .none }
    static func cents(_ cents: Cents?) -> StepValue { cents.map { .cents($0) } ?? .none }
    static func motifs<M: Motif>(_ motifs: MotifSet<M>) -> StepValue {
        motifs.isEmpty ? .none : .codes(motifs.elements.map(\.code))
    }
    static func periods(_ days: YearDays, in year: Period) -> StepValue {
        var all: [Period] = []
        days.forEachPeriod(in: year) { all.append($0) }
        return .periods(all)
    }
}

/// A value with its name: the name that a sentence calls it by, ASCII, and the key in JSON.
public struct Operand: Sendable, Equatable {
    public let name: String
    public let value: StepValue

    public init(name: String, value: StepValue) {
        self.name = name
        self.value = value
    }
}

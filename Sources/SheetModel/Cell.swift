import Domain

/// One value of a sheet. Trivial: no allocation, no reference counting; a row is an array of these.
///
/// Figures stay whole numbers; only the writer turns them into the floating-point numbers of the file.
@frozen
public enum Cell: Sendable {
    /// Nothing to say: not written at all.
    case empty
    /// Words; the bytes must outlive the writing (those of the extracts, or of the program).
    case text(Text)
    /// Two of these, a space between: a family name and a first name in one cell.
    case pair(Text, Text)
    /// A committee number, written as text: leading zeros count.
    case numero(Numero)
    /// An establishment number, written as text.
    case finess(Finess)
    /// A count, or an amount in whole euros (`Column.Kind.euros`).
    case integer(Int64)
    /// Money, written in euros with two decimals.
    case cents(Cents)
    /// A date. Before 01/03/1900, where spreadsheets disagree about the calendar, it is written as text.
    case day(Day)
    /// A share in hundredths of per cent: 10 000 is 100 %. Written as a true percentage (1 shown as 100,00 %).
    case percent(Int64)
    /// Years in hundredths: 1 250 is 12.5 years.
    case years(Int64)

    /// Words of the program itself.
    @inlinable
    public static func words(_ literal: StaticString) -> Cell { .text(Text(literal)) }

    @inlinable
    public var isEmpty: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.isEmpty
        case .pair(let first, let second): first.isEmpty && second.isEmpty
        case .numero(let numero): numero.packed == 0
        case .finess(let finess): finess.packed == 0
        default: false
        }
    }

    /// The number in hundredths, as a spreadsheet would add it; nil for words, days and shares.
    @inlinable
    public var hundredths: Int64? {
        switch self {
        case .integer(let n): n * 100
        case .cents(let c): c.value
        case .years(let y): y
        default: nil
        }
    }
}

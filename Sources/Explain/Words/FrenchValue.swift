import Decisions
import Domain

extension StepValue {
    /// As French text writes it.
    var french: String {
        switch self {
        case .none: "vide"
        case .day(let day): French.date(day)
        case .period(let period): French.period(period)
        case .periods(let periods): periods.isEmpty ? "aucun jour" : French.list(periods.map(French.period))
        case .days(let n): French.count(n, "jour", "jours")
        case .integer(let n): "\(n)"
        case .age(let n): French.count(n, "an", "ans")
        case .months(let n): "\(French.count(n))\u{A0}mois"
        case .nights(let n): French.count(n, "nuit", "nuits")
        case .years(let hundredths): French.hundredths(hundredths, "an", "ans")
        case .cents(let amount): French.euros(amount)
        case .euros(let amount): French.wholeEuros(amount)
        case .percent(let hundredths): French.percent(hundredths)
        case .parts(let hundredths): French.hundredths(hundredths, "part", "parts")
        case .flag(let flag): flag ? "oui" : "non"
        case .code(let code): code
        case .codes(let codes): codes.joined(separator: ", ")
        case .numero(let numero): "\(numero)"
        case .finess(let finess): "\(finess)"
        case .words(let words): words
        // Known to the reader of the files, who numbers them.
        case .fileOf, .lineOf: ""
        }
    }

    /// The same, the file and the line of a place too.
    func french(_ sources: CitedSources) -> String {
        switch self {
        case .fileOf(let place): sources.lines[place]?.file ?? ""
        case .lineOf(let place): sources.lines[place].map { "\($0.line)" } ?? ""
        default: french
        }
    }
}

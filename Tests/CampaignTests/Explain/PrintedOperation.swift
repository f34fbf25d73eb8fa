import Domain
import Foundation

/// An operation of an explanation, as its printed French gives it, done again by whoever reads it: no code of the program
/// but its calendar.
struct PrintedOperation {
    let words: String

    struct Unread: Error, CustomStringConvertible {
        let description: String
    }

    /// The operations of a printed text, their wrapped lines joined.
    static func all(in text: String) -> [PrintedOperation] {
        var found: [PrintedOperation] = []
        var current: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let begun = current, line.hasPrefix("      ") {
                current = begun + " " + line.drop { $0 == " " }
                continue
            }
            if let begun = current { found.append(PrintedOperation(words: begun)) }
            current = line.hasPrefix("    = ") ? String(line.dropFirst(6)) : nil
        }
        return found
    }

    /// What the reader gets, and what is printed; the same where the explanation holds.
    func again() throws -> (obtained: String, printed: String) {
        let (rest, rounding) = rounding
        guard let colon = rest.range(of: "\u{A0}: "), let equals = rest.range(of: " = ", options: .backwards),
            colon.upperBound <= equals.lowerBound
        else { throw Unread(description: words) }
        let printed = String(rest[equals.upperBound...])
        let expression = String(rest[colon.upperBound..<equals.lowerBound])
        return (try result(expression, rounding, like: printed), printed)
    }

    private var rounding: (rest: String, name: String) {
        guard let start = words.range(of: " (arrondi ", options: .backwards) else { return (words, "") }
        return (String(words[..<start.lowerBound]), String(words[start.upperBound...].dropLast()))
    }

    private func result(_ expression: String, _ rounding: String, like printed: String) throws -> String {
        if let list = expression.after("réunis, ") {
            return days(try sets(list).reduce(into: Set()) { $0.formUnion($1) })
        }
        if let list = expression.after("en commun, ") {
            let sets = try sets(list)
            return days(sets.dropFirst().reduce(sets[0]) { $0.intersection($1) })
        }
        if let set = expression.after("compte de ") {
            let n = try sets(set)[0].count
            return "\(n)\u{A0}\(n < 2 ? "jour" : "jours")"
        }
        if expression.contains("), moins ") {
            let parts = try sets(expression.replacing("), moins ", with: ")\u{A0}; "))
            return days(parts.dropFirst().reduce(parts[0]) { $0.subtracting($1) })
        }
        if let list = expression.after("le plus petit de\u{A0}: ") { return try extreme(list, <) }
        if let list = expression.after("le plus grand de\u{A0}: ") { return try extreme(list, >) }
        if let rest = expression.after("fin du mois, ") {
            let (months, day) = try behind(rest, " après celui de ")
            let count = day.components.year * 12 + day.components.month - 1 + months
            return
                "\(Day(year: count / 12, month: count % 12 + 1, day: Day.length(ofMonth: count % 12 + 1, year: count / 12))!)"
        }
        if let rest = expression.after("même jour, ") {
            let (years, day) = try behind(rest.replacing(" (le 29\u{A0}février devient le 28)", with: ""), " après ")
            let c = day.components
            return
                "\(Day(year: c.year + years, month: c.month, day: c.day) ?? Day(year: c.year + years, month: 2, day: 28)!)"
        }
        if let rest = expression.after("la veille de ") { return "\(try day(rest) + -1)" }
        if let rest = expression.after("années révolues de ") {
            let parts = rest.components(" à ")
            let (born, on) = (try day(parts[0]).components, try day(parts[1]).components)
            let years = on.year - born.year - ((on.month, on.day) < (born.month, born.day) ? 1 : 0)
            return "\(years)\u{A0}\(years < 2 ? "an" : "ans")"
        }
        if let rest = expression.after("de "), expression.contains(" à "),
            let first = try? day(rest.components(" à ")[0])
        {
            let n = try day(rest.components(" à ")[1]) - first
            return "\(n < 0 ? "−" : "")\(abs(n).spaced)\u{A0}\(abs(n) < 2 ? "jour" : "jours")"
        }
        return try number(expression, rounding, like: printed)
    }

    // MARK: Numbers

    /// A product, a quotient, a sum, or one number that is rounded.
    private func number(_ expression: String, _ rounding: String, like printed: String) throws -> String {
        var exact = Fraction(0, 1)
        if expression.contains(" × ") {
            exact = try expression.components(" × ").map(fraction).reduce(Fraction(1, 1)) { $0 * $1 }
        } else if expression.contains(" ÷ ") {
            let terms = try expression.components(" ÷ ").map(fraction)
            exact = terms.dropFirst().reduce(terms[0]) { $0 * Fraction($1.below, $1.above) }
        } else if expression != "rien à compter" {
            for term in expression.replacing(" − ", with: " + − ").components(" + ") {
                let value = try fraction(term)
                exact = exact + (term.hasPrefix("− ") ? Fraction(-value.above, value.below) : value)
            }
        }
        let unit = Unit(of: printed)
        let scaled = exact * Fraction(unit.scale, 1)
        let floor = Int((Double(scaled.above) / Double(scaled.below)).rounded(.down))
        let whole: Int
        switch rounding {
        case "": whole = scaled.isWhole ? scaled.above / scaled.below : .min
        case "au centime, un demi-centime compte pour un", "au centième de pour cent, une moitié compte pour un":
            let twice = 2 * abs(scaled.above) + scaled.below
            whole = (scaled.above < 0 ? -1 : 1) * (twice / (2 * scaled.below))
        case "au centime inférieur", "à l'entier inférieur": whole = floor
        case "à l'euro, 0,50\u{A0}€ compte pour un\u{A0}; une somme négative donne 0":
            // Printed in whole euros.
            whole = max(0, (exact.above + 50 * exact.below) / (100 * exact.below))
            return "\(whole.spaced)\u{A0}€"
        default: throw Unread(description: rounding)
        }
        return unit.written(whole, like: printed)
    }

    /// The last word of a term is its value; what stands before is its name.
    private func fraction(_ term: String) throws -> Fraction {
        let value = term.split(separator: " ").last.map(String.init) ?? term
        let unit = Unit(of: value)
        guard let hundredths = value.hundredths else { throw Unread(description: term) }
        // Amounts count in cents; shares of a whole, parts and years are numbers.
        switch unit {
        case .euros: return Fraction(hundredths, 1)
        case .percent: return Fraction(hundredths, 10_000)
        case .other: return Fraction(hundredths, 100)
        }
    }

    private func extreme(_ list: String, _ precedes: (Int, Int) -> Bool) throws -> String {
        let terms = list.components("\u{A0}; ").map { $0.split(separator: " ").last.map(String.init) ?? $0 }
        func rank(_ text: String) throws -> Int {
            if let day = Day(text) { return Int(day.number) }
            guard let value = text.hundredths else { throw Unread(description: text) }
            return value
        }
        return try terms.dropFirst().reduce(terms[0]) { try precedes(rank($1), rank($0)) ? $1 : $0 }
    }

    // MARK: Days

    private func day(_ term: String) throws -> Day {
        guard let day = term.split(separator: " ").last.flatMap({ Day(String($0)) }) else {
            throw Unread(description: term)
        }
        return day
    }

    private func behind(_ rest: String, _ words: String) throws -> (count: Int, day: Day) {
        let parts = rest.components(words)
        guard parts.count == 2, let count = parts[0].split(separator: " ").last.flatMap({ String($0).hundredths })
        else {
            throw Unread(description: rest)
        }
        return (count / 100, try day(parts[1]))
    }

    /// `jours de paie (du 01/01/2023 au 31/12/2023) ; jours de retraite (aucun jour)`.
    private func sets(_ list: String) throws -> [Set<Int32>] {
        try list.components(")\u{A0}; ").map { set in
            guard let open = set.range(of: " (", options: .backwards) else { throw Unread(description: set) }
            let periods = set[open.upperBound...].filter { $0 != ")" }
            if periods == "aucun jour" { return [] }
            let texts = periods.replacing(" et ", with: ", ").components(separatedBy: ", ")
            return try texts.reduce(into: Set()) { days, text in
                let ends = text.split(separator: " ").compactMap { Day(String($0)) }
                guard let first = ends.first, let last = ends.last else { throw Unread(description: text) }
                days.formUnion(first.number...last.number)
            }
        }
    }

    private func days(_ days: Set<Int32>) -> String {
        var periods: [String] = []
        for day in days.sorted() where !days.contains(day - 1) {
            var last = day
            while days.contains(last + 1) { last += 1 }
            let (from, to) = (Day(number: day), Day(number: last))
            periods.append(day == last ? "le \(from)" : "du \(from) au \(to)")
        }
        if periods.count < 2 { return periods.first ?? "aucun jour" }
        return periods.dropLast().joined(separator: ", ") + " et " + periods.last!
    }

    // MARK: Units

    private enum Unit {
        case euros, percent, other

        init(of text: String) { self = text.hasSuffix("€") ? .euros : text.hasSuffix("%") ? .percent : .other }

        var scale: Int {
            switch self {
            case .euros, .other: 1
            case .percent: 10_000
            }
        }

        func written(_ n: Int, like printed: String) -> String {
            switch self {
            case .euros, .percent:
                let cents = abs(n) % 100
                return
                    "\(n < 0 ? "−" : "")\((abs(n) / 100).spaced),\(cents < 10 ? "0" : "")\(cents)\u{A0}\(self == .euros ? "€" : "%")"
            case .other:
                let unit = printed.split(separator: "\u{A0}").dropFirst().first.map { "\u{A0}\($0)" } ?? ""
                return "\(n < 0 ? "−" : "")\(unit.isEmpty ? "\(abs(n))" : abs(n).spaced)\(unit)"
            }
        }
    }

    private struct Fraction {
        let above: Int
        let below: Int

        init(_ above: Int, _ below: Int) {
            var (a, b) = (abs(above), abs(below))
            while b != 0 { (a, b) = (b, a % b) }
            let sign = below < 0 ? -1 : 1
            self.above = sign * above / max(a, 1)
            self.below = sign * below / max(a, 1)
        }

        var isWhole: Bool { above % below == 0 }
        static func * (a: Fraction, b: Fraction) -> Fraction { Fraction(a.above * b.above, a.below * b.below) }
        static func + (a: Fraction, b: Fraction) -> Fraction {
            Fraction(a.above * b.below + b.above * a.below, a.below * b.below)
        }
    }
}

extension Int {
    /// `1 234`, narrow spaces between.
    fileprivate var spaced: String {
        let digits = Array(String(self))
        return digits.enumerated().map { i, digit in
            i > 0 && (digits.count - i) % 3 == 0 ? "\u{202F}\(digit)" : "\(digit)"
        }.joined()
    }
}

extension String {
    fileprivate func after(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }

    fileprivate func components(_ separator: String) -> [String] { components(separatedBy: separator) }

    /// A number as French writes it, whatever its unit; nil for what is none.
    fileprivate var hundredths: Int? {
        let number = filter { $0 != "\u{202F}" }.prefix { "−0123456789,".contains($0) }
        let parts = number.replacing("−", with: "").split(separator: ",", omittingEmptySubsequences: false)
        guard let first = parts.first, let whole = Int(first), parts.count < 3 else { return nil }
        let rest = parts.count == 2 ? String((parts[1] + "0").prefix(2)) : "0"
        guard let cents = Int(rest) else { return nil }
        return (number.hasPrefix("−") ? -1 : 1) * (whole * 100 + cents)
    }
}

import Decisions
import Domain

/// A piece of arithmetic in French, with all its terms and its rounding by name: a reader can do it again.
extension Operation {
    var french: String { "\(label)\u{A0}: \(expression)\(roundingWords)" }

    private var expression: String {
        switch kind {
        case .product: "\(joined("×")) = \(result.french)"
        case .quotient: "\(joined("÷")) = \(result.french)"
        case .sum: "\(sum) = \(result.french)"
        case .daysBetween: "de \(named(1)) à \(named(0)) = \(result.french)"
        case .smallest: "le plus petit de\u{A0}: \(list) = \(result.french)"
        case .greatest: "le plus grand de\u{A0}: \(list) = \(result.french)"
        case .endOfMonthAfter: "fin du mois, \(named(1)) après celui de \(named(0)) = \(result.french)"
        case .sameDayAfterYears:
            "même jour, \(named(1)) après \(named(0)) (le 29\u{A0}février devient le 28) = \(result.french)"
        case .dayBefore: "la veille de \(named(0)) = \(result.french)"
        case .ageOn: "années révolues de \(named(0)) à \(named(1)) = \(result.french)"
        case .ageReached: "\(named(0)) − \(named(1)) = \(result.french)"
        case .daysInAny: "réunis, \(sets) = \(result.french)"
        case .daysInAll: "en commun, \(sets) = \(result.french)"
        case .daysLess: "\(set(0)), moins \(setsBehindFirst) = \(result.french)"
        case .dayCount: "compte de \(set(0)) = \(result.french)"
        case .rounded: "\(named(0)) = \(result.french)"
        }
    }

    private var roundingWords: String {
        switch rounding {
        case .exact: ""
        case .cent: " (arrondi au centime, un demi-centime compte pour un)"
        case .centBelow: " (arrondi au centime inférieur)"
        case .euro: " (arrondi à l'euro, 0,50\u{A0}€ compte pour un\u{A0}; une somme négative donne 0)"
        case .share: " (arrondi au centième de pour cent, une moitié compte pour un)"
        case .wholeBelow: " (arrondi à l'entier inférieur)"
        }
    }

    private func joined(_ sign: String) -> String { terms.map(\.french).joined(separator: " \(sign) ") }

    private var list: String { terms.map(\.french).joined(separator: "\u{A0}; ") }

    // Days: a name, then which they are.
    private var sets: String { terms.map(\.frenchSet).joined(separator: "\u{A0}; ") }

    private var setsBehindFirst: String { terms.dropFirst().map(\.frenchSet).joined(separator: "\u{A0}; ") }

    private func set(_ index: Int) -> String { terms.dropFirst(index).first?.frenchSet ?? "" }

    private func named(_ index: Int) -> String { terms.dropFirst(index).first?.french ?? "" }

    /// A sign before each term but the first, which has one only where it is subtracted.
    private var sum: String {
        if terms.isEmpty { return "rien à compter" }
        var text = ""
        for term in terms {
            let sign = term.isSubtracted ? "− " : text.isEmpty ? "" : "+ "
            text.append("\(text.isEmpty ? "" : " ")\(sign)\(term.french)")
        }
        return text
    }
}

extension Operation.Term {
    /// `brut 300,00 €`.
    var french: String { label.isEmpty ? value.french : "\(label) \(value.french)" }

    /// `jours de paie (du 01/01/2023 au 31/12/2023)`.
    var frenchSet: String { label.isEmpty ? value.french : "\(label) (\(value.french))" }
}

extension Distance {
    /// `1 jour après la date limite (30/07/2023)`.
    var french: String {
        switch side {
        case .at: "juste sur la limite\u{A0}: \(limitLabel) (\(limit.french))"
        case .before: "\(gap.french) avant \(limitLabel) (\(limit.french))"
        case .after: "\(gap.french) après \(limitLabel) (\(limit.french))"
        case .below: "\(gap.french) au-dessous \(French.of(limitLabel)) (\(limit.french))"
        case .above: "\(gap.french) au-dessus \(French.of(limitLabel)) (\(limit.french))"
        }
    }
}

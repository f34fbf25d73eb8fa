import Decisions
import Domain
import LetterModel
import RuleBook

/// Rates in words: `agents en activité : CSG déductible 6,80 %, CSG non déductible 2,40 %, CRDS 0,50 %`.
enum RateWords {
    static func text(_ applied: [AppliedRates], _ rules: Rules) -> String {
        applied.map { "\(lowered(rules.contributions.profiles[$0.profile].label))\u{A0}: \(rates($0.rates))" }
            .joined(separator: "\u{A0}; ")
    }

    private static func rates(_ rates: ContributionRates) -> String {
        let named = [
            ("CSG déductible", rates.csgDeductible), ("CSG non déductible", rates.csgNonDeductible),
            ("CRDS", rates.crds),
            ("CASA", rates.casa),
        ].filter { $0.1 != 0 }
        if named.isEmpty { return "aucune contribution" }
        let text = named.map { "\($0.0)\u{A0}\(French.percent($0.1))" }.joined(separator: ", ")
        return rates.base == 10_000 ? text : "\(text), sur \(French.percent(rates.base)) du brut"
    }

    /// Within a sentence.
    private static func lowered(_ label: String) -> String { label.prefix(1).lowercased() + label.dropFirst() }
}

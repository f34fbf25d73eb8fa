import Domain
import RuleBook

/// How the QF of a dossier, and its comparison with a ceiling, are told (§0): exactly, on the resources.
enum QuotientTelling {
    /// - Parameters:
    ///   - output: the table whose row `key` shows the QF.
    static func tell(
        _ quotient: QuotientFamilial?, _ dossier: Dossier, _ committee: CommitteeRules, _ output: Conclusion.Output,
        key: [StepValue], _ witness: inout some Witness
    ) {
        guard let quotient else {
            witness.note(RightsWords.quotientUnknown) { step in
                step.read("dossier", .text(dossier.id))
                step.cite(dossier, .own, ["ressources_et_parts": .none])
            }
            return
        }
        witness.note(RightsWords.quotient) { step in
            let shown = quotient.displayed(months: committee.quotientMonths)
            step.cite(
                dossier, .own, ["ressources": .cents(quotient.ressources), "parts": .parts(quotient.parts)])
            if quotient.ressources != .zero { step.cite(committee, "quotient_familial.diviseur") }
            step.reckon(
                Operation(
                    "quotient familial", .quotient,
                    [
                        Operation.Term("ressources", .cents(quotient.ressources)),
                        Operation.Term("parts", .parts(quotient.parts)),
                        Operation.Term("mois", .months(Int(committee.quotientMonths))),
                    ], rounding: .cent, result: .cents(shown)))
            step.found("qf", .cents(shown))
            step.conclude(output, key: key, [("qf", .cents(shown))])
        }
    }

    /// Ressources against the most that the ceiling admits: plafond × parts × mois.
    static func compare(
        _ quotient: QuotientFamilial, _ ceiling: Cents, _ committee: CommitteeRules, _ step: inout Step
    ) {
        let months = committee.quotientMonths
        let admitted = Cents((ceiling.value * quotient.parts * months) / 100)
        step.read("plafond", .cents(ceiling))
        step.cite(committee, "quotient_familial.diviseur")
        step.reckon(
            Operation(
                "ressources admises", .product,
                [
                    Operation.Term("plafond", .cents(ceiling)), Operation.Term("parts", .parts(quotient.parts)),
                    Operation.Term("mois", .months(Int(months))),
                ], rounding: .centBelow, result: .cents(admitted)))
        step.measure(
            Distance(quotient.ressources.value, from: admitted.value, "les ressources admises au plafond") {
                .cents(Cents($0))
            })
    }
}

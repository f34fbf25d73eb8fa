import Domain
import RuleBook

/// What the judge of declarations says of the sums; nothing is decided here.
extension DeclarationJudge {
    /// A line of the detail: one benefit.
    func tellDetail(_ index: Int, _ sums: PaymentSums, _ agent: Int, _ witness: inout some Witness) {
        witness.turn(to: Subject(.declarations, .benefit(index)))
        witness.note(DeclarationWords.detail) { step in
            let benefit = rules.benefits[index]
            step.read("prestation", .words(benefit.label))
            let payments = extraits.versements[agent].filter { !$0.isCancelled && Int($0.prestation) == index }
            // The same arithmetic as each payment's own step.
            let parts = payments.map {
                ($0, reckoner.reckon($0, droits[agent], extraits.retraite(of: agent)).sums)
            }
            for payment in payments { step.cite(payment) }
            var cells: [(column: String, value: StepValue)] = [
                ("numero", .numero(extraits.agents[agent].numero)), ("prestation", .text(benefit.code)),
                ("nb_versements", .integer(sums.count)), ("imposable", .flag(benefit.isTaxable)),
            ]
            for (i, sum) in PaymentSums.named(sums).enumerated() {
                step.reckon(
                    Operation(
                        DeclarationJudge.labels[i], .sum,
                        parts.map {
                            Operation.Term("versement \($0.0.id.text)", .cents(PaymentSums.named($0.1)[i].value))
                        }, result: .cents(sum.value)))
                step.found(sum.name, .cents(sum.value))
                cells.append((sum.name, .cents(sum.value)))
            }
            step.conclude(.declarationsDetail, key: [.text(benefit.code)], cells)
        }
    }

    private static let labels = [
        "brut", "CSG déductible", "CSG non déductible", "CRDS", "CASA", "net imposable",
    ]

    /// T1, T5: the sum, the euro; T7, `A-NEGATIF`.
    func tellSum(_ declaration: Declaration, isOfOtherCommittee: Bool, _ witness: inout some Witness) {
        let agent = Int(declaration.agent)
        let taxable = declaration.taxable
        witness.turn(to: Subject(.declarations))
        if isOfOtherCommittee { witness.note(DeclarationWords.otherCommittee) }
        if taxable.netImposable < .zero { witness.note(DeclarationWords.negative) }
        witness.note(DeclarationWords.sum) { step in
            let payments = extraits.versements[agent].filter { !$0.isCancelled }
            let parts = payments.map {
                ($0, reckoner.reckon($0, droits[agent], extraits.retraite(of: agent)))
            }
            func sum(_ label: String, _ result: Cents, _ terms: [(Versement, Cents)]) {
                step.reckon(
                    Operation(
                        label, .sum, terms.map { Operation.Term("versement \($0.0.id.text)", .cents($0.1)) },
                        result: .cents(result)))
            }
            let counted = parts.filter { $0.1.isTaxable }
            for (i, total) in PaymentSums.named(taxable).enumerated() {
                sum(
                    i == 0 ? "brut imposable" : DeclarationJudge.labels[i], total.value,
                    counted.map { ($0.0, PaymentSums.named($0.1.sums)[i].value) })
                step.found(total.name, .cents(total.value))
            }
            sum(
                "non imposable", declaration.nonImposable,
                parts.filter { !$0.1.isTaxable }.map { ($0.0, $0.1.sums.brut) })
            sum(
                "remboursements", declaration.remboursements,
                payments.filter { $0.nature == .remboursement }.map { ($0, $0.brut) })
            step.reckon(
                Operation(
                    "prélèvement à la source", .sum,
                    payments.filter { $0.prelevementSource != .zero }.map {
                        Operation.Term(
                            "versement \($0.id.text)", .cents($0.prelevementSource),
                            isSubtracted: $0.nature == .remboursement)
                    }, result: .cents(declaration.prelevementSource)))
            for payment in payments where payment.prelevementSource != .zero {
                step.cite(payment, ["prelevement_source": .cents(payment.prelevementSource)])
            }
            let droit = droits[agent]
            step.conclude(
                .declarations,
                [
                    ("numero", .numero(extraits.agents[agent].numero)),
                    ("organisme", droit.organisme.map { .text(rules.committees[Int($0)].code) } ?? .none),
                    ("region", droit.region.map { .text(rules.regions[Int($0)].code) } ?? .none),
                    ("nb_versements", .integer(taxable.count)), ("brut_imposable", .cents(taxable.brut)),
                ] + PaymentSums.named(taxable).dropFirst().map { ($0.name, .cents($0.value)) }
                    + [
                        ("non_imposable", .cents(declaration.nonImposable)),
                        ("remboursements", .cents(declaration.remboursements)),
                        ("prelevement_source", .cents(declaration.prelevementSource)),
                    ])
        }
        witness.note(DeclarationWords.euro) { step in
            step.reckon(
                Operation(
                    "montant à déclarer", .rounded,
                    [Operation.Term("net imposable", .cents(taxable.netImposable))], rounding: .euro,
                    result: .euros(declaration.montantADeclarer)))
            step.found("montant", .euros(declaration.montantADeclarer))
            step.conclude(.declarations, [("montant_a_declarer", .integer(Int(declaration.montantADeclarer)))])
        }
    }
}

import Domain
import RuleBook

/// The arithmetic of an amount, and what comes of a request in the end.
enum RequestTelling {
    static func reckon(
        _ amount: RequestAmount, _ request: Demande, _ rule: AmountRule, _ step: inout Step
    ) {
        let price = request.montantPaye
        switch rule {
        case .flat(let unit, let perUnit, _):
            guard perUnit, let total = amount.amount else { return }
            step.cite(request, .own, ["quantite": .integer(Int(request.quantite))])
            step.reckon(
                Operation(
                    "montant", .product,
                    [
                        Operation.Term("forfait", .cents(unit)),
                        Operation.Term("quantité", .integer(Int(request.quantite))),
                    ], result: .cents(total)))
        case .priceUpTo(let ceiling, let perUnit):
            step.cite(request, .own, ["montant_paye": .cents(price)])
            guard let price, let total = amount.amount else { return }
            if perUnit { step.cite(request, .own, ["quantite": .integer(Int(request.quantite))]) }
            let most = Cents(ceiling.value * (perUnit ? request.quantite : 1))
            if perUnit {
                step.reckon(
                    Operation(
                        "plafond", .product,
                        [
                            Operation.Term("plafond unitaire", .cents(ceiling)),
                            Operation.Term("quantité", .integer(Int(request.quantite))),
                        ], result: .cents(most)))
            }
            step.reckon(
                Operation(
                    "montant", .smallest,
                    [Operation.Term("prix payé", .cents(price)), Operation.Term("plafond", .cents(most))],
                    result: .cents(total)))
            step.measure(Distance(price.value, from: most.value, "le plafond") { .cents(Cents($0)) })
        case .shareOfPrice(let share):
            step.cite(request, .own, ["montant_paye": .cents(price)])
            guard let price, let total = amount.amount else { return }
            step.reckon(
                Operation(
                    "montant", .product,
                    [Operation.Term("prix payé", .cents(price)), Operation.Term("part", .percent(share))],
                    rounding: .cent, result: .cents(total)))
        case .granted(let from, let to):
            step.cite(request, .own, ["montant_accorde": .cents(request.montantAccorde)])
            guard let granted = request.montantAccorde else { return }
            let limit = granted < from ? from : to
            step.measure(
                Distance(granted.value, from: limit.value, granted < from ? "le moins" : "le plus") {
                    .cents(Cents($0))
                })
        case .scale, .inKind: return
        }
    }

    /// The row of the outputs, once all requests are settled together.
    static func outcome(
        _ decision: RequestDecision, _ extraits: borrowing Extraits, _ rules: borrowing Rules,
        _ witness: inout some Witness
    ) {
        let request = extraits.demandes.rows[Int(decision.request)]
        let numero = extraits.agents[Int(decision.agent)].numero
        let code = rules.benefits[Int(request.prestation)].code
        let codes = decision.motifCodes(rules)
        witness.turn(to: Subject(.requests, .request(decision.request)))
        witness.note(RequestWords.status(decision.status)) { step in
            let order = RequestWords.order
            for words in order.prefix(while: { $0 != RequestWords.status(decision.status) }) {
                step.instead(of: words)
            }
            step.read("demande", .text(request.id))
            step.found("motifs", codes.isEmpty ? .none : .codes(codes))
            step.found("montant", .cents(decision.amount))
            step.conclude(
                .demandes, key: [.text(request.id)],
                [
                    ("demande", .text(request.id)), ("numero", .numero(numero)), ("prestation", .text(code)),
                    ("statut", .text(decision.status.text)), ("motifs", codes.isEmpty ? .none : .codes(codes)),
                    ("montant", .cents(decision.amount)),
                    ("nuits", decision.nights.map { .integer($0) } ?? .none),
                ])
        }
        witness.settle(sole: decision.motifs.elements.count == 1 ? decision.motifs.elements[0].code : nil)
    }
}

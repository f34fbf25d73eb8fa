import Domain
import RuleBook

/// What the judge of declarations says of each payment; nothing is decided here.
extension DeclarationJudge {
    /// Its row in the list of all payments.
    private static func key(_ payment: Versement) -> [StepValue] {
        [.code(payment.id.text), .fileOf(payment.place), .lineOf(payment.place)]
    }

    /// The cells that every line of payments has, whatever becomes of it.
    private func cells(_ payment: Versement, _ agent: Int, sort: String) -> [(column: String, value: StepValue)] {
        [
            ("numero", .numero(extraits.agents[agent].numero)), ("versement", .code(payment.id.text)),
            ("fichier", .fileOf(payment.place)), ("ligne", .lineOf(payment.place)),
            ("prestation", .text(rules.benefits[Int(payment.prestation)].code)),
            ("date_versement", .day(payment.date)), ("nature", .text(payment.nature.text)), ("sort", .code(sort)),
            ("brut", .cents(payment.brut)), ("net_extrait", .cents(payment.net)),
        ]
    }

    func tellCancelled(_ payment: Versement, _ agent: Int, _ witness: inout some Witness) {
        let isCancellation = payment.nature == .annulation
        witness.note(isCancellation ? DeclarationWords.cancellation : .cancelled) { step in
            step.read("versement", .code(payment.id.text))
            step.read("brut", .cents(payment.brut))
            step.cite(payment, ["nature": .text(payment.nature.text), "brut": .cents(payment.brut)])
            step.conclude(
                .versementsDetail, key: DeclarationJudge.key(payment),
                cells(payment, agent, sort: isCancellation ? "annulation" : "annule"))
        }
    }

    /// T2 to T4.
    func tellPayment(
        _ payment: Versement, _ reckoned: PaymentReckoner.Reckoned, _ agent: Int, _ witness: inout some Witness
    ) {
        let kind = reckoner.payments.kinds[Int(payment.prestation)]
        let profile = reckoner.profile(payment, droits[agent], extraits.retraite(of: agent))
        let words: DeclarationWords =
            !reckoned.isTaxable
            ? (reckoned.isRepayment ? .repaymentNotTaxable : .paymentNotTaxable)
            : reckoned.isRepayment ? .repayment : .payment
        witness.note(words) { step in
            let benefit = rules.benefits[Int(payment.prestation)]
            let committee = rules.committees[benefit.committee]
            step.read("versement", .code(payment.id.text))
            step.read("prestation", .words(benefit.label))
            step.read("date", .day(payment.date))
            step.read("brut", .cents(payment.brut))
            step.cite(
                payment,
                [
                    "prestation": .text(benefit.code), "date_versement": .day(payment.date),
                    "nature": .text(payment.nature.text), "brut": .cents(payment.brut),
                ])
            step.cite(committee, "catalogue.\(benefit.code).regime")
            let code = rules.contributions.profiles[profile].code
            step.found("profil", .text(code))
            let sums = reckoned.sums
            if reckoned.isTaxable {
                if kind.profile == nil { tellBeneficiary(payment, agent, &step) }
                step.citeContributions("profils.\(code)", on: payment.date)
                let rates = rules.contributions.profiles[profile].rates(on: payment.date)
                tellRates(payment, rates, sums, &step)
            }
            for (name, value) in PaymentSums.named(sums) { step.found(name, .cents(value)) }
            step.found("net", .cents(reckoned.signedNet))
            step.conclude(
                .versementsDetail, key: DeclarationJudge.key(payment),
                cells(payment, agent, sort: "compte")
                    + [("imposable", .flag(reckoned.isTaxable)), ("profil", .text(code))]
                    + PaymentSums.named(sums).dropFirst().map { ($0.name, .cents($0.value)) }
                    + [("net_calcule", .cents(reckoned.signedNet))])
        }
    }

    /// T2: a benefit that follows the beneficiary.
    private func tellBeneficiary(_ payment: Versement, _ agent: Int, _ step: inout Step) {
        guard droits[agent].isRetired, let retraite = extraits.retraite(of: agent) else {
            step.citeContributions("profil_activite")
            step.instead(of: DeclarationWords.notRetired)
            return
        }
        step.cite(retraite, ["date_liquidation": .day(retraite.dateLiquidation)])
        guard retraite.dateLiquidation <= payment.date else {
            step.citeContributions("profil_activite")
            step.instead(
                of: DeclarationWords.paidBeforeRetirement,
                [Operand(name: "liquidation", value: .day(retraite.dateLiquidation))],
                distance: Distance(payment.date, from: retraite.dateLiquidation, "la liquidation"))
            return
        }
        step.cite(retraite, ["csg_pension": .code(retraite.csgPension.rawValue)])
        step.citeContributions("profils_pension")
        step.read("csg_pension", .code(retraite.csgPension.rawValue))
    }

    /// T3: each contribution = brut × assiette × rate, to the cent; then what is taxable, and the net.
    private func tellRates(_ payment: Versement, _ rates: ContributionRates, _ sums: PaymentSums, _ step: inout Step) {
        let taken: [(label: String, rate: Int64, cents: Cents)] = [
            ("CSG déductible", rates.csgDeductible, sums.csgDeductible),
            ("CSG non déductible", rates.csgNonDeductible, sums.csgNonDeductible),
            ("CRDS", rates.crds, sums.crds), ("CASA", rates.casa, sums.casa),
        ]
        let sign = payment.nature == .remboursement ? Int64(-1) : 1
        for (label, rate, cents) in taken where rate != 0 {
            step.citeContributions("assiette", on: payment.date)
            step.reckon(
                Operation(
                    label, .product,
                    [
                        Operation.Term("brut", .cents(payment.brut)), Operation.Term("assiette", .percent(rates.base)),
                        Operation.Term("taux", .percent(rate)),
                    ], rounding: .cent, result: .cents(Cents(sign * cents.value))))
        }
        step.reckon(
            Operation(
                "net imposable", .sum,
                [
                    Operation.Term("brut", .cents(sums.brut)),
                    Operation.Term("CSG déductible", .cents(sums.csgDeductible), isSubtracted: true),
                ], result: .cents(sums.netImposable)))
    }

    /// T3: the extract's own net.
    func tellNet(
        _ payment: Versement, _ net: Cents, _ reckoned: PaymentReckoner.Reckoned, isOff: Bool,
        _ witness: inout some Witness
    ) {
        witness.note(isOff ? DeclarationWords.netDiffers : .netAgrees) { step in
            step.read("net_extrait", .cents(net))
            step.read("net_calcule", .cents(reckoned.net))
            step.read("tolerance", .cents(netTolerance))
            step.cite(payment, ["net": .cents(net)])
            step.citeContributions("tolerance_net")
            let gap = Int64((net - reckoned.net).value.magnitude)
            step.found("ecart", .cents(Cents(gap)))
            step.measure(
                Distance(gap, from: netTolerance.value, "l'écart admis") { .cents(Cents($0)) })
        }
    }
}

extension PaymentSums {
    /// As outputs name them, the gross first.
    static func named(_ sums: PaymentSums) -> [(name: String, value: Cents)] {
        [
            ("brut", sums.brut), ("csg_deductible", sums.csgDeductible),
            ("csg_non_deductible", sums.csgNonDeductible), ("crds", sums.crds), ("casa", sums.casa),
            ("net_imposable", sums.netImposable),
        ]
    }
}

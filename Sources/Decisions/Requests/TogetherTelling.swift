import Domain
import RuleBook

/// What is said of requests that bear on each other; nothing is decided here.
extension RequestsTogether {
    private func owner(_ decision: RequestDecision, _ of: RequestDecision) -> LineCitation.Owner {
        decision.agent == of.agent ? .own : .other(facts.extraits.agents[Int(decision.agent)].numero)
    }

    private func cite(_ decision: RequestDecision, _ key: String, _ step: inout Step) {
        let benefit = facts.rules.benefits[Int(request(decision).prestation)]
        step.cite(facts.rules.committees[benefit.committee], "catalogue.\(benefit.code).\(key)")
    }

    /// Benefit, whose, and year of the months that a request takes.
    private func units(_ decision: RequestDecision) -> RequestSubject {
        let asked = request(decision)
        return RequestSubject(
            asked.prestation, .year(Int32(asked.dateEvenement.year)), child(decision) ?? .agent(decision.agent))
    }

    /// All that makes a request bear on another.
    func everySubject(_ decision: RequestDecision) -> Set<RequestSubject> {
        Set(subjects(decision)).union([units(decision)])
    }

    /// Q3-8: months left of the yearly maximum.
    func tellMonths(
        _ decision: RequestDecision, _ allowed: Int64, _ decisions: [RequestDecision], _ before: ArraySlice<Int>,
        _ witness: inout some Witness
    ) {
        let asked = request(decision)
        guard allowed < asked.quantite else {
            return witness.note(RequestWords.monthsTaken) { $0.found("accordes", .months(Int(allowed))) }
        }
        witness.note(RequestWords.monthsCut) { step in
            cite(decision, "montant", &step)
            step.read("demandes", .months(Int(asked.quantite)))
            step.found("accordes", .months(Int(allowed)))
            step.cite(asked, .own, ["quantite": .months(Int(asked.quantite))])
            var used: Int64 = 0
            for i in before where decisions[i].status == .recevable && units(decisions[i]) == units(decision) {
                let other = request(decisions[i])
                used += other.quantite
                step.cite(other, owner(decisions[i], decision), ["quantite": .months(Int(other.quantite))])
            }
            step.found("avant", .months(Int(used)))
            if let amount = decision.amount, allowed > 0 {
                step.reckon(
                    Operation(
                        "montant", .product,
                        [
                            Operation.Term("forfait", .cents(Cents(amount.value / allowed))),
                            Operation.Term("mois accordés", .months(Int(allowed))),
                        ], result: .cents(amount)))
            }
            step.found("montant", .cents(decision.amount))
            step.give(MotifDemandes.c08)
        }
        for i in before
        where decisions[i].agent != decision.agent && decisions[i].status == .recevable
            && units(decisions[i]) == units(decision)
        {
            witness.consult(.request(decisions[i].request))
        }
    }

    /// `A-DEMANDE-DOUBLE`.
    func tellDouble(
        _ decision: RequestDecision, _ decisions: [RequestDecision], _ before: ArraySlice<Int>,
        _ witness: inout some Witness
    ) {
        let mine = Set(subjects(decision))
        witness.note(RequestWords.askedTwice) { step in
            for i in before where decisions[i].status != .refusee && !mine.isDisjoint(with: subjects(decisions[i])) {
                let other = request(decisions[i])
                step.cite(other, owner(decisions[i], decision), ["date_evenement": .day(other.dateEvenement)])
                if other.dateEvenement != request(decision).dateEvenement { cite(decision, "une_par_an", &step) }
            }
        }
        for i in before
        where decisions[i].agent != decision.agent && decisions[i].status != .refusee
            && !mine.isDisjoint(with: subjects(decisions[i]))
        {
            witness.consult(.request(decisions[i].request))
        }
    }

    /// `A-DEMANDE-INVRAISEMBLABLE`.
    func tellPlausible(_ decision: RequestDecision, _ witness: inout some Witness) {
        let (asked, rule) = (request(decision), rule(decision))
        var isOverMost = false
        if let most = rule.mostQuantity {
            isOverMost = asked.quantite > most
            witness.note(isOverMost ? RequestWords.implausibleQuantity : .quantityPlausible) { step in
                step.read("quantite", .integer(Int(asked.quantite)))
                step.read("limite", .integer(most))
                step.cite(asked, .own, ["quantite": .integer(Int(asked.quantite))])
                cite(decision, "quantite_max", &step)
                step.measure(
                    Distance(asked.quantite, from: Int64(most), "le plus attendu") { .integer(Int($0)) })
            }
        }
        guard !isOverMost, let complete = asked.dateComplet, asked.dateEvenement > complete else { return }
        witness.note(rule.isAskedBefore ? RequestWords.eventToCome : .eventAfter) { step in
            step.cite(asked, .own, ["date_evenement": .day(asked.dateEvenement), "date_complet": .day(complete)])
            cite(decision, "evenement_a_venir", &step)
            step.measure(Distance(asked.dateEvenement, from: complete, "la demande complète"))
        }
    }

    /// `A-NON-REPONSE`, on the dossier.
    func tellNoAnswer(
        _ decision: RequestDecision, _ dossier: Int, _ committee: CommitteeRules, _ witness: inout some Witness
    ) {
        let line = facts.extraits.dossiers.rows[dossier]
        witness.turn(to: Subject(.requests, .dossier(Int32(dossier))))
        witness.note(RequestWords.noAnswer) { step in
            step.read("dossier", .text(line.id))
            step.cite(line, .own, ["ressources_et_parts": .none])
            step.cite(committee, "dossier.ressources_et_parts_exigees")
            step.cite(committee, "demandes.piece_des_ressources")
            cite(decision, "pieces", &step)
            let asked = request(decision)
            let isHis = line.agent == decision.agent
            step.cite(
                asked, isHis ? .own : .other(facts.extraits.agents[Int(decision.agent)].numero),
                ["date_evenement": .day(asked.dateEvenement)])
        }
        if line.agent != decision.agent { witness.consult(.request(decision.request)) }
    }
}

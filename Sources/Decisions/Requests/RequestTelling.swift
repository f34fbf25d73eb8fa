import Domain
import RuleBook

/// What the judge of requests says of who asks, and for whom; nothing is decided here.
extension RequestJudge {
    /// A parameter of the benefit itself.
    private func cite(_ benefit: Benefit, _ key: String, _ step: inout Step) {
        step.cite(facts.rules.committees[benefit.committee], "catalogue.\(benefit.code).\(key)")
    }

    private func cite(request key: String, _ benefit: Benefit, _ step: inout Step) {
        step.cite(facts.rules.committees[benefit.committee], "demandes.\(key)")
    }

    /// C02.
    func tellRights(
        _ request: Demande, _ agent: Int, isOpen: Bool, isHisCommittee: Bool, _ witness: inout some Witness
    ) {
        let isBefore = request.dateEvenement.year == facts.rules.millesime - 1
        let words: RequestWords =
            !isHisCommittee
            ? .otherCommittee
            : isBefore && facts.hasRegister
                ? (isOpen ? .openBefore : .closedBefore) : isOpen ? .open : .closed
        witness.note(words) { step in
            step.read("evenement", .day(request.dateEvenement))
            step.cite(request, .own, ["date_evenement": .day(request.dateEvenement)])
            if isBefore, isHisCommittee { facts.citeRegister(agent, &step) }
            if !isOpen || !isHisCommittee { step.give(MotifDemandes.c02) }
        }
    }

    /// C05.
    func tellRetired(_ benefit: Benefit, _ droit: Droit, _ witness: inout some Witness) {
        guard let isAsked = benefit.request!.retiredOnly else { return }
        let isRetired = droit.categorie == .retraite
        witness.note(!isAsked ? RequestWords.forAnybody : isRetired ? .retired : .notRetired) { step in
            cite(benefit, "retraites_seulement", &step)
            if isAsked, !isRetired { step.give(MotifDemandes.c05) }
        }
    }

    /// C13.
    func tellDay(
        _ day: Day, isAsked: Bool, isLookedAt: Bool, isHis: Bool, _ benefit: Benefit, _ request: Demande,
        _ witness: inout some Witness
    ) {
        let words: RequestWords =
            !isAsked ? .dayNotAsked : !isLookedAt ? .dayOfOtherYear : isHis ? .dayIsHis : .dayIsNotHis
        witness.note(words) { step in
            cite(request: "evenement_un_jour_de_droit", benefit, &step)
            if isAsked { cite(benefit, "jour_de_droit", &step) }
            step.cite(request, .own, ["date_evenement": .day(request.dateEvenement)])
            step.found("jour", .day(day))
            if isLookedAt, !isHis { step.give(MotifDemandes.c13) }
        }
    }

    /// C12 where the request names nobody.
    func tellNobody(_ request: Demande, _ benefit: Benefit, isNeeded: Bool, _ witness: inout some Witness) {
        witness.note(
            !isNeeded ? RequestWords.nobodyNamed : request.rang == 0 ? .rangMissing : .rangUnknown
        ) { step in
            step.read("rang", request.rang == 0 ? .none : .integer(Int(request.rang)))
            step.cite(request, .own, ["rang": request.rang == 0 ? .none : .integer(Int(request.rang))])
            if request.rang == 0 { cite(benefit, "rang_requis", &step) }
            if isNeeded { step.give(MotifDemandes.c12) }
        }
    }

    /// C03, C04.
    func tellPerson(
        _ person: AyantDroit, age: Int, _ benefit: Benefit, _ request: Demande, _ motifs: RequestMotifs,
        _ witness: inout some Witness
    ) {
        let rule = benefit.request!
        witness.note(RequestWords.personNamed) { step in
            step.read("rang", .integer(Int(request.rang)))
            step.read("lien", .text(person.lien.text))
            step.cite(request, .own, ["rang": .integer(Int(request.rang))])
            step.cite(person, .own, ["rang": .integer(Int(request.rang)), "lien": .text(person.lien.text)])
        }
        if let limit = rule.ageUnder {
            witness.note(motifs.contains(.c03) ? RequestWords.tooOld : .youngEnough) { step in
                step.read("age", .age(age))
                step.read("limite", .age(limit))
                step.cite(
                    person, .own, ["annee_naissance": .integer(person.dateNaissance.year)])
                cite(benefit, "age_moins_de", &step)
                step.measure(Distance(Int64(age), from: Int64(limit), "la limite d'âge") { .age(Int($0)) })
                if motifs.contains(.c03) { step.give(MotifDemandes.c03) }
            }
        }
        if let rate = rule.disabilityOver, let known = person.tauxIncapacite {
            witness.note(motifs.contains(.c04) ? RequestWords.notDisabled : .disabled) { step in
                step.read("taux", .percent(Int64(known) * 100))
                step.read("seuil", .percent(Int64(rate) * 100))
                step.cite(person, .own, ["taux_incapacite": .percent(Int64(known) * 100)])
                cite(benefit, "incapacite_plus_de", &step)
                step.measure(
                    Distance(Int64(known) * 100, from: Int64(rate) * 100, "le taux à dépasser") { .percent($0) })
                if motifs.contains(.c04) { step.give(MotifDemandes.c04) }
            }
        }
    }

    /// Q1: by when, and when it was.
    func tellDeadline(
        _ deadline: Day, _ complete: Day?, _ request: Demande, _ benefit: Benefit, _ witness: inout some Witness
    ) {
        let rule = benefit.request!
        let day = complete ?? facts.cutOff
        let days = deadline - day
        let words: RequestWords =
            complete != nil ? (days < 0 ? .late : .inTime) : days < 0 ? .incompleteLate : .incompleteInTime
        witness.note(words) { step in
            cite(request: rule.hasOwnDeadline ? "delais_particuliers.\(benefit.code)" : "delai", benefit, &step)
            step.cite(
                request, .own,
                ["date_evenement": .day(request.dateEvenement), "date_complet": .day(request.dateComplet)])
            step.read("evenement", .day(request.dateEvenement))
            step.read("jour", .day(day))
            let event = Operation.Term("événement", .day(request.dateEvenement))
            switch rule.deadline {
            case .endOfMonth(let months):
                step.reckon(
                    Operation(
                        "date limite", .endOfMonthAfter, [event, Operation.Term("mois", .months(months))],
                        result: .day(deadline)))
            case .sameDay(let years):
                step.reckon(
                    Operation(
                        "date limite", .sameDayAfterYears, [event, Operation.Term("années", .integer(years))],
                        result: .day(deadline)))
            }
            step.reckon(
                Operation(
                    "jours", .daysBetween,
                    [
                        Operation.Term("date limite", .day(deadline)),
                        Operation.Term(complete != nil ? "complète" : "arrêté", .day(day)),
                    ], result: .days(days)))
            step.found("limite", .day(deadline))
            step.found("jours", .days(days))
            step.measure(Distance(day, from: deadline, "la date limite"))
            if days < 0 { step.give(MotifDemandes.c01) }
            step.conclude(
                .demandes, key: [.text(request.id)], [("date_limite", .day(deadline)), ("jours", .integer(days))])
        }
    }

    /// Q2.
    func tellPieces(
        _ missing: [Int], _ priceMissing: Bool, _ request: Demande, _ person: AyantDroit?, _ agent: Int,
        _ benefit: Benefit, _ witness: inout some Witness
    ) {
        let (rules, rule) = (facts.rules, benefit.request!)
        witness.note(missing.isEmpty && !priceMissing ? RequestWords.piecesThere : .piecesMissing) { step in
            cite(benefit, "pieces", &step)
            let there = pieces(request, agent, benefit.committee).there
            let codes = rules.pieces.indices.filter { there.contains($0) }.map { rules.pieces[$0].code.description }
            step.cite(request, .own, ["pieces": .codes(codes)])
            if let person {
                step.cite(
                    person, .own,
                    [
                        "annee_naissance": .integer(person.dateNaissance.year),
                        "taux_incapacite": person.tauxIncapacite.map { .percent(Int64($0) * 100) } ?? .none,
                    ])
            }
            // A piece that replaces another is asked only where it is there, and makes a difference.
            let committee = rules.committees[benefit.committee]
            if facts.droits[agent].categorie == .retraite, let substitute = committee.requests.pieceOfRetired,
                request.pieces.contains(substitute.substitute), !request.pieces.contains(substitute.piece)
            {
                let without = RequestPieces(there: request.pieces).missing(
                    rule.pieces, person: person, event: request.dateEvenement,
                    general: generalPieces(facts.retained(agent), benefit))
                if without != missing { step.cite(committee, "demandes.piece_des_retraites") }
            }
            if let dossier = facts.retained(agent) {
                let line = facts.extraits.dossiers.rows[dossier]
                step.cite(line, .own, ["situation_familiale": .text(line.situationFamiliale.text)])
                if !generalPieces(dossier, benefit).isEmpty {
                    step.cite(committee, "pieces_generales.\(line.situationFamiliale.text)")
                }
            }
            step.found(
                "manquent", missing.isEmpty ? .none : .codes(missing.map { rules.pieces[$0].code.description }))
            if !missing.isEmpty || priceMissing { step.give(MotifDemandes.c06) }
        }
        guard request.dateComplet == nil else { return }
        witness.note(RequestWords.neverComplete) { step in
            step.cite(request, .own, ["date_complet": .none])
            step.give(MotifDemandes.c11)
        }
    }

    /// Q3, before what is paid is known.
    func tellAmount(
        _ amount: RequestAmount, _ request: Demande, _ person: AyantDroit?, _ benefit: Benefit,
        _ motifs: RequestMotifs, _ witness: inout some Witness
    ) {
        witness.note(RequestWords.amount(amount, benefit.request!)) { step in
            let rule = benefit.request!
            cite(benefit, "montant", &step)
            step.read("prestation", .words(benefit.label))
            if request.variante != nil || !rule.variants.isEmpty {
                step.cite(request, .own, ["variante": request.variante.map { .code($0.rawValue) } ?? .none])
            }
            RequestTelling.reckon(amount, request, rule.amount, &step)
            if case .scale(let lines) = rule.amount, lines.contains(where: { $0.ageUnder != nil }), let person {
                step.cite(
                    person, .own, ["annee_naissance": .integer(person.dateNaissance.year)])
                step.read("age", .age(Age.on(request.dateEvenement, born: person.dateNaissance)))
            }
            if let nights = amount.nights { step.found("nuits", .nights(nights)) }
            step.found("montant", .cents(amount.amount))
            if motifs.contains(.c10) { step.give(MotifDemandes.c10) }
            if motifs.contains(.c07) { step.give(MotifDemandes.c07) }
            if motifs.contains(.c09) { step.give(MotifDemandes.c09) }
        }
    }
}

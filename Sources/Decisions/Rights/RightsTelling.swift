import Domain
import RuleBook

/// What the judge of rights says of the open days, the verdict, its fondement and its reasons; nothing is decided here.
extension RightsJudge {
    func tellOpenDays(
        _ droit: Droit, _ agent: Int, _ situation: Situation, _ dossier: RetainedDossier, _ open: OpenDays,
        _ witness: inout some Witness
    ) {
        witness.note(RightsWords.attached) { step in
            let organisme: StepValue = droit.organisme.map { .text(rules.committees[Int($0)].code) } ?? .none
            let region: StepValue = droit.region.map { .text(rules.regions[Int($0)].code) } ?? .none
            let finess: StepValue =
                droit.etablissement.map { .finess(extraits.etablissements[Int($0)].finess) } ?? .none
            step.found("organisme", organisme)
            step.found("region", region)
            step.found("finess", finess)
            step.found("categorie", .text(droit.categorie.text))
            step.conclude(
                .droits,
                [
                    ("organisme", organisme), ("region", region), ("finess", finess),
                    ("categorie", .text(droit.categorie.text)),
                ])
        }
        tellBases(droit, situation, dossier, open, &witness)
        witness.note(RightsWords.openDays) { step in
            let all = open.tous.union(open.offres)
            step.reckon(
                Operation(
                    "jours ouverts", .dayCount, [Operation.Term("jours ouverts", .periods(all, in: year))],
                    result: .days(droit.joursOuverts)))
            step.found("jours", .days(droit.joursOuverts))
            step.conclude(
                .droits,
                [
                    ("ouverture", .day(droit.ouverture)), ("fermeture", .day(droit.fermeture)),
                    ("jours_ouverts", .integer(droit.joursOuverts)),
                ])
        }
        tellPeriods(agent, open.tous, .tous, &witness)
        tellPeriods(agent, open.offres, .offres, &witness)
        tellVerdict(droit, situation, dossier, open, &witness)
    }

    private func tellBases(
        _ droit: Droit, _ situation: Situation, _ dossier: RetainedDossier, _ open: OpenDays,
        _ witness: inout some Witness
    ) {
        if let from = dossier.opensFrom {
            witness.note(dossier.ownOpensFrom != nil ? RightsWords.byOwnDossier : .byNamingDossier) { step in
                step.read("a_compter_du", .day(from))
                step.reckon(
                    Operation(
                        "jours ouverts par un dossier", .daysInAll,
                        [
                            Operation.Term("jours de droit", .periods(situation.eligible, in: year)),
                            Operation.Term(
                                "jours à compter du dossier", .period(Period(max(from, year.first), year.last))),
                        ], result: .periods(open.byDossier, in: year)))
                step.found("jours", .periods(open.byDossier, in: year))
                for motif in dossier.basis.elements { step.give(motif) }
            }
        }
        if droit.motifs.contains(.d03) {
            witness.note(RightsWords.byRenewal) { $0.found("jours", .periods(open.byRenewal, in: year)) }
        }
        if droit.motifs.contains(.d04) {
            witness.note(RightsWords.offers) { step in
                step.found("jours", .periods(open.offres, in: year))
                step.give(MotifDroits.d04)
            }
        }
        witness.note(droit.invitation ? RightsWords.invited : .notInvited) { step in
            step.conclude(
                .droits,
                [
                    ("invitation", .flag(droit.invitation)),
                    ("rang_renouvellement", droit.rangRenouvellement.map { .integer(Int($0)) } ?? .none),
                ])
        }
    }

    private func tellPeriods(_ agent: Int, _ days: YearDays, _ volet: Volet, _ witness: inout some Witness) {
        days.forEachPeriod(in: year) { period in
            witness.note(volet == .tous ? RightsWords.period : .periodOfOffers) { step in
                step.found("periode", .period(period))
                step.conclude(
                    .periodes, key: [.day(period.first)],
                    [
                        ("numero", .numero(extraits.agents[agent].numero)), ("debut", .day(period.first)),
                        ("fin", .day(period.last)), ("volet", .text(volet.text)),
                    ])
            }
        }
    }

    private func tellVerdict(
        _ droit: Droit, _ situation: Situation, _ dossier: RetainedDossier, _ open: OpenDays,
        _ witness: inout some Witness
    ) {
        witness.note(RightsWords.verdict(droit.verdict)) { step in
            if open.tous.isEmpty {
                step.instead(of: RightsWords.verdictOpen)
                if open.offres.isEmpty {
                    step.instead(of: RightsWords.verdictOffers)
                    if droit.verdict == .nonOuverts { step.instead(of: RightsWords.verdictSuspended) }
                }
            }
            step.found("suspendus", .periods(situation.suspended, in: year))
            step.conclude(.droits, [("droits", .text(droit.verdict.text))])
        }
        witness.note(RightsWords.fondement(droit.fondement)) { step in
            step.found("fondement", .text(droit.fondement.text))
            step.conclude(.droits, [("fondement", .text(droit.fondement.text))])
        }
        witness.note(RightsWords.motifs) { step in
            step.found("motifs", .motifs(droit.motifs))
            step.conclude(.droits, [("motifs", .motifs(droit.motifs))])
        }
        guard droit.verdict == .nonOuverts else { return }
        for (thing, motifs) in [(Subject.Thing.agent, droit.motifs), (.dossier(dossier.index), droit.motifs)] {
            witness.turn(to: Subject(.rights, thing))
            witness.settle(sole: motifs.elements.count == 1 ? motifs.elements[0].code : nil)
        }
        witness.turn(to: Subject(.rights))
    }
}

import Domain
import RuleBook

/// What follows the judgement of an agent: rows of the outputs that rest on decisions made before.
extension CampaignDecisions {
    func tellFollowUp(_ agent: Int, _ reminders: [Reminder], _ witness: inout some Witness) {
        witness.turn(to: Subject(.followUp))
        let droit = droits[agent]
        let numero = StepValue.numero(extraits.agents[agent].numero)
        let whose: [(column: String, value: StepValue)] = [
            ("numero", numero),
            ("organisme", droit.organisme.map { .text(rules.committees[Int($0)].code) } ?? .none),
            ("region", droit.region.map { .text(rules.regions[Int($0)].code) } ?? .none),
        ]
        if droit.invitation {
            witness.note(FollowUpWords.invitation) { step in
                let rang = StepValue.integer(Int(droit.rangRenouvellement ?? 0))
                step.found("rang", rang)
                step.conclude(.invitations, whose + [("rang", rang)])
            }
        }
        if getsPaperDossier(agent, &witness) {
            witness.note(FollowUpWords.paper) { $0.conclude(.dossiersPapier, whose) }
        }
        if let entry = registerEntry(agent) { tell(entry, agent, &witness) }
        for reminder in reminders { tell(reminder, &witness) }
        tellChannel(agent, reminders, &witness)
    }

    private func tell(_ entry: RegisterEntry, _ agent: Int, _ witness: inout some Witness) {
        let droit = droits[agent]
        witness.note(
            entry.lastDossier == nil
                ? FollowUpWords.registerNew : droit.restartsRanks ? .registerRestarted : .registerKept
        ) { step in
            if !droit.restartsRanks, let known = extraits.registre[agent] {
                step.cite(known, ["dernier_dossier": known.dernierDossier.map { .integer($0) } ?? .none])
            }
            let last = entry.lastDossier.map { StepValue.integer($0) } ?? .none
            step.found("fondement", .text(entry.fondement.text))
            step.found("dernier_dossier", last)
            step.conclude(
                .registre, key: [.integer(millesime)],
                [
                    ("numero", .numero(extraits.agents[agent].numero)), ("annee", .integer(millesime)),
                    ("fondement", .text(entry.fondement.text)),
                    ("rang", entry.rang.map { .integer(Int($0)) } ?? .none), ("dernier_dossier", last),
                ])
        }
    }

    private func tell(_ reminder: Reminder, _ witness: inout some Witness) {
        let words: FollowUpWords =
            switch reminder.object {
            case .demande: .remindRequest
            case .dossier: .remindDossier
            case .etude: .remindStudy
            case .rang5: .remindLastRank
            }
        witness.note(words) { step in
            let lacking = StepValue.codes(reminder.codes(self))
            let reference = StepValue.code(reminder.referenceText(extraits))
            step.read("reference", reference)
            step.found("manque", lacking)
            let days = reminder.days(from: cutOff)
            if let limit = reminder.limit, let days {
                step.found("limite", .day(limit))
                step.reckon(
                    Operation(
                        "jours", .daysBetween,
                        [Operation.Term("limite", .day(limit)), Operation.Term("arrêté", .day(cutOff))],
                        result: .days(days)))
            }
            step.conclude(
                .relances, key: Reminder.key(reminder, extraits),
                [
                    ("numero", .numero(extraits.agents[Int(reminder.agent)].numero)),
                    ("objet", .text(reminder.object.text)), ("reference", reference), ("manque", lacking),
                    ("limite", .day(reminder.limit)), ("jours", days.map { .integer($0) } ?? .none),
                ])
        }
    }

    /// T6: told where a row of the outputs shows it.
    private func tellChannel(_ agent: Int, _ reminders: [Reminder], _ witness: inout some Witness) {
        let hasDeclaration = extraits.versements[agent].contains { !$0.isCancelled }
        guard hasDeclaration || droits[agent].invitation || !reminders.isEmpty else { return }
        let isByPost = isByPost(agent)
        let line = extraits.agents[agent]
        witness.note(!isByPost ? FollowUpWords.online : line.espaceAgent ? .byPostCommittee : .byPost) { step in
            step.cite(line, ["espace_agent": .flag(line.espaceAgent)])
            if line.espaceAgent { step.cite(droits[agent], rules, "avis.espace_agent") }
            let canal: [(column: String, value: StepValue)] = [("canal", .code(isByPost ? "courrier" : "en_ligne"))]
            if hasDeclaration { step.conclude(.declarations, canal) }
            if droits[agent].invitation { step.conclude(.invitations, canal) }
            for reminder in reminders {
                step.conclude(.relances, key: Reminder.key(reminder, extraits), canal)
            }
        }
    }
}

extension Reminder {
    fileprivate static func key(_ reminder: Reminder, _ extraits: borrowing Extraits) -> [StepValue] {
        [.text(reminder.object.text), .code(reminder.referenceText(extraits))]
    }
}

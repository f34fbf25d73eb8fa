import Domain
import RuleBook

/// What the judge of studies says of the deadline, the dossier, the share and the outcome; nothing is decided here.
enum StudyTelling {
    static func key(_ request: StudyRequest) -> [StepValue] {
        [.text(request.dossier.id), .integer(Int(request.line.rang))]
    }

    /// ET1.
    static func deadline(
        _ time: ET1Deadline, _ request: StudyRequest, _ family: FamilyJudge, _ committee: CommitteeRules,
        isLate: Bool, _ witness: inout some Witness
    ) {
        guard type(of: witness).isRecording else { return }
        let piecesToo = committee.studies!.piecesByDeadline
        let extraits = family.extraits
        let words: StudyWords =
            time.constituted > time.deadline
            ? .late : !piecesToo ? .inTime : isLate ? .piecesLate : .inTimeWithPieces
        witness.note(words) { step in
            step.cite(committee, "etudes.servies")
            step.cite(committee, "etudes.date_limite")
            if time.constituted <= time.deadline { step.cite(committee, "etudes.pieces_a_la_date_limite") }
            step.cite(
                request.line, .own, ["demande_etudes": .flag(true), "rang": .integer(Int(request.line.rang))])
            step.cite(
                request.dossier, .own, ["date_constitution": .day(request.dossier.dateConstitution)])
            for i in ET1Deadline.others(request, extraits) {
                let dossier = extraits.dossiers.rows[i]
                step.cite(
                    dossier, .own,
                    [
                        "date_constitution": .day(dossier.dateConstitution),
                        "date_complet": piecesToo ? .day(dossier.dateComplet) : .none,
                    ])
                for line in extraits.ayantsDroit[i] where ET1Deadline.isTheSame(line, request.line.identite) {
                    step.cite(line, .own, ["demande_etudes": .flag(true)])
                }
            }
            step.found("constitution", .day(time.constituted))
            step.found("limite", .day(time.deadline))
            if piecesToo {
                step.cite(request.dossier, .own, ["date_complet": .day(request.dossier.dateComplet)])
                step.found("complet", .day(time.complet))
            }
            let days = time.deadline - time.constituted
            step.reckon(
                Operation(
                    "jours", .daysBetween,
                    [
                        Operation.Term("date limite", .day(time.deadline)),
                        Operation.Term("constitution", .day(time.constituted)),
                    ], result: .days(days)))
            step.found("jours", .days(days))
            step.measure(Distance(time.constituted, from: time.deadline, "la date limite"))
            if isLate { step.give(MotifEtudes.e01) }
            step.conclude(
                .etudes, key: key(request),
                [
                    ("date_constitution", .day(time.constituted)), ("date_limite", .day(time.deadline)),
                    ("jours", .integer(days)),
                ])
        }
    }

    /// E06, E07.
    static func dossier(_ request: StudyRequest, _ witness: inout some Witness) {
        if !request.isOpen { witness.note(StudyWords.rightsNotOpen) { $0.give(MotifEtudes.e06) } }
        witness.note(request.dossier.dateComplet == nil ? StudyWords.dossierIncomplete : .dossierComplete) { step in
            step.read("dossier", .text(request.dossier.id))
            step.cite(request.dossier, .own, ["date_complet": .day(request.dossier.dateComplet)])
            if request.dossier.dateComplet == nil { step.give(MotifEtudes.e07) }
        }
    }

    /// The child's share × the agent's.
    static func share(
        _ decision: StudyDecision, _ request: StudyRequest, _ share: StudyShare, _ family: FamilyJudge,
        _ witness: inout some Witness
    ) {
        witness.note(
            !request.isOpen ? StudyWords.shareWithoutRights : share.service == 0 ? .shareNone : .share
        ) { step in
            if share.service == 0 { step.give(MotifEtudes.e11) }
            if request.isOpen {
                step.reckon(
                    Operation(
                        "taux", .product,
                        [
                            Operation.Term("part de l'enfant", .percent(request.given.share)),
                            Operation.Term("part de l'agent", .percent(share.service)),
                        ], rounding: .share, result: .percent(decision.share)))
            }
            step.found("taux", .percent(decision.share))
            step.conclude(.etudes, key: key(request), [("taux", .percent(decision.share))])
        }
    }

    static func status(
        _ decision: StudyDecision, _ request: StudyRequest, _ family: FamilyJudge,
        _ witness: inout some Witness
    ) {
        guard type(of: witness).isRecording else { return }
        let (extraits, rules, droit) = (family.extraits, family.rules, family.droits[request.agent])
        witness.note(StudyWords.status(decision.status)) { step in
            if decision.status != .refusee {
                step.instead(of: StudyWords.refused)
                if decision.status != .horsDelai {
                    step.instead(of: StudyWords.outOfTime)
                    if decision.status == .retenue { step.instead(of: StudyWords.incomplete) }
                }
            }
            step.found("motifs", .motifs(decision.motifs))
            step.conclude(
                .etudes, key: key(request),
                [
                    ("numero", .numero(extraits.agents[request.agent].numero)),
                    ("dossier", .text(request.dossier.id)), ("rang", .integer(Int(request.line.rang))),
                    ("region", droit.region.map { .text(rules.regions[Int($0)].code) } ?? .none),
                    ("statut", .text(decision.status.text)), ("motifs", .motifs(decision.motifs)),
                ])
        }
        witness.settle(sole: decision.motifs.elements.count == 1 ? decision.motifs.elements[0].code : nil)
    }
}

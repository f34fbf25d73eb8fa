import Domain
import RuleBook

/// O9 (C.O.G.O.H.R., source [R]; that it bears on the yearly dossier is a reading): signed twice, and not barred by a
/// refusal of information. A dossier is judged by the rules of the agent judged (O2).
enum O9Dossier {
    /// D11, D21, D23: what the dossier itself lacks; none of them, and no refusal, and it would open.
    static func lacking(_ dossier: Dossier, _ rules: borrowing DossierRules) -> Motifs {
        var motifs: Motifs = []
        if dossier.dateComplet == nil { motifs.insert(.d11) }
        if rules.needsSignatures, !(dossier.signatureAgent && dossier.signatureCorrespondant) {
            motifs.insert(.d21)
        }
        if rules.needsAnswer, !dossier.givesResources { motifs.insert(.d23) }
        return motifs
    }

    /// An agent who refuses to give resources and family situation gives up the year's benefits: a refusal on one of a
    /// person's own dossiers bars all his own for anyone (source), and him from those that name him (reading).
    static func isBarred(
        _ dossier: Dossier, for agent: Int, _ extraits: borrowing Extraits, _ rules: borrowing DossierRules
    ) -> Bool {
        guard rules.refusalBars else { return false }
        if hasRefused(Int(dossier.agent), extraits) { return true }
        return rules.refusalBarsSpouse && Int(dossier.agent) != agent && hasRefused(agent, extraits)
    }

    private static func hasRefused(_ agent: Int, _ extraits: borrowing Extraits) -> Bool {
        extraits.dossiers[agent].contains { $0.refusRenseignements }
    }
}

extension O9Dossier {
    /// One candidate: what it was looked at for, and whether it would open.
    static func tell(
        _ index: Int32, for agent: Int, _ extraits: borrowing Extraits, _ committee: borrowing CommitteeRules,
        isBarred: Bool, _ witness: inout some Witness
    ) {
        guard type(of: witness).isRecording else { return }
        let dossier = extraits.dossiers.rows[Int(index)]
        let rules = committee.dossier
        let isOwn = Int(dossier.agent) == agent
        let lacking = lacking(dossier, rules)
        let words: DossierWords =
            isBarred
            ? (isOwn ? .ownBarred : .namingBarred)
            : lacking.isEmpty ? opening(rules, isOwn: isOwn) : isOwn ? .ownLacking : .namingLacking
        // Read before the closure: what is borrowed cannot be kept.
        let (author, mine) = (extraits.dossiers[Int(dossier.agent)], extraits.dossiers[agent])
        let numero = extraits.agents[Int(dossier.agent)].numero
        let line = extraits.agents[Int(dossier.agent)]
        let (file, namesAll) = (committee.file, rules.refusalBarsSpouse)
        witness.note(words) { step in
            let owner: LineCitation.Owner = isOwn ? .own : .other(numero)
            step.read("dossier", .text(dossier.id))
            step.read("auteur", .numero(numero))
            step.read("constitution", .day(dossier.dateConstitution))
            step.read("complet", .day(dossier.dateComplet))
            step.cite(
                dossier, owner,
                ["date_complet": .day(dossier.dateComplet), "date_constitution": .day(dossier.dateConstitution)])
            if !isOwn { step.cite(.agents, line.place, owner, []) }
            step.cite(ParameterCitation(file, "dossier.deux_signatures"))
            let isSigned = dossier.signatureAgent && dossier.signatureCorrespondant
            step.found(
                "signatures", .code(!rules.needsSignatures ? "non demandées" : isSigned ? "présentes" : "incomplètes"))
            step.cite(ParameterCitation(file, "dossier.ressources_et_parts_exigees"))
            step.found(
                "reponse",
                .code(!rules.needsAnswer ? "non exigée" : dossier.givesResources ? "donnée" : "absente"))
            step.cite(ParameterCitation(file, "dossier.refus_de_renseignements_exclut"))
            var refusal = rules.refusalBars ? "aucun" : "sans effet"
            if rules.refusalBars {
                cite(author, owner, &step)
                let refusals = author.reduce(0) { $1.refusRenseignements ? $0 + 1 : $0 }
                let authorRefused = refusals > 0
                step.found("refus_nombre", .integer(refusals))
                if authorRefused { refusal = isOwn ? "le sien" : "de l'autre agent" }
                if !authorRefused, !isOwn {
                    step.cite(ParameterCitation(file, "dossier.refus_et_dossier_du_conjoint"))
                    if namesAll {
                        cite(mine, .own, &step)
                        let own = mine.reduce(0) { $1.refusRenseignements ? $0 + 1 : $0 }
                        step.found("refus_siens", .integer(own))
                        if own > 0 { refusal = "le sien" }
                    } else {
                        refusal = "aucun de l'autre agent"
                    }
                }
            }
            step.found("refus", .code(refusal))
            if isBarred { step.give(MotifDroits.d20) }
            for motif in lacking.elements { step.give(motif) }
            if !isBarred, lacking.isEmpty {
                step.cite(ParameterCitation(file, "dossier.droits_a_compter_de"))
                step.found("jour", .day(O1OpeningDay.day(dossier, rules)))
            }
        }
    }

    private static func cite(
        _ dossiers: UnsafeBufferPointer<Dossier>, _ owner: LineCitation.Owner, _ step: inout Step
    ) {
        for dossier in dossiers {
            step.cite(dossier, owner, ["refus_renseignements": .flag(dossier.refusRenseignements)])
        }
    }

    private static func opening(_ rules: borrowing DossierRules, isOwn: Bool) -> DossierWords {
        switch rules.opensFrom {
        case .dateComplet: isOwn ? .ownOpens : .namingOpens
        case .dateConstitution: isOwn ? .ownOpensConstituted : .namingOpensConstituted
        }
    }
}

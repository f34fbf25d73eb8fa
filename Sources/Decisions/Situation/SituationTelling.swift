import Domain
import RuleBook

/// What the judge of situations says of the retirement line, and how it cites a payroll row; nothing is decided here.
extension SituationJudge {
    /// S7.
    func tellRetirement(
        _ retraite: Retraite, _ origin: Etablissement, _ statut: StatutRule, _ failures: Motifs,
        _ witness: inout some Witness
    ) {
        witness.note(SituationWords.retirement(statut, failures)) { step in
            step.read("liquidation", .day(retraite.dateLiquidation))
            step.read("etablissement", .words(origin.nom.description))
            step.cite(
                retraite,
                [
                    "date_liquidation": .day(retraite.dateLiquidation), "etablissement": .finess(origin.finess),
                    "statut_liquidation": .text(statut.code),
                ])
            step.cite(origin, ["adhesion_debut_fin": .period(origin.adhesion)])
            let committee = committees[Int(origin.organisme)]
            step.cite(committee, "statuts.\(statut.code)")
            if statut.judgedByActivity {
                step.read("en_activite", .flag(retraite.enActiviteLiquidation))
                step.cite(retraite, ["en_activite_liquidation": .flag(retraite.enActiviteLiquidation)])
            } else {
                step.read("caisse", .code(retraite.caisse.rawValue))
                step.cite(retraite, ["caisse": .code(retraite.caisse.rawValue)])
                step.cite(committee, "retraite.caisse")
                step.found("de_la_caisse", .flag(retraite.caisse == committee.pensionFund))
            }
            let isMember = origin.adhesion.contains(retraite.dateLiquidation)
            step.found("adherent", .flag(isMember))
            if !isMember {
                if retraite.dateLiquidation < origin.adhesion.first {
                    step.measure(Distance(retraite.dateLiquidation, from: origin.adhesion.first, "le début d'adhésion"))
                } else {
                    step.measure(Distance(retraite.dateLiquidation, from: origin.adhesion.last, "la fin d'adhésion"))
                }
            }
            for motif in failures.elements { step.give(motif) }
        }
    }

    /// A payroll row and its establishment; what S1 and S3 make of its status, where that was asked.
    func cite(_ row: LignePaie, _ etablissement: Etablissement, _ step: inout Step, _ statut: StatutRule? = nil) {
        let position = positions[Int(row.position)]
        step.read("etablissement", .words(etablissement.nom.description))
        step.read("ligne", .period(row.days))
        step.read("position", .text(position.code))
        step.cite(row, ["etablissement": .finess(etablissement.finess), "position": .text(position.code)])
        step.citeSituations("positions.\(position.code)")
        step.cite(etablissement, ["adhesion_debut_fin": .period(etablissement.adhesion)])
        guard let statut else { return }
        step.read("statut", .text(statut.code))
        step.cite(row, ["statut": .text(statut.code)])
        step.cite(committees[Int(etablissement.organisme)], "statuts.\(statut.code)")
        if !statut.offersOnly, statut.needsContribution {
            step.cite(
                etablissement, ["contribution_acquittee": .flag(etablissement.contributionAcquittee)])
        }
    }
}

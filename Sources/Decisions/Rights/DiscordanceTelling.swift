import Domain

/// What is said of dossiers, and of children, that do not go together; nothing is decided here.
extension DossierDiscordances {
    func tellMultiple(_ dossier: Int, _ kept: Int, _ witness: inout some Witness) {
        witness.turn(to: Subject(.findings, .dossier(Int32(dossier))))
        witness.note(DiscordanceWords.multiple) { step in
            let (line, retained) = (extraits.dossiers.rows[dossier], extraits.dossiers.rows[kept])
            step.read("dossier", .text(line.id))
            step.found("retenu", .text(retained.id))
            step.cite(line)
            step.cite(retained)
        }
    }

    /// His own dossier, and those of the person it names or who name him.
    func tellCouple(_ agent: Int, _ own: Range<Int>, _ kept: Int, _ witness: inout some Witness) {
        witness.turn(to: Subject(.findings, .dossier(Int32(kept))))
        witness.note(DiscordanceWords.couple) { step in
            let dossiers = extraits.dossiers.rows
            step.read("dossier", .text(dossiers[kept].id))
            step.cite(dossiers[kept])
            var count = 0
            func cite(_ i: Int) {
                let numero = extraits.agents[Int(dossiers[i].agent)].numero
                step.cite(
                    dossiers[i], .other(numero), ["date_constitution": .day(dossiers[i].dateConstitution)])
                step.cite(.agents, extraits.agents[Int(dossiers[i].agent)].place, .other(numero))
                count += 1
            }
            for i in own where names(Int32(i)) {
                step.cite(dossiers[i])
                for other in extraits.dossiers.range(Int(dossiers[i].conjoint)) { cite(other) }
            }
            for i in extraits.dossiersNaming[agent] { cite(Int(i)) }
            step.found("autres", .integer(count))
        }
    }

    /// `A-ENFANT-DOUBLE` of one agent.
    func tellChildrenTwice(_ agent: Int, _ witness: inout some Witness) {
        let lines = extraits.ayantsDroit.rows
        for dossier in extraits.dossiers.range(agent) where CountedDossiers.isCounted(Int32(dossier), extraits, droits)
        {
            for i in extraits.ayantsDroit.range(dossier) where isAtCharge(lines[i]) {
                let twins = lines.indices.filter {
                    lines[$0].identite == lines[i].identite && isAtCharge(lines[$0]) && isTwin(lines[$0], of: lines[i])
                        && CountedDossiers.isCounted(lines[$0].dossier, extraits, droits)
                }
                if !twins.isEmpty { tellTwice(i, twins, &witness) }
            }
        }
    }

    private func isAtCharge(_ line: AyantDroit) -> Bool {
        line.identite >= 0 && line.lien == .enfant && line.chargeFiscale
    }

    private func tellTwice(_ line: Int, _ twins: [Int], _ witness: inout some Witness) {
        let lines = extraits.ayantsDroit.rows
        witness.turn(to: Subject(.findings, .child(Int32(line))))
        witness.note(DiscordanceWords.childTwice) { step in
            step.read("rang", .integer(Int(lines[line].rang)))
            step.cite(lines[line], .own, ["charge_fiscale": .flag(true)])
            for twin in twins {
                let (other, dossier) = (extraits.agents[agent(lines[twin])], lines[twin].dossier)
                let owner = LineCitation.Owner.other(other.numero)
                step.cite(lines[twin], owner, ["charge_fiscale": .flag(true)])
                step.cite(extraits.dossiers.rows[Int(dossier)], owner)
                step.cite(.agents, other.place, owner)
            }
            step.found("autres", .integer(twins.count))
        }
        for twin in twins {
            let dossier = extraits.dossiers.rows[Int(lines[twin].dossier)]
            witness.consult(.rights(Int(dossier.agent)))
            if droits[Int(dossier.agent)].retainedDossier != lines[twin].dossier {
                witness.consult(.rights(Int(dossier.conjoint)))
            }
        }
    }
}

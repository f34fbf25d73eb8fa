import Domain
import RuleBook

/// O11 (C.G.O.S., source [F]): each December a paper dossier for N+1 goes to the home of each agent with open rights within the
/// last two years and is not on the online space; how that is read from N and the register is a reading.
///
/// Two who share the retained dossier and are opened by it make one dossier (O2): of two who would both get one, its own
/// agent does.
extension CampaignDecisions {
    public func getsPaperDossier(_ agent: Int) -> Bool {
        var silent = Silent()
        return getsPaperDossier(agent, &silent)
    }

    func getsPaperDossier(_ agent: Int, _ witness: inout some Witness) -> Bool {
        guard isDuePaperDossier(agent, &witness) else { return false }
        let droit = droits[agent]
        guard droit.isOpenedByDossier else { return true }
        let author = Int(extraits.dossiers.rows[Int(droit.retainedDossier)].agent)
        guard author != agent else { return true }
        witness.consult(.rights(author))
        guard droits[author].retainedDossier == droit.retainedDossier, droits[author].isOpenedByDossier else {
            return true
        }
        var silent = Silent()
        let isAuthors = isDuePaperDossier(author, &silent)
        witness.note(isAuthors ? FollowUpWords.paperToAuthor : .paperNotToAuthor) { step in
            let (line, owner) = (extraits.agents[author], LineCitation.Owner.other(extraits.agents[author].numero))
            step.read("auteur", .numero(line.numero))
            step.cite(
                .agents, line.place, owner,
                [Operand(name: "espace_agent", value: .flag(line.espaceAgent))])
            if droits[author].verdict != .ouverts, let known = extraits.registre[author] {
                step.cite(.registre, known.place, owner)
            }
        }
        return !isAuthors
    }

    private func isDuePaperDossier(_ agent: Int, _ witness: inout some Witness) -> Bool {
        let (droit, line) = (droits[agent], extraits.agents[agent])
        let known = droit.verdict == .ouverts ? nil : extraits.registre[agent]
        let hadRights =
            droit.verdict == .ouverts || (known?.fondement ?? .aucun) != .aucun && known?.fondement != .personnelMedical
        let words: FollowUpWords =
            droit.isDead
            ? .paperDead
            : line.espaceAgent
                ? .paperOnline
                : droit.categorie == .medical
                    ? .paperMedical
                    : !hadRights ? .paperNeverOpen : committee(of: droit).sendsPaperDossiers ? .paperDue : .paperNone
        witness.note(words) { step in
            guard !droit.isDead else { return }
            step.cite(line, ["espace_agent": .flag(line.espaceAgent)])
            guard !line.espaceAgent, droit.categorie != .medical else { return }
            if let known { step.cite(known, ["fondement": .text(known.fondement.text)]) }
            if hadRights { step.cite(droit, rules, "dossiers_papier.envoi_en_decembre") }
        }
        return words == .paperDue
    }
}

extension Droit {
    /// A dossier opens his days; his retained one, then, is one that would.
    fileprivate var isOpenedByDossier: Bool { fondement == .dossier || fondement == .dossierConjoint }
}

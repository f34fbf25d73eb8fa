import Domain
import RuleBook

/// O11 (C.G.O.S., source [F]): each December a paper dossier for N+1 goes to the home of each agent with open rights within the
/// last two years and is not on the online space; how that is read from N and the register is a reading.
///
/// Two who share the retained dossier and are opened by it make one dossier (O2): of two who would both get one, its own
/// agent does.
extension CampaignDecisions {
    public func getsPaperDossier(_ agent: Int) -> Bool {
        guard isDuePaperDossier(agent) else { return false }
        let droit = droits[agent]
        guard droit.isOpenedByDossier else { return true }
        let author = Int(extraits.dossiers.rows[Int(droit.retainedDossier)].agent)
        guard author != agent, droits[author].retainedDossier == droit.retainedDossier else { return true }
        return !(droits[author].isOpenedByDossier && isDuePaperDossier(author))
    }

    private func isDuePaperDossier(_ agent: Int) -> Bool {
        let droit = droits[agent]
        guard committee(of: droit).sendsPaperDossiers, !droit.isDead, !extraits.agents[agent].espaceAgent,
            droit.categorie != .medical
        else { return false }
        if droit.verdict == .ouverts { return true }
        guard let known = extraits.registre[agent] else { return false }
        return known.fondement != .aucun && known.fondement != .personnelMedical
    }
}

extension Droit {
    /// A dossier opens his days; his retained one, then, is one that would.
    fileprivate var isOpenedByDossier: Bool { fondement == .dossier || fondement == .dossierConjoint }
}

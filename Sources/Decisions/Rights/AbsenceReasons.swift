import Domain
import RuleBook

/// D10, D11, D20, D21, D23: why no basis exists; only for agents in activity or retired.
enum AbsenceReasons {
    /// D11, D21, D23 are those of the retained dossier; D20 is of whichever candidate a refusal bars for him.
    static func motifs(_ dossier: RetainedDossier, _ extraits: borrowing Extraits, _ rules: borrowing DossierRules) -> Motifs {
        guard dossier.index >= 0 else { return [.d10] }
        var motifs = O9Dossier.lacking(extraits.dossiers.rows[Int(dossier.index)], rules)
        if dossier.isAnyBarred { motifs.insert(.d20) }
        return motifs
    }
}

extension CampaignDecisions {
    /// D11, D21, D23: what an agent's retained dossier lacks to open his rights, whether they are open or not.
    public func lackingOfRetainedDossier(_ agent: Int) -> Motifs {
        let droit = droits[agent]
        guard droit.retainedDossier >= 0 else { return [] }
        return O9Dossier.lacking(
            extraits.dossiers.rows[Int(droit.retainedDossier)], committee(of: droit).dossier)
    }

    /// O9: a refusal bars an agent's retained dossier for him; false where he has none.
    public func isRetainedDossierBarred(_ agent: Int) -> Bool {
        let droit = droits[agent]
        guard droit.retainedDossier >= 0 else { return false }
        return O9Dossier.isBarred(
            extraits.dossiers.rows[Int(droit.retainedDossier)], for: agent, extraits, committee(of: droit).dossier)
    }
}

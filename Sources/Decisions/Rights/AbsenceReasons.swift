import Domain
import RuleBook

/// D10, D11, D20, D21, D23: why no basis exists; only for agents in activity or retired.
enum AbsenceReasons {
    static func motifs(_ agent: Int, _ dossier: RetainedDossier, _ extraits: Extraits, _ rules: DossierRules)
        -> Motifs
    {
        guard dossier.index >= 0 else { return [.d10] }
        let retained = extraits.dossiers.rows[Int(dossier.index)]
        var motifs = O9Dossier.lacking(retained, rules)
        if O9Dossier.isBarred(retained, for: agent, extraits, rules) { motifs.insert(.d20) }
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
}

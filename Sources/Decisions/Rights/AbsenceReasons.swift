import Domain
import RuleBook

/// D10, D11, D20, D21, D23: why no basis exists; only for agents in activity or retired.
enum AbsenceReasons {
    /// D11, D21, D23 are those of the retained dossier; D20 is of whichever candidate a refusal bars for him.
    static func motifs(_ dossier: RetainedDossier, _ extraits: borrowing Extraits, _ rules: borrowing DossierRules)
        -> Motifs
    {
        guard dossier.index >= 0 else { return [.d10] }
        var motifs = O9Dossier.lacking(extraits.dossiers.rows[Int(dossier.index)], rules)
        if dossier.isAnyBarred { motifs.insert(.d20) }
        return motifs
    }
}

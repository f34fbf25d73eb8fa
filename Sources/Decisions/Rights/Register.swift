import Domain
import RuleBook

/// O3: what this campaign writes for the next.
public struct RegisterEntry: Sendable {
    public let fondement: Fondement
    public let rang: UInt8?
    /// A year: N if a dossier of N opens (his own or his spouse's), else what the register knew.
    public let lastDossier: Int?
}

public enum Register {
    /// Nil for who is not written: dead at the cut-off, or of no interest to the next campaign.
    ///
    /// Written: every agent alive who has a verdict other than `non_ouverts`, or is retired, or whose last dossier is known.
    public static func entry(_ droit: Droit, known: LigneRegistre?, millesime: Int) -> RegisterEntry? {
        if droit.isDead { return nil }
        let last = droit.openingDossier >= 0 ? millesime : known?.dernierDossier
        guard droit.verdict != .nonOuverts || droit.categorie == .retraite || last != nil else { return nil }
        return RegisterEntry(fondement: droit.fondement, rang: droit.rangRenouvellement, lastDossier: last)
    }
}

/// O11: who gets a paper dossier at home in December.
public enum PaperDossier {
    public static func isSent(_ droit: Droit, _ agent: Agent, known: LigneRegistre?, _ committee: CommitteeRules)
        -> Bool
    {
        guard committee.sendsPaperDossiers, !droit.isDead, !agent.espaceAgent, droit.categorie != .medical else {
            return false
        }
        if droit.verdict == .ouverts { return true }
        guard let known else { return false }
        return known.fondement != .aucun && known.fondement != .personnelMedical
    }
}

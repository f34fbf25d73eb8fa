import Domain
import RuleBook

/// O3: what this campaign writes for the next.
public struct RegisterEntry: Sendable {
    public let fondement: Fondement
    public let rang: UInt8?
    /// A year: N if a candidate of N restarts the ranks, else what the register knew.
    public let lastDossier: Int?
}

enum O3Register {
    /// Nil for who is not written.
    ///
    /// Written: every agent with a verdict other than `non_ouverts`, dead ones too (who paid them a benefit may ask next
    /// year), and every agent alive at the cut-off who is retired or whose last dossier is known.
    static func entry(_ droit: Droit, known: LigneRegistre?, millesime: Int) -> RegisterEntry? {
        let last = lastDossier(droit, known: known, millesime: millesime)
        guard droit.verdict != .nonOuverts || (!droit.isDead && (droit.isRetired || last != nil)) else { return nil }
        return RegisterEntry(fondement: droit.fondement, rang: droit.rangRenouvellement, lastDossier: last)
    }

    static func lastDossier(_ droit: Droit, known: LigneRegistre?, millesime: Int) -> Int? {
        droit.restartsRanks ? millesime : known?.dernierDossier
    }
}

extension CampaignDecisions {
    /// The campaign of the last dossier that restarts the ranks, this one included; nil where none is known.
    public func lastDossier(_ agent: Int) -> Int? {
        O3Register.lastDossier(droits[agent], known: extraits.registre[agent], millesime: millesime)
    }

    /// What goes to the next campaign's register; nil for who is not written.
    public func registerEntry(_ agent: Int) -> RegisterEntry? {
        O3Register.entry(droits[agent], known: extraits.registre[agent], millesime: millesime)
    }
}

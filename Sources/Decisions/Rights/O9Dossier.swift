import Domain
import RuleBook

/// O9 (C.O.G.O.H.R., source [R]; that it bears on the yearly dossier is a reading): signed twice, and not barred by a
/// refusal of information. A dossier is judged by the rules of the agent judged (O2).
enum O9Dossier {
    /// D11, D21, D23: what the dossier itself lacks; none of them, and no refusal, and it would open.
    static func lacking(_ dossier: Dossier, _ rules: DossierRules) -> Motifs {
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
    static func isBarred(_ dossier: Dossier, for agent: Int, _ extraits: Extraits, _ rules: DossierRules) -> Bool {
        guard rules.refusalBars else { return false }
        if hasRefused(Int(dossier.agent), extraits) { return true }
        return rules.refusalBarsSpouse && Int(dossier.agent) != agent && hasRefused(agent, extraits)
    }

    private static func hasRefused(_ agent: Int, _ extraits: Extraits) -> Bool {
        extraits.dossiers[agent].contains { $0.refusRenseignements }
    }
}

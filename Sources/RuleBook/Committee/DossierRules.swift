/// O1, O9: what a dossier must be to open rights.
public struct DossierRules: Sendable {
    /// O1 (reading): rights run from the day the dossier is complete, or from the day it was constituted.
    public let opensFrom: OpeningDay
    /// O9: a dossier opens only if signed by the agent and the local correspondent.
    public let needsSignatures: Bool
    /// O9: a refusal of information on one of a person's own dossiers bars all of them.
    public let refusalBars: Bool
    /// O9 (reading): it bars him from those that name him, too.
    public let refusalBarsSpouse: Bool
    /// O9, D23: a dossier without resources or without shares does not open.
    public let needsAnswer: Bool

    public init(
        opensFrom: OpeningDay, needsSignatures: Bool, refusalBars: Bool, refusalBarsSpouse: Bool, needsAnswer: Bool
    ) {
        self.opensFrom = opensFrom
        self.needsSignatures = needsSignatures
        self.refusalBars = refusalBars
        self.refusalBarsSpouse = refusalBarsSpouse
        self.needsAnswer = needsAnswer
    }
}

/// O1.
public enum OpeningDay: String, Sendable, CaseIterable {
    case dateComplet = "date_complet"
    case dateConstitution = "date_constitution"
}

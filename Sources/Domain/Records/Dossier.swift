/// A dossier of N.
public struct Dossier: Sendable, BitwiseCopyable {
    public internal(set) var id: Text
    public let agent: Int32
    /// The other agent of the couple; -1 = none (or unknown, `A-CONJOINT`).
    public let conjoint: Int32
    public let dateConstitution: Day
    /// Nil also where the file gives a day after the cut-off.
    public let dateComplet: Day?
    public let canal: Canal
    public let situationFamiliale: SituationFamiliale
    /// Nil where resources or shares are missing.
    public let quotient: QuotientFamilial?
    /// O9: neither resources nor shares are empty, whatever they are.
    public let givesResources: Bool
    public let signatureAgent: Bool
    public let signatureCorrespondant: Bool
    public let refusRenseignements: Bool
    /// As written: codes joined by `|`.
    public internal(set) var piecesManquantes: Text
    public let place: Place

    public init(
        id: Text, agent: Int32, conjoint: Int32, dateConstitution: Day, dateComplet: Day?, canal: Canal,
        situationFamiliale: SituationFamiliale, quotient: QuotientFamilial?, givesResources: Bool, signatureAgent: Bool,
        signatureCorrespondant: Bool, refusRenseignements: Bool, piecesManquantes: Text, place: Place
    ) {
        self.id = id
        self.agent = agent
        self.conjoint = conjoint
        self.dateConstitution = dateConstitution
        self.dateComplet = dateComplet
        self.canal = canal
        self.situationFamiliale = situationFamiliale
        self.quotient = quotient
        self.givesResources = givesResources
        self.signatureAgent = signatureAgent
        self.signatureCorrespondant = signatureCorrespondant
        self.refusRenseignements = refusRenseignements
        self.piecesManquantes = piecesManquantes
        self.place = place
    }
}

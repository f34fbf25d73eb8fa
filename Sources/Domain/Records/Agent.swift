/// An accepted agent.
public struct Agent: Sendable, BitwiseCopyable {
    public let numero: Numero
    public let nom: Text
    public let prenom: Text
    public let dateNaissance: Day
    public let civilite: Civilite
    /// T6: on the online space.
    public let espaceAgent: Bool
    /// Where the line is: its address is read again there when a letter needs it.
    public let place: Place

    public init(
        numero: Numero, nom: Text, prenom: Text, dateNaissance: Day, civilite: Civilite, espaceAgent: Bool, place: Place
    ) {
        self.numero = numero
        self.nom = nom
        self.prenom = prenom
        self.dateNaissance = dateNaissance
        self.civilite = civilite
        self.espaceAgent = espaceAgent
        self.place = place
    }
}

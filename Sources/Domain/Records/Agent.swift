/// An accepted agent.
public struct Agent: Sendable, BitwiseCopyable {
    public let numero: Numero
    public internal(set) var nom: Text
    public internal(set) var prenom: Text
    public let dateNaissance: Day
    public let civilite: Civilite
    /// T6: on the online space.
    public let espaceAgent: Bool
    /// The 15 characters of the NIR, four bits each; 0 = not given, or kept out of use. For `impots/` alone.
    public let nir: UInt64
    /// Where the line is: its address is read again there when a letter needs it.
    public let place: Place

    public init(
        numero: Numero, nom: Text, prenom: Text, dateNaissance: Day, civilite: Civilite, espaceAgent: Bool,
        nir: UInt64 = 0, place: Place
    ) {
        self.numero = numero
        self.nom = nom
        self.prenom = prenom
        self.dateNaissance = dateNaissance
        self.civilite = civilite
        self.espaceAgent = espaceAgent
        self.nir = nir
        self.place = place
    }
}

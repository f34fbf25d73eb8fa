/// A spouse or child declared on a dossier.
public struct AyantDroit: Sendable, BitwiseCopyable {
    public let dossier: Int32
    /// 1 to 99.
    public let rang: UInt8
    public let lien: Lien
    public internal(set) var nom: Text
    public internal(set) var prenom: Text
    public let dateNaissance: Day
    public let chargeFiscale: Bool
    public let residenceAlternee: Bool
    /// Per cent, 0 to 100; nil = not given.
    public let tauxIncapacite: UInt8?
    public let situation: SituationAyantDroit?
    public let niveauEtudes: NiveauEtudes?
    public let correspondance: Bool
    public let demandeEtudes: Bool
    public let certificatScolarite: Bool
    public let justificatifCorrespondance: Bool
    /// Same number = same person: family name, first name and birth date, as people are compared by (§3), whatever the
    /// tie. -1 for who stands once.
    public let identite: Int32
    public let place: Place

    public init(
        dossier: Int32, rang: UInt8, lien: Lien, nom: Text, prenom: Text, dateNaissance: Day, chargeFiscale: Bool,
        residenceAlternee: Bool, tauxIncapacite: UInt8?, situation: SituationAyantDroit?, niveauEtudes: NiveauEtudes?,
        correspondance: Bool, demandeEtudes: Bool, certificatScolarite: Bool, justificatifCorrespondance: Bool,
        identite: Int32, place: Place
    ) {
        self.dossier = dossier
        self.rang = rang
        self.lien = lien
        self.nom = nom
        self.prenom = prenom
        self.dateNaissance = dateNaissance
        self.chargeFiscale = chargeFiscale
        self.residenceAlternee = residenceAlternee
        self.tauxIncapacite = tauxIncapacite
        self.situation = situation
        self.niveauEtudes = niveauEtudes
        self.correspondance = correspondance
        self.demandeEtudes = demandeEtudes
        self.certificatScolarite = certificatScolarite
        self.justificatifCorrespondance = justificatifCorrespondance
        self.identite = identite
        self.place = place
    }
}

/// An accepted establishment.
public struct Etablissement: Sendable, BitwiseCopyable {
    public let finess: Finess
    public let nom: Text
    /// Index in the list of regions of the rules.
    public let region: UInt8
    /// Index in the list of committees of the rules.
    public let organisme: UInt8
    /// S4: days of membership, both ends included; unbounded where the file is empty.
    public let adhesion: Period
    /// S3.
    public let contributionAcquittee: Bool
    public let place: Place

    public init(
        finess: Finess, nom: Text, region: UInt8, organisme: UInt8, adhesion: Period, contributionAcquittee: Bool,
        place: Place
    ) {
        self.finess = finess
        self.nom = nom
        self.region = region
        self.organisme = organisme
        self.adhesion = adhesion
        self.contributionAcquittee = contributionAcquittee
        self.place = place
    }
}

// Accepted lines of the extracts. Indices (`agent`, `etablissement`, `dossier`…) point into the arrays of
// `Extraits`; nil dates are absent in the file; each record keeps the place of its line.

public struct Etablissement: Sendable {
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

public struct Agent: Sendable {
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

/// A payroll row.
public struct LignePaie: Sendable {
    public let agent: Int32
    public let etablissement: Int32
    /// First and last day, both included; an empty `fin` is `Day.distantFuture`.
    public let days: Period
    /// Index in `SituationRules.statuts`.
    public let statut: UInt8
    /// Index in `SituationRules.positions`.
    public let position: UInt8
    /// Per cent, 1 to 100; 0 = not given.
    public let quotite: UInt8
    public let place: Place

    public init(
        agent: Int32, etablissement: Int32, days: Period, statut: UInt8, position: UInt8, quotite: UInt8, place: Place
    ) {
        self.agent = agent
        self.etablissement = etablissement
        self.days = days
        self.statut = statut
        self.position = position
        self.quotite = quotite
        self.place = place
    }
}

public struct Retraite: Sendable {
    public let agent: Int32
    public let etablissement: Int32
    public let dateLiquidation: Day
    public let caisse: PensionFund
    /// Index in `SituationRules.statuts`.
    public let statutLiquidation: UInt8
    public let enActiviteLiquidation: Bool
    /// Hundredths of a year.
    public let anneesService: Int64
    /// Index in the list of regions of the rules.
    public let regionChoisie: UInt8?
    public let csgPension: CsgPension
    /// Nil also where the file gives a day after the cut-off.
    public let dateDeces: Day?
    public let place: Place

    public init(
        agent: Int32, etablissement: Int32, dateLiquidation: Day, caisse: PensionFund, statutLiquidation: UInt8,
        enActiviteLiquidation: Bool, anneesService: Int64, regionChoisie: UInt8?, csgPension: CsgPension,
        dateDeces: Day?, place: Place
    ) {
        self.agent = agent
        self.etablissement = etablissement
        self.dateLiquidation = dateLiquidation
        self.caisse = caisse
        self.statutLiquidation = statutLiquidation
        self.enActiviteLiquidation = enActiviteLiquidation
        self.anneesService = anneesService
        self.regionChoisie = regionChoisie
        self.csgPension = csgPension
        self.dateDeces = dateDeces
        self.place = place
    }
}

/// A dossier of N.
public struct Dossier: Sendable {
    public let id: Text
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
    public let signatureAgent: Bool
    public let signatureCorrespondant: Bool
    public let refusRenseignements: Bool
    /// As written: codes joined by `|`.
    public let piecesManquantes: Text
    public let place: Place

    public init(
        id: Text, agent: Int32, conjoint: Int32, dateConstitution: Day, dateComplet: Day?, canal: Canal,
        situationFamiliale: SituationFamiliale, quotient: QuotientFamilial?, signatureAgent: Bool,
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
        self.signatureAgent = signatureAgent
        self.signatureCorrespondant = signatureCorrespondant
        self.refusRenseignements = refusRenseignements
        self.piecesManquantes = piecesManquantes
        self.place = place
    }
}

/// A spouse or child declared on a dossier.
public struct AyantDroit: Sendable {
    public let dossier: Int32
    /// 1 to 99.
    public let rang: UInt8
    public let lien: Lien
    public let nom: Text
    public let prenom: Text
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
    /// Same number = same child: family name, first name and birth date, case and accents aside (§3). -1 for a child
    /// who stands once, and for a spouse.
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

/// A payment, a repayment, or the cancellation of one (T4).
public struct Versement: Sendable {
    public let agent: Int32
    /// Index in `Rules.benefits`.
    public let prestation: UInt8
    public let nature: NatureVersement
    /// Cancelled, or a cancellation: counts for nothing.
    public var isCancelled: Bool
    public let date: Day
    /// Gross, > 0.
    public let brut: Cents
    /// As the extract gives it; nil = not given.
    public let net: Cents?
    /// Tax withheld at source; 0 where not given.
    public let prelevementSource: Cents
    public let place: Place

    public init(
        agent: Int32, prestation: UInt8, nature: NatureVersement, isCancelled: Bool, date: Day, brut: Cents,
        net: Cents?, prelevementSource: Cents, place: Place
    ) {
        self.agent = agent
        self.prestation = prestation
        self.nature = nature
        self.isCancelled = isCancelled
        self.date = date
        self.brut = brut
        self.net = net
        self.prelevementSource = prelevementSource
        self.place = place
    }
}

/// A request for a benefit (§6).
public struct Demande: Sendable {
    public let id: Text
    public let agent: Int32
    /// Index in `Rules.benefits`.
    public let prestation: UInt8
    /// 0 = not given.
    public let rang: UInt8
    public let dateEvenement: Day
    public let dateReception: Day
    /// Nil also where the file gives a day after the cut-off.
    public let dateComplet: Day?
    /// Bit i = piece i of `Rules.pieces` is there.
    public let pieces: PieceSet
    public let variante: Variant?
    /// 1 to 999; 1 where not given.
    public let quantite: Int64
    public let montantPaye: Cents?
    public let montantAccorde: Cents?
    public let place: Place

    public init(
        id: Text, agent: Int32, prestation: UInt8, rang: UInt8, dateEvenement: Day, dateReception: Day,
        dateComplet: Day?, pieces: PieceSet, variante: Variant?, quantite: Int64, montantPaye: Cents?,
        montantAccorde: Cents?, place: Place
    ) {
        self.id = id
        self.agent = agent
        self.prestation = prestation
        self.rang = rang
        self.dateEvenement = dateEvenement
        self.dateReception = dateReception
        self.dateComplet = dateComplet
        self.pieces = pieces
        self.variante = variante
        self.quantite = quantite
        self.montantPaye = montantPaye
        self.montantAccorde = montantAccorde
        self.place = place
    }
}

/// A set of pieces, by index in `Rules.pieces`; up to 256 pieces.
public struct PieceSet: Equatable, Sendable, BitwiseCopyable {
    var bits: SIMD4<UInt64> = .zero

    public init() {}
    public mutating func insert(_ piece: Int) { bits[piece >> 6] |= 1 << UInt64(piece & 63) }
    public func contains(_ piece: Int) -> Bool { bits[piece >> 6] >> UInt64(piece & 63) & 1 == 1 }
}

/// What the campaign before wrote of an agent.
public struct LigneRegistre: Sendable {
    public let fondement: Fondement
    /// A year.
    public let dernierDossier: Int?

    public init(fondement: Fondement, dernierDossier: Int?) {
        self.fondement = fondement
        self.dernierDossier = dernierDossier
    }
}

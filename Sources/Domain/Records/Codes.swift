/// A closed list of the catalogue: the raw value is what the files hold.
public protocol CodedValue: RawRepresentable<String>, CaseIterable, Hashable, Sendable, BitwiseCopyable
where AllCases == [Self] {
    static var vocabulary: Vocabulary { get }
}

extension CodedValue {
    /// The code as bytes, for outputs.
    public var text: Text { Self.vocabulary.codes[Int(index)] }

    /// The place of the case in `allCases`, which is that of its code in the vocabulary: cases without payload are
    /// numbered as they are declared.
    @inlinable
    public var index: UInt8 { unsafeBitCast(self, to: UInt8.self) }

    /// The case at a place of `allCases`: an index that the vocabulary gave.
    @inlinable
    public init(index: UInt8) { self = unsafeBitCast(index, to: Self.self) }
}

public enum Civilite: String, CodedValue {
    case monsieur = "M"
    case madame = "MME"
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

public enum Canal: String, CodedValue {
    case enLigne = "en_ligne"
    case papier
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

public enum SituationFamiliale: String, CodedValue {
    case celibataire, marie, pacse, concubin, separe, divorce, veuf
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// How a dependant is tied to the agent; `autre` is a person who is neither spouse nor child ([R] "autres que conjoint").
public enum Lien: String, CodedValue {
    case conjoint, concubin, pacs, enfant, autre
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
    @inlinable
    public var isSpouse: Bool { self != .enfant && self != .autre }
}

/// What a dependant does, as the form asks.
public enum SituationAyantDroit: String, CodedValue {
    case creche, scolaire, superieur
    case serviceMilitaire = "service_militaire"
    case demandeurEmploi = "demandeur_emploi"
    case plusACharge = "plus_a_charge"
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

public enum NiveauEtudes: String, CodedValue {
    case maternelle, primaire, secondaire, superieur
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// Whose pension is liquidated (column `caisse`).
public enum PensionFund: String, CodedValue {
    case cnracl, ircantec, autre
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// CSG rate of a pension (column `csg_pension`; empty = plein).
public enum CsgPension: String, CodedValue {
    case plein, median, reduit, exonere
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

public enum NatureVersement: String, CodedValue {
    case versement, remboursement, annulation
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// Column `variante` of a request.
public enum Variant: String, CodedValue {
    case reunion
    case horsReunion = "hors_reunion"
    case centre, domicile, neige, maurice
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// On what an agent's open days rest (§2); also a column of the register.
public enum Fondement: String, CodedValue {
    case dossier
    case dossierConjoint = "dossier_conjoint"
    case renouvellementAutomatique = "renouvellement_automatique"
    case personnelMedical = "personnel_medical"
    case aucun
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

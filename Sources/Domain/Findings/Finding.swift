/// Three classes of findings: blocking for the line, to be looked at, good to know.
public enum FindingClass: String, Sendable, CaseIterable { case anomalie, discordance, informative }

/// The stable codes of formats.md, in the order of `_codes`.
public enum FindingCode: UInt8, Sendable, CaseIterable {
    case colonne, champs, encodage, vide, type, valeur, cle, ref, nir, siret, dates
    case chevauchement, coupleDossiers, dossiersMultiples, enfantDouble, net, negatif, organisme, conjoint, nirDouble
    case colonneInconnue, regleNonRelue, dateApresArrete, borne

    public var code: String {
        switch self {
        case .colonne: "R-COLONNE"
        case .champs: "R-CHAMPS"
        case .encodage: "R-ENCODAGE"
        case .vide: "R-VIDE"
        case .type: "R-TYPE"
        case .valeur: "R-VALEUR"
        case .cle: "R-CLE"
        case .ref: "R-REF"
        case .nir: "R-NIR"
        case .siret: "R-SIRET"
        case .dates: "R-DATES"
        case .chevauchement: "A-CHEVAUCHEMENT"
        case .coupleDossiers: "A-COUPLE-DOSSIERS"
        case .dossiersMultiples: "A-DOSSIERS-MULTIPLES"
        case .enfantDouble: "A-ENFANT-DOUBLE"
        case .net: "A-NET"
        case .negatif: "A-NEGATIF"
        case .organisme: "A-ORGANISME"
        case .conjoint: "A-CONJOINT"
        case .nirDouble: "A-NIR-DOUBLE"
        case .colonneInconnue: "I-COLONNE-INCONNUE"
        case .regleNonRelue: "I-REGLE-NON-RELUE"
        case .dateApresArrete: "I-DATE-APRES-ARRETE"
        case .borne: "I-BORNE"
        }
    }

    public var findingClass: FindingClass {
        switch self {
        case .colonne, .champs, .encodage, .vide, .type, .valeur, .cle, .ref, .nir, .siret, .dates: .anomalie
        case .chevauchement, .coupleDossiers, .dossiersMultiples, .enfantDouble, .net, .negatif, .organisme, .conjoint,
            .nirDouble:
            .discordance
        case .colonneInconnue, .regleNonRelue, .dateApresArrete, .borne: .informative
        }
    }
}

/// Something a person should know of a line; never holds a value of the line but the agent's number.
public struct Finding: Sendable {
    public let code: FindingCode
    /// What exactly is wrong, where one code says several things: see `FindingMessage` in Reports.
    public let detail: Detail
    /// Index in the columns of the table; `noColumn` where the whole line is concerned.
    public let column: UInt8
    public let place: Place
    /// `Numero.none` where the line has none.
    public let numero: Numero

    public static let noColumn: UInt8 = 255
    /// `_fichier` and `_ligne` of a correction file, which are no columns of the table.
    public static let fichierColumn: UInt8 = 253
    public static let ligneColumn: UInt8 = 254

    @inlinable
    public init(
        _ code: FindingCode, _ detail: Detail = .none, column: UInt8 = Finding.noColumn, place: Place, numero: Numero
    ) {
        self.code = code
        self.detail = detail
        self.column = column
        self.place = place
        self.numero = numero
    }

    /// Which sentence: the shape that was expected, the reference that is missing…
    public enum Detail: UInt8, Sendable {
        case none
        // R-COLONNE
        case missingColumn, repeatedColumn
        // R-CHAMPS
        case fieldCount, textAfterQuote, openQuote
        // R-ENCODAGE
        case utf8, windows1252, replacementCharacter
        // R-TYPE
        case numero, finess, nir, siret, year, date, integer, amount, decimals, boolean
        // R-VALEUR
        case notInList, outOfRange, zeroAmount, negative, tooLarge, region, birthAfterCutOff, notForAgents,
            notRequestable
        // R-REF
        case agent, etablissement, dossier, prestation, piece, versementUnknown, versementOfOther, versementAnnulation,
            versementCancelled, correctedFile, correctedLine
    }
}

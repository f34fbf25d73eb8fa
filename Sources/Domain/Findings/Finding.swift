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
    /// What the sentence compares, where it does.
    public let amounts: AmountPair?

    public static let noColumn: UInt8 = 255
    /// `_fichier` and `_ligne` of a correction file, which are no columns of the table.
    public static let fichierColumn: UInt8 = 253
    public static let ligneColumn: UInt8 = 254

    @inlinable
    public init(
        _ code: FindingCode, _ detail: Detail = .none, column: UInt8 = Finding.noColumn, place: Place, numero: Numero,
        amounts: AmountPair? = nil
    ) {
        self.code = code
        self.detail = detail
        self.column = column
        self.place = place
        self.numero = numero
        self.amounts = amounts
    }

    /// Which sentence: the shape that was expected, the reference that is missing…
    public enum Detail: UInt8, Sendable {
        case none
        // R-COLONNE
        case missingColumn, repeatedColumn
        // A-NIR, A-SIRET
        case malformed
        // R-CHAMPS
        case fieldCount, textAfterQuote, openQuote
        // R-ENCODAGE
        case utf8, windows1252, replacementCharacter
        // R-TYPE
        case numero, finess, year, date, integer, amount, decimals, boolean
        // R-VALEUR
        case notInList, outOfRange, zeroAmount, negative, tooLarge, region, birthAfterCutOff, notForAgents,
            notRequestable
        // R-REF
        case agent, etablissement, dossier, prestation, piece, versementUnknown, versementOfOther, versementAnnulation,
            versementCancelled, correctedFile, correctedLine
    }
}

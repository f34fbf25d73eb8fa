/// Something a person should know of a line; never holds a value of the line but the agent's number.
public struct Finding: Sendable {
    public let code: FindingCode
    /// What exactly is wrong, where one code says several things: see `FindingMessage` in Reports.
    public let detail: Detail
    /// Index in the columns of the table; `noColumn` where the whole line is concerned.
    public let column: UInt8
    /// It is about the file at `place` and not about one of its lines.
    public let isOfFile: Bool
    /// How many lines a finding tells of; 0 where it is about one. For `R-REF` on a number: 1 where the same
    /// number exists with more leading zeros, or fewer.
    public let count: UInt32
    public let place: Place
    /// `Numero.none` where the line has none.
    public let numero: Numero
    /// What the sentence compares, where it does.
    public let amounts: AmountPair?

    public static let noColumn: UInt8 = 255
    /// `_empreinte`, `_fichier` and `_ligne` of a correction file, which are no columns of the table.
    public static let empreinteColumn: UInt8 = 252
    public static let fichierColumn: UInt8 = 253
    public static let ligneColumn: UInt8 = 254

    @inlinable
    public init(
        _ code: FindingCode, _ detail: Detail = .none, column: UInt8 = Finding.noColumn, isOfFile: Bool = false,
        count: Int = 0, place: Place, numero: Numero, amounts: AmountPair? = nil
    ) {
        self.code = code
        self.detail = detail
        self.column = column
        self.isOfFile = isOfFile
        self.count = UInt32(count)
        self.place = place
        self.numero = numero
        self.amounts = amounts
    }

    /// Which sentence: the shape that was expected, the reference that is missing…
    public enum Detail: UInt8, Sendable {
        case none
        // A-NIR, A-SIRET
        case malformed
        // R-CHAMPS
        case fieldCount, textAfterQuote, openQuote, aboveHeader
        // R-ENCODAGE
        case mixed, utf16, windows1252, replacementCharacter
        // R-TYPE
        case numero, finess, year, date, integer, amount, decimals, boolean
        // R-TYPE by what the cell of a workbook is
        case cellNumber, cellDate, cellTime, cellError, cellUnknown
        // R-VALEUR
        case notInList, outOfRange, zeroAmount, negative, tooLarge, region, birthAfterCutOff, notForAgents,
            notRequestable, afterItsYear
        // R-REF
        case agent, etablissement, dossier, prestation, piece, versementUnknown, versementOfOther, versementAnnulation,
            versementCancelled, correctedFile, correctedLine, correctedContent, correctedKey
        // R-REF to a line that was rejected
        case agentRejected, etablissementRejected, dossierRejected, versementRejected
        // R-REF to a table of which a file was refused whole
        case agentUnread, etablissementUnread, dossierUnread, versementUnread
        // A-TEXTE: of a line, and the page that a file was likely written in
        case placeholder, quotesAround, wrongPage, readAsWindows1252, codePage850, macRoman

        /// It is about one cell of a workbook, which its sentence names.
        public var isOfCell: Bool { Detail.cellNumber <= self && self <= Detail.cellUnknown }

        /// `R-REF` to what was rejected itself: the line is good, what it names has to be corrected.
        public var isConsequence: Bool { Detail.agentRejected <= self && self <= Detail.versementUnread }
    }
}

extension Finding.Detail: Comparable {
    public static func < (a: Finding.Detail, b: Finding.Detail) -> Bool { a.rawValue < b.rawValue }
}

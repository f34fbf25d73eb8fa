/// Why a workbook is not read: of the whole file, found at its opening or while a sheet is read.
///
/// Its text is a clause, for errors of the machine and for tests; the sentence for a person is written where
/// the file is reported.
public enum SpreadsheetProblem: Error, Equatable, Sendable {
    /// An Excel workbook of before 2007 (`.xls`), under whatever name.
    case oldWorkbook
    /// Protected by a password.
    case encrypted
    /// A LibreOffice workbook (`.ods`).
    case openDocument
    /// An Excel binary workbook (`.xlsb`).
    case binaryWorkbook
    /// An archive or a compound file of something else: a text document, a folder that was zipped.
    case notAWorkbook
    /// It expands beyond ``Expansion``'s bounds.
    case bomb
    /// The archive, or one of its parts, is not what the standard says; how.
    case broken(String)
}

extension SpreadsheetProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .oldWorkbook: "un classeur au format d'avant 2007"
        case .encrypted: "protégé par un mot de passe"
        case .openDocument: "un fichier OpenDocument"
        case .binaryWorkbook: "un classeur binaire"
        case .notAWorkbook: "pas un classeur"
        case .bomb: "démesuré une fois décomprimé"
        case .broken(let why): why
        }
    }
}

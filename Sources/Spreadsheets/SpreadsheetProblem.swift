/// Why a workbook is not read: of the whole file, found at its opening or while a sheet is read.
///
/// Its text is an English clause, for errors of the machine and for tests; what a person is told is written by whoever
/// reports the file.
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
        case .oldWorkbook: "a workbook of the format before 2007"
        case .encrypted: "protected by a password"
        case .openDocument: "an OpenDocument file"
        case .binaryWorkbook: "a binary workbook"
        case .notAWorkbook: "no workbook"
        case .bomb: "it expands beyond measure"
        case .broken(let why): why
        }
    }
}

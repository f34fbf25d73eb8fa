import CXLSXWriter

/// Why a workbook could not be written. Nothing of the contents is ever named here: sheets and folders only.
public enum WorkbookError: Error, Hashable, Sendable {
    /// The folder for temporary files is not a folder that can be written to.
    case temporaryFolder(String)
    /// A sheet's name that spreadsheets refuse.
    case sheetName(String, SheetNameFault)
    /// A real table whose name or column titles a spreadsheet would "repair": not a plain name, empty, or used twice.
    case table(String)
    /// A link to a sheet that the workbook has not.
    case link(toSheet: String)
    /// `created` is 01/01/1970 or earlier: the library would take it for "now".
    case created
    /// A formula above 8 192 characters.
    case formulaTooLong(sheet: String)
    /// A call to the C library failed.
    case library(LibraryFailure, sheet: String?)
    /// A temporary file could not be written to its end: the disk is full, most often.
    case temporaryFile(sheet: String)
    /// ISA-L answered an error, its own code, while it compressed.
    case compressor(Int32)
    /// The finished file is not the whole workbook.
    case incomplete(String)
}

/// What is wrong with a sheet's name.
public enum SheetNameFault: Hashable, Sendable {
    case empty
    /// Above 31 characters (UTF-16), ` (2)` of a split list included.
    case tooLong
    /// One of `[ ] : * ? / \`, or a control character.
    case forbiddenCharacter
    /// An apostrophe at the beginning or at the end.
    case apostropheAtEnd
    /// Two sheets with that name; letter case does not count.
    case usedTwice
}

/// The return codes of the C library, by what can be done about them.
public enum LibraryFailure: Hashable, Sendable {
    case memory
    /// The workbook itself cannot be created: folder, rights.
    case outputFile
    /// A temporary file cannot be created or read back.
    case temporaryFile
    /// Packing failed: disk full, or more than 4 GB.
    case packing
    /// Not possible in streamed workbooks.
    case notSupported
    /// A text above the limit of its place (32, 128, 255 or 32 767 characters).
    case textTooLong
    /// Row or column beyond the sheet, or backwards in a streamed workbook.
    case outOfRange
    case tooManyLinks
    case sheetName
    /// Any other refusal; the library's own code.
    case parameter(UInt32)

    /// Nil for success.
    init?(_ code: lxw_error) {
        switch code {
        case LXW_NO_ERROR: return nil
        case LXW_ERROR_MEMORY_MALLOC_FAILED: self = .memory
        case LXW_ERROR_CREATING_XLSX_FILE: self = .outputFile
        case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE: self = .temporaryFile
        case LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE,
            LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            self = .packing
        case LXW_ERROR_FEATURE_NOT_SUPPORTED: self = .notSupported
        case LXW_ERROR_32_STRING_LENGTH_EXCEEDED, LXW_ERROR_128_STRING_LENGTH_EXCEEDED,
            LXW_ERROR_255_STRING_LENGTH_EXCEEDED, LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
            self = .textTooLong
        case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: self = .outOfRange
        case LXW_ERROR_WORKSHEET_MAX_URL_LENGTH_EXCEEDED, LXW_ERROR_WORKSHEET_MAX_NUMBER_URLS_EXCEEDED:
            self = .tooManyLinks
        case LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, LXW_ERROR_INVALID_SHEETNAME_CHARACTER,
            LXW_ERROR_SHEETNAME_START_END_APOSTROPHE, LXW_ERROR_SHEETNAME_ALREADY_USED:
            self = .sheetName
        default: self = .parameter(code.rawValue)
        }
    }
}

extension WorkbookError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .temporaryFolder(let folder): "\(folder) : pas un dossier où l'on puisse écrire"
        case .sheetName(let name, let fault): "nom de feuille « \(name) » : \(fault)"
        case .table(let name): "tableau « \(name) » : son nom ou ses titres sont vides, en double ou interdits"
        case .link(let sheet): "lien vers « \(sheet) », qui n'est pas une feuille du classeur"
        case .created: "la date du classeur doit suivre le 01/01/1970"
        case .formulaTooLong(let sheet): "feuille « \(sheet) » : formule de plus de 8192 caractères"
        case .library(let failure, let sheet?): "feuille « \(sheet) » : \(failure.words)"
        case .library(let failure, nil): failure.words
        case .temporaryFile(let sheet): "feuille « \(sheet) » : fichier temporaire coupé ; \(LibraryFailure.makeRoom)"
        case .compressor(let code):
            "ISA-L a échoué (code \(code)) pendant la compression\u{A0}; --compressor zlib s’en passe"
        case .incomplete: "écrit en partie seulement ; \(LibraryFailure.makeRoom)"
        }
    }
}

extension LibraryFailure {
    /// The library keeps no `errno`: what it most often is, and what to do then.
    static let makeRoom =
        "le plus souvent le disque est plein, ou une limite de taille des fichiers est posée (ulimit -f) : libérer de la place, ou la faire relever, puis relancer"

    var words: String {
        switch self {
        case .memory: "pas assez de mémoire ; relancer avec moins de --jobs"
        case .outputFile: "le fichier ne peut être créé ; \(LibraryFailure.makeRoom)"
        case .temporaryFile: "un fichier temporaire ne peut être créé ou relu ; \(LibraryFailure.makeRoom)"
        case .packing: "la compression a échoué ; \(LibraryFailure.makeRoom)"
        default: "libxlsxwriter a échoué (\(self))"
        }
    }
}

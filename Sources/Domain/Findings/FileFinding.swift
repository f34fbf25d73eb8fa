/// Something a person should know of a whole file, told once; holds nothing of a line but what its header says.
public struct FileFinding: Sendable, Equatable {
    public let table: Table
    /// Relative to the campaign's folder.
    public let file: String
    /// Physical line; nil where none is at fault.
    public let line: Int?
    public let kind: Kind

    public init(table: Table, file: String, line: Int? = nil, _ kind: Kind) {
        self.table = table
        self.file = file
        self.line = line
        self.kind = kind
    }

    public enum Kind: Sendable, Equatable {
        case unreadable(Unreadable)
        /// No line holds every required column; those that the best line lacks.
        case columnsMissing([String], HeaderCause)
        /// Known columns that stand twice.
        case columnsRepeated([String])
        case columnsUnknown([String])
        /// An unknown column whose name is nearly that of an optional one that is missing.
        case columnNear(found: String, expected: String)
        /// Optional columns that another file of the table has, or the campaign before had.
        case columnsAbsent([String], hasOtherFile: Bool)
        case noLines
        case dialect([DialectNote])
    }

    /// Why a file is not read at all (`R-FICHIER`).
    public enum Unreadable: Sendable, Equatable {
        case pdf, image, archive, wordProcessor, otherBinary
        case oldWorkbook, protectedWorkbook, openDocument, binaryWorkbook, brokenWorkbook
        /// It expands beyond measure.
        case bomb
        /// Sheets that all hold the header, by their names.
        case severalSheets([String])
        /// UTF-16 in one part, another encoding in the other.
        case halfUTF16
        case utf32
        /// Neither `.csv` nor `.xlsx`.
        case otherFile
        case folder
    }

    /// The likely cause of a header that is not there.
    public enum HeaderCause: Sendable, Equatable {
        case empty, htmlPage, xmlSpreadsheet, exchangeFormat, json, noHeader
        case otherSeparator(Character)
        case severalSeparators
        /// A first line `sep=` says another separator than that of the header.
        case separatorLine
        /// A line too far down holds all columns.
        case late(line: Int)
        case utf16WithoutMark
        /// There is a header that lacks them; names in it that are nearly theirs, each with the right one.
        case incomplete(near: [Near])
        /// A file of corrections that cannot say which lines it replaces.
        case correction
    }

    public struct Near: Sendable, Equatable {
        public let found: String
        public let expected: String

        public init(found: String, expected: String) {
            self.found = found
            self.expected = expected
        }
    }

    public var code: FindingCode {
        switch kind {
        case .unreadable: .fichier
        case .columnsMissing, .columnsRepeated: .colonne
        case .columnsUnknown: .colonneInconnue
        case .columnNear: .colonneProche
        case .columnsAbsent: .colonneAbsente
        case .noLines: .fichierVide
        case .dialect: .dialecte
        }
    }

    /// The column of the contract that it is about; nil where it is about none, or several.
    public var column: String? {
        switch kind {
        case .columnsMissing(let names, _), .columnsRepeated(let names), .columnsAbsent(let names, _):
            names.count == 1 ? names[0] : nil
        case .columnNear(_, let expected): expected
        default: nil
        }
    }
}

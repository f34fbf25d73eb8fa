/// A workbook (`.xlsx`), opened: its sheets, and what their cells need to be read. The one reader of workbooks of the
/// product; every spelling of the standard that Excel opens.
public final class SpreadsheetFile {
    public struct Sheet: Sendable {
        /// On its tab.
        public let name: String
        public let isHidden: Bool
        /// Of the archive, as it spells it.
        public let part: String
    }

    public let archive: ZipArchive
    /// Sheets of cells, in the order of their tabs; sheets that are a chart hold none.
    public let sheets: [Sheet]
    let epoch: Epoch
    let styles: Styles
    private let sharedPart: ZipArchive.Part?
    private var read: SharedTexts?

    /// Opens a workbook whose bytes the caller keeps as long as it is used.
    ///
    /// - Parameter isTrusted: written by this program: it may expand as far as it does.
    public init(_ bytes: UnsafeRawBufferPointer, isTrusted: Bool = false) throws(SpreadsheetProblem) {
        switch FileKind(bytes) {
        case .archive: break
        case .compound: throw CompoundFile.problem(bytes)
        case .other: throw .notAWorkbook
        }
        archive = try ZipArchive(bytes)
        if !isTrusted { try Expansion.check(archive) }
        let name = try SpreadsheetFile.workbookName(archive)
        guard let part = try archive.part(named: name) else { throw .broken("\(name) manque") }
        let workbook = try XmlReader(archive, part, WorkbookPart()).finish()
        guard workbook.isWorkbook else { throw .notAWorkbook }
        let relationships = try Relationships(of: name, archive)
        epoch = workbook.epoch
        var sheets: [Sheet] = []
        for listed in workbook.sheets {
            guard let target = relationships.target(listed.id) else {
                throw .broken("une feuille du classeur n'a pas de partie")
            }
            guard target.kind == "worksheet" else { continue }
            guard let part = try archive.part(named: target.part) else { throw .broken("\(target.part) manque") }
            sheets.append(Sheet(name: listed.name, isHidden: listed.isHidden, part: part.name))
        }
        self.sheets = sheets
        styles = try Styles(archive, archive.part(named: relationships.first("styles")))
        sharedPart = try archive.part(named: relationships.first("sharedStrings"))
    }

    /// The texts that cells name by number; read when they are first asked for.
    public func sharedTexts() throws(SpreadsheetProblem) -> SharedTexts {
        if let read { return read }
        let texts = try SharedTexts(archive, sharedPart)
        read = texts
        return texts
    }

    /// The rows of a sheet, from the first.
    ///
    /// - Parameter watchesRest: what stands beside the cells goes into ``SheetReader/rest``.
    public func rows(of sheet: Sheet, watchesRest: Bool = false) throws(SpreadsheetProblem) -> SheetReader {
        guard let part = try archive.part(named: sheet.part) else { throw .broken("\(sheet.part) manque") }
        return try SheetReader(
            archive, part, texts: try sharedTexts(), styles: styles, epoch: epoch, watchesRest: watchesRest)
    }

    /// The part that the package says is the document; where it is no workbook, what it is.
    private static func workbookName(_ archive: ZipArchive) throws(SpreadsheetProblem) -> String {
        if try archive.part(named: "mimetype") != nil, try archive.part(named: "content.xml") != nil {
            throw .openDocument
        }
        guard let name = try Relationships(of: "", archive).first("officeDocument") else { throw .notAWorkbook }
        if name.lowercased().hasSuffix("workbook.bin") { throw .binaryWorkbook }
        return name
    }
}

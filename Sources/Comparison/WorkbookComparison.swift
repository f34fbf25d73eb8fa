import Domain
import Spreadsheets

/// Two workbooks of the same name, part by part; of a sheet, cell by cell.
struct WorkbookComparison {
    private let name: String
    private let one: SpreadsheetFile
    private let other: SpreadsheetFile
    /// The same numbers name other texts: the same bytes of a sheet may show other words.
    private let hasOtherTexts: Bool

    /// Empty where all parts are the same.
    static func differences(
        _ name: String, published: RandomAccessFile, obtained: RandomAccessFile
    ) throws(ComparisonError) -> [Difference] {
        let (published, obtained) = (try MappedFile(published), try MappedFile(obtained))
        return try WorkbookComparison(name, published, obtained).differences()
    }

    private init(_ name: String, _ published: MappedFile, _ obtained: MappedFile) throws(ComparisonError) {
        self.name = name
        (one, other, hasOtherTexts) = try ComparisonError.reading { () throws(SpreadsheetProblem) in
            let one = try SpreadsheetFile(published.bytes, isTrusted: true)
            let other = try SpreadsheetFile(obtained.bytes, isTrusted: true)
            return (one, other, try !one.sharedTexts().isSame(as: other.sharedTexts()))
        }
    }

    private func differences() throws(ComparisonError) -> [Difference] {
        let known = Dictionary(other.archive.parts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Difference] = []
        for a in one.archive.parts {
            guard let b = known[a.name] else {
                found.append(part(a.name, "publié seulement"))
                continue
            }
            let offset = try ByteStream.firstDifference(ByteStream(one.archive, a), ByteStream(other.archive, b))
            if let sheet = one.sheets.first(where: { $0.part == a.name }) {
                if offset != nil || hasOtherTexts { found += try cells(sheet, offset) }
            } else if let offset {
                found.append(part(a.name, "les octets diffèrent à partir du rang \(offset)"))
            }
        }
        let published = Set(one.archive.parts.map(\.name))
        for b in other.archive.parts where !published.contains(b.name) {
            found.append(part(b.name, "obtenu seulement"))
        }
        return found
    }

    /// - Parameter offset: of the first byte of the part that differs.
    private func cells(_ sheet: SpreadsheetFile.Sheet, _ offset: Int64?) throws(ComparisonError) -> [Difference] {
        let (a, b) = try ComparisonError.reading { () throws(SpreadsheetProblem) in
            (try one.rows(of: sheet, watchesRest: true), try other.rows(of: sheet, watchesRest: true))
        }
        let comparison = try SheetComparison(published: CellReader(a), obtained: CellReader(b))
        var found = comparison.first.map { cell in
            Difference(
                file: name, place: .cell(part: sheet.part, sheet: sheet.name, reference: cell.reference),
                values: cell.values)
        }
        let more = comparison.count - comparison.first.count
        if more > 0 {
            found.append(
                part(sheet.part, "\(French.count(more, "autre cellule", "autres cellules")) de « \(sheet.name) »"))
        }
        if comparison.count == 0, comparison.differsBetween, let offset {
            found.append(part(sheet.part, "« \(sheet.name) » diffère hors de ses cellules, à partir du rang \(offset)"))
        }
        return found
    }

    private func part(_ part: String, _ detail: String) -> Difference {
        Difference(file: name, place: .part(part, detail: detail))
    }
}

extension ByteStream {
    /// A part of an archive.
    convenience init(_ archive: ZipArchive, _ part: ZipArchive.Part) throws(ComparisonError) {
        let stream = try ComparisonError.reading { () throws(SpreadsheetProblem) in try archive.stream(part) }
        self.init { (buffer) throws(ComparisonError) in
            try ComparisonError.reading { () throws(SpreadsheetProblem) in try stream.read(into: buffer) }
        }
    }
}

extension ComparisonError {
    /// What is wrong with a workbook keeps it from being compared.
    static func reading<Result>(_ body: () throws(SpreadsheetProblem) -> Result) throws(ComparisonError) -> Result {
        do { return try body() } catch { throw .archive("\(error)") }
    }
}

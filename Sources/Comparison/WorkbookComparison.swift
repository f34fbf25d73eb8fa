/// Two workbooks of the same name, part by part; of a sheet, cell by cell.
enum WorkbookComparison {
    /// Empty where all parts are the same.
    static func differences(
        _ name: String, published: RandomAccessFile, obtained: RandomAccessFile
    ) throws(ComparisonError) -> [Difference] {
        let one = try ZipArchive(published)
        let other = try ZipArchive(obtained)
        func part(_ part: String, _ detail: String) -> Difference {
            Difference(file: name, place: .part(part, detail: detail))
        }
        let known = Dictionary(other.parts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let sheets = try sheetNames(one)
        let texts = (try sharedTexts(one), try sharedTexts(other))
        var found: [Difference] = []
        for a in one.parts {
            guard let b = known[a.name] else {
                found.append(part(a.name, "published only"))
                continue
            }
            let offset = try ByteStream.firstDifference(try one.stream(a), try other.stream(b))
            // The same bytes may show other words: those that they name by number.
            guard offset != nil || (sheets[a.name] != nil && texts.0 != texts.1) else { continue }
            guard let sheet = sheets[a.name] else {
                found.append(part(a.name, "bytes differ from offset \(offset ?? 0) on"))
                continue
            }
            let comparison = try SheetComparison(
                published: CellReader(try one.stream(a), texts: texts.0, part: a.name),
                obtained: CellReader(try other.stream(b), texts: texts.1, part: a.name))
            for cell in comparison.first {
                found.append(
                    Difference(
                        file: name, place: .cell(part: a.name, sheet: sheet, reference: cell.reference),
                        values: cell.values))
            }
            let more = comparison.count - comparison.first.count
            if more > 0 { found.append(part(a.name, "\(more) more cell\(more == 1 ? "" : "s") of «\(sheet)»")) }
            if comparison.count == 0, comparison.differsBetween, let offset {
                found.append(part(a.name, "«\(sheet)» differs outside its cells, from offset \(offset) on"))
            }
        }
        let published = Set(one.parts.map(\.name))
        for b in other.parts where !published.contains(b.name) { found.append(part(b.name, "obtained only")) }
        return found
    }

    private static func sharedTexts(_ archive: ZipArchive) throws(ComparisonError) -> [UInt64] {
        guard let part = archive.parts.first(where: { $0.name == "xl/sharedStrings.xml" }) else { return [] }
        return try SharedTexts.read(try archive.stream(part))
    }

    /// Part → the name on the sheet's tab. The library numbers parts as it numbers sheets.
    private static func sheetNames(_ archive: ZipArchive) throws(ComparisonError) -> [String: String] {
        guard let part = archive.parts.first(where: { $0.name == "xl/workbook.xml" }), part.size < 1 << 20 else {
            return [:]
        }
        let stream = try archive.stream(part)
        var bytes: [UInt8] = []
        while bytes.count < 1 << 20, let byte = try stream.next() { bytes.append(byte) }
        var names: [String: String] = [:]
        for tag in String(decoding: bytes, as: UTF8.self).split(separator: "<") where tag.hasPrefix("sheet ") {
            guard let name = attribute("name", tag), let number = attribute("sheetId", tag) else { continue }
            names["xl/worksheets/sheet\(number).xml"] = unescaped(name)
        }
        return names
    }

    private static func attribute(_ name: String, _ tag: Substring) -> Substring? {
        tag.split(separator: " \(name)=\"", maxSplits: 1).dropFirst().first?.prefix { $0 != "\"" }
    }

    private static func unescaped(_ text: Substring) -> String {
        let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
        return escapes.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}

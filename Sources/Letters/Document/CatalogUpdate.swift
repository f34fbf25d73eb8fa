/// What Cairo 1.16 cannot say of a document: its language, and that readers should show its title.
///
/// Said as PDF provides for it (ISO 32000-1, 7.5.6), by an update behind the finished document: the catalog again with
/// two entries more, and its place.
enum CatalogUpdate {
    /// - Parameters:
    ///   - before: the bytes before the cross-reference table, the catalog among them.
    ///   - tail: the end of the document.
    ///   - length: of the document so far.
    static func bytes(before: [UInt8], tail: [UInt8], length: Int, language: String) throws(LettersError) -> [UInt8] {
        let before = String(decoding: before, as: UTF8.self)
        let tail = String(decoding: tail, as: UTF8.self)
        guard let type = before.range(ofLast: "/Type /Catalog"), let end = before.range(ofFirst: ">>", from: type.upperBound),
            let head = before.range(ofLast: " 0 obj\n", before: type.lowerBound)
        else { throw .document("no catalog") }
        let digits = before[..<head.lowerBound].reversed().prefix { $0.isASCII && $0.isNumber }
        let number = String(digits.reversed())
        guard !number.isEmpty, let trailer = tail.range(ofLast: "trailer\n"),
            let trailerEnd = tail.range(ofFirst: ">>", from: trailer.upperBound),
            let start = tail.range(ofLast: "startxref\n"),
            let previous = tail[start.upperBound...].split(separator: "\n").first.flatMap({ Int($0) })
        else { throw .document("no trailer") }
        let catalog = before[type.lowerBound..<end.lowerBound]
        let entries = tail[trailer.upperBound..<trailerEnd.lowerBound]
        let object =
            "\(number) 0 obj\n<< \(catalog)/Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n"
        let offset = String(length)
        let padded = String(repeating: "0", count: max(0, 10 - offset.count)) + offset
        let table = "xref\n0 1\n0000000000 65535 f \n\(number) 1\n\(padded) 00000 n \n"
        let text =
            object + table + "trailer\n\(entries)   /Prev \(previous)\n>>\nstartxref\n\(length + object.utf8.count)\n%%EOF\n"
        return Array(text.utf8)
    }
}

extension String {
    fileprivate func range(ofFirst text: String, from start: Index) -> Range<Index>? {
        self[start...].firstRange(of: text)
    }

    fileprivate func range(ofLast text: String, before end: Index? = nil) -> Range<Index>? {
        self[..<(end ?? endIndex)].ranges(of: text).last
    }
}

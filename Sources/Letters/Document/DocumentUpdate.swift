/// What Cairo 1.16 cannot say of a document, or says wrong: its language, that readers should show its title, and the
/// `D:` that a date begins with.
///
/// Said as PDF provides for it (ISO 32000-1, 7.5.6), by an update behind the finished document: its catalog and its
/// information once more, and their places.
struct DocumentUpdate {
    /// The end of the document, from before its cross-reference table; and from after it.
    private let objects: String
    private let tail: String

    init(beforeTable: [UInt8], tail: [UInt8]) {
        objects = String(decoding: beforeTable, as: UTF8.self)
        self.tail = String(decoding: tail, as: UTF8.self)
    }

    /// - Parameter length: of the document so far.
    func bytes(length: Int, language: String) throws(LettersError) -> [UInt8] {
        guard let trailerStart = tail.ranges(of: "trailer\n<<").last, let end = tail.ranges(of: ">>\nstartxref\n").last,
            trailerStart.upperBound < end.lowerBound,
            let previous = tail[end.upperBound...].split(separator: "\n").first.flatMap({ Int($0) })
        else { throw .document("pas de fin") }
        let trailer = tail[trailerStart.upperBound..<end.lowerBound]
        var added = [(number: Int, text: String)]()
        let root = try object("/Root", trailer)
        added.append(
            (root.number, "\(root.text)   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n"))
        let info = try object("/Info", trailer)
        added.append((info.number, info.text.replacing("/CreationDate (2", with: "/CreationDate (D:2")))

        var text = ""
        var table = "xref\n0 1\n0000000000 65535 f \n"
        for (number, content) in added.sorted(by: { $0.number < $1.number }) {
            let offset = String(length + text.utf8.count)
            table += "\(number) 1\n\(String(repeating: "0", count: max(0, 10 - offset.count)))\(offset) 00000 n \n"
            text += "\(number) 0 obj\n<<\(content)>>\nendobj\n"
        }
        let place = length + text.utf8.count
        return Array("\(text)\(table)trailer\n<<\(trailer)   /Prev \(previous)\n>>\nstartxref\n\(place)\n%%EOF\n".utf8)
    }

    /// The dictionary that an entry of the trailer names, without its brackets.
    private func object(_ entry: String, _ trailer: Substring) throws(LettersError) -> (number: Int, text: String) {
        guard let name = trailer.ranges(of: "\(entry) ").last,
            let number = trailer[name.upperBound...].split(separator: " ").first.flatMap({ Int($0) }),
            let start = objects.ranges(of: "\n\(number) 0 obj\n<<").last,
            let end = objects[start.upperBound...].firstRange(of: ">>\nendobj")
        else { throw .document("pas de \(entry)") }
        return (number, String(objects[start.upperBound..<end.lowerBound]))
    }
}

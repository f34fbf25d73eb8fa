import Foundation
import TestSheets

@testable import TestSupport

/// How a file of a table is written: each way is nothing to the program, by DIALECTE.
struct FileRespelling {
    /// The clauses, by which the table of clauses is read.
    static let clauses = [
        "separator: tab", "separator: comma", "first line sep=", "lines above the header", "columns in any order",
        "names: case", "names: accents", "names: spaces, - and _ one and the same", "names: quotes and spaces around",
        "names: invisible characters", "header repeated", "byte order mark in the middle",
        "an empty field too many at the end of lines", "an empty last column name", "every field quoted",
        "spaces around quotes", "blank lines", "CRLF", "CR alone", "no last newline", "UTF-8 with a mark",
        "UTF-16, little end first", "UTF-16, big end first", "Windows-1252", "line by line", "text under .xlsx",
        "names of files in any case", "a workbook",
    ]

    private var random: SeededNumbers
    /// Clauses put to use in this file.
    private(set) var used: Set<String> = []
    private(set) var bytes: [UInt8] = []
    /// The file's name, as it was or another.
    private(set) var name: String

    private var separator = ";"
    private var lineEnd = "\n"

    init(_ table: RespeltTable, name: String, _ random: inout SeededNumbers) {
        self.random = random
        self.name = name
        var table = table
        if chance("columns in any order") { shuffleColumns(&table) }
        if chance("a workbook", oneIn: 4) {
            writeWorkbook(table)
        } else {
            chooseSeparator()
            let lines = lines(table)
            write(lines)
            rename()
        }
        random = self.random
    }

    /// One time in three.
    private mutating func chance(_ clause: String, oneIn n: Int = 3) -> Bool {
        guard Int.random(in: 0..<n, using: &random) == 0 else { return false }
        used.insert(clause)
        return true
    }

    private mutating func shuffleColumns(_ table: inout RespeltTable) {
        table.permute(table.header.indices.shuffled(using: &random))
    }

    private mutating func chooseSeparator() {
        if chance("separator: tab", oneIn: 4) {
            separator = "\t"
        } else if chance("separator: comma", oneIn: 4) {
            separator = ","
        }
        if chance("CR alone", oneIn: 6) {
            lineEnd = "\r"
        } else if chance("CRLF", oneIn: 3) {
            lineEnd = "\r\n"
        }
    }

    // MARK: Lines

    private mutating func lines(_ table: RespeltTable) -> [String] {
        let (isQuoted, hasSpaces) = (chance("every field quoted"), chance("spaces around quotes"))
        let separator = separator
        func written(_ field: String) -> String {
            let mustBe = field.contains { $0 == "\"" || $0.isNewline || String($0) == separator }
            guard isQuoted || mustBe else { return field }
            let quoted = "\"\(field.replacing("\"", with: "\"\""))\""
            return hasSpaces ? " \(quoted)\u{A0} " : quoted
        }
        let names = table.header.map { name($0) }
        let header =
            names.map(written).joined(separator: separator) + (chance("an empty last column name") ? separator : "")
        let surplus = chance("an empty field too many at the end of lines") ? separator : ""
        var lines: [String] = []
        if chance("first line sep=", oneIn: 5) { lines.append("sep=\(separator)") }
        if chance("lines above the header", oneIn: 4) {
            lines += ["Extraction du 3 mars", ["Service", "RH", "", ""].joined(separator: separator)]
        }
        let (hasBlanks, repeats) = (chance("blank lines"), chance("header repeated", oneIn: 4))
        let hasMarks = repeats && chance("byte order mark in the middle", oneIn: 2)
        lines.append(header)
        for (i, row) in table.rows.enumerated() {
            if hasBlanks, i % 7 == 3 { lines.append(i % 2 == 0 ? "" : " \u{A0}") }
            if repeats, i % 11 == 5 { lines.append((hasMarks ? "\u{FEFF}" : "") + header) }
            lines.append(row.map(written).joined(separator: separator) + surplus)
        }
        return lines
    }

    private mutating func name(_ name: String) -> String {
        var name = name
        if chance("names: accents", oneIn: 5), name.contains("e") {
            name = name.replacing("e", with: "é", maxReplacements: 1)
        }
        if chance("names: case", oneIn: 4) { name = Bool.random(using: &random) ? name.uppercased() : name.capitalized }
        if chance("names: spaces, - and _ one and the same", oneIn: 3) {
            name = name.replacing("_", with: [" ", "-", "\u{A0}", " - "].randomElement(using: &random)!)
        }
        if chance("names: invisible characters", oneIn: 6) {
            name = "\u{200B}" + name.prefix(2) + "\u{AD}" + name.dropFirst(2)
        }
        if chance("names: quotes and spaces around", oneIn: 5) {
            name = [" \(name) ", "'\(name)'", "« \(name) »"].randomElement(using: &random)!
        }
        return name
    }

    // MARK: Bytes

    private mutating func write(_ lines: [String]) {
        let isEnded = !chance("no last newline")
        let text = lines.joined(separator: lineEnd) + (isEnded ? lineEnd : "")
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes = utf16(text, isLittle: true)
        case 1: bytes = utf16(text, isLittle: false)
        case 2: bytes = marked(text)
        case 3: windows1252(lines.map(FileRespelling.plain), isEnded) { _ in true }
        case 4, 5: windows1252(lines, isEnded) { $0 % 2 == 0 }
        default: bytes = Array(text.utf8)
        }
    }

    private mutating func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        used.insert("UTF-16, \(isLittle ? "little" : "big") end first")
        return "\u{FEFF}\(text)".utf16.flatMap { unit in
            isLittle ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
        }
    }

    private mutating func marked(_ text: String) -> [UInt8] {
        used.insert("UTF-8 with a mark")
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    /// Some lines in Windows-1252, as far as they can be and are not taken for UTF-8; the file in UTF-8 where a line
    /// would then be in neither.
    private mutating func windows1252(_ lines: [String], _ isEnded: Bool, _ isChosen: (Int) -> Bool) {
        var out: [UInt8] = []
        var (hasOther, hasUTF8) = (false, false)
        for (i, line) in lines.enumerated() {
            let end = i + 1 < lines.count || isEnded ? Array(lineEnd.utf8) : []
            if line.utf8.allSatisfy({ $0 < 0x80 }) {
                out += Array(line.utf8) + end
                continue
            }
            if isChosen(i), let data = line.data(using: .windowsCP1252), !FileRespelling.hasSequence(Array(data)) {
                out += Array(data) + end
                hasOther = true
                continue
            }
            guard line.unicodeScalars.allSatisfy(FileRespelling.isPlausible) else {
                bytes = Array((lines.joined(separator: lineEnd) + (isEnded ? lineEnd : "")).utf8)
                return
            }
            out += Array(line.utf8) + end
            hasUTF8 = true
        }
        if hasOther { used.insert(hasUTF8 ? "line by line" : "Windows-1252") }
        bytes = out
    }

    /// Spaces that the code page has, characters composed.
    private static func plain(_ line: String) -> String {
        let spaces = Set("\u{2003}\u{2009}\u{202F}\u{3000}".unicodeScalars)
        let plain = line.precomposedStringWithCanonicalMapping.unicodeScalars.filter { $0 != "\u{200B}" }
        return String(String.UnicodeScalarView(plain.map { spaces.contains($0) ? "\u{A0}" : $0 }))
    }

    private static func isPlausible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || (0xA0...0x24F).contains(scalar.value) || (0x370...0x4FF).contains(scalar.value)
            || scalar.value >= 0x800
    }

    /// Whether bytes of Windows-1252 would be a character of a name in UTF-8.
    private static func hasSequence(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { i in
            (2...4).contains { n in
                guard bytes[i] >= 0x80, i + n <= bytes.count,
                    let text = String(validating: bytes[i..<(i + n)], as: UTF8.self), text.unicodeScalars.count == 1
                else { return false }
                return isPlausible(text.unicodeScalars.first!)
            }
        }
    }

    // MARK: Name

    /// Every cell a text, in one of the spellings of the standard.
    private mutating func writeWorkbook(_ table: RespeltTable) {
        var book = TestBook.table([table.header.map { name($0) }] + table.rows)
        book.texts = TestBook.Texts.allCases.randomElement(using: &random)!
        book.isStrict = Bool.random(using: &random)
        book.prefix = Bool.random(using: &random) ? "x" : ""
        book.numbersRows = Bool.random(using: &random)
        book.numbersCells = Bool.random(using: &random)
        book.encoding = TestBook.Encoding.allCases.randomElement(using: &random)!
        bytes = book.bytes
        name = name.replacing(".csv", with: Bool.random(using: &random) ? ".xlsx" : ".XLSX")
    }

    private mutating func rename() {
        if chance("text under .xlsx", oneIn: 5) { name = name.replacing(".csv", with: ".xlsx") }
        if chance("names of files in any case", oneIn: 4) {
            // A folder keeps its name: all its files lie there.
            let parts = name.split(separator: "/").map(String.init)
            name = (parts.dropLast() + [parts.last!.uppercased()]).joined(separator: "/")
        }
    }
}

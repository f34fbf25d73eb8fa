import Domain
import SheetModel
import Testing

@testable import Workbooks

@Suite("Texts of all kinds")
struct TextTests {
    private func loaded(_ bytes: [UInt8], _ buffer: TextBuffer = TextBuffer()) -> String {
        bytes.withUnsafeBufferPointer { String(cString: buffer.load(Text($0))) }
    }

    private func loaded(_ words: String) -> String { loaded(Array(words.utf8)) }

    @Test("Ordinary words pass as they are", arguments: ["", "MARTIN", "Éloïse d’Été", "a_b", "😀 ok", "A\tB\nC"])
    func ordinary(_ words: String) { #expect(loaded(words) == words) }

    @Test("What looks like a formula is written as words", arguments: ["=1+1", "+33 6", "-5", "@SUM(A1)", "{=A1}"])
    func formulas(_ words: String) throws {
        let shelf = try Shelf()
        let text = Text(leaking: words)
        let list = ListSheet(name: "L", title: words, columns: [Column("A")], recordCount: 1) { _, cells in
            cells[0] = .text(text)
        }
        var page = PageSheet(name: "P", widths: [20])
        page.add(.label(words))
        try shelf.write([.list(list), .page(page)])
        for sheet in [try shelf.sheet(1), try shelf.sheet(2)] { #expect(!sheet.contains("<f>")) }
        #expect(cell("A5", in: try shelf.sheet(1)).contains("t=\"inlineStr\"><is><t>\(words)</t>"))
    }

    @Test("Control characters become their pictures; line ends become LF")
    func controls() {
        #expect(loaded([0x41, 0x00, 0x42]) == "A␀B")
        #expect(loaded([0x01, 0x1F, 0x7F]) == "␁␟␡")
        #expect(loaded("a\r\nb\rc") == "a\nb\nc")
    }

    @Test("Bytes that are no character, and characters that XML has not, become U+FFFD")
    func unsound() {
        #expect(loaded([0x41, 0xE9, 0x42]) == "A\u{FFFD}B")
        #expect(loaded([0xC3]) == "\u{FFFD}")
        #expect(loaded([0xED, 0xA0, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(loaded([0xEF, 0xBF, 0xBE]) == "\u{FFFD}")
        #expect(loaded([0xF4, 0x90, 0x80, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(loaded([0xC0, 0x80]) == "\u{FFFD}\u{FFFD}")
    }

    @Test("What readers would take for an escape is escaped")
    func escapes() {
        #expect(loaded("_x0041_") == "_x005F_x0041_")
        #expect(loaded("a_xBEEF_b_x12") == "a_x005F_xBEEF_b_x12")
        #expect(loaded("_x00G1_ _X0041_") == "_x00G1_ _X0041_")
    }

    @Test("A text above 32 767 characters is cut visibly, and counted")
    func long() {
        let buffer = TextBuffer()
        let whole = [UInt8](repeating: 0x41, count: TextBuffer.longest)
        #expect(loaded(whole, buffer).utf16.count == TextBuffer.longest)
        #expect(buffer.shortened == 0)
        for (n, word) in ["A", "é", "😀", "_x0041_", "\u{1}"].enumerated() {
            let cut = loaded(Array(String(repeating: word, count: 200_000).utf8), buffer)
            #expect(cut.hasSuffix(" […] (texte coupé)"))
            #expect(cut.utf16.count <= TextBuffer.longest)
            #expect(cut.utf16.count > TextBuffer.longest - 40)
            #expect(buffer.shortened == n + 1)
        }
        #expect(loaded(Array("court".utf8), buffer) == "court")
        #expect(String(TextBuffer.cutMark.description).utf16.count == 18)
    }

    @Test("Hostile texts in every place leave a sheet that can be read")
    func everywhere() throws {
        let shelf = try Shelf()
        let hostile = "</t><f>1</f>&\"'\u{1}\u{FFFE}" + String(repeating: "é", count: 255)
        let text = Text(leaking: hostile)
        let list = ListSheet(
            name: "L", title: hostile, subtitle: hostile,
            columns: [Column(hostile, highlights: [Highlight("\"<&", .bad)])], recordCount: 2
        ) { index, cells in
            cells[0] = index == 0 ? .text(text) : .pair(text, text)
        }
        try shelf.write([.list(list)])
        let sheet = try shelf.sheet(1)
        #expect(!sheet.contains("<f>1</f>"))
        #expect(cell("A5", in: sheet).contains("&lt;/t&gt;&lt;f&gt;1&lt;/f&gt;&amp;"))
        #expect(cell("A5", in: sheet).contains("␁\u{FFFD}é"))
        #expect(cell("A6", in: sheet).contains("é &lt;/t&gt;&lt;f&gt;1&lt;/f&gt;&amp;"))
        #expect(sheet.contains("<formula>\"\"\"&lt;&amp;\"</formula>"))
    }
}

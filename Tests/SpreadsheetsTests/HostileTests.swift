import TestSheets
import Testing

@testable import Spreadsheets

/// Files that are no workbooks, or workbooks that somebody broke: one problem, never a crash, never without end.
@Suite struct HostileTests {
    static let good = TestBook.table(SpellingTests.rows)

    func problem(_ change: (inout TestBook) -> Void) -> SpreadsheetProblem? {
        var book = HostileTests.good
        change(&book)
        return Reading.problem(book.bytes)
    }

    func isBroken(_ problem: SpreadsheetProblem?) -> Bool { if case .broken = problem { true } else { false } }

    /// A sheet of that content is broken.
    func isBroken(sheet content: String) -> Bool {
        isBroken(
            problem {
                $0.parts[$0.sheetPart] =
                    "<worksheet xmlns=\"\(Spelling.namespace(false))\"><sheetData>\(content)</sheetData></worksheet>"
            })
    }

    @Test func otherFiles() throws {
        #expect(Reading.problem([]) == .notAWorkbook)
        #expect(Reading.problem(Array("%PDF-1.7\n".utf8)) == .notAWorkbook)
        #expect(Reading.problem(Array("numero;nom\n1;A\n".utf8)) == .notAWorkbook)
        #expect(Reading.problem(ZipWriter().archive([("a.txt", Array("a".utf8))])) == .notAWorkbook)
        #expect(Reading.problem(ZipWriter().archive([])) == .notAWorkbook)
        #expect(Reading.problem(try Reading.fixture("ancien.xls")) == .oldWorkbook)
        #expect(Reading.problem(try Reading.fixture("chiffre.xlsx")) == .encrypted)
        let text = "application/vnd.oasis.opendocument.spreadsheet"
        #expect(
            Reading.problem(ZipWriter().archive([("mimetype", Array(text.utf8)), ("content.xml", [])])) == .openDocument
        )
        let link = { (name: String) in
            "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"\(name)\"/></Relationships>"
        }
        #expect(problem { $0.parts["_rels/.rels"] = link("xl/workbook.bin") } == .binaryWorkbook)
        #expect(problem { $0.parts["xl/workbook.xml"] = "<document/>" } == .notAWorkbook)
    }

    /// Two parts of one name: one reader would take this one, another that.
    @Test func twice() {
        let sheet = HostileTests.good.sheetPart
        #expect(isBroken(problem { $0.parts[sheet.uppercased()] = "<worksheet/>" }))
    }

    @Test func missingParts() {
        #expect(isBroken(problem { $0.parts["xl/_rels/workbook.xml.rels"] = "<Relationships/>" }))
        #expect(
            isBroken(
                problem {
                    $0.parts["_rels/.rels"] =
                        "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/b.xml\"/></R>"
                }))
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"3\"/><row r=\"1\"/>", "<row r=\"1048577\"/>", "<row r=\"0\"/>",
        "<row r=\"x\"/>", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A2\"/></row>", "<row><c r=\"XFE1\"/></row>", "<row><c r=\"XFD1\"/><c/></row>",
        "<row><c r=\"\"/></row>",
        "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"z\"><v>0</v></c></row>",
        "<row><c>", "<row></c></row>", "&inconnu;", "<row><c t=\"inlineStr\"><is><t>\u{1}</t></is></c></row>", "]]>",
    ])
    func brokenSheets(_ content: String) { #expect(isBroken(sheet: content)) }

    /// Whatever entities could do: they cannot be declared.
    @Test func entities() {
        let bomb = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>\
            <worksheet xmlns="\(Spelling.namespace(false))"><sheetData><row><c><v>&c;</v></c></row></sheetData></worksheet>
            """
        #expect(isBroken(problem { $0.parts[$0.sheetPart] = bomb }))
        #expect(
            isBroken(
                problem { $0.parts["xl/workbook.xml"] = "<!DOCTYPE workbook SYSTEM \"file:///etc/passwd\"><workbook/>" }
            ))
    }

    /// Tags that would fill the memory: one without end, an attribute of megabytes, elements within each other.
    @Test func endlessTags() {
        let long = String(repeating: "x", count: 3 << 20)
        #expect(isBroken(sheet: "<row \(long)"))
        #expect(isBroken(sheet: "<row spans=\"\(long)\"/>"))
        #expect(isBroken(sheet: "<!-- \(long) -->"))
        #expect(isBroken(sheet: String(repeating: "<a>", count: 100_000)))
        #expect(isBroken(sheet: "<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>"))
        #expect(isBroken(sheet: "<row><c t=\"str\"><v>\(long)</v></c></row>"))
        #expect(isBroken(problem { $0.parts["xl/workbook.xml"] = "<workbook \(long)" }))
    }

    /// 70 MB of spaces in a file of some 70 kB: over 64 MiB, and more than a hundred times the file.
    @Test func bombs() {
        let spaces = String(repeating: " ", count: 70 << 20)
        #expect(problem { $0.parts["xl/media/a.bin"] = spaces } == .bomb)
        // A directory that says less: the part itself does not stop where it should.
        #expect(
            isBroken(
                problem {
                    let rest = "<worksheet><sheetData/>\(spaces)</worksheet>"
                    $0.parts[$0.sheetPart] = rest
                    $0.zip.claimedSizes[$0.sheetPart] = 1000
                }))
        #expect(
            problem {
                $0.zip.claimedSizes[$0.sheetPart] = 1 << 33
                $0.zip.isLarge = true
            } == .bomb)
    }

    /// A text of 30 000 characters that 100 000 cells name by number: 3 GB of lines in a small file.
    @Test func textsThatAreNamedForEver() {
        var book = HostileTests.good
        book.texts = .shared
        book.rows = [(1, [(1, .text(String(repeating: "a", count: 30_000)))])]
        let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1000) + "</row>"
        book.parts[book.sheetPart] =
            "<worksheet xmlns=\"\(Spelling.namespace(false))\"><sheetData>\(String(repeating: row, count: 100))</sheetData></worksheet>"
        book.bytes.withUnsafeBytes { bytes in
            #expect(throws: SpreadsheetProblem.bomb) {
                let file = try SpreadsheetFile(bytes)
                _ = try SheetLines(file, file.sheets[0], header: 1, kinds: [])
            }
        }
    }

    /// Every length of a file, and every byte of it turned: a problem or the same cells, never anything else.
    @Test(arguments: [true, false]) func everyByte(isDeflated: Bool) throws {
        var book = HostileTests.good
        book.zip.isDeflated = isDeflated
        book.texts = .shared
        let whole = book.bytes
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(Reading.problem(Array(whole[..<length])) != nil)
        }
        for i in whole.indices {
            for mask in [UInt8(0xFF), 0x01] {
                var other = whole
                other[i] ^= mask
                if let cells = try? Reading.cells(other) { #expect(cells == SpellingTests.expected, "byte \(i)") }
            }
        }
    }
}

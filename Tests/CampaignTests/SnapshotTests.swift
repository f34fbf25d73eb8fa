import Foundation
import Testing

@testable import TestSupport

/// The tool of the snapshots itself: it records only by failing, and says where a difference is.
@Suite struct SnapshotTests {
    @Test func missingSnapshotIsRecordedAndFails() throws {
        let sandbox = try Sandbox()
        let snapshot = Snapshot(name: "2023/a.csv", actual: "a\nb\n", folder: sandbox.path)
        guard case .recorded(let why) = try snapshot.verify(recording: false) else { return #expect(Bool(false)) }
        #expect(why.contains("2023/a.csv: recorded"))
        #expect(try snapshot.verify(recording: false) == .same)
        guard case .recorded = try snapshot.verify(recording: true) else { return #expect(Bool(false)) }
    }

    @Test func differenceIsShownWithItsLine() throws {
        let sandbox = try Sandbox()
        try sandbox.write("=== xl/a.xml\none\ntwo\nthree\n", to: "a.txt")
        let verdict = try Snapshot(name: "a.txt", actual: "=== xl/a.xml\none\n2\nthree\n", folder: sandbox.path).verify(
            recording: false)
        #expect(verdict == .different("\(sandbox.path)/a.txt:3 (in xl/a.xml): it changed\n- two\n+ 2"))
        #expect(try sandbox.read("a.txt").contains("two"))
    }

    @Test func lineAddedOrLost() throws {
        let sandbox = try Sandbox()
        try sandbox.write("one\ntwo\n", to: "a.txt")
        func verdict(_ actual: String) throws -> Snapshot.Verdict {
            try Snapshot(name: "a.txt", actual: actual, folder: sandbox.path).verify(recording: false)
        }
        #expect(try verdict("one\nand\ntwo\n") == .different("\(sandbox.path)/a.txt:2: it changed\n+ and"))
        #expect(try verdict("one\n") == .different("\(sandbox.path)/a.txt:2: it changed\n- two"))
        #expect(try verdict("one\ntwo") != .same)
    }

    /// Nothing of a part is lost on its way to text.
    @Test func partsAreReadable() {
        let xml = """
            <?xml version="1.0"?>
            <sheetData><row r="1" ht="28"><c r="A1" s="18" t="inlineStr"><is><t>042</t></is></c><c r="B1" s="16"/>\
            <c r="C1"><v>4</v></c><c r="A3" s="20"><f>SUM(A1:A2)</f><v>4</v></c><c r="D1" s="2" t="s"><v>7</v></c>\
            <c r="E1" t="inlineStr"><is><t xml:space="preserve"> x</t></is></c></row></sheetData><a>t</a><b k="1"/>
            """
        #expect(
            WorkbookText.lines(Array(xml.utf8)) == [
                "<?xml version=\"1.0\"?>", "<sheetData>", " <row r=\"1\" ht=\"28\">", "  A1 s18 \"042\"", "  B1 s16",
                "  C1 4", "  A3 s20 =SUM(A1:A2) 4", "  <c r=\"D1\" s=\"2\" t=\"s\"><v>7</v></c>",
                "  <c r=\"E1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> x</t></is></c>", " </row>",
                "</sheetData>",
                "<a>t</a>", "<b k=\"1\"/>",
            ])
    }
}

import Domain
import Testing

@testable import Extracts

/// DIALECTE: a file's kind is "told by its first bytes, not its name"; what cannot be read is `R-FICHIER`, the file unread.
@Suite("Dialect: kinds of files")
struct KindTests {
    struct Kind: CustomTestStringConvertible, Sendable {
        let bytes: [UInt8]
        let why: FileFinding.Unreadable
        init(_ text: String, _ why: FileFinding.Unreadable) { (bytes, self.why) = (Given.bytes(text), why) }
        init(_ bytes: [UInt8], _ why: FileFinding.Unreadable) { (self.bytes, self.why) = (bytes, why) }
        var testDescription: String { "\(why) \(bytes.prefix(8))" }
    }

    private static let ole: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)

    /// Of a compound file's directory: 64 bytes for the name in UTF-16, and how long it is with its zero.
    private static func entry(_ name: String) -> [UInt8] {
        let letters: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
        var entry = letters + [UInt8](repeating: 0, count: 128 - letters.count)
        entry[64] = UInt8(letters.count)
        return entry
    }

    @Test(
        "whatever it is called",
        arguments: [
            Kind("%PDF-1.7\nnumero;nom\n", .pdf), Kind("‹EF›‹BB›‹BF›%PDF-1.4\n", .pdf),
            Kind(ole, .oldWorkbook),
            Kind(ole + entry("EncryptedPackage"), .protectedWorkbook), Kind(ole + entry("Workbook"), .oldWorkbook),
            Kind(ole + entry("WordDocument"), .archive),
            Kind("PK‹05›‹06›" + String(repeating: "‹00›", count: 18), .archive),
            Kind("PK‹03›‹04›‹14›‹00›", .brokenWorkbook),
            Kind("‹09›‹02›‹06›‹00›x", .oldWorkbook), Kind("‹89›PNG\r\n", .image), Kind("‹FF›‹D8›‹FF›‹E0›", .image),
            Kind("GIF89a", .image), Kind("‹1F›‹8B›‹08›", .archive), Kind("7z‹BC›‹AF›‹27›‹1C›", .archive),
            Kind("Rar!‹1A›", .archive), Kind("{\\rtf1 numero;nom}", .wordProcessor),
            Kind("‹FF›‹FE›‹00›‹00›n‹00›‹00›‹00›", .utf32), Kind("SQLite format 3‹00›", .otherBinary),
            Kind([UInt8](repeating: 0, count: 1000), .otherBinary),
            Kind("a;b\n" + String(repeating: "‹00›‹01›‹02›", count: 100), .otherBinary),
        ], ["agents.csv", "agents.xlsx", "agents/a.CSV"])
    func unreadable(_ it: Kind, _ name: String) throws {
        var given = Given()
        given.folder(.agents, [(name, it.bytes)])
        let outcome = try given.read()
        #expect(
            outcome.read.fileFindings.filter { $0.table == .agents } == [
                FileFinding(table: .agents, file: name, .unreadable(it.why))
            ])
        #expect(outcome.counts(.agents) == Counts() && outcome.openEquations == [])
        #expect(outcome.rejects(.agents).lines == [])
    }

    @Test("others of the table are read")
    func others() throws {
        var given = Given()
        given.folder(
            .agents,
            [
                ("agents/a.csv", Given.bytes("%PDF-1.7")),
                ("agents/b.csv", Given.bytes("\(FileCase.header)\n\(agent(1, "A"))\n")),
            ])
        let outcome = try given.read()
        #expect(outcome.agents == ["1 A"] && outcome.findings == ["agents/a.csv: R-FICHIER"])
    }

    @Test("text under .xlsx is read, and said")
    func textUnderXlsx() throws {
        var given = Given()
        given.folder(.agents, [("agents.xlsx", Given.bytes("\(FileCase.header)\n\(agent(1, "A"))\n"))])
        let outcome = try given.read()
        #expect(outcome.agents == ["1 A"] && outcome.notes("agents.xlsx") == [.wrongEnding(isSheet: false)])
    }

    @Test("CR alone ends lines in a file without LF", arguments: ["", "\r", "\r\r"])
    func returns(_ end: String) throws {
        var given = Given()
        given.file(.agents, "\(FileCase.header)\r\(agent(1, "A"))\r\r\(agent(2, ""))\(end)")
        let outcome = try given.read()
        #expect(outcome.agents == ["1 A"] && outcome.openEquations == [])
        #expect(
            outcome.findings == ["agents.csv: I-DIALECTE", "agents.csv:4 R-VIDE nom"]
                && outcome.notes() == [.returnsOnly])
    }

    @Test("with one LF, CR alone is a character")
    func returnsAndNewline() throws {
        var given = Given()
        given.file(.agents, "\(FileCase.header)\n\(agent(1, "A\rB"))")
        #expect(try given.read().agents == ["1 A\rB"])
    }
}

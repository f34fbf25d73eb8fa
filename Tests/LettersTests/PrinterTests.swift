import Domain
import Foundation
import LetterModel
import Testing

@testable import Letters

/// The PDF itself: same bytes, its language, what does not fit.
@Suite struct PrinterTests {
    private let fonts: LetterFonts
    private static let info = DocumentInfo(
        title: "Avis – Île-de-France", author: "C.G.O.S.", creator: "Millésime", created: Day("31/12/2023")!,
        keywords: "0123456789ab")

    init() throws { fonts = try LetterFonts() }

    static func letter(
        rows: Int = 2, words: String = "Texte.", sender: [String] = ["C.G.O.S."], footer: String = "Pied"
    ) -> Letter {
        Letter(
            sender: sender.map { .init($0) }, recipient: ["M. Łukasz WIŚNIEWSKI", "1 rue A", "75012 PARIS"],
            references: [.init("Numéro 7")], subject: .init("Objet"),
            blocks: [
                .paragraph(.init(words)), .highlight(.init("Montant"), figure: "559\u{A0}€"),
                .table([
                    .init(
                        titles: ["Prestation", "Montant brut", "Montant imposable"],
                        rows: (0..<rows).map {
                            .init("Prestation \($0)", [.amount(Cents(60_000)), .amount(Cents(-55_920))])
                        })
                ]), .paragraph(.init([.init("Une lecture : 1\u{202F}234,50\u{A0}€")], isBullet: true)),
            ], signature: [.init("La directrice,"), .init("Camille Exemple")], footer: [.init(footer)])
    }

    private func pdf(_ letters: [Letter]) throws(LettersError) -> [UInt8] {
        var bytes: [UInt8] = []
        try LetterPrinter.write(letters.count, PrinterTests.info, fonts, letter: { letters[$0] }) { bytes += $0 }
        return bytes
    }

    @Test func theSameLettersGiveTheSameBytes() throws {
        let letters = [PrinterTests.letter(), PrinterTests.letter(rows: 12)]
        let first = try pdf(letters)
        #expect(try pdf(letters) == first)
        #expect(first.count > 1000)
    }

    @Test func languageAndDateAreSaid() throws {
        let text = String(decoding: try pdf([PrinterTests.letter()]), as: UTF8.self)
        #expect(text.contains("/Lang (fr-FR)"))
        #expect(text.contains("/CreationDate (D:20231231000000Z)"))
        #expect(text.contains("/DisplayDocTitle true"))
        #expect(text.hasSuffix("%%EOF\n"))
    }

    /// More pages than a node of their tree and a leaf of the structure hold: the last is found, read and tagged.
    @Test func everyPageOfALongDocumentIsFound() throws {
        let count = 131
        var bytes: [UInt8] = []
        try LetterPrinter.write(
            count, PrinterTests.info, fonts, letter: { PrinterTests.letter(words: "Lettre numéro \($0 + 1).") }
        ) { bytes += $0 }
        let path = NSTemporaryDirectory() + "lettres-\(UUID().uuidString).pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        for page in [1, 32, 33, 64, 65, count] {
            guard let words = try Poppler.text("pdftotext", ["-f", "\(page)", "-l", "\(page)", path, "-"]) else {
                return
            }
            #expect(words.contains("Lettre numéro \(page)."))
            // A minus is the sign itself.
            #expect(words.contains("−559,20") && words.contains("234,50"))
        }
        let parts = try #require(try Poppler.text("pdfinfo", ["-struct-text", path]))
        #expect(parts.components(separatedBy: "\n  Sect").count == count + 1)
        #expect(parts.contains("\"Lettre numéro \(count).\"") && parts.contains("/Scope /Row"))
    }

    @Test func manyBenefitsStillFit() throws { _ = try pdf([PrinterTests.letter(rows: 33)]) }

    @Test func theDocumentSaysThatItIsTagged() throws {
        let text = String(decoding: try pdf([PrinterTests.letter()]), as: UTF8.self)
        for words in ["%PDF-1.7", "/StructTreeRoot", "/MarkInfo << /Marked true >>"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    /// A line of 60 letters without a space, at the head and at the foot, is broken; a head that would reach the window is
    /// drawn smaller, and one that still would is refused.
    @Test func longLinesAtTheHeadAndTheFoot() throws {
        let name = String(repeating: "W", count: 60)
        _ = try pdf([PrinterTests.letter(sender: [name, name, "12, rue A", "75012 PARIS"], footer: name)])
        let error = #expect(throws: LettersError.self) {
            try pdf([PrinterTests.letter(sender: [String](repeating: name, count: 30))])
        }
        guard case .tooLong(letter: 0) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aLetterTooLongIsRefused() throws {
        let long = PrinterTests.letter(words: String(repeating: "mot ", count: 3000))
        let error = #expect(throws: LettersError.self) { try pdf([PrinterTests.letter(), long]) }
        guard case .tooLong(letter: 1) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aCharacterTheFontHasNotIsRefusedNotBoxed() throws {
        let error = #expect(throws: LettersError.self) { try pdf([PrinterTests.letter(words: "王")]) }
        guard case .character(0x738B, letter: 0) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aSinkThatFailsIsReportedAsItIs() throws {
        struct Full: Error {}
        let error = #expect(throws: LettersError.self) {
            try LetterPrinter.write(1, PrinterTests.info, fonts, letter: { _ in PrinterTests.letter() }) { _ in
                throw Full()
            }
        }
        guard case .output(let cause) = error, cause is Full else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aMissingFontIsNamed() {
        let error = #expect(throws: LettersError.self) { try LetterFonts(folders: ["/nowhere"]) }
        guard case .fontMissing(["/nowhere"]) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}

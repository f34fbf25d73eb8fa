import Foundation
import Testing

@testable import TestSupport

/// Names that spreadsheets, terminals and readers could obey: they come out as the words they are.
@Suite struct HostileTextTests {
    /// As written in the extract, and as a cell shows it.
    static let names: [(written: String, shown: String)] = [
        ("=1+1", "=1+1"), ("+33 6 12", "+33 6 12"), ("-5", "-5"), ("@SUM(A1)", "@SUM(A1)"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        (#""=HYPERLINK(""http://x.example"";""y"")""#, #"=HYPERLINK("http://x.example";"y")"#),
        ("\u{202E}DUPONT", "\u{202E}DUPONT"), ("\u{200F}A\u{7}B\u{1B}[31m", "\u{200F}A␇B␛[31m"),
        (String(repeating: "É", count: 255), String(repeating: "É", count: 255)),
        ("</t></is><f>1+1</f>", "</t></is><f>1+1</f>"),
    ]

    private func sandbox() throws -> Sandbox {
        let sandbox = try Sandbox(2026)
        let lettres = "\(Repository.input)/Lettres"
        try FileManager.default.copyItem(atPath: lettres, toPath: "\(sandbox.input)/Lettres")
        var agents = ""
        var payments = ""
        for (i, name) in Self.names.enumerated() {
            agents += Danger.agent(9_000_001 + i, name.written, prenom: name.written, online: false)
            payments += "=\(i);\(9_000_001 + i);VACANCES;;10/06/2026;versement;140,00;;;\n"
        }
        // Rejected, to be given back as they came.
        agents += "9000099;;X;=1+1;@SUM(A1);01/01/1960;;;;;;;oui\n"
        try sandbox.append(agents, to: "Input/2026/agents.csv")
        try sandbox.append(payments, to: "Input/2026/versements.csv")
        try sandbox.append(
            "=2+5;9000001;2026;papier;02/01/2026;02/01/2026;;;marie;1;1\n", to: "Input/2026/dossiers.csv")
        try sandbox.append(
            "=2+5;1;enfant;@SUM(A1);-5;01/01/2010;oui;non;;;primaire;oui;\n", to: "Input/2026/ayants_droit.csv")
        return sandbox
    }

    @Test func areWordsEverywhere() throws {
        let sandbox = try sandbox()
        let result = try sandbox.run(2026, "-q", "--allow-rejects", "100", "--statements")
        #expect(result.status == 1 && result.err == "", "\(result.err)")
        #expect(!result.out.contains("\u{1B}") && !result.out.contains("\u{202E}"))
        let published = try sandbox.published(2026)
        #expect(try Danger.findings(published) == ["agents.csv:27 R-VALEUR civilite"])

        // Tables: as it is.
        #expect(published.text("ayants_droit.csv").contains("9000001;=2+5;1;enfant;"))
        #expect(published.text("rejets/agents.csv").contains("9000099;;X;=1+1;@SUM(A1);01/01/1960;"))
        let letters = published.names.filter { $0.hasSuffix(".pdf") && $0.hasPrefix("avis/") }
        #expect(!letters.isEmpty && letters.allSatisfy { published.files[$0]!.starts(with: Array("%PDF".utf8)) })

        // Cells: words in every workbook, a formula in none.
        var shown: Set<Int> = []
        for name in published.names(ending: ".xlsx") {
            let parts = try WorkbookText("\(sandbox.output)/2026/\(name)").parts
            for line in parts.filter({ $0.name.hasPrefix("xl/worksheets/") }).flatMap(\.lines) {
                for (i, text) in Self.names.enumerated() where line.contains("\"\(Self.escaped(text.shown))") {
                    shown.insert(i)
                }
                // Ours name ranges and sheets, never a word of the input.
                let formula = Self.formula(line)
                #expect(!Self.ofInput.contains { formula.contains($0) }, "\(name): \(line)")
            }
        }
        #expect(shown == Set(Self.names.indices))
    }

    private static let ofInput = ["1+1", "2+5", "+33", "SUM(A1)", "HYPERLINK(\"http", "cmd|"]

    /// What stands after ` =`, and before any words, in the line of a cell.
    private static func formula(_ line: String) -> Substring {
        guard let start = line.firstRange(of: " ="), !line[..<start.lowerBound].contains("\"") else { return "" }
        return line[start.upperBound...]
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

import Foundation
import Testing

@testable import TestSupport

/// Something hostile in a deposit that a run must take in its stride: what it finds, to the place, and nothing else.
struct Danger: Sendable, CustomTestStringConvertible {
    let what: String
    /// `file:line code column` of every finding but rules that nobody read again, in the order of the table.
    let found: [String]
    /// Plants it in a campaign that is clean: `agents.csv` ends with line 16, `versements.csv` with line 2.
    let plant: @Sendable (Sandbox) throws -> Void

    init(_ what: String, _ found: String..., plant: @escaping @Sendable (Sandbox) throws -> Void) {
        self.what = what
        self.found = found
        self.plant = plant
    }

    var testDescription: String { what }

    /// Published, equations closed (status 0 or 1), with these findings.
    func verify() throws {
        let sandbox = try Sandbox(2026)
        try plant(sandbox)
        let result = try sandbox.run(2026, "--quiet", "--allow-rejects", "100")
        let isClean = found.allSatisfy { $0.contains(" I-") }
        #expect(result.status == (isClean ? 0 : 1) && result.err == "", "\(result.err)")
        let published = try sandbox.published(2026)
        #expect(try Danger.findings(published) == found)
        for control in try published.csv("controles.csv").rows {
            #expect(control["statut"] == "conforme", "\(control)")
        }
        // What a terminal or a reader would obey.
        for text in [result.out, result.err, published.text("anomalies.csv")] {
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        }
    }

    static func findings(_ published: Tree) throws -> [String] {
        // A first campaign, whose rules nobody read again: said of every one of these deposits.
        let always = ["I-REGLE-NON-RELUE", "I-REGISTRE-ABSENT", "I-SANS-PRECEDENT"]
        return try published.csv("anomalies.csv").rows.filter { !always.contains($0["code"]!) }.map {
            "\($0["fichier"]!):\($0["ligne"]!) \($0["code"]!)" + ($0["colonne"]! == "" ? "" : " \($0["colonne"]!)")
        }
    }

    /// A line of `agents.csv` that has all it needs.
    static func agent(_ numero: Int, _ nom: String, prenom: String = "Ange", online: Bool = true) -> String {
        "\(numero);;M;\(nom);\(prenom);01/01/1960;1, rue Neuve;;;75011;PARIS;;\(online ? "oui" : "non")\n"
    }

    /// A payment of agent 0261012.
    static func payment(_ id: String, date: String = "10/06/2026", brut: String = "140,00") -> String {
        "\(id);0261012;VACANCES;;\(date);versement;\(brut);;;\n"
    }
}

extension Sandbox {
    /// In `text`, `‹E9›` is the byte 0xE9.
    func append(bytes text: String, to file: String) throws {
        var bytes: [UInt8] = []
        for part in text.split(separator: "‹", omittingEmptySubsequences: false).enumerated() {
            guard part.offset > 0, let end = part.element.firstIndex(of: "›"),
                let byte = UInt8(part.element[..<end], radix: 16)
            else {
                bytes += part.element.utf8
                continue
            }
            bytes.append(byte)
            bytes += part.element[part.element.index(after: end)...].utf8
        }
        try append(bytes, to: file)
    }

    func append(_ bytes: some Sequence<UInt8>, to file: String) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/\(file)"))
        try handle.seekToEnd()
        try handle.write(contentsOf: bytes as? Data ?? Data(bytes))
        try handle.close()
    }
}

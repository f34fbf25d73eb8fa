import Foundation
import Testing

@testable import TestSupport

/// A deposit that is not one, rules that would never end: refused at once, in one sentence, nothing published.
@Suite struct HostileDepositTests {
    static let places: [Refusal] = [
        Refusal("a link to a file elsewhere", status: 3, says: "2026/agents.csv est un lien qui sort de") {
            try move($0, "2026/agents.csv")
        },
        Refusal("the settings elsewhere", status: 3, says: "2026/campagne.yaml est un lien qui sort de") {
            try move($0, "2026/campagne.yaml")
        },
        Refusal("the campaign's folder elsewhere", status: 3, says: "est un lien qui sort de") {
            try move($0, "2026")
        },
        Refusal("the rules elsewhere", status: 3, says: "Regles/cgos.yaml est un lien qui sort de") {
            try move($0, "Regles")
        },
        Refusal("a link beside others in a table's folder", status: 3, says: "paie/b.csv est un lien qui sort de") {
            try $0.makeFolder("Input/2026/paie")
            try FileManager.default.moveItem(
                atPath: "\($0.input)/2026/paie.csv", toPath: "\($0.input)/2026/paie/a.csv")
            #expect(symlink("/etc/passwd", "\($0.input)/2026/paie/b.csv") == 0)
        },
        Refusal("a pipe among a table's files", status: 3, says: "paie/b.csv n'est pas un fichier ordinaire") {
            try $0.makeFolder("Input/2026/paie")
            try FileManager.default.moveItem(
                atPath: "\($0.input)/2026/paie.csv", toPath: "\($0.input)/2026/paie/a.csv")
            #expect(mkfifo("\($0.input)/2026/paie/b.csv", 0o600) == 0)
        },
        Refusal("a corrected reject elsewhere", status: 3, says: "rejets/agents.csv est un lien qui sort de") {
            try $0.makeFolder("Input/2026/rejets")
            #expect(symlink("/etc/passwd", "\($0.input)/2026/rejets/agents.csv") == 0)
        },
        Refusal("a pipe for a corrected reject", status: 3, says: "rejets/agents.csv n'est pas un fichier ordinaire") {
            try $0.makeFolder("Input/2026/rejets")
            #expect(mkfifo("\($0.input)/2026/rejets/agents.csv", 0o600) == 0)
        },
        Refusal("a pipe for the settings", status: 3, says: "campagne.yaml n'est pas un fichier ordinaire") {
            try $0.remove("Input/2026/campagne.yaml")
            #expect(mkfifo("\($0.input)/2026/campagne.yaml", 0o600) == 0)
        },
        Refusal("a folder for a rule file", status: 3, says: "cgos.yaml n'est pas un fichier ordinaire") {
            try $0.remove("Input/Regles/cgos.yaml")
            try $0.makeFolder("Input/Regles/cgos.yaml")
        },
        Refusal("a file that is no table", status: 3, says: "versement.csv n'est pas une table d'une campagne") {
            try $0.write("x\n", to: "Input/2026/versement.csv")
        },
        Refusal("a name that terminals obey", status: 3, says: "paie/\u{FFFD}[31m.csv : le nom de ce fichier contient des caract")
        {
            try $0.makeFolder("Input/2026/paie")
            try $0.remove("Input/2026/paie.csv")
            try $0.write("x\n", to: "Input/2026/paie/\u{1B}[31m.csv")
        },
        Refusal("more bytes than a table can have", status: 3, says: "Les fichiers de versements", "2 000 000 001 octets") {
            #expect(truncate("\($0.input)/2026/versements.csv", 2_000_000_001) == 0)
        },
    ]

    @Test(.timeLimit(.minutes(1)), arguments: places) func isRefused(_ refusal: Refusal) throws { try refusal.verify() }

    static let rules: [Refusal] = [
        Refusal("a billion laughs", status: 3, says: "cgos.yaml:831: ancre ou alias YAML") {
            try $0.append(laughs, to: "Input/Regles/cgos.yaml")
        },
        Refusal("a billion laughs in the settings", status: 3, says: "campagne.yaml:7 : une ancre et son renvoi") {
            try $0.append(laughs, to: "Input/2026/campagne.yaml")
        },
        Refusal("lists in lists without end", status: 3, says: "cgos.yaml:831: YAML illisible") {
            let (open, close) = (String(repeating: "[", count: 50_000), String(repeating: "]", count: 50_000))
            try $0.append("x: \(open)\(close)\n", to: "Input/Regles/cgos.yaml")
        },
        Refusal("a key twice", status: 3, says: "cgos.yaml:831: clé inconnue « zz »") {
            try $0.append("zz: 1\nzz: 1\n", to: "Input/Regles/cgos.yaml")
        },
        Refusal("one key ten thousand times", status: 3, says: "cgos.yaml: plus de vingt clés en double") {
            try $0.append(String(repeating: "zz: 1\n", count: 10_000), to: "Input/Regles/cgos.yaml")
        },
        Refusal("twenty thousand keys", status: 3, says: "cgos.yaml:20830: clé inconnue « z20000 »") {
            try $0.append((1...20_000).map { "z\($0): 1\n" }.joined(), to: "Input/Regles/cgos.yaml")
        },
        Refusal("a rule file far too long", status: 3, says: "cgos.yaml a", "262 144 au plus") {
            try $0.append("# " + String(repeating: "x", count: 1 << 18), to: "Input/Regles/cgos.yaml")
        },
        Refusal("settings far too long", status: 3, says: "campagne.yaml a", "262 144 au plus") {
            try $0.append("# " + String(repeating: "x", count: 1 << 18), to: "Input/2026/campagne.yaml")
        },
        Refusal("more codes than a byte can number", status: 3, says: "pièces", "254 au plus") {
            let codes = (1...300).map { "        zz_\($0): Pièce\n" }.joined()
            try $0.replace("        coupons_embarquement:", by: codes + "        coupons_embarquement:", in: pieces)
        },
    ]

    @Test(.timeLimit(.minutes(1)), arguments: rules) func rulesAreRefused(_ refusal: Refusal) throws {
        try refusal.verify()
    }

    private static let pieces = "Input/Regles/pieces.yaml"

    /// Nine lines that stand for 9⁹ words.
    private static let laughs = (0..<9).map { i in
        "a\(i): &a\(i) [" + Array(repeating: i == 0 ? "lol" : "*a\(i - 1)", count: 9).joined(separator: ", ") + "]\n"
    }.joined()

    /// Takes a file or folder of the input elsewhere, a link in its place.
    private static func move(_ sandbox: Sandbox, _ name: String) throws {
        let elsewhere = "\(sandbox.path)/elsewhere"
        try FileManager.default.moveItem(atPath: "\(sandbox.input)/\(name)", toPath: elsewhere)
        #expect(symlink(elsewhere, "\(sandbox.input)/\(name)") == 0)
    }

    @Test func filesThatAreNotReadAreTold() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.makeFolder("Input/2026/paie")
        try FileManager.default.moveItem(
            atPath: "\(sandbox.input)/2026/paie.csv", toPath: "\(sandbox.input)/2026/paie/a.csv")
        try sandbox.write("x\n", to: "Input/2026/paie/notes.txt")
        try sandbox.makeFolder("Input/2026/paie/b.csv")
        try sandbox.write("", to: "Input/2026/paie/vide.csv")
        // Aside, here and beside the tables.
        for folder in ["Input/2026", "Input/2026/paie"] {
            for name in ["~$a.xlsx", ".~lock.a.csv#", ".cache", "LisezMoi.txt", "readme", "README.md"] {
                try sandbox.write("x\n", to: "\(folder)/\(name)")
            }
        }
        let result = try sandbox.run(2026, "-q")
        #expect(result.status == 1, "\(result.err)")
        #expect(
            try sandbox.published(2026).anomalies() == [
                "paie/b.csv: R-FICHIER ", "paie/notes.txt: R-FICHIER ", "paie/vide.csv: R-COLONNE ",
            ])
    }

    /// Names of tables, folders and endings in any case, read as if they were small.
    @Test func namesInAnyCase() throws {
        let sandbox = try Sandbox(2026)
        let clean = try sandbox.runAll(status: 0)
        let folder = "\(sandbox.input)/2026"
        try sandbox.makeFolder("Input/2026/PAIE")
        for (old, new) in [("agents.csv", "Agents.CSV"), ("paie.csv", "PAIE/a.Csv"), ("dossiers.csv", "DOSSIERS.csv")] {
            try FileManager.default.moveItem(atPath: "\(folder)/\(old)", toPath: "\(folder)/\(new)")
        }
        #expect(try sandbox.runAll(status: 0).differingResults(from: clean) == [])
    }

    /// Links within the input folder, and an input folder that is a link, are nobody's mistake.
    @Test func linksWithin() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.makeFolder("Input/depot")
        try FileManager.default.moveItem(
            atPath: "\(sandbox.input)/2026/agents.csv", toPath: "\(sandbox.input)/depot/a.csv")
        #expect(symlink("../depot/a.csv", "\(sandbox.input)/2026/agents.csv") == 0)
        try FileManager.default.moveItem(atPath: sandbox.input, toPath: "\(sandbox.path)/Elsewhere")
        #expect(symlink("Elsewhere", sandbox.input) == 0)
        #expect(try sandbox.run(2026, "-q").status == 0)
    }
}

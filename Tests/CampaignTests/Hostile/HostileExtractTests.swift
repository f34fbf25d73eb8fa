import Foundation
import Testing

@testable import TestSupport

/// Extracts that nobody meant, through the whole run: exactly these findings, all else published.
///
/// The reader alone is tested in `ExtractsTests` (`HostileTests`, `QuoteTests`, `EncodingTests`…).
@Suite struct HostileExtractTests {
    private static let agents = "Input/2026/agents.csv"
    private static let payments = "Input/2026/versements.csv"

    static let lines: [Danger] = [
        Danger("one line in Windows-1252", "agents.csv: I-DIALECTE") {
            try $0.append(bytes: Danger.agent(9_000_001, "NO‹E9›L") + Danger.agent(9_000_002, "NOËL"), to: agents)
        },
        Danger("both encodings in one line", "agents.csv:17 R-ENCODAGE") {
            try $0.append(bytes: Danger.agent(9_000_001, "NOËL‹E9›") + Danger.agent(9_000_002, "NOËL"), to: agents)
        },
        Danger("NUL in a name, which is kept, and in a number", "agents.csv:18 R-TYPE numero") {
            try $0.append(bytes: Danger.agent(9_000_001, "A‹00›B") + "90‹00›" + Danger.agent(2, "C"), to: agents)
        },
        Danger("a quote that is never closed", "agents.csv:17 R-CHAMPS") {
            try $0.append(Danger.agent(9_000_001, "\"NOËL") + Danger.agent(9_000_002, "NOËL"), to: agents)
        },
        Danger("a file cut short in a line", "agents.csv:17 R-CHAMPS", "versements.csv:3 R-REF numero") {
            try $0.append(String(Danger.agent(9_000_001, "NOËL").dropLast(16)), to: agents)
            try $0.append("Z;9000001;VACANCES;;10/06/2026;versement;1;;;\n", to: payments)
        },
        Danger("a byte order mark in the middle", "agents.csv: I-DIALECTE") {
            try $0.append("\u{FEFF}" + Danger.agent(9_000_001, "A") + Danger.agent(9_000_002, "\u{FEFF}B"), to: agents)
        },
        Danger("a header in the middle", "agents.csv: I-DIALECTE") {
            try $0.append(String($0.read(agents).prefix { $0 != "\n" }) + "\n", to: agents)
        },
        Danger("100 000 fields", "agents.csv:17 R-CHAMPS") {
            try $0.append("9000001" + String(repeating: ";x", count: 100_000) + "\n", to: agents)
        },
        Danger("100 000 columns", "agents.csv:1 I-COLONNE-INCONNUE") {
            try widen($0, (0..<100_000).map { "c\($0)" }.joined(separator: ";"), fields: 100_000)
        },
        Danger("a column named with 10 MB", "agents.csv:1 I-COLONNE-INCONNUE") {
            try widen($0, String(repeating: "c", count: 10 << 20), fields: 1)
        },
        Danger("a column named with what terminals obey", "agents.csv:1 I-COLONNE-INCONNUE") {
            try widen($0, "\u{1B}[31mrouge\u{202E}", fields: 1)
        },
        Danger("a field of 10 MB") {
            try $0.append(Danger.agent(9_000_001, String(repeating: "É", count: 5 << 20)), to: agents)
        },
        Danger("a quoted field of 10 MB", "agents.csv:17 R-CHAMPS") {
            try $0.append(Danger.agent(9_000_001, "\"" + String(repeating: "x", count: 10 << 20) + "\""), to: agents)
        },
        Danger("the same file twice", "versements/b.csv:2 R-CLE versement") {
            let lines = try $0.read(payments)
            try $0.remove(payments)
            try $0.makeFolder("Input/2026/versements")
            for name in ["a", "b"] { try $0.write(lines, to: "Input/2026/versements/\(name).csv") }
        },
        Danger("UTF-16", "versements.csv: I-DIALECTE") {
            let units = try Array("\u{FEFF}\($0.read(payments))".utf16)
            try $0.write("", to: payments)
            try $0.append(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, to: payments)
        },
        Danger(
            "days that no calendar has", "versements.csv:3 R-TYPE date_versement",
            "versements.csv:4 R-TYPE date_versement",
            "versements.csv:5 R-TYPE date_versement"
        ) {
            let days = ["31/02/2026", "00/00/2026", "2026-00-00"]
            try $0.append(days.enumerated().map { Danger.payment("Z\($0)", date: $1) }.joined(), to: payments)
        },
        Danger(
            "amounts that are none", "versements.csv:3 R-TYPE brut", "versements.csv:4 R-TYPE brut",
            "versements.csv:5 R-VALEUR brut", "versements.csv:6 R-VALEUR brut"
        ) {
            let amounts = ["1e9", "12,345", "9223372036854775808", "-1"]
            try $0.append(amounts.enumerated().map { Danger.payment("Z\($0)", brut: $1) }.joined(), to: payments)
        },
    ]

    @Test(arguments: lines) func isFound(_ danger: Danger) throws { try danger.verify() }

    /// With more columns, empty in every line.
    private static func widen(_ sandbox: Sandbox, _ names: String, fields: Int) throws {
        var lines = try sandbox.read(agents).split(separator: "\n").map(String.init)
        lines[0] += ";" + names
        for i in lines.indices.dropFirst() { lines[i] += String(repeating: ";", count: fields) }
        try sandbox.write(lines.map { $0 + "\n" }.joined(), to: agents)
    }

    /// The largest amounts that are read, as many as there may be, add up exactly: no sum comes near 2⁶³.
    @Test func largestAmounts() throws {
        let sandbox = try Sandbox(2026)
        let dossiers = "Input/2026/dossiers.csv"
        let lines = (1...20_000).map { Danger.payment("Z\($0)", brut: "999999999,99") }
        try sandbox.append(lines.joined(), to: Self.payments)
        // In the place of his own, which is of another year from now on.
        try sandbox.replace("0261012;2026;en_ligne;02/03/2026", by: "0261012;2025;en_ligne;02/03/2025", in: dossiers)
        try sandbox.append("D9;0261012;2026;papier;02/01/2026;02/01/2026;;;veuf;999999999,99;0,01\n", to: dossiers)
        #expect(try sandbox.run(2026, "-q").status == 0)
        let published = try sandbox.published(2026)
        let row = try #require(try published.csv("declarations.csv").rows.first { $0["numero"] == "0261012" })
        // 20 000 × 999 999 999,99 and the 140,00 of the sample.
        #expect(row["brut_imposable"] == "19999999999940,00")
        let droits = try #require(try published.csv("droits.csv").rows.first { $0["numero"] == "0261012" })
        // 999 999 999,99 ÷ 0,01 ÷ 12 = 8 333 333 333,25
        #expect(droits["qf"] == "8333333333,25")
    }
}

import Foundation
import Testing

@testable import TestSupport

/// Whose key it is when a line comes back: extracts before corrections, whatever their files are called.
@Suite struct KeyTests {
    /// A correction given the key of an accepted line is the duplicate, in a table whose name stands before `rejets`
    /// and in one whose name stands after.
    @Test(arguments: [("versements", 3, 2), ("agents", 3, 2), ("retraites", 2, 3)])
    func anAcceptedLineIsNeverDrivenOut(table: String, broken: Int, accepted: Int) throws {
        let sandbox = try Sandbox(2026)
        if table == "versements" {
            try sandbox.append(
                "V2;0261012;VACANCES;;10/06/2026;versement;10,00;;;\n", to: "Input/2026/versements.csv")
        }
        let file = "Input/2026/\(table).csv"
        var lines = try sandbox.read(file).split(separator: "\n").map(String.init)
        let good = lines[accepted - 1]
        // The first field of every table is its key, or required.
        lines[broken - 1] = String(lines[broken - 1].drop { $0 != ";" })
        try sandbox.write(lines.joined(separator: "\n") + "\n", to: file)
        let first = try sandbox.runAll(status: 1)
        var rejects = try RejectsFile(table, of: sandbox)
        let own = try #require(rejects.rows.first { $0["_ligne"] == "\(broken)" })
        rejects.rows = [own.merging(zip(rejects.header, good.components(separatedBy: ";"))) { $1 }]
        try sandbox.putBack(table, rejects.text())
        let second = try sandbox.runAll(status: 1)
        #expect(
            try second.anomalies().filter { $0.contains("R-CLE") }.allSatisfy { $0.hasPrefix("rejets/\(table).csv:2 ") }
        )
        #expect(try second.rejects(table).contains { $0.hasSuffix(":\(broken) R-CLE") })
        for name in ["droits.csv", "declarations.csv", "periodes.csv"] {
            #expect(second.files[name] == first.files[name], "\(name)")
        }
    }

    /// The first agent of a number was rejected, the second stands; the payments of the first were rejected with him,
    /// and one of them takes its key back: the other one, accepted before, is newly rejected.
    @Test func aLineThatComesBackByItselfHoldsItsKey() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.append("V2026-00001;0261005;NOEL;;10/06/2026;versement;30,00;;;\n", to: "Input/2026/versements.csv")
        try sandbox.replace("07/10/1996", by: "", in: "Input/2026/agents.csv")
        let first = try sandbox.runAll(status: 1)
        #expect(try first.rejects("versements") == ["versements.csv:2 R-REF"])
        var agents = try RejectsFile("agents", of: sandbox)
        try agents.correct(13, "date_naissance", "07/10/1996")
        try sandbox.putBack("agents", agents.text())
        let second = try sandbox.runAll(status: 1)
        #expect(try second.rejects("versements") == ["versements.csv:3 R-CLE"])
        #expect(try second.recovered()?["versements"] == ["versements.csv:2"])
        #expect(
            try second.control(
                "versements : brut accepté et ignoré = sans les corrections + récupéré − nouvellement rejeté")
                == "140,00 = 140,00")
    }
}

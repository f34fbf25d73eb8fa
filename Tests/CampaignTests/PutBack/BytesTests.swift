import Foundation
import Testing

@testable import TestSupport

/// Lines come back whatever bytes they were made of.
@Suite struct BytesTests {
    /// Windows-1252, CRLF, a field of two lines before the rejected one; corrected with CRLF, in UTF-8 with a BOM.
    @Test func anotherEncodingAndQuotedLines() throws {
        let sandbox = try Sandbox(2026)
        let file = "Input/2026/agents.csv"
        try sandbox.replace("Bât. B, appt 14", by: "\"Bât. \"\"B\"\"\nappt 14\"", in: file)
        let clean = try sandbox.runAll(status: 0)
        try sandbox.replace("02/02/1964", by: "02/13/1964", in: file)
        try sandbox.replace("07/10/1996", by: "07/00/1996", in: file)
        try sandbox.replace("57, allée des Roitelets", by: "\"57, allée; \"\"des\"\"\nRoitelets\"", in: file)
        let text = try sandbox.read(file).replacing("\n", with: "\r\n")
        try #require(text.data(using: .windowsCP1252)).write(to: URL(fileURLWithPath: "\(sandbox.path)/\(file)"))
        // Agent 0261009 stood on line 10; the field of two lines before makes it 11.
        let first = try sandbox.runAll(status: 1)
        #expect(try first.rejects("agents") == ["agents.csv:11 R-TYPE", "agents.csv:14 R-TYPE"])

        var agents = try RejectsFile("agents", of: sandbox)
        #expect(agents.rows[0]["prenom"] == "Éric" && agents.rows[1]["prenom"] == "Inès")
        #expect(agents.rows[1]["adresse_1"] == "57, allée; \"des\"\r\nRoitelets")
        try agents.correct(11, "date_naissance", "02/02/1964")
        try agents.correct(14, "date_naissance", "07/10/1996")
        try sandbox.putBack("agents", "\u{FEFF}" + agents.text(ending: "\r\n"))
        let second = try sandbox.runAll(status: 0)
        #expect(second.differingResults(from: clean) == [])
        #expect(try second.recovered()?["agents"] == ["agents.csv:11", "agents.csv:14"])
    }

    /// An undecodable byte stands as U+FFFD in `rejets/`: as long as nobody corrects it, the line is not accepted.
    @Test func anUndecodableByte() throws {
        let sandbox = try Sandbox(2026)
        let clean = try sandbox.runAll(status: 0)
        let path = "\(sandbox.path)/Input/2026/agents.csv"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let place = try #require(bytes.range(of: Data("Éric".utf8)))
        bytes.replaceSubrange(place, with: [0xC9, 0x20, 0x81] + Array("ric".utf8))
        try bytes.write(to: URL(fileURLWithPath: path))
        let first = try sandbox.runAll(status: 1)
        #expect(try first.rejects("agents") == ["agents.csv:10 R-ENCODAGE"])

        try sandbox.putBackUnchanged("agents")
        let second = try sandbox.runAll(status: 1)
        // As it is, a row is nothing.
        #expect(second.differingResults(from: first) == [])

        var agents = try RejectsFile("agents", of: sandbox)
        try agents.correct(10, "commune", "Ailleurs")
        try sandbox.putBack("agents", agents.text())
        let third = try sandbox.runAll(status: 1)
        #expect(try third.rejects("agents") == first.rejects("agents"))
        #expect(try third.csv("rejets/agents.csv").rows[0]["_message"]!.contains("« \u{FFFD} »"))
        // Its line keeps its finding; the correction has its own.
        #expect(
            try third.anomalies().filter { $0.contains("R-ENCODAGE") } == [
                "agents.csv:10 R-ENCODAGE ", "rejets/agents.csv:2 R-ENCODAGE ",
            ])

        agents = try RejectsFile("agents", of: sandbox)
        try agents.correct(10, "prenom", "Éric")
        try sandbox.putBack("agents", agents.text())
        #expect(try sandbox.runAll(status: 0).differingResults(from: clean) == [])
    }

    /// A field too many is joined to the last in `rejets/`; taken away there, the line is read like any other.
    @Test func aFieldTooMany() throws {
        let sandbox = try Sandbox(2026)
        let clean = try sandbox.runAll(status: 0)
        try sandbox.replace("30/06/2026;100", by: "30/06/2026;100;x", in: "Input/2026/paie.csv")
        #expect(try sandbox.runAll(status: 1).rejects("paie") == ["paie.csv:2 R-CHAMPS"])
        var paie = try RejectsFile("paie", of: sandbox)
        #expect(paie.rows[0]["quotite"] == "100;x")
        try paie.correct(2, "quotite", "100")
        try sandbox.putBack("paie", paie.text())
        #expect(try sandbox.runAll(status: 0).differingResults(from: clean) == [])
    }
}

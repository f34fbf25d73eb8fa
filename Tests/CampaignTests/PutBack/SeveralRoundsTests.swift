import Foundation
import Testing

@testable import TestSupport

/// One correction after the other, and two for one line.
@Suite struct SeveralRoundsTests {
    private func broken() throws -> (Sandbox, clean: Tree) {
        let sandbox = try Sandbox(2026)
        let clean = try sandbox.runAll(status: 0)
        try sandbox.replace("01/09/1987;activite", by: "01/09/1987;?", in: "Input/2026/paie.csv")
        try sandbox.replace("01/10/1988;activite", by: "01/10/1988;?", in: "Input/2026/paie.csv")
        try sandbox.runAll(status: 1)
        return (sandbox, clean)
    }

    /// A correction that is rejected comes out under the name of the line that it stands for.
    @Test func whatIsStillRejectedCanBeCorrectedAgain() throws {
        let (sandbox, clean) = try broken()
        var paie = try RejectsFile("paie", of: sandbox)
        try paie.correct(2, "position", "actif")
        try paie.correct(3, "position", "activite")
        try sandbox.putBack("paie/1", paie.text())
        let second = try sandbox.runAll(status: 1)
        #expect(try second.recovered() == ["paie": ["paie.csv:3"]])
        #expect(
            try second.anomalies() == ["paie.csv:2 R-VALEUR position", "rejets/paie/1.csv:2 R-VALEUR position"])
        #expect(try second.rejects("paie") == ["paie.csv:2 R-VALEUR"])
        #expect(try second.csv("rejets/paie.csv").rows[0]["position"] == "actif")

        var again = try RejectsFile("paie", of: sandbox)
        #expect(again.rows.count == 1)
        try again.correct(2, "position", "activite")
        try sandbox.putBack("paie/2", again.text())
        let third = try sandbox.runAll(status: 0)
        #expect(third.differingResults(from: clean) == [])
        #expect(try third.recovered() == ["paie": ["paie.csv:2", "paie.csv:3"]])
        // Four lines, three corrections; two lines and the first correction of one are replaced.
        let manifest = try Manifest(third)
        #expect(manifest["paie.lues"] == 7 && manifest["paie.remplacees"] == 3 && manifest["paie.acceptees"] == 4)
    }

    /// In one file too; even where the last is the wrong one.
    @Test(arguments: [(["activite", "!"], false), (["!", "activite"], true), (["activite", "activite"], true)])
    func theLastCorrectionOfALineCounts(positions: [String], isRecovered: Bool) throws {
        let (sandbox, _) = try broken()
        var paie = try RejectsFile("paie", of: sandbox)
        let row = try #require(paie.rows.first { $0["_ligne"] == "2" })
        paie.rows = positions.map { row.merging(["position": $0]) { $1 } }
        try sandbox.putBack("paie", paie.text())
        let second = try sandbox.runAll(status: 1)
        #expect(try second.recovered() == (isRecovered ? ["paie": ["paie.csv:2"]] : [:]))
        #expect(try second.rejects("paie") == (isRecovered ? [] : ["paie.csv:2 R-VALEUR"]) + ["paie.csv:3 R-VALEUR"])
        #expect(try Manifest(second)["paie.remplacees"] == 2)
    }

    /// Beside the extracts, with `_fichier` and `_ligne`; a file of `rejets/` comes after it, in any table.
    @Test(arguments: ["paie", "versements"])
    func aFileOfTheTablesOwnFolder(table: String) throws {
        let sandbox = try Sandbox(2026)
        let clean = try sandbox.runAll(status: 0)
        let column = table == "paie" ? "position" : "nature"
        let right = table == "paie" ? "activite" : "versement"
        let text = try sandbox.read("Input/2026/\(table).csv")
        try sandbox.remove("Input/2026/\(table).csv")
        try sandbox.makeFolder("Input/2026/\(table)")
        try sandbox.write(text.replacing(";\(right);", with: ";?;"), to: "Input/2026/\(table)/z.csv")
        try sandbox.runAll(status: 1)
        var file = try RejectsFile(table, of: sandbox)
        let lines = file.rows.map { Int($0["_ligne"]!)! }
        for line in lines { try file.correct(line, column, right) }
        try sandbox.write(file.text(), to: "Input/2026/\(table)/corriges.csv")
        // Payments are listed under the file that holds their lines, which has another name now.
        let renamed = table == "versements" ? ["versements_detail.csv"] : []
        #expect(try sandbox.runAll(status: 0).differingResults(from: clean) == renamed)

        for line in lines { try file.correct(line, column, "!") }
        try sandbox.putBack(table, file.text())
        let third = try sandbox.runAll(status: 1)
        #expect(try third.rejects(table) == lines.map { "\(table)/z.csv:\($0) R-VALEUR" })
        #expect(
            try third.anomalies().allSatisfy { $0.hasPrefix("rejets/\(table).csv:") || $0.hasPrefix("\(table)/z.csv:") }
        )
    }
}

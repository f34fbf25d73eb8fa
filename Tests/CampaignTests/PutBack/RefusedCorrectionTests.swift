import Foundation
import Testing

/// A correction that names no rejected line replaces nothing, and says so.
@Suite struct RefusedCorrectionTests {
    /// `paie.csv`: line 2 is rejected, 3 to 5 are accepted, 6 is ignored (begun after the cut-off).
    private func broken() throws -> Sandbox {
        let sandbox = try Sandbox(2026)
        try sandbox.replace("01/09/1987;activite", by: "01/09/1987;?", in: "Input/2026/paie.csv")
        try sandbox.append("0261012;959100025;01/01/2027;activite;titulaire;;100\n", to: "Input/2026/paie.csv")
        try sandbox.runAll(status: 1)
        return sandbox
    }

    @Test(arguments: [
        ("paie.csv", "3", ["R-REF _ligne"]), ("paie.csv", "6", ["R-REF _ligne"]), ("paie.csv", "1", ["R-REF _ligne"]),
        ("paie.csv", "7", ["R-REF _ligne"]), ("paie.csv", "0", ["R-REF _ligne"]),
        ("paie.csv", "99999999999999999999", ["R-TYPE _ligne"]), ("paie.csv", "2,5", ["R-TYPE _ligne"]),
        ("paie.csv", "-2", ["R-TYPE _ligne"]), ("paie.csv", "", ["R-VIDE _ligne"]),
        ("", "2", ["R-VIDE _fichier"]), ("", "", ["R-VIDE _fichier", "R-VIDE _ligne"]),
        ("paie/a.csv", "2", ["R-REF _fichier"]), ("agents.csv", "2", ["R-REF _fichier"]),
        ("rejets/paie.csv", "2", ["R-REF _fichier"]), ("Paie.csv", "x", ["R-REF _fichier", "R-TYPE _ligne"]),
    ])
    func nothingIsReplaced(fichier: String, ligne: String, findings: [String]) throws {
        let sandbox = try broken()
        let first = try sandbox.published(2026)
        var paie = try RejectsFile("paie", of: sandbox)
        try paie.correct(2, "position", "activite")
        paie.rows[0]["_fichier"] = fichier
        paie.rows[0]["_ligne"] = ligne
        try sandbox.putBack("paie", paie.text())
        let second = try sandbox.runAll(status: 1)
        #expect(
            try second.anomalies() == ["paie.csv:2 R-VALEUR position"] + findings.map { "rejets/paie.csv:2 \($0)" })
        let codes = Set(findings.map { String($0.prefix { $0 != " " }) })
        let shown = ["R-VIDE", "R-TYPE", "R-REF"].filter(codes.contains).joined(separator: "|")
        #expect(try second.rejects("paie") == ["paie.csv:2 R-VALEUR", "\(fichier):\(ligne) \(shown)"])
        #expect(try second.recovered() == [:])
        let manifest = try Manifest(second)
        #expect(manifest["paie.lues"] == 6 && manifest["paie.remplacees"] == 0)
        #expect(manifest["paie.acceptees"] == 3 && manifest["paie.rejetees"] == 2 && manifest["paie.ignorees"] == 1)
        #expect(second.files["droits.csv"] == first.files["droits.csv"])
        for row in try second.csv("anomalies.csv").rows where row["fichier"]!.hasPrefix("rejets/") {
            #expect(row["numero"] == "0261010" && row["message"]!.contains(" : "), "\(row)")
        }
        // As it is, it is refused again.
        try sandbox.putBackUnchanged("paie")
        #expect(try sandbox.runAll(status: 1).rejects("paie") == second.rejects("paie"))
    }

    /// Spaces and zeros do not hide the line; nor do columns of the operator's own.
    @Test func theReferenceIsTrimmed() throws {
        let sandbox = try broken()
        var paie = try RejectsFile("paie", of: sandbox)
        try paie.correct(2, "position", "activite")
        paie.header.append("_note")
        paie.rows[0].merge(["_fichier": " paie.csv ", "_ligne": "02 ", "_note": "vu avec le CH", "_codes": ""]) { $1 }
        try sandbox.putBack("paie", paie.text())
        let second = try sandbox.runAll(status: 0)
        #expect(try second.recovered() == ["paie": ["paie.csv:2"]])
        #expect(!second.text("anomalies.csv").contains("rejets/"))
    }

    /// The deposit was corrected at its source meanwhile: the correction is of no use, and says so.
    @Test func theExtractWasSentAgain() throws {
        let sandbox = try broken()
        try sandbox.putBackUnchanged("paie")
        try sandbox.replace("01/09/1987;?", by: "01/09/1987;activite", in: "Input/2026/paie.csv")
        let second = try sandbox.runAll(status: 1)
        #expect(try second.anomalies() == ["rejets/paie.csv:2 R-REF _ligne", "rejets/paie.csv:2 R-VALEUR position"])
        #expect(try Manifest(second)["paie.acceptees"] == 4)
    }

    /// In `rejets/` both columns must be there, once; in a table's folder such a file is an extract like any other.
    @Test(arguments: [
        ("_ligne", "R-COLONNE _ligne"), ("_fichier", "R-COLONNE _fichier"), ("position", "R-COLONNE position"),
    ])
    func aColumnIsMissing(column: String, finding: String) throws {
        let sandbox = try broken()
        var paie = try RejectsFile("paie", of: sandbox)
        paie.header.removeAll { $0 == column }
        try sandbox.putBack("paie", paie.text())
        let second = try sandbox.runAll(status: 1)
        // A line that can say what it replaces does so, though it is rejected.
        let original = column == "position" ? [] : ["paie.csv:2 R-VALEUR position"]
        #expect(try second.anomalies() == original + ["rejets/paie.csv:2 \(finding)"])
    }

    @Test func aColumnStandsTwice() throws {
        let sandbox = try broken()
        try sandbox.putBack("paie", "_fichier;_ligne;_ligne;numero\npaie.csv;2;2;1\n")
        let anomalies = try sandbox.runAll(status: 1).anomalies()
        #expect(anomalies.contains("rejets/paie.csv:2 R-COLONNE _ligne"))
        #expect(anomalies.contains("paie.csv:2 R-VALEUR position"))
    }

    /// A field too many: the line names nothing, and loses nothing.
    @Test func aSeparatorTooMany() throws {
        let sandbox = try broken()
        let text = try sandbox.published(2026).text("rejets/paie.csv").replacing(";?;", with: ";activite;;")
        try sandbox.putBack("paie", text)
        let second = try sandbox.runAll(status: 1)
        #expect(try second.anomalies() == ["paie.csv:2 R-VALEUR position", "rejets/paie.csv:2 R-CHAMPS "])
        #expect(try second.rejects("paie") == ["paie.csv:2 R-VALEUR", "paie.csv:2 R-CHAMPS"])
    }

    /// What would not be read is not forgotten: the run stops.
    @Test func misplacedFiles() throws {
        func refusal(_ says: String, plant: @escaping @Sendable (Sandbox) throws -> Void) throws {
            try Refusal(says, status: 3, says: says, plant: plant).verify()
        }
        try refusal("/Input/2026/rejets/paie.csv and the folder ") {
            try $0.putBack("paie", "x\n")
            try $0.putBack("paie/a", "x\n")
        }
        try refusal("/rejets/paies.csv would not be read") { try $0.putBack("paies", "x\n") }
        try refusal("/rejets/paie.CSV would not be read") {
            try $0.putBack("paie", "x\n")
            try $0.write("x\n", to: "Input/2026/rejets/paie.CSV")
        }
        try refusal("/rejets/2025/paie.csv would not be read") { try $0.putBack("2025/paie", "x\n") }
        try refusal("/rejets is not a folder") { try $0.write("x\n", to: "Input/2026/rejets") }
        try refusal("/rejets/paie.csv is empty") { try $0.putBack("paie", "") }
    }
}

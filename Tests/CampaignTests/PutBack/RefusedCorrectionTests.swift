import Foundation
import Testing

@testable import TestSupport

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
        // The operator's own column is named, and changes nothing.
        let said = try second.csv("anomalies.csv").rows.filter { $0["fichier"]!.hasPrefix("rejets/") }
        #expect(said.map { $0["code"] } == ["I-COLONNE-INCONNUE"])
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

    /// In `rejets/` the three columns must be there, once: one finding for the file otherwise, and nothing is replaced.
    @Test(arguments: ["_ligne", "_fichier", "_empreinte", "position"])
    func aColumnIsMissing(column: String) throws {
        let sandbox = try broken()
        var paie = try RejectsFile("paie", of: sandbox)
        paie.header.removeAll { $0 == column }
        try sandbox.putBack("paie", paie.text())
        let second = try sandbox.runAll(status: 1)
        #expect(
            try second.anomalies() == ["paie.csv:2 R-VALEUR position", "rejets/paie.csv:1 R-COLONNE \(column)"])
        #expect(try second.rejects("paie").map { $0.suffix(9) } == ["2 R-VALEUR".suffix(9), "R-COLONNE"])
    }

    @Test func aColumnStandsTwice() throws {
        let sandbox = try broken()
        var paie = try RejectsFile("paie", of: sandbox)
        try paie.correct(2, "position", "activite")
        paie.header.append("_LIGNE")
        try sandbox.putBack("paie", paie.text())
        #expect(
            try sandbox.runAll(status: 1).anomalies() == [
                "paie.csv:2 R-VALEUR position", "rejets/paie.csv:1 R-COLONNE _ligne",
            ])
    }

    /// The line is no more what it was when the correction was made: another stands in its place.
    @Test(arguments: ["0000000000000000", "x", ""])
    func theLineIsAnother(empreinte: String) throws {
        let sandbox = try broken()
        var paie = try RejectsFile("paie", of: sandbox)
        #expect(paie.rows[0]["_empreinte"]?.count == 16)
        try paie.correct(2, "position", "activite")
        try paie.correct(2, "_empreinte", empreinte)
        try sandbox.putBack("paie", paie.text())
        let second = try sandbox.runAll(status: 1)
        let code = empreinte.isEmpty ? "R-VIDE" : "R-REF"
        #expect(
            try second.anomalies() == ["paie.csv:2 R-VALEUR position", "rejets/paie.csv:2 \(code) _empreinte"])
        #expect(try second.rejects("paie") == ["paie.csv:2 R-VALEUR", "paie.csv:2 \(code)"])
        #expect(try second.csv("rejets/paie.csv").rows[1]["_empreinte"] == empreinte)
    }

    /// `_empreinte` is the beginning of what `sha256sum` says of the line's bytes, whatever ends it.
    @Test(arguments: ["\n", "\r\n"]) func theFingerprintIsOfTheBytes(end: String) throws {
        let sandbox = try broken()
        let file = "Input/2026/paie.csv"
        try sandbox.write(sandbox.read(file).replacing("\n", with: end), to: file)
        let published = try sandbox.runAll(status: 1)
        let line = try sandbox.read(file).replacing("\r\n", with: "\n").split(separator: "\n")[1]
        #expect(try published.csv("rejets/paie.csv").rows[0]["_empreinte"] == Fingerprints.of(String(line)))
        // In capitals and with spaces it is the same.
        var paie = try RejectsFile("paie", of: sandbox)
        try paie.correct(2, "position", "activite")
        try paie.correct(2, "_empreinte", " \(paie.rows[0]["_empreinte"]!.uppercased()) ")
        try sandbox.putBack("paie", paie.text())
        #expect(try sandbox.runAll(status: 0).recovered() == ["paie": ["paie.csv:2"]])
    }

    /// Of the key, a correction may change what was at fault alone: a spreadsheet took the zeros of the number.
    @Test func theKeyWasNotAtFault() throws {
        let sandbox = try broken()
        for (column, value) in [("numero", "261010"), ("finess", "750000001"), ("debut", "02/09/1987")] {
            var paie = try RejectsFile("paie", of: sandbox)
            try paie.correct(2, "position", "activite")
            try paie.correct(2, column, value)
            try sandbox.putBack("paie", paie.text())
            let anomalies = try sandbox.runAll(status: 1).anomalies()
            #expect(anomalies.prefix(2) == ["paie.csv:2 R-VALEUR position", "rejets/paie.csv:2 R-REF \(column)"])
            try sandbox.remove("Input/2026/rejets")
            try sandbox.runAll(status: 1)
        }
        // Another spelling of the same day is no other key.
        var paie = try RejectsFile("paie", of: sandbox)
        try paie.correct(2, "position", "activite")
        try paie.correct(2, "debut", "1987-09-01")
        try sandbox.putBack("paie", paie.text())
        #expect(try sandbox.runAll(status: 0).recovered() == ["paie": ["paie.csv:2"]])
    }

    /// A line replaced by a faulty correction keeps its findings; those of the correction stand at its own place.
    @Test func aFaultyCorrection() throws {
        let sandbox = try broken()
        var paie = try RejectsFile("paie", of: sandbox)
        try paie.correct(2, "position", "activite")
        try paie.correct(2, "quotite", "101")
        try sandbox.putBack("paie", paie.text())
        let second = try sandbox.runAll(status: 1)
        #expect(
            try second.anomalies() == ["paie.csv:2 R-VALEUR position", "rejets/paie.csv:2 R-VALEUR quotite"])
        #expect(try second.rejects("paie") == ["paie.csv:2 R-VALEUR"])
        let manifest = try Manifest(second)
        #expect(manifest["paie.rejetees"] == 1 && manifest["paie.remplacees"] == 1 && manifest["paie.acceptees"] == 3)
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
        try refusal("/Input/2026/rejets/paie/ et ") {
            try $0.putBack("paie", "x\n")
            try $0.putBack("paie/a", "x\n")
        }
        try refusal("/rejets/paies.csv n'est pas une table d'une campagne et ne serait pas lu : est-ce « paie » ?") {
            try $0.putBack("paies", "x\n")
        }
        try refusal("/rejets/paie.csv sont là tous les deux : en garder un") {
            try $0.putBack("paie", "x\n")
            try $0.write("x\n", to: "Input/2026/rejets/paie.CSV")
        }
        try refusal("/rejets/2025 n'est pas une table d'une campagne et ne serait pas lu") {
            try $0.putBack("2025/paie", "x\n")
        }
        try refusal("/rejets n'est pas un dossier") { try $0.write("x\n", to: "Input/2026/rejets") }
    }
}

import Foundation
import Publishing
import Testing

@testable import TestSupport

/// `verify --rerun`: the same campaign again, by other means, and what differs named.
@Suite struct RerunTests {
    /// 2027 reads what 2026 published; run with options that campagne.yaml has not.
    private func published() throws -> Sandbox {
        let sandbox = try Sandbox(2026, 2027)
        #expect(try sandbox.run(2026, "-q").status == 0)
        #expect(try sandbox.run(2027, "-q", "--cut-off", "30/12/2027", "--allow-rejects", "7,5").status == 1)
        return sandbox
    }

    private func rerun(_ sandbox: Sandbox, _ more: String...) throws -> Command.Result {
        try Command.millesime(
            ["verify", "2027", "--rerun"] + sandbox.folders + more, environment: ["TMPDIR": sandbox.scratch])
    }

    /// Rewrites the manifest after a change of the folder, so that plain `verify` finds nothing.
    private func rehash(_ sandbox: Sandbox, _ change: (inout Publishing.Manifest) -> Void = { _ in }) throws {
        let folder = "\(sandbox.output)/2027"
        var manifest = try Publishing.Manifest(reading: try Publishing.Manifest.load("\(folder)/manifeste.json"))
        for i in manifest.outputs.indices {
            manifest.outputs[i].digest = try #require(try FileDigest.of(file: "\(folder)/\(manifest.outputs[i].path)"))
        }
        change(&manifest)
        try Data(manifest.bytes).write(to: URL(fileURLWithPath: "\(folder)/manifeste.json"))
    }

    @Test func theSameBytesAgain() throws {
        let sandbox = try published()
        let before = try Tree(sandbox.output)
        let result = try rerun(sandbox)
        #expect(result.status == 0, "\(result.out)\(result.err)")
        #expect(result.out.contains("BON : \(sandbox.output)/2027 est ce que dit son manifeste"))
        #expect(result.out.contains("à l'octet près") && result.out.contains("TZ=Pacific/Noumea"))
        #expect(try Tree(sandbox.output) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.scratch) == [])
        #expect(try rerun(sandbox, "--jobs", "3", "-q").err == "")
    }

    @Test func statementsAreWrittenAgain() throws {
        let sandbox = try Sandbox(2026)
        try FileManager.default.copyItem(atPath: "\(Repository.input)/Lettres", toPath: "\(sandbox.input)/Lettres")
        #expect(try sandbox.run(2026, "-q", "--statements").status < 2)
        let result = try Command.millesime(["verify", "2026", "--rerun", "-q"] + sandbox.folders)
        #expect(result.status == 0, "\(result.out)\(result.err)")
    }

    @Test func aChangedLineIsNamed() throws {
        let sandbox = try published()
        let lines = try sandbox.read("Output/2027/droits.csv").split(separator: "\n").map(String.init)
        try sandbox.replace(
            lines[4], by: lines[4].replacing(";actif;", with: ";retraite;").replacing(";retraite;", with: ";medical;"),
            in: "Output/2027/droits.csv")
        // Plain verification sees it, and the second run says where.
        let tampered = try rerun(sandbox, "-q")
        #expect(tampered.status == 3)
        #expect(tampered.out.contains("DIFFÉRENT de son manifeste"))
        #expect(tampered.out.contains("droits.csv : ligne 5, colonne categorie : texte différent"), "\(tampered.out)")
        // A manifest made to fit hides it from the first, not from the second.
        try rehash(sandbox)
        let hidden = try rerun(sandbox, "-q")
        #expect(hidden.status == 3)
        #expect(
            hidden.out.contains("BON : ") && hidden.out.contains("DIFFÉRENT d'une seconde exécution : 1 fichier sur "), "\(hidden.out)")
        #expect(hidden.out.contains("droits.csv : ligne 5, colonne categorie : texte différent"))
    }

    /// The workbook of another run, with one payment more, in the place of its own.
    @Test func aChangedCellIsNamed() throws {
        let sandbox = try published()
        let other = try Sandbox(2026, 2027)
        let payments = try other.read("Input/2027/versements.csv")
        let first = try #require(payments.split(separator: "\n").dropFirst().first)
        let amount = try #require(first.firstMatch(of: #/[0-9]+[,.][0-9]{2}/#))
        try other.replace(String(amount.0), by: "731,00", in: "Input/2027/versements.csv")
        _ = try other.run(2026, "-q")
        _ = try other.run(2027, "-q", "--cut-off", "30/12/2027", "--allow-rejects", "7,5")
        let name = "2027/national.xlsx"
        try sandbox.remove("Output/\(name)")
        try FileManager.default.copyItem(atPath: "\(other.output)/\(name)", toPath: "\(sandbox.output)/\(name)")
        try rehash(sandbox)
        let result = try rerun(sandbox, "-q")
        #expect(result.status == 3)
        #expect(
            result.out.contains(
                #/  national\.xlsx : xl\/worksheets\/sheet[0-9]+\.xml \(« [^»]+ »![A-Z]+[0-9]+\) : [0-9.]+ publié, [0-9.]+ obtenu\n/#
            ),
            "\(result.out)")
        #expect(!result.out.contains("regions/"))
    }

    @Test func aChangedInputIsSaidFirst() throws {
        let sandbox = try published()
        try sandbox.append("\n", to: "Input/2027/agents.csv")
        try sandbox.append("\n", to: "Output/2026/registre.csv")
        let result = try rerun(sandbox, "-q")
        #expect(result.status == 3)
        let lines = result.out.split(separator: "\n")
        #expect(lines[0].hasPrefix("BON : "))
        #expect(lines[1].hasPrefix("Entrée modifiée depuis : 2027/agents.csv ("), "\(result.out)")
        #expect(lines[2].hasPrefix("Entrée modifiée depuis : publie/2026/registre.csv ("), "\(result.out)")
        #expect(result.out.contains("manifeste.json : clé entrees[2027/agents.csv].sha256 : "), "\(result.out)")
        #expect(!result.out.contains("manifeste.json : clé sorties[droits.csv]"))
    }

    @Test func aMissingInputAndANewOneAreSaid() throws {
        let sandbox = try published()
        try sandbox.makeFolder("Input/2027/paie")
        try FileManager.default.moveItem(
            atPath: "\(sandbox.input)/2027/paie.csv", toPath: "\(sandbox.input)/2027/paie/a.csv")
        let moved = try rerun(sandbox, "-q")
        #expect(moved.status == 3)
        #expect(
            moved.out.contains("Entrée manquante : 2027/paie.csv\n")
                && moved.out.contains("Entrée nouvelle : 2027/paie/a.csv\n"))
        try sandbox.remove("Input/2027/paie")
        let gone = try rerun(sandbox, "-q")
        #expect(
            gone.status == 3 && gone.err.contains("Entrée manquante : 2027/paie.csv\nDes tables obligatoires manquent"))
    }

    @Test func anotherVersionIsSaid() throws {
        let sandbox = try published()
        try rehash(sandbox) { $0.version = "0.9.0" }
        let result = try rerun(sandbox, "-q")
        #expect(result.status == 3)
        #expect(result.out.contains("Autre version : publié par Millésime 0.9.0, rejoué par "))
        #expect(result.out.contains("manifeste.json : clé version : \"0.9.0\" publié, "))
    }

    /// Stopped on the way: said, the status, nothing left; what a killed one left goes with the next.
    @Test(arguments: [SIGTERM, SIGINT, SIGKILL]) func aStoppedSecondRunLeavesNothing(signal: Int32) throws {
        let sandbox = try published()
        let before = try Tree(sandbox.output)
        let process = try Command.start(
            ["verify", "2027", "--rerun", "-q"] + sandbox.folders, environment: ["TMPDIR": sandbox.scratch])
        while process.isRunning, try FileManager.default.contentsOfDirectory(atPath: sandbox.scratch).isEmpty {
            usleep(500)
        }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        if signal != SIGKILL {
            #expect(process.terminationStatus == 128 + signal)
            #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.scratch) == [])
        } else {
            // The orphan goes on for a moment, and holds the lock.
            for _ in 0..<60 {
                #expect(try rerun(sandbox, "-q").status == 0)
                if try FileManager.default.contentsOfDirectory(atPath: sandbox.scratch).isEmpty { break }
                usleep(500_000)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.scratch) == [])
        }
        #expect(try Tree(sandbox.output) == before)
    }
}

import Foundation
import Publishing
import Testing

@testable import TestSupport

/// Rules that came with the program, where the input folder has none: only for whoever asks for them.
@Suite struct PackagedRulesTests {
    /// The built command in `bin` of a made-up prefix, rules and letters in its `share/millesime`.
    private func installed(in sandbox: Sandbox) throws -> String {
        let files = FileManager.default
        try sandbox.makeFolder("prefix/bin")
        try sandbox.makeFolder("prefix/share/millesime")
        let program = "\(sandbox.path)/prefix/bin/millesime"
        try files.copyItem(atPath: Command.executable, toPath: program)
        for name in ["Regles", "Lettres"] {
            try files.copyItem(
                atPath: "\(Repository.input)/\(name)", toPath: "\(sandbox.path)/prefix/share/millesime/\(name)")
        }
        return program
    }

    private func manifest(_ sandbox: Sandbox) throws -> Publishing.Manifest {
        try Publishing.Manifest(reading: try Publishing.Manifest.load("\(sandbox.output)/2026/manifeste.json"))
    }

    @Test func theRefusalNamesThem() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.remove("Input/Regles")
        for command in ["run", "check"] {
            let result = try Command.millesime([command, "2026"] + sandbox.folders)
            #expect(result.status == 3)
            #expect(result.err.contains("Aucun fichier de règles : \(sandbox.input)/Regles/*.yaml est attendu"))
            #expect(result.err.contains("--rules packaged"))
        }
        // The program of a build has nothing beside it.
        let bare = try sandbox.check(2026, "--rules", "packaged")
        #expect(bare.status == 3)
        #expect(bare.err.contains("Aucune règle n'est livrée avec ce programme"), "\(bare.err)")
    }

    @Test func theyJudgeWhereTheyAreAskedFor() throws {
        let (sandbox, own) = (try Sandbox(2026), try Sandbox(2026))
        try sandbox.remove("Input/Regles")
        let program = try installed(in: sandbox)
        func run(_ arguments: String...) throws -> Command.Result {
            try Command.run(program, arguments + sandbox.folders)
        }
        let result = try run("run", "2026", "--statements", "--compressor", "zlib", "--rules", "packaged")
        #expect(result.status < 2, "\(result.err)")
        #expect(result.out.hasPrefix("Règles : livrées avec le programme (version "), "\(result.out.prefix(200))")
        let packaged = try manifest(sandbox)
        #expect(packaged.options["regles"] == "livrées")
        #expect(packaged.rules.contains { $0.path == "Regles/cgos.yaml" })
        #expect(packaged.rules.contains { $0.path.hasPrefix("Lettres/") })

        // The same rules in the input folder: the same tables, under another name.
        let campaign = try own.run(2026)
        #expect(campaign.out.hasPrefix("Règles : celles de la campagne\n"))
        #expect(try manifest(own).options["regles"] == "campagne")
        let rights = try sandbox.read("Output/2026/droits.csv")
        #expect(rights == (try own.read("Output/2026/droits.csv")))

        // The second run takes them by itself, and sees that one is no longer the same.
        let again = try run("verify", "2026", "--rerun", "-q")
        #expect(again.status == 0, "\(again.out)\(again.err)")
        try sandbox.append("# autre\n", to: "prefix/share/millesime/Regles/cgos.yaml")
        let changed = try run("verify", "2026", "--rerun", "-q")
        #expect(changed.status == 3)
        #expect(changed.out.contains("Entrée modifiée depuis : Regles/cgos.yaml"), "\(changed.out)")
        let shown = try Command.run(program, ["rules", "2026", "--rules", "packaged", "--input", sandbox.input])
        #expect(shown.out.contains("livrées avec le programme"), "\(shown.err)")
    }
}

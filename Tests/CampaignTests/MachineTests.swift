import Foundation
import Testing

@testable import TestSupport

/// The machine fails: status 4, a sentence with the path and why, the results of before as they were.
@Suite struct MachineTests {
    @Test func outputPathThatIsAFile() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.remove("Output")
        try sandbox.write("mine\n", to: "Output")
        Refusal("", status: 4, says: sandbox.output, "n'est pas un dossier").expect(try sandbox.run(2026, "-q"))
        #expect(try sandbox.read("Output") == "mine\n")
    }

    @Test func targetThatIsAFile() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.write("mine\n", to: "Output/2026")
        let result = try sandbox.run(2026, "-q")
        Refusal("", status: 3, says: "\(sandbox.output)/2026", "--output").expect(result)
        #expect(try sandbox.read("Output/2026") == "mine\n")
    }

    @Test func targetThatHoldsSomethingElse() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.makeFolder("Output/2026")
        try sandbox.write("mine\n", to: "Output/2026/notes.txt")
        Refusal("", status: 3, says: "notes.txt").expect(try sandbox.run(2026, "-q"))
        #expect(try Tree(sandbox.output).names == ["2026/notes.txt"])
    }

    @Test func outputThatCannotBeWritten() throws {
        let sandbox = try Sandbox(2026)
        #expect(chmod(sandbox.path, 0o755) == 0 && chmod(sandbox.output, 0o555) == 0)
        guard let result = try Command.millesimeWithoutPrivileges(["run", "2026", "-q"] + sandbox.folders) else {
            return
        }
        Refusal("", status: 4, says: sandbox.output, "accès refusé").expect(result)
    }

    /// A file, a table's folder, the campaign's folder, the register of the year before: not to be read, and not absent.
    @Test(arguments: [
        "Input/2026/agents.csv", "Input/2026/demandes", "Input/2026", "Input/Regles", "Input/Regles/cgos.yaml",
    ])
    func inputThatCannotBeRead(path: String) throws {
        let sandbox = try Sandbox(2026)
        if path.hasSuffix("demandes") { try sandbox.makeFolder(path) }
        #expect(chmod(sandbox.path, 0o755) == 0 && chmod(sandbox.output, 0o777) == 0)
        #expect(chmod("\(sandbox.path)/\(path)", 0) == 0)
        defer { _ = chmod("\(sandbox.path)/\(path)", 0o700) }
        guard let result = try Command.millesimeWithoutPrivileges(["run", "2026", "-q"] + sandbox.folders) else {
            return
        }
        Refusal("", status: 4, says: path, "accès refusé").expect(result)
        #expect(try Tree(sandbox.output).names == [])
    }

    @Test func publishedRegisterThatCannotBeRead() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.makeFolder("Output/2025")
        try sandbox.write("numero;annee;fondement;rang;dernier_dossier\n", to: "Output/2025/registre.csv")
        #expect(chmod(sandbox.path, 0o755) == 0 && chmod("\(sandbox.output)/2025", 0) == 0)
        defer { _ = chmod("\(sandbox.output)/2025", 0o700) }
        guard let result = try Command.millesimeWithoutPrivileges(["check", "2026", "-q"] + sandbox.folders) else {
            return
        }
        Refusal("", status: 4, says: "registre.csv", "accès refusé").expect(result)
    }

    /// A full disk where the listing goes, or no standard output at all.
    @Test func streamsThatCannotBeWritten() throws {
        let sandbox = try Sandbox(2026)
        func shell(_ redirection: String) throws -> Command.Result {
            let line = ([Command.executable, "run", "2026", "-q", "--compressor", "zlib"] + sandbox.folders).joined(separator: " ")
            return try Command.run("/bin/sh", ["-c", "\(line) \(redirection)"])
        }
        let full = try shell("> /dev/full")
        Refusal("", status: 4, says: "sortie standard", "plus de place").expect(full)
        #expect(try shell(">&-").status == 0)
        #expect(try shell("2> /dev/full").status == 0)
        #expect(try shell("<&- >&- 2>&-").status == 0)
        #expect(try sandbox.published(2026) == SampleRuns.shared().tree(2026))
    }

    /// What a full disk or a quota does to every file in turn: one sentence and what to do, 4, the results of before, nothing left.
    @Test(arguments: [1, 8, 40, 100]) func filesThatMayNotGrow(blocks: Int) throws {
        let sandbox = try Sandbox(2022)
        #expect(try sandbox.run(2022, "-q").status == 1)
        let before = try Tree(sandbox.output)
        let line = ([Command.executable, "run", "2022", "-q"] + sandbox.folders).joined(separator: " ")
        // Blocks of 512 bytes; the streams of the command itself are short.
        let result = try Command.run("/bin/sh", ["-c", "ulimit -f \(blocks); exec \(line)"])
        Refusal("", status: 4, says: "impossible").expect(result)
        #expect(result.err.split(separator: "\n").count == 2, "\(result.err)")
        #expect(try Tree(sandbox.output) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == ["2022"])
    }

    /// Only the owner can read, whatever the shell's mask; nor does a mask that forbids everything stop the run.
    @Test(arguments: ["000", "022", "777"]) func privateWhateverTheMask(mask: String) throws {
        let sandbox = try Sandbox(2022)
        let output = "\(sandbox.path)/new/Sorties"
        let line = "\(Command.executable) run 2022 -q --input \(sandbox.input) --output \(output)"
        #expect(try Command.run("/bin/sh", ["-c", "umask \(mask); exec \(line)"]).status == 1)
        let found = try Command.run("/usr/bin/find", ["\(sandbox.path)/new", "-printf", "%y %m\n"]).out
        #expect(Set(found.split(separator: "\n")) == ["d 700", "f 600"])
    }

    /// A reader of the listing or of the progress who has gone is no reason to stop.
    @Test func readersWhoLeave() throws {
        let sandbox = try Sandbox(2022)
        let line = ([Command.executable, "run", "2022", "--compressor", "zlib"] + sandbox.folders).joined(separator: " ")
        let result = try Command.run(
            "/bin/sh", ["-c", "{ \(line); echo status $? > \(sandbox.path)/status; } 2>&1 | true"])
        #expect(result.status == 0)
        #expect(try sandbox.read("status") == "status 1\n")
        #expect(try sandbox.published(2022) == SampleRuns.shared().tree(2022))
    }
}

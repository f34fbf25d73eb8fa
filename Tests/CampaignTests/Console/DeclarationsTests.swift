import Foundation
import Testing

@testable import TestSupport

/// What is made from the declarations of options, for other programs: byte for byte as they read it, without the
/// typography of the console.
@Suite struct DeclarationsTests {
    @Test func theManPageHasItsSource() throws {
        let result = try Command.millesime(["--experimental-dump-help"])
        #expect(result.status == 0)
        let all = try JSONSerialization.jsonObject(with: Data(result.rawOut.utf8)) as? [String: Any]
        let command = try #require(all?["command"] as? [String: Any])
        let names = (command["subcommands"] as? [[String: Any]])?.compactMap { $0["commandName"] as? String }
        #expect(names?.contains("run") == true && names?.contains("verify") == true)
        #expect(!result.rawOut.contains("Show help"), "in French")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreScripts(shell: String) throws {
        let result = try Command.millesime(["--generate-completion-script", shell])
        #expect(result.status == 0)
        #expect(result.rawOut.contains("rerun") && result.rawOut.contains("with-held"))
        // A space that holds is no space to a shell; the texts of options have none either.
        #expect(!result.rawOut.contains("\u{A0}") && !result.rawOut.contains("\u{202F}"))
        guard shell == "bash" else { return }
        let folder = try TemporaryFolder()
        let script = "\(folder.path)/millesime"
        try Data(result.rawOut.utf8).write(to: URL(fileURLWithPath: script))
        #expect(try Command.run("/bin/bash", ["-n", script]).status == 0)
    }
}

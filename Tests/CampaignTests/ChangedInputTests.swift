import Domain
import Foundation
import Publishing
import Testing

@testable import Campaign
@testable import TestSupport

/// An input that is not, at the end, what was read.
@Suite struct ChangedInputTests {
    static let changes: [(what: String, change: @Sendable (String) throws -> Void)] = [
        ("removed", { unlink($0) }),
        (
            "replaced by another of the same bytes",
            { path in
                try Data(contentsOf: URL(fileURLWithPath: path)).write(to: URL(fileURLWithPath: path), options: .atomic)
            }
        ),
        (
            "longer",
            { path in
                let file = try #require(FileHandle(forWritingAtPath: path))
                try file.seekToEnd()
                try file.write(contentsOf: Data("\n".utf8))
            }
        ),
        // What `cp -p` in place does: neither size nor time tells.
        (
            "another byte, with the same time",
            { path in
                var status = stat()
                stat(path, &status)
                let file = try #require(FileHandle(forWritingAtPath: path))
                try file.write(contentsOf: Data("N".utf8))
                try file.close()
                var times = [status.st_atim, status.st_mtim]
                utimensat(AT_FDCWD, path, &times, 0)
            }
        ),
    ]

    @Test(arguments: changes.indices, ["2026/agents.csv", "Regles/cgos.yaml", "2026/campagne.yaml"])
    func isSeen(i: Int, file: String) throws {
        let sandbox = try Sandbox(2026)
        let run = Run(
            RunPlan(
                year: 2026, input: sandbox.input, output: sandbox.output, jobs: 2, cutOff: nil, allowedRejects: nil,
                command: "test"))
        let judged = try run.judge(hashing: true)
        let digests = try #require(judged.digests)
        #expect(digests.firstChanged(run) == nil)
        try Self.changes[i].change("\(sandbox.input)/\(file)")
        #expect(digests.firstChanged(run) == "\(sandbox.input)/\(file)", "\(Self.changes[i].what)")
    }

    /// The whole command: an extract cut short while it is read, again and again; 4 and the results
    /// of before, or a run that was quicker, or slower.
    @Test func cutShortWhileItIsRead() throws {
        let sandbox = try Sandbox(2022)
        #expect(try sandbox.run(2022, "-q", "--allow-rejects", "100").status < 2)
        let path = "\(sandbox.input)/2022/agents.csv"
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        var seen = 0
        for i in 0..<12 {
            try whole.write(to: URL(fileURLWithPath: path))
            let before = try sandbox.published(2022)
            let process = try Command.start(
                ["run", "2022", "-q", "--allow-rejects", "100", "--jobs", "1"] + sandbox.folders)
            usleep(UInt32(20_000 * (i + 1)))
            if process.isRunning { truncate(path, 40) }
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect(try Verification.check(folder: "\(sandbox.output)/2022").isClean)
            guard process.terminationStatus == 4 else { continue }
            seen += 1
            #expect(try sandbox.published(2022) == before)
        }
        #expect(seen > 0)
    }
}

import Foundation
import Testing

@testable import TestSupport

/// Lines of 100 MB through the whole run: they end, and take a few times their own length of memory.
///
/// Under a sanitizer (`make sanitize`) they are of 1 MB, and memory is not looked at: it is the sanitizer's.
@Suite(.serialized) struct LargeLineTests {
    #if SANITIZED
        private static let length = 1 << 20
        private static let isMeasured = false
    #else
        private static let length = 100 << 20
        private static let isMeasured = true
    #endif

    /// What the line is made of, and the megabytes that the run may take: the file's own pages, those of `rejets/`
    /// where the line is given back, and 100 for all else.
    struct Line: Sendable, CustomTestStringConvertible {
        let what: String
        let (start, byte, end): (String, UInt8, String)
        let found: [String]
        let megabytes: Int
        var testDescription: String { what }
    }

    static let lines: [Line] = [
        Line(
            what: "one name", start: "9000001;;M;", byte: 0x78, end: ";Ange;01/01/1960;;;;;;;oui\n", found: [],
            megabytes: 350),
        Line(
            what: "nothing but separators", start: "9000001", byte: 0x3B, end: "\n", found: ["agents.csv:17 R-CHAMPS"],
            megabytes: 500),
    ]

    @Test(.timeLimit(.minutes(5)), arguments: lines) func endsAndIsBounded(_ line: Line) throws {
        let sandbox = try Sandbox(2026)
        let file = "Input/2026/agents.csv"
        try sandbox.append(line.start, to: file)
        try sandbox.append(Data(repeating: line.byte, count: Self.length), to: file)
        try sandbox.append(line.end.utf8, to: file)
        // The shell is between, so that the memory of this process is not counted as that of the command.
        let command = ["-c", "\"$0\" \"$@\"; exit $?", Command.executable, "run", "2026", "--quiet", "--timings"]
        let result = try Command.run("/bin/sh", command + ["--allow-rejects", "100"] + sandbox.folders)
        #expect(result.status == (line.found.isEmpty ? 0 : 1), "\(result.err)")
        #expect(try Danger.findings(sandbox.published(2026)) == line.found)
        let peak = try #require(result.err.split(separator: "\n").first { $0.contains("peak memory, MB") })
        let megabytes = try #require(Int(peak.split(separator: "\t").last ?? ""))
        if Self.isMeasured { #expect(megabytes < line.megabytes) }
    }
}

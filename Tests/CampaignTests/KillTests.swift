import Foundation
import Publishing
import Testing

@testable import TestSupport

/// The command stopped at random moments: the published folder is a whole one, of before or of now.
///
/// A few dozen here; some hundreds were made by a script when this was written.
@Suite(.serialized) struct KillTests {
    /// Two runs of one campaign that differ, and the manifests they leave.
    private struct Pair {
        let sandbox: Sandbox
        let manifests: [Data]
        static let cutOffs = ["30/12/2027", "31/12/2027"]

        init() throws {
            sandbox = try Sandbox(2027)
            try sandbox.declareNoRegister(2027)
            var manifests: [Data] = []
            for day in Pair.cutOffs {
                #expect(try sandbox.run(2027, "-q", "--cut-off", day).status == 1)
                manifests.append(try #require(try sandbox.published(2027).files["manifeste.json"]))
            }
            #expect(manifests[0] != manifests[1])
            self.manifests = manifests
        }

        /// Starts the run `which`, waits so long, sends the signal; gives the status, or nil if a signal ended it.
        func stop(_ which: Int, after microseconds: UInt32, _ signal: Int32) throws -> Int32? {
            let process = try Command.start(["run", "2027", "-q", "--cut-off", Pair.cutOffs[which]] + sandbox.folders)
            usleep(microseconds)
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            return process.terminationReason == .uncaughtSignal ? nil : process.terminationStatus
        }

        /// Which of the two runs is published, whole.
        func whole() throws -> Int? {
            guard try Verification.check(folder: "\(sandbox.output)/2027").isClean else { return nil }
            let manifest = try Data(contentsOf: URL(fileURLWithPath: "\(sandbox.output)/2027/manifeste.json"))
            return manifests.firstIndex(of: manifest)
        }

        /// In the output folder; the file of changes aside, which no kill can make wrong: it is written at the end.
        func names() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: sandbox.output).filter {
                !$0.contains("-changements.csv")
            }
        }

        /// How long a whole run takes, about.
        func duration() throws -> UInt32 {
            let start = DispatchTime.now()
            _ = try sandbox.run(2027, "-q", "--cut-off", Pair.cutOffs[1])
            return UInt32((DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1000)
        }
    }

    @Test func killedAtAnyMoment() throws {
        let pair = try Pair()
        let duration = try pair.duration()
        var published = 1
        var random = SystemRandomNumberGenerator()
        for _ in 0..<25 {
            let next = 1 - published
            let status = try pair.stop(next, after: .random(in: 0...duration, using: &random), SIGKILL)
            let found = try #require(try pair.whole(), "neither run is whole")
            if status != nil { #expect(found == next) }
            published = found
        }
        // Whatever is left of them goes with the next.
        #expect(try pair.sandbox.run(2027, "-q", "--cut-off", Pair.cutOffs[0]).status == 1)
        #expect(try pair.names() == ["2027"])
        #expect(try pair.whole() == 0)
    }

    @Test(arguments: [SIGINT, SIGTERM]) func stoppedAtAnyMoment(signal: Int32) throws {
        let pair = try Pair()
        let duration = try pair.duration()
        var published = 1
        for i in 0..<12 {
            let next = 1 - published
            let status = try pair.stop(next, after: duration / 12 * UInt32(i), signal)
            let found = try #require(try pair.whole())
            // Before the command watches, the system's own way; after its end, nothing to stop.
            if let status { #expect([1, 128 + signal].contains(status)) }
            if status == 1 { #expect(found == next) }
            #expect(try pair.names() == ["2027"])
            published = found
        }
    }

    /// Where there was no output folder, none is left.
    @Test func aRefusedRunLeavesNoFolder() throws {
        let sandbox = try Sandbox(2026)
        for arguments in [["run", "2031"], ["run", "2026", "--cut-off", "01/01/2020"], ["run", "2026", "--nope"]] {
            let folder = "\(sandbox.path)/new/Sorties d’été"
            let result = try Command.millesime(arguments + ["-q", "--input", sandbox.input, "--output", folder])
            #expect(result.status == 2)
            #expect(!FileManager.default.fileExists(atPath: "\(sandbox.path)/new"))
        }
        try sandbox.replace("millesime: 2026", by: "millesime: 2025", in: "Input/2026/campagne.yaml")
        let result = try Command.millesime(
            ["run", "2026", "-q", "--input", sandbox.input, "--output", "\(sandbox.path)/new"])
        #expect(result.status == 3 && !FileManager.default.fileExists(atPath: "\(sandbox.path)/new"))
    }

    /// Spaces, accents, and a link to a folder somewhere else.
    @Test func anyPathWillDo() throws {
        let sandbox = try Sandbox(2026)
        let folder = "\(sandbox.path)/Résultats de l’année « test »"
        #expect(try Command.millesime(["run", "2026", "-q", "--input", sandbox.input, "--output", folder]).status == 0)
        let link = "\(sandbox.path)/lien"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
        #expect(try Command.millesime(["run", "2026", "-q", "--input", sandbox.input, "--output", link]).status == 0)
        #expect(try Tree("\(folder)/2026") == SampleRuns.shared().tree(2026))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["2026", "2026-changements.csv"])
        #expect(
            try Command.millesime(["verify", "2026", "-q", "--rerun", "--input", sandbox.input, "--output", link])
                .status == 0)
    }

    /// Two at once: the second is refused, and the first named by its number and its command.
    @Test func aSecondRunIsRefused() throws {
        let sandbox = try Sandbox(2026)
        let lock = try OutputLock(
            Destination(output: sandbox.output, year: 2026), command: "millesime run 2026 --jobs 7")
        Refusal("", status: 3, says: "le processus \(getpid()) (millesime run 2026 --jobs 7) publie déjà").expect(
            try sandbox.run(2026, "-q"))
        lock.release()
        // What a dead one leaves stops nobody.
        try sandbox.write("1\nmillesime run 2026\n", to: "Output/.verrou-2026")
        #expect(try sandbox.run(2026, "-q").status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == ["2026"])
    }
}

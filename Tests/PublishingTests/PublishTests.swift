import Glibc
import Testing

@testable import Publishing

@Suite struct PublishTests {
    @Test func aFirstRunIsPublishedPrivateAndWhole() throws {
        let scratch = Scratch()
        let destination = Destination(output: scratch.path + "/new/Output/", year: 2023)
        let published = try publish("one", to: destination)
        #expect(published.way == .first)
        #expect(published.trouble == nil)
        #expect(try wholeMark(destination, among: ["one"]) == "one")
        #expect(
            published.manifest.outputs.map(\.path)
                == ["droits.csv", "one.csv", "regions/11-ile-de-france.xlsx", "rejets/agents.csv"])
        for entry in try Tree.list(destination.target) {
            #expect(mode(destination.target + "/" + entry.path) == (entry.status.kind == .folder ? 0o700 : 0o600))
        }
        #expect(mode(destination.target) == 0o700)
        #expect(mode(destination.output) == 0o700)
        // Nothing hidden stays: neither staging, nor temporaries, nor lock.
        #expect(try Folder.entries(destination.output).map(\.text) == ["2023"])
    }

    @Test func aRunReplacesThePreviousOne() throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let published = try publish("two", to: scratch.destination)
        #expect(published.way == .exchange)
        #expect(try wholeMark(scratch.destination, among: ["one", "two"]) == "two")
        #expect(try Folder.entries(scratch.path).map(\.text) == ["2023"])
    }

    @Test func aFileSystemWithoutExchangeIsServedByTwoRenames() throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let published = try publish("two", to: scratch.destination, probe: PublicationProbe(withoutExchange: true))
        #expect(published.way == .twoRenames)
        #expect(published.trouble == nil)
        #expect(try wholeMark(scratch.destination, among: ["one", "two"]) == "two")
        #expect(try Folder.entries(scratch.path).map(\.text) == ["2023"])
    }

    @Test func aDiscardedRunLeavesThePreviousOne() throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let staging = try stage("two", scratch.destination)
        try staging.discard()
        #expect(try wholeMark(scratch.destination, among: ["one", "two"]) == "one")
        #expect(try scratch.leftovers() == [])
    }

    /// A signal's thread discards while the main one publishes: one of the two happens, whole.
    @Test(arguments: 0..<20) func aDiscardDuringAPublicationWaits(_: Int) async throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let staging = try stage("two", scratch.destination)
        async let discarded: Void = Task.detached { try staging.discard() }.value
        let published = try? staging.publish(someManifest)
        try await discarded
        #expect(try wholeMark(scratch.destination, among: ["one", "two"]) == (published == nil ? "one" : "two"))
        #expect(try scratch.leftovers() == [])
    }

    @Test func whatIsNoPlainFileIsNotAdopted() throws {
        let scratch = Scratch()
        let staging = try Staging(OutputLock(scratch.destination, command: "test"))
        #expect(mkfifo(try staging.reserve("pipe.xlsx"), 0o600) == 0)
        #expect(throws: PublishingError.staging(path: "pipe.xlsx", mistake: .notAFile)) {
            try staging.adopt("pipe.xlsx")
        }
        #expect(symlink("/etc/passwd", try staging.reserve("link.xlsx")) == 0)
        #expect(throws: PublishingError.self) { try staging.adopt("link.xlsx") }
        try staging.discard()
    }

    @Test func severalFilesAreWrittenByThreadsAtOnce() async throws {
        let scratch = Scratch()
        let staging = try Staging(OutputLock(scratch.destination, command: "test"))
        let digests = try await withThrowingTaskGroup(of: (Int, FileDigest).self) { group in
            for i in 0..<8 {
                group.addTask {
                    let file = try staging.file("regions/\(i).csv")
                    for line in 0..<20_000 { try file.write("\(i);\(line);du texte accentué\n") }
                    return (i, try file.finish())
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(try staging.publish(someManifest).trouble == nil)
        #expect(try Verification.check(scratch.destination).isClean)
        for i in 0..<8 {
            let expected = (0..<20_000).map { "\(i);\($0);du texte accentué\n" }.joined()
            let bytes = try Manifest.load(scratch.destination.target + "/regions/\(i).csv")
            #expect(bytes == Array(expected.utf8))
            #expect(digests[i] == bytes.withUnsafeBytes { FileDigest(of: $0) })
        }
    }

    @Test(arguments: [0, 1, 1 << 18 - 1, 1 << 18, 1 << 18 + 1, 3 << 18])
    func anyLengthGoesThroughTheBuffer(length: Int) throws {
        let scratch = Scratch()
        let staging = try Staging(OutputLock(scratch.destination, command: "test"))
        let file = try staging.file("a.csv")
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try file.write("x")
        try file.write(bytes)
        try file.write("y")
        let digest = try file.finish()
        let expected = [UInt8(ascii: "x")] + bytes + [UInt8(ascii: "y")]
        #expect(digest == expected.withUnsafeBytes { FileDigest(of: $0) })
        #expect(try Manifest.load(staging.path + "/a.csv") == expected)
        try staging.discard()
    }

    @Test func mistakesOfTheCallerStopThePublication() throws {
        let scratch = Scratch()
        let staging = try stage("one", scratch.destination)
        for path in ["", "/a", "../a", "a//b", "a/../../b", "./a", "manifeste.json", ".provisoire/x", "a\nb"] {
            #expect(throws: PublishingError.staging(path: path, mistake: .badPath)) { try staging.file(path) }
        }
        #expect(throws: PublishingError.staging(path: "droits.csv", mistake: .twice)) { try staging.file("droits.csv") }
        let open = try staging.file("open.csv")
        #expect(throws: PublishingError.staging(path: "open.csv", mistake: .unfinished)) {
            _ = try staging.publish(someManifest)
        }
        try open.finish()
        #expect(throws: PublishingError.self) { try open.finish() }
        #expect(throws: PublishingError.staging(path: "late.csv", mistake: .closed)) { try staging.file("late.csv") }
        try overwrite(staging.path + "/stranger.csv", "?")
        #expect(throws: PublishingError.staging(path: "stranger.csv", mistake: .unknown)) {
            _ = try staging.publish(someManifest)
        }
        unlink(staging.path + "/stranger.csv")
        unlink(staging.path + "/one.csv")
        #expect(throws: PublishingError.staging(path: "one.csv", mistake: .missing)) {
            _ = try staging.publish(someManifest)
        }
        try staging.discard()
        #expect(try Folder.entries(scratch.path).map(\.text).filter { $0 != ".verrou-2023" } == [])
    }
}

import Glibc
import Synchronization
import Testing

@testable import Publishing

@Suite struct LockTests {
    @Test func aSecondRunIsRefusedAndTheFirstNamed() throws {
        let scratch = Scratch()
        let first = try OutputLock(scratch.destination, command: "millesime run 2023\n--quiet")
        let expected = PublishingError.alreadyRunning(
            target: scratch.destination.target, process: getpid(), command: "millesime run 2023 --quiet")
        #expect(throws: expected) { try OutputLock(scratch.destination, command: "second") }
        #expect("\(expected)".hasPrefix("le processus \(getpid()) (millesime run 2023 --quiet) publie déjà dans "))
        // Another campaign of the same output is another lock.
        _ = try OutputLock(Destination(output: scratch.path, year: 2024), command: "other year")
        withExtendedLifetime(first) {}
    }

    @Test func aRefusedRunTouchesNothingOfTheFirst() throws {
        let scratch = Scratch()
        let staging = try stage("one", scratch.destination)
        #expect(throws: PublishingError.self) { try publish("two", to: scratch.destination) }
        #expect(try staging.publish(someManifest).way == .first)
        #expect(try wholeMark(scratch.destination, among: ["one", "two"]) == "one")
    }

    @Test func aStaleLockBlocksNobody() throws {
        let scratch = Scratch()
        // What a killed run leaves: the file, with its process, and no lock on it.
        try overwrite(scratch.destination.lock, "1\nmillesime run 2023 with a long command line\n")
        let lock = try OutputLock(scratch.destination, command: "next")
        #expect(String(decoding: try Manifest.load(scratch.destination.lock), as: UTF8.self) == "\(getpid())\nnext\n")
        #expect(mode(scratch.destination.lock) == 0o600)
        withExtendedLifetime(lock) {}
    }

    @Test func aLockIsGoneWithItsRun() throws {
        let scratch = Scratch()
        do {
            let lock = try OutputLock(scratch.destination, command: "first")
            withExtendedLifetime(lock) {}
        }
        #expect(try FileStatus.of(scratch.destination.lock) == nil)
        _ = try OutputLock(scratch.destination, command: "second")
    }

    @Test func aLockThatIsALinkIsNotFollowed() throws {
        let scratch = Scratch()
        try overwrite(scratch.path + "/precious", "kept")
        #expect(symlink(scratch.path + "/precious", scratch.destination.lock) == 0)
        #expect(throws: PublishingError.self) { try OutputLock(scratch.destination, command: "x") }
        #expect(String(decoding: try Manifest.load(scratch.path + "/precious"), as: UTF8.self) == "kept")
    }

    /// The first run ends, and removes its file, after the second opened that file and before it locked it:
    /// the second must not trust a lock on a file that has no name any more.
    @Test func aLockOnARemovedFileIsNotTaken() throws {
        let scratch = Scratch()
        let first = try OutputLock(scratch.destination, command: "first")
        let second = try OutputLock(scratch.destination, command: "second", beforeLocking: { first.release() })
        #expect(throws: PublishingError.self) { try OutputLock(scratch.destination, command: "third") }
        withExtendedLifetime(second) {}
    }

    /// Many threads take and leave the lock, whose file comes and goes: never two at once.
    @Test func theLockIsNeverHeldTwice() async throws {
        let scratch = Scratch()
        let destination = scratch.destination
        let inside = Counter()
        let taken = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var taken = 0
                    for _ in 0..<1000 {
                        do {
                            let lock = try OutputLock(destination, command: "x")
                            if inside.add(1) != 1 { Issue.record("held twice") }
                            usleep(20)
                            taken += 1
                            _ = inside.add(-1)
                            withExtendedLifetime(lock) {}
                        } catch PublishingError.alreadyRunning {}
                    }
                    return taken
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(taken > 0)
    }
}

final class Counter: Sendable {
    private let value = Mutex(0)
    func add(_ n: Int) -> Int {
        value.withLock {
            $0 += n
            return $0
        }
    }
}

import Glibc
import Testing

@testable import Publishing

/// A run that dies after each step in turn; the next run must find the old results or the new ones, whole.
@Suite struct CrashTests {
    /// What a kill looks like to the caller.
    static let kill = PublishingError.system(SystemFailure("go on", "after the kill", code: EINTR))

    static func dying(after last: PublicationStep, withoutExchange: Bool) -> PublicationProbe {
        PublicationProbe(
            after: { (step) throws(PublishingError) in if step == last { throw kill } },
            withoutExchange: withoutExchange)
    }

    @Test(arguments: PublicationStep.allCases, [false, true])
    func theTargetIsWholeAfterEveryStep(step: PublicationStep, withoutExchange: Bool) throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let reached = reach(step, scratch, withoutExchange: withoutExchange)
        let belongs: Set<PublicationStep> = withoutExchange ? [.exchanged] : [.previousSetAside, .renamed]
        #expect(reached == !belongs.contains(step))

        // At once, without any recovery: only between two renames may the target be missing.
        let isBetween = withoutExchange && step == .previousSetAside
        if isBetween {
            #expect(try FileStatus.of(scratch.destination.target) == nil)
        } else {
            #expect(try wholeMark(scratch.destination, among: ["one", "two"]) != nil)
        }
        // After the next run's start, whatever becomes of it.
        let next = try Staging(OutputLock(scratch.destination, command: "next"))
        let mark = try wholeMark(scratch.destination, among: ["one", "two"])
        let isOld: Set<PublicationStep> = [.temporariesRemoved, .manifestWritten, .flushed, .previousSetAside]
        #expect(mark == (isOld.contains(step) && reached ? "one" : "two"))
        #expect(next.recovered.contains { if case .restored = $0 { true } else { false } } == isBetween)
        #expect(try scratch.leftovers().count == 1)
        try next.discard()
        #expect(try scratch.leftovers() == [])
        // And the next run publishes.
        try publish("three", to: scratch.destination)
        #expect(try wholeMark(scratch.destination, among: ["three"]) == "three")
    }

    /// The first publication of a campaign, dying after each step: nothing, or the whole.
    @Test(arguments: PublicationStep.allCases)
    func aFirstRunIsThereWholeOrNotAtAll(step: PublicationStep) throws {
        let scratch = Scratch()
        _ = reach(step, scratch, withoutExchange: false)
        if try FileStatus.of(scratch.destination.target) != nil {
            #expect(try wholeMark(scratch.destination, among: ["two"]) == "two")
        }
        try publish("three", to: scratch.destination)
        #expect(try wholeMark(scratch.destination, among: ["three"]) == "three")
        #expect(try scratch.leftovers() == [])
    }

    /// Publishes "two", dying after `step`. False where this way of publishing has no such step.
    private func reach(_ step: PublicationStep, _ scratch: Scratch, withoutExchange: Bool) -> Bool {
        do {
            let probe = CrashTests.dying(after: step, withoutExchange: withoutExchange)
            return try publish("two", to: scratch.destination, probe: probe).trouble != nil
        } catch {
            #expect(error as? PublishingError == CrashTests.kill)
            return true
        }
    }

    @Test func onlyWhatIsOursIsCleared() throws {
        let scratch = Scratch()
        let ours = [".2023.en-cours-1-0123456789abcdef", ".2023.precedent-99-0123456789abcdef"]
        let others = [
            "2022", "notes", ".2023.en-cours-1", ".2023.en-cours-1-0123456789abcde",
            ".2023.en-cours-x-0123456789abcdef",
            ".2023.en-cours-1-0123456789abcdeF", ".2022.en-cours-1-0123456789abcdef",
            ".2023.en-cours-1-0123456789abcdef-2",
            ".2023.precedent", ".20231.en-cours-1-0123456789abcdef", ".2023.en-cours--0123456789abcdef",
        ]
        for name in ours + others {
            try Folder.create(scratch.path + "/" + name)
            try overwrite(scratch.path + "/" + name + "/f", "x")
        }
        // A run's name on a file, or on a link to someone's folder, is no run's.
        try overwrite(scratch.path + "/.2023.en-cours-2-0123456789abcdef", "x")
        #expect(symlink(scratch.path + "/notes", scratch.path + "/.2023.en-cours-3-0123456789abcdef") == 0)
        // A link inside a dead run's folder is removed, not followed.
        #expect(symlink(scratch.path + "/notes", scratch.path + "/" + ours[0] + "/link") == 0)
        try Folder.create(scratch.destination.target)

        let staging = try Staging(OutputLock(scratch.destination, command: "next"))
        #expect(Set(staging.recovered) == Set(ours.map { .cleared(scratch.path + "/" + $0) }))
        try staging.discard()
        for name in others { #expect(try FileStatus.of(scratch.path + "/" + name + "/f") != nil, "\(name)") }
        #expect(try FileStatus.of(scratch.path + "/.2023.en-cours-2-0123456789abcdef") != nil)
        #expect(try FileStatus.of(scratch.path + "/.2023.en-cours-3-0123456789abcdef") != nil)
    }

    @Test func severalPreviousFoldersAreAPersonsChoice() throws {
        let scratch = Scratch()
        let names = [".2023.precedent-1-0123456789abcdef", ".2023.precedent-2-0123456789abcdef"]
        for name in names { try Folder.create(scratch.path + "/" + name) }
        #expect(
            throws: PublishingError.severalPrevious(
                target: scratch.destination.target, candidates: names.map { scratch.path + "/" + $0 })
        ) { try Staging(OutputLock(scratch.destination, command: "next")) }
        #expect(try scratch.leftovers() == names)
    }

    @Test func aNameThatIsNoTextIsRemovedToo() throws {
        let scratch = Scratch()
        let folder = scratch.path + "/.2023.en-cours-1-0123456789abcdef"
        try Folder.create(folder)
        let name = Array((folder + "/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
        let file = open(name, O_WRONLY | O_CREAT, 0o600)
        #expect(file >= 0)
        close(file)
        try Staging(OutputLock(scratch.destination, command: "next")).discard()
        #expect(try scratch.leftovers() == [])
    }
}

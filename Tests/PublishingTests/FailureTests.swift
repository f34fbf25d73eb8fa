import Glibc
import Testing

@testable import Publishing

/// What the machine refuses: one clear sentence, and the previous results untouched.
@Suite struct FailureTests {
    static let isRoot = geteuid() == 0

    @Test func aFullDiskIsSaidInOneSentence() throws {
        let file = try Descriptor(opening: "/dev/full", O_WRONLY)
        #expect(
            sentence { try file.write("x") }
                == "impossible d'écrire /dev/full : plus de place sur le disque ; libérer de la place sur ce disque, puis relancer"
        )
    }

    @Test(arguments: [
        (ENOSPC, SystemFailure.Kind.diskFull), (EDQUOT, .quota), (EACCES, .permission), (EPERM, .permission),
        (EROFS, .readOnly), (EFBIG, .fileTooLarge), (EMFILE, .tooManyOpenFiles), (EIO, .inputOutput), (ENOENT, .other),
    ])
    func everyReasonIsRecognised(code: Int32, kind: SystemFailure.Kind) {
        let failure = SystemFailure("écrire", "Output/2023", code: code)
        #expect(failure.kind == kind)
        #expect(failure.description.hasPrefix("impossible d'écrire Output/2023 : "))
        #expect(!failure.description.contains("\n"))
    }

    @Test func partialAndInterruptedWritesAreCompleted() throws {
        let bytes = Array("abcdefghij".utf8)
        var taken: [UInt8] = []
        var answers = [3, -EINTR, 1, -EINTR, -EINTR, 6].makeIterator()
        try bytes.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in
            try Descriptor.writeAll(bytes, path: "f") { start, count in
                let answer = Int(answers.next()!)
                if answer < 0 {
                    errno = Int32(-answer)
                    return -1
                }
                taken += UnsafeRawBufferPointer(start: start, count: min(answer, count))
                return min(answer, count)
            }
        }
        #expect(taken == bytes)
        #expect(answers.next() == nil)
    }

    @Test func aWriteThatStopsIsAnError() {
        let bytes = Array("abc".utf8)
        func write(_ code: Int32) -> PublishingError? {
            do {
                try bytes.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in
                    try Descriptor.writeAll(bytes, path: "f") { _, _ in
                        errno = code
                        return code == 0 ? 0 : -1
                    }
                }
                return nil
            } catch {
                return error
            }
        }
        #expect(write(EDQUOT)?.systemFailure?.kind == .quota)
        #expect(write(0)?.systemFailure?.kind == .inputOutput)
    }

    /// Files are left to the disk beside the work: what it refuses is known before anything is published.
    @Test func whatTheDiskRefusesLaterStopsThePublication() throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let staging = try stage("two", scratch.destination)
        // O_PATH, which Swift does not import: such a descriptor cannot be flushed (EBADF).
        staging.flushes.take(try Descriptor(opening: staging.path + "/droits.csv", 0o10_000_000))
        #expect(
            sentence { _ = try staging.publish(someManifest) }
                .contains("impossible de confier au disque"))
        try staging.discard()
        #expect(try wholeMark(scratch.destination, among: ["one", "two"]) == "one")
        #expect(try scratch.leftovers() == [])
    }

    /// More than may be open at once.
    @Test func filesThatWaitForTheDiskAreNotAllOpen() throws {
        let scratch = Scratch()
        let staging = try stage("one", scratch.destination)
        for i in 0..<2_000 { try staging.file("lots/\(i).csv").finish() }
        let open = try Folder.entries("/proc/self/fd").count
        #expect(open < 500)
        try staging.flushes.wait()
        #expect(staging.finished.count >= 2_000)
        try staging.discard()
    }

    @Test func aFileThatCannotBeMadeIsAnError() throws {
        let scratch = Scratch()
        let staging = try Staging(OutputLock(scratch.destination, command: "test"))
        try Tree.remove(staging.path)
        #expect(sentence { _ = try staging.file("droits.csv") }.hasSuffix("/droits.csv : n'existe pas"))
    }

    @Test func anOutputThatIsAFileIsSaid() throws {
        let scratch = Scratch()
        try overwrite(scratch.path + "/Output", "x")
        let destination = Destination(output: scratch.path + "/Output", year: 2023)
        #expect(
            sentence { _ = try OutputLock(destination, command: "x") }
                == "impossible d'utiliser comme dossier \(scratch.path)/Output : n'est pas un dossier")
    }

    @Test(.enabled(if: isRoot)) func aFolderWithoutPermissionIsSaid() throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let words = asNobody { sentence { _ = try OutputLock(scratch.destination, command: "x") } }
        let remedy = "se faire donner le droit d'y écrire, ou choisir un autre dossier avec --output"
        #expect(words.hasSuffix("accès refusé ; \(remedy)"))
    }

    @Test(.enabled(if: !isRoot)) func aFolderWithoutPermissionIsSaidToAUser() throws {
        let scratch = Scratch()
        chmod(scratch.path, 0o500)
        let words = sentence { _ = try OutputLock(scratch.destination, command: "x") }
        #expect(words.contains("Permission denied"))
    }

    /// What stands in the target's place and is not ours stays there, and is named.
    @Test func whatIsNotOursIsNeverReplaced() throws {
        let scratch = Scratch()
        let target = scratch.destination.target
        func refusal() -> String { sentence { try publish("two", to: scratch.destination) } }

        // Someone's own folder (`--output Input`).
        try Folder.create(target)
        try overwrite(target + "/agents.csv", "numero\n")
        #expect(refusal().contains("contient agents.csv, et aucun manifeste.json de ce programme"))
        try overwrite(target + "/manifeste.json", "{}")
        #expect(refusal().contains("contient manifeste.json, qui n'est pas écrit comme ce programme l'écrit"))
        #expect(try FileStatus.of(target + "/agents.csv") != nil)
        try Tree.remove(target)

        // A note among the results; a file in a folder of its own; a workbook someone has open.
        try publish("one", to: scratch.destination)
        try overwrite(target + "/.~lock.national.xlsx#", "")
        try overwrite(target + "/regions/notes.txt", "mine")
        #expect(refusal().contains("contient regions/notes.txt, que ce programme n'a pas écrit"))
        unlink(target + "/regions/notes.txt")
        try Folder.create(target + "/corrections")
        #expect(refusal().contains("contient corrections, que ce programme n'a pas écrit"))
        rmdir(target + "/corrections")
        #expect(refusal() == "")
        #expect(try wholeMark(scratch.destination, among: ["one", "two"]) == "two")

        // A file, a link.
        try Tree.remove(target)
        try overwrite(target, "x")
        #expect(refusal().contains("est un fichier, et non un dossier qui puisse être remplacé"))
        unlink(target)
        try Folder.create(scratch.path + "/elsewhere")
        #expect(symlink("elsewhere", target) == 0)
        #expect(refusal().contains("est un lien symbolique"))
        #expect(try scratch.leftovers() == [])
    }

    @Test func aNotePutThereDuringTheRunStopsThePublication() throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let staging = try stage("two", scratch.destination)
        try overwrite(scratch.destination.target + "/notes.txt", "mine")
        #expect(sentence { _ = try staging.publish(someManifest) }.contains("notes.txt"))
        try staging.discard()
        #expect(try FileStatus.of(scratch.destination.target + "/one.csv") != nil)
    }
}

import Glibc
import Testing

@testable import Publishing

/// Real file systems, too small or read-only; skipped where the machine does not let us mount one.
@Suite(.serialized, .enabled(if: SmallDisk.isPermitted, "mounting needs root"))
struct SmallDiskTests {
    @Test func aDiskThatFillsLeavesThePreviousResults() throws {
        let disk = try SmallDisk()
        try publish("one", to: disk.destination)
        let staging = try stage("two", disk.destination)
        let file = try staging.file("large.csv")
        let line = String(repeating: "x", count: 999) + "\n"
        let words = sentence { for _ in 0..<2000 { try file.write(line) } }
        let remedy = "libérer de la place sur ce disque, puis relancer"
        #expect(words.hasSuffix("/large.csv : plus de place sur le disque ; \(remedy)"))
        // The failure lasts, even where space came back.
        #expect(sentence { _ = try file.finish() } == words)
        #expect(throws: PublishingError.staging(path: "large.csv", mistake: .unfinished)) {
            _ = try staging.publish(someManifest)
        }
        try staging.discard()
        #expect(try wholeMark(disk.destination, among: ["one", "two"]) == "one")
        #expect(try disk.scratch.leftovers() == [])
        // With room again, the next run publishes.
        #expect(try publish("three", to: disk.destination).way == .exchange)
        #expect(try wholeMark(disk.destination, among: ["three"]) == "three")
    }

    /// The manifest itself may be what does not fit.
    @Test func aDiskFullAtTheLastMomentLeavesThePreviousResults() throws {
        let disk = try SmallDisk()
        try publish("one", to: disk.destination)
        let staging = try stage("two", disk.destination)
        let filler = try Descriptor.create(disk.scratch.path + "/filler")
        let page = String(repeating: "x", count: 4096)
        #expect(sentence { while true { try filler.write(page) } }.contains("plus de place"))
        // No temporaries were left to make room by their removal.
        try Tree.remove(staging.temporaryFolder)
        #expect(sentence { while true { try filler.write(page) } }.contains("plus de place"))
        let words = sentence { _ = try staging.publish(someManifest) }
        #expect(words.contains("manifeste.json : plus de place sur le disque"))
        try staging.discard()
        #expect(try wholeMark(disk.destination, among: ["one", "two"]) == "one")
    }

    /// Room for the name of the lock, none for its words: no lock is left, nor a folder made for it.
    @Test func aLockThatDoesNotFitLeavesNothing() throws {
        let disk = try SmallDisk()
        let filler = try Descriptor.create(disk.scratch.path + "/filler")
        let page = String(repeating: "x", count: 4096)
        #expect(sentence { while true { try filler.write(page) } }.contains("plus de place"))
        for output in [disk.scratch.path, disk.scratch.path + "/a/b"] {
            let words = sentence { _ = try OutputLock(Destination(output: output, year: 2023), command: "test") }
            #expect(words.contains("impossible d'écrire \(output)/.verrou-2023 : plus de place"))
            #expect(try Tree.list(disk.scratch.path).map(\.path) == ["filler"])
        }
    }

    /// A scratch folder that cannot be removed yet (here, another disk in it) is removed when asked again.
    @Test func aScratchFolderIsRemovedAtTheSecondTry() throws {
        let disk = try SmallDisk()
        try Folder.create(disk.scratch.path + "/Sorties")
        let folder = try ScratchFolder(near: disk.scratch.path + "/Sorties", temporary: nil)
        let inner = try folder.makeFolder("2023")
        #expect(mount("tmpfs", inner, "tmpfs", 0, "size=64k") == 0)
        #expect(sentence { try folder.discard() }.contains("impossible d'effacer"))
        umount2(inner, 2)
        try folder.discard()
        #expect(try Tree.list(disk.scratch.path).map(\.path) == ["Sorties"])
    }

    @Test func aReadOnlyDiskIsSaid() throws {
        let disk = try SmallDisk()
        try publish("one", to: disk.destination)
        try disk.makeReadOnly()
        #expect(
            sentence { try publish("two", to: disk.destination) }.hasSuffix(
                "disque en lecture seule ; ce disque est monté en lecture seule : choisir un autre dossier avec --output"))
        #expect(try wholeMark(disk.destination, among: ["one", "two"]) == "one")
    }

    @Test func aTargetThatIsAMountPointIsSaidBeforeTheWork() throws {
        let disk = try SmallDisk()
        let inner = disk.scratch.path + "/2023"
        try Folder.create(inner)
        #expect(mount("tmpfs", inner, "tmpfs", 0, "size=64k") == 0)
        defer { umount2(inner, 2) }
        #expect(sentence { try publish("one", to: disk.destination) }.contains("est un point de montage"))
    }
}

/// A tmpfs of 1 MiB on a scratch folder.
final class SmallDisk {
    static let isPermitted: Bool = {
        guard geteuid() == 0, let disk = try? SmallDisk() else { return false }
        withExtendedLifetime(disk) {}
        return true
    }()

    let scratch = Scratch()
    var destination: Destination { scratch.destination }

    init() throws {
        guard mount("tmpfs", scratch.path, "tmpfs", 0, "size=1m") == 0 else {
            throw PublishingError.system(SystemFailure("mount", scratch.path))
        }
    }

    deinit { umount2(scratch.path, 2) }

    func makeReadOnly() throws {
        guard mount("tmpfs", scratch.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=1m") == 0
        else { throw PublishingError.system(SystemFailure("remount", scratch.path)) }
    }
}

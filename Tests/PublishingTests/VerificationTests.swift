import Glibc
import Testing

@testable import Publishing

/// Each kind of damage, planted in a folder that was clean, and seen.
@Suite struct VerificationTests {
    private typealias Difference = Verification.Difference

    private func differences(after damage: (String) throws -> Void) throws -> [Difference] {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        #expect(try Verification.check(scratch.destination).isClean)
        try damage(scratch.destination.target)
        return try Verification.check(scratch.destination).differences
    }

    @Test func aCleanFolderHasNoDifference() throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let verification = try Verification.check(scratch.destination)
        #expect(verification.isClean)
        #expect(verification.filesRead == 4)
        #expect(verification.bytesRead == 18 + 25 + 12 + 3)
    }

    @Test func aMissingFile() throws {
        #expect(try differences { unlink($0 + "/droits.csv") } == [.missing(path: "droits.csv")])
    }

    @Test func aByteChanged() throws {
        let found = try differences { try overwrite($0 + "/one.csv", "oNe") }
        let hash = { (s: String) in Array(s.utf8).withUnsafeBytes { FileDigest(of: $0).sha256 } }
        #expect(found == [.hash(path: "one.csv", expected: hash("one"), found: hash("oNe"))])
    }

    @Test func aFileCutShort() throws {
        #expect(try differences { truncate($0 + "/one.csv", 2) } == [.size(path: "one.csv", expected: 3, found: 2)])
    }

    @Test func moreThanTheManifestLists() throws {
        let found = try differences {
            try overwrite($0 + "/zzz.csv", "")
            try overwrite($0 + "/regions/.~lock.x.xlsx#", "")
            try Folder.create($0 + "/vide")
            symlink("droits.csv", $0 + "/lien.csv")
        }
        #expect(
            found == ["lien.csv", "regions/.~lock.x.xlsx#", "vide", "zzz.csv"].map { Difference.unexpected(path: $0) })
    }

    @Test func somethingElseInAFilesPlace() throws {
        let found = try differences {
            rename($0 + "/one.csv", $0 + "/two.csv")
            symlink("two.csv", $0 + "/one.csv")
            unlink($0 + "/droits.csv")
            mkfifo($0 + "/droits.csv", 0o600)
        }
        #expect(found == [.notAFile(path: "droits.csv"), .notAFile(path: "one.csv"), .unexpected(path: "two.csv")])
    }

    @Test func aManifestMissingOrTorn() throws {
        #expect(try differences { unlink($0 + "/manifeste.json") } == [.manifestMissing])
        #expect(
            try differences { truncate($0 + "/manifeste.json", 60) }
                == [.manifestUnreadable("ligne 4 : le fichier finit trop tôt")])
    }

    @Test func anEquationOpenOrACampaignThatIsAnother() throws {
        let scratch = Scratch()
        var manifest = someManifest
        manifest.equations.append(.init(controle: "versements", attendu: 100, obtenu: 99))
        _ = try stage("one", scratch.destination).publish(manifest)
        #expect(
            try Verification.check(folder: scratch.destination.target, year: 2022).differences == [
                .otherYear(expected: 2022, found: 2023),
                .equationOpen(controle: "versements", attendu: 100, obtenu: 99),
            ])
    }

    @Test(.enabled(if: geteuid() == 0)) func aFileThatCannotBeRead() throws {
        let scratch = Scratch()
        try publish("one", to: scratch.destination)
        let target = scratch.destination.target
        for path in [scratch.path, target, target + "/regions", target + "/rejets"] { chmod(path, 0o755) }
        for entry in try Tree.list(target) where entry.status.kind == .file && entry.path != "one.csv" {
            chmod(target + "/" + entry.path, 0o644)
        }
        let found = try asNobody { try Verification.check(scratch.destination).differences }
        #expect(found.map(\.description) == ["one.csv est illisible : accès refusé"])
    }

    @Test func aFolderThatDoesNotExistIsAnError() {
        #expect(
            sentence { _ = try Verification.check(folder: "/nowhere/2023") }
                == "impossible de parcourir /nowhere/2023 : n'existe pas")
    }
}

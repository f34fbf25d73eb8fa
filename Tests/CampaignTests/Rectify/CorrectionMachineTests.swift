import Foundation
import Publishing
import Testing

@testable import TestSupport

/// A correction is published whole or not at all, whoever else is at work and whatever the machine does.
@Suite(.serialized) struct CorrectionMachineTests {
    private func campaign() throws -> IssuedCampaign {
        let campaign = try IssuedCampaign.issued((1001...1040).map { ("\($0)", "100,00") })
        for i in campaign.payments.indices { campaign.payments[i].brut = "200,00" }
        try campaign.write()
        return campaign
    }

    private func arguments(_ campaign: IssuedCampaign) -> [String] {
        ["rectify", "2023", "-q"] + campaign.sandbox.folders
    }

    /// What nobody is to see: what is in the folder of corrections, hidden names too, and beside it.
    private func left(_ campaign: IssuedCampaign) throws -> [String] {
        let manager = FileManager.default
        let inside = (try? manager.contentsOfDirectory(atPath: campaign.corrections)) ?? []
        return (inside + (try manager.contentsOfDirectory(atPath: campaign.sandbox.output))).sorted()
    }

    @Test func anotherIsAtWork() throws {
        let campaign = try campaign()
        let lock = try OutputLock(
            Destination(output: campaign.sandbox.output, year: 2023), command: "millesime rectify 2023 --jobs 7")
        let said = "le processus \(getpid()) (millesime rectify 2023 --jobs 7)"
        let rectify = try campaign.rectify()
        #expect(rectify.status == 3 && rectify.err.contains(said), "\(rectify.err)")
        let issue = try campaign.issue()
        #expect(issue.status == 3 && issue.err.contains(said), "\(issue.err)")
        let run = try campaign.sandbox.run(2023, "-q", "--replace-issued")
        #expect(run.status == 3 && run.err.contains(said), "\(run.err)")
        lock.release()
        #expect(campaign.hasNone)
        #expect(try campaign.rectify().status == 0)
    }

    /// Started together: one writes, the others are refused or find nothing left to do.
    @Test func severalAtOnce() throws {
        let campaign = try campaign()
        let processes = try (0..<4).map { _ in try Command.start(arguments(campaign)) }
        let statuses = processes.map { process in
            process.waitUntilExit()
            return process.terminationStatus
        }
        #expect(statuses.contains(0) && statuses.allSatisfy { [0, 3].contains($0) }, "\(statuses)")
        #expect(try campaign.rows().count == 40)
        #expect(!FileManager.default.fileExists(atPath: "\(campaign.corrections)/2"))
        #expect(try campaign.verify().status == 0)
    }

    /// Killed at any moment: no correction, or a whole one; and then again.
    @Test func killed() throws {
        let campaign = try campaign()
        let start = DispatchTime.now()
        try FileManager.default.copyItem(atPath: campaign.sandbox.output, toPath: campaign.sandbox.path + "/Avant")
        #expect(try Command.millesime(arguments(campaign)).status == 0)
        let duration = UInt32((DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1000)
        let whole = try campaign.correction(1)
        for moment in 0..<UInt32(Depth.isDeep ? 60 : 12) {
            try campaign.sandbox.remove("Output")
            try FileManager.default.copyItem(
                atPath: campaign.sandbox.path + "/Avant", toPath: campaign.sandbox.output)
            let process = try Command.start(arguments(campaign))
            usleep(duration / (Depth.isDeep ? 60 : 12) * moment)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let published = FileManager.default.fileExists(atPath: "\(campaign.corrections)/1")
            if published { #expect(try campaign.correction(1) == whole) }
            #expect(try campaign.verify().status == 0)
            let again = try Command.millesime(arguments(campaign))
            #expect(again.status == 0, "\(again.err)")
            #expect(again.out.hasPrefix("Rien à rectifier") == published)
            #expect(try campaign.correction(1) == whole)
            #expect(try left(campaign).filter { $0.hasPrefix(".") } == [])
        }
    }

    /// Every file in turn that there is no room for: 4, nothing left, the publication as it was.
    @Test func noRoom() throws {
        let campaign = try campaign()
        let before = try Tree(campaign.sandbox.output)
        let line = ([Command.executable] + arguments(campaign)).joined(separator: " ")
        for blocks in [0, 2, 8, 24] {
            let result = try Command.run("/bin/sh", ["-c", "ulimit -f \(blocks); exec \(line)"])
            #expect(result.status == 4, "\(blocks): \(result.status) \(result.err)")
            #expect(try Tree(campaign.sandbox.output).differences(from: before) == [])
        }
        #expect(try campaign.rectify().status == 0)
        #expect(try campaign.verify().status == 0)
    }

    @Test func noPermission() throws {
        let campaign = try campaign()
        #expect(chmod(campaign.sandbox.path, 0o755) == 0 && chmod(campaign.sandbox.output, 0o555) == 0)
        defer { _ = chmod(campaign.sandbox.output, 0o755) }
        guard let result = try Command.millesimeWithoutPrivileges(arguments(campaign)) else { return }
        #expect(result.status == 4 && result.err.contains("accès refusé"), "\(result.err)")
        let issue = try #require(
            try Command.millesimeWithoutPrivileges(["issue", "2023", "--output", campaign.sandbox.output]))
        #expect(issue.status == 4, "\(issue.status) \(issue.out)\(issue.err)")
        #expect(campaign.hasNone)
    }

    /// Before anything is read, by its name.
    @Test(arguments: ["cgos", "cogohr"]) func aLetterThatIsMissing(committee: String) throws {
        let campaign = try campaign()
        try campaign.sandbox.remove("Input/Lettres/\(committee)/rectificatif.txt")
        let result = try campaign.rectify()
        #expect(result.status == 3 && result.err.contains("\(committee)/rectificatif.txt"), "\(result.err)")
        #expect(campaign.hasNone)
        // A run does not need it.
        #expect(try campaign.sandbox.run(2023, "-q", "--statements", "--replace-issued").status <= 1)
    }

    @Test func aLetterThatIsNoTemplate() throws {
        let campaign = try campaign()
        try campaign.sandbox.replace(
            "{ancien_montant}", by: "{ancien_montnat}", in: "Input/Lettres/cgos/rectificatif.txt")
        let result = try campaign.rectify()
        #expect(result.status == 3 && result.err.contains("rectificatif.txt:"), "\(result.err)")
        #expect(campaign.hasNone)
    }

    /// Extracts that no run would publish are no correction either.
    @Test func extractsThatAreRefused() throws {
        let campaign = try campaign()
        for i in 0..<12 { campaign.payments[i].brut = "cent" }
        let result = try campaign.rectify()
        #expect(result.status == 3, "\(result.status) \(result.err)")
        #expect(campaign.hasNone)
        #expect(try campaign.rectify("--allow-rejects", "50").status == 1)
    }

    /// The same bytes whatever the threads.
    @Test func threads() throws {
        let campaign = try campaign()
        try FileManager.default.copyItem(
            atPath: campaign.sandbox.output, toPath: campaign.sandbox.scratch + "/autre")
        #expect(try campaign.rectify("--jobs", "1").status == 0)
        let other = try Command.millesime([
            "rectify", "2023", "-q", "--input", campaign.sandbox.input, "--output",
            campaign.sandbox.scratch + "/autre", "--jobs", "3",
        ])
        #expect(other.status == 0, "\(other.err)")
        let tree = try Tree(campaign.sandbox.scratch + "/autre/2023-rectificatifs/1")
        #expect(try campaign.correction(1).differences(from: tree) == [])
    }
}

import Foundation
import Testing

@testable import Campaign
@testable import TestSupport

/// A disk that is too small for the results is told before anything is written.
@Suite struct DiskRoomTests {
    @Test(.enabled(if: geteuid() == 0, "mounting needs root"))
    func aSmallDiskIsToldBeforeTheWork() throws {
        let sandbox = try Sandbox(2026)
        guard mount("tmpfs", sandbox.output, "tmpfs", 0, "size=32k") == 0 else { return }
        defer { umount2(sandbox.output, 2) }
        let result = try sandbox.run(2026, "-q")
        Refusal(
            "", status: 4, says: "Le disque \(sandbox.output) est trop plein", "il faut environ", "il reste", "--output"
        )
        .expect(result)
        #expect(try Tree(sandbox.output).names == [])
    }

    @Test func sizesAreWords() {
        #expect(RoomNeeded.words(23_540_000) == "23,5\u{A0}Mo")
        #expect(RoomNeeded.words(3_000_000_000) == "3\u{A0}Go")
        #expect(RoomNeeded.words(999) == "0\u{A0}ko")
        #expect(RoomNeeded.words(1_270_500_000_000) == "1\u{202F}270,5\u{A0}Go")
    }
}

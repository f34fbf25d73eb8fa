import Foundation

@testable import TestSupport

/// A text kept in git, and what became of it.
struct Snapshot {
    static let root = Repository.root + "/Tests/CampaignTests/Snapshots"

    /// Under Snapshots/.
    let name: String
    let actual: String
    var folder = Snapshot.root

    /// MILLESIME_RECORD=1: every snapshot is written anew, and every test of them fails.
    static let isRecording = ProcessInfo.processInfo.environment["MILLESIME_RECORD"] == "1"

    enum Verdict: Equatable {
        case same
        /// A recording is not a success: read it, then run the tests again.
        case recorded(String)
        case different(String)
    }

    func verify(recording: Bool = Snapshot.isRecording) throws -> Verdict {
        let path = "\(folder)/\(name)"
        let expected = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
        if let expected, !recording { return compare(expected, path) }
        if expected == actual {
            return .recorded("\(path): recorded again, without a change; run again without MILLESIME_RECORD")
        }
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: URL(fileURLWithPath: path))
        return .recorded("\(path): recorded; read it, then run the tests again")
    }

    /// The first lines that differ, where they are, and what was obtained.
    private func compare(_ expected: String, _ path: String) -> Verdict {
        if expected == actual { return .same }
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        var first = 0
        while first < min(old.count, new.count), old[first] == new[first] { first += 1 }
        var last = 0
        while last < min(old.count, new.count) - first, old[old.count - 1 - last] == new[new.count - 1 - last] {
            last += 1
        }
        func shown(_ lines: [Substring], _ sign: String) -> String {
            let changed = lines[first..<(lines.count - last)]
            let cut = changed.count > 6 ? "\n\(sign) … \(changed.count - 6) more" : ""
            return changed.prefix(6).map { "\n\(sign) \($0)" }.joined() + cut
        }
        let part = old[..<first].last { $0.hasPrefix("=== ") }.map { " (in \($0.dropFirst(4)))" } ?? ""
        return .different("\(path):\(first + 1)\(part): it changed\(shown(old, "-"))\(shown(new, "+"))")
    }
}

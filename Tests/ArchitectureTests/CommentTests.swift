import Foundation
import Testing

/// Comments are whole sentences without riddles: words that leave the reader to guess whom or what they are about are
/// refused.
@Suite struct CommentTests {
    private static let riddles = ["whoever", "let go", "lets go", "stands for", "stand for"]

    private static func riddle(in line: String) -> String? {
        guard let start = line.range(of: "//"), !line[..<start.lowerBound].contains("\"") else { return nil }
        let comment = line[start.upperBound...].lowercased()
        return riddles.first { comment.contains($0) }
    }

    @Test func aPlantedRiddleIsFound() {
        #expect(Self.riddle(in: "    /// Kept by whoever reads.") == "whoever")
        #expect(Self.riddle(in: "    let word = \"http://whoever\"") == nil)
    }

    @Test func sourcesHaveNone() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        var found: [String] = []
        for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)!
        where ["swift", "c", "h"].contains(file.pathExtension) && !file.path.contains("/lib/") {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            for (i, line) in text.components(separatedBy: "\n").enumerated() {
                if let riddle = Self.riddle(in: line) { found.append("\(file.lastPathComponent):\(i + 1) \(riddle)") }
            }
        }
        #expect(found == [])
    }
}

@testable import TestSupport

/// The workbooks of a campaign, each as one text: its parts in order. Of a part that an earlier workbook of the
/// campaign has too, or has but for a few lines, only its name and those lines.
enum WorkbookSnapshots {
    static func texts(_ folder: String, _ tree: Tree) throws -> [(name: String, text: String)] {
        var earlier = Earlier()
        return try tree.names(ending: ".xlsx").map { name in
            var text = ""
            for part in try WorkbookText("\(folder)/\(name)").parts {
                let lines = part.lines
                text += "=== \(part.name)"
                if let like = earlier.like(lines) {
                    text += like.differences.isEmpty ? ": as \(like.place)\n" : ": as \(like.place), but for\n"
                    for (line, own) in like.differences { text += "\(line + 1): \(own)\n" }
                } else {
                    text += "\n" + lines.joined(separator: "\n") + "\n"
                    earlier.add(lines, at: "\(name)/\(part.name)")
                }
            }
            return ("\(name).txt", text)
        }
    }

    /// Parts written whole, by their number of lines.
    private struct Earlier {
        private var parts: [Int: [(place: String, lines: [String])]] = [:]

        mutating func add(_ lines: [String], at place: String) {
            if lines.count > 3 { parts[lines.count, default: []].append((place, lines)) }
        }

        /// The first that differs in no more than one line in twenty, and where.
        func like(_ lines: [String]) -> (place: String, differences: [(Int, String)])? {
            for part in parts[lines.count] ?? [] {
                var differences: [(Int, String)] = []
                for i in lines.indices where lines[i] != part.lines[i] {
                    differences.append((i, lines[i]))
                    if differences.count * 20 > lines.count { break }
                }
                if differences.count * 20 <= lines.count { return (part.place, differences) }
            }
            return nil
        }
    }
}

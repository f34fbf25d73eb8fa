import Foundation

@testable import TestSupport

/// Writes the files of a campaign in other spellings, at random, and counts which.
struct Respeller {
    private var random: SeededNumbers
    /// By clause: how many values, or files, were written so.
    private(set) var used: [String: Int] = [:]

    init(seed: UInt64) { random = SeededNumbers(seed: seed) }

    /// Every extract of a campaign's folder.
    mutating func respell(folder path: String) throws {
        for name in try Tree(path).names(ending: ".csv") {
            let table = String(name.split(separator: "/")[0].replacing(".csv", with: ""))
            let url = URL(fileURLWithPath: "\(path)/\(name)")
            var file = try RespeltTable(table, String(decoding: Data(contentsOf: url), as: UTF8.self))
            respellValues(&file)
            let written = FileRespelling(file, name: name, &random)
            for clause in written.used { used[clause, default: 0] += 1 }
            try FileManager.default.removeItem(at: url)
            try Data(written.bytes).write(to: URL(fileURLWithPath: "\(path)/\(written.name)"))
        }
    }

    /// A third of the values, each in one way.
    private mutating func respellValues(_ file: inout RespeltTable) {
        for column in file.header.indices {
            guard let kind = file.kind(column) else { continue }
            let ways = ValueRespelling.all.filter { $0.kinds.contains(kind) }
            for row in file.rows.indices where !file.rows[row][column].isEmpty {
                guard Int.random(in: 0..<3, using: &random) == 0, let way = ways.randomElement(using: &random),
                    let spelled = way.spell(file.rows[row][column], &random, { file.field(row, $0) })
                else { continue }
                file.rows[row][column] = spelled
                used[way.clause, default: 0] += 1
            }
        }
    }
}

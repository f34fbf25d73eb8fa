import Foundation

@testable import TestSupport

/// The lines of an extract in another order, header first, their bytes untouched.
///
/// Of lines with the same key the first accepted stands (`R-CLE`): such lines keep their order among themselves.
enum Shuffle {
    /// The columns that tell lines with one key together; dates have two spellings and are left out.
    private static let keys: [String: [String]] = [
        "etablissements": ["finess"], "agents": ["numero"], "paie": ["numero", "finess", "position"],
        "retraites": ["numero"], "dossiers": ["dossier"], "ayants_droit": ["dossier", "rang"],
        "versements": ["versement"], "demandes": ["demande"], "registre": ["numero", "annee"],
    ]

    /// Every table of a campaign's folder; true where something moved.
    static func folder(_ path: String, seed: UInt64) throws -> Bool {
        var random = SeededNumbers(seed: seed)
        var moved = false
        for name in try Tree(path).names(ending: ".csv") {
            let table = name.split(separator: "/")[0].replacingOccurrences(of: ".csv", with: "")
            guard let key = keys[table] else { continue }
            let url = URL(fileURLWithPath: "\(path)/\(name)")
            let bytes = [UInt8](try Data(contentsOf: url))
            let shuffled = lines(bytes, key: key, &random)
            if shuffled != bytes { moved = true }
            try Data(shuffled).write(to: url)
        }
        return moved
    }

    static func lines(_ bytes: [UInt8], key: [String], _ random: inout SeededNumbers) -> [UInt8] {
        var lines = cut(bytes)
        guard lines.count > 2 else { return bytes }
        let header = lines.removeFirst()
        if lines[lines.count - 1].last != 0x0A { lines[lines.count - 1].append(0x0A) }
        let names = fields(header)
        let columns = key.map { name in names.firstIndex(of: name) }
        func keyOf(_ line: [UInt8]) -> [String] {
            let values = fields(line)
            return columns.map { $0.flatMap { $0 < values.count ? values[$0] : nil } ?? "" }
        }
        var places = Array(lines.indices)
        places.shuffle(using: &random)
        // places[i] is where line i goes; lines with one key go to their places in their own order.
        for group in Dictionary(grouping: lines.indices, by: { keyOf(lines[$0]) }).values where group.count > 1 {
            for (line, place) in zip(group.sorted(), group.map { places[$0] }.sorted()) { places[line] = place }
        }
        var result = [[UInt8]](repeating: [], count: lines.count)
        for (line, place) in places.enumerated() { result[place] = lines[line] }
        return header + result.joined()
    }

    /// Lines with their ends; a quoted field may hold line ends, unless it is never closed.
    static func cut(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = endOfLine(bytes, from: start)
            lines.append(Array(bytes[start..<end]))
            start = end
        }
        return lines
    }

    private static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
        var isQuoted = false
        var i = start
        while i < bytes.count {
            // Where a quoted field may begin, or go on after a doubled quote.
            let mayOpen = i == start || bytes[i - 1] == 0x3B || bytes[i - 1] == 0x22
            if bytes[i] == 0x22, isQuoted || mayOpen { isQuoted.toggle() }
            if bytes[i] == 0x0A, !isQuoted { return i + 1 }
            i += 1
        }
        return isQuoted ? (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1 : bytes.count
    }

    private static func fields(_ line: [UInt8]) -> [String] {
        String(decoding: line, as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"\u{FEFF} \r\n\t"))
        }
    }
}

import Foundation

@testable import TestSupport

/// What the extracts of a sample campaign hold and nobody else may read.
struct Secrets {
    private(set) var nirs = Set<String>()
    /// Of children born before the campaign, dd/mm/yyyy: no other date of the results is so old.
    private(set) var births = Set<String>()
    private(set) var addresses: [String: [UInt8]] = [:]
    /// Births as a spreadsheet numbers days.
    private var serials = Set<String>()

    init(_ year: Int) throws {
        for row in try Secrets.rows("\(year)/agents.csv") {
            if let nir = row["nir"], nir.count == 15 { nirs.insert(nir) }
            for column in ["adresse_1", "adresse_2", "adresse_3"] {
                // Lines such as « Le Bourg » are words of many others.
                guard let line = row[column], line.count >= 10 else { continue }
                addresses[line] = Array(line.utf8)
                let escaped = line.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
                if escaped != line { addresses[escaped] = Array(escaped.utf8) }
            }
        }
        for row in try Secrets.rows("\(year)/ayants_droit.csv") where row["lien"] == "enfant" {
            guard let date = row["date_naissance"] else { continue }
            let birth = date.contains("-") ? date.split(separator: "-").reversed().joined(separator: "/") : date
            guard Schema.Field.isDate(birth), Int(birth.suffix(4))! < year - 1 else { continue }
            births.insert(birth)
            serials.insert("\(EquationTests.day(birth) + 25569)")
        }
    }

    /// Every secret in the bytes of a file, dates in all their writings.
    func found(in data: Data) -> [String] {
        data.withUnsafeBytes { bytes in
            var found: [String] = []
            var start = 0
            // Runs of what a number or a date is made of.
            while start < bytes.count {
                guard Secrets.isPart(bytes[start]) else {
                    start += 1
                    continue
                }
                var end = start
                while end < bytes.count, Secrets.isPart(bytes[end]) { end += 1 }
                if end - start >= 5 {
                    let run = String(decoding: bytes[start..<end], as: UTF8.self)
                    let isValue =
                        start >= 3 && bytes[start - 1] == UInt8(ascii: ">") && bytes[start - 2] == UInt8(ascii: "v")
                    if isSecret(run) || (isValue && serials.contains(run)) { found.append(run) }
                }
                start = end
            }
            guard let base = bytes.baseAddress else { return found }
            for (text, needle) in addresses where Secrets.find(base, bytes.count, needle, needle.count) != nil {
                found.append(text)
            }
            return found
        }
    }

    /// The C library's `memmem`, which its headers show to GNU programs only.
    private static let find: @convention(c) (UnsafeRawPointer, Int, UnsafeRawPointer, Int) -> UnsafeMutableRawPointer? =
        unsafeBitCast(
            dlsym(nil, "memmem"),
            to: (@convention(c) (UnsafeRawPointer, Int, UnsafeRawPointer, Int) -> UnsafeMutableRawPointer?).self)

    private func isSecret(_ run: String) -> Bool {
        if run.count == 15 { return nirs.contains(run) }
        guard run.count == 10 else { return false }
        return births.contains(run) || births.contains(run.split(separator: "-").reversed().joined(separator: "/"))
    }

    /// Digits, A and B (Corsica, in a NIR), `/` and `-`.
    private static func isPart(_ byte: UInt8) -> Bool {
        (45...57).contains(byte) && byte != 46 || byte == 65 || byte == 66
    }

    /// Lines by column; what is not UTF-8 is read as Latin-1. Broken lines are left out.
    static func rows(_ file: String) throws -> [[String: String]] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Repository.input)/\(file)")))
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = Shuffle.cut(bytes.starts(with: bom) ? Array(bytes.dropFirst(3)) : bytes).compactMap {
            line -> [String]? in
            var clean = line.filter { $0 != 0x0D }
            if clean.last != 0x0A { clean.append(0x0A) }
            let text =
                isUTF8 ? String(decoding: clean, as: UTF8.self) : String(clean.map { Character(Unicode.Scalar($0)) })
            return try? Csv(text).header
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().filter { $0.count == header.count }.map {
            Dictionary(zip(header, $0.map { $0.trimmingCharacters(in: .whitespaces) })) { first, _ in first }
        }
    }
}

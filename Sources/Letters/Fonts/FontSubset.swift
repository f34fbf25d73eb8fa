/// A TrueType file with the outlines of some glyphs alone; all keep their numbers.
struct FontSubset {
    private(set) var bytes = PdfBytes()

    /// The tables that a PDF needs, in the order of their names; a font may lack some of them.
    private static let kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"]

    init(_ file: FontFile, glyphs: [Int]) throws(LettersError) {
        var tables: [(name: String, bytes: [UInt8])] = []
        for name in FontSubset.kept {
            if let table = file.table(name) { tables.append((name, table)) }
        }
        func index(_ name: String) throws(LettersError) -> Int {
            guard let index = tables.firstIndex(where: { $0.name == name }) else { throw .font(file.path, code: -1) }
            return index
        }
        let (glyf, loca) = (try index("glyf"), try index("loca"))
        let (head, metrics) = (try index("head"), try index("hmtx"))
        guard tables[head].bytes.count >= 54 else { throw .font(file.path, code: -1) }
        // The places of outlines are kept in four bytes each.
        let isLong = tables[head].bytes[51] == 1
        let starts = FontSubset.starts(tables[loca].bytes, isLong: isLong)
        let outlines = tables[glyf].bytes
        let whole = FontSubset.withParts([0] + glyphs, outlines, starts)

        var kept: [UInt8] = []
        var places: [UInt8] = []
        for glyph in 0..<max(0, starts.count - 1) {
            places += FontSubset.big(kept.count)
            if whole.contains(glyph), starts[glyph] < starts[glyph + 1], starts[glyph + 1] <= outlines.count {
                kept += outlines[starts[glyph]..<starts[glyph + 1]]
                while kept.count % 4 > 0 { kept.append(0) }
            } else if 4 * glyph + 4 <= tables[metrics].bytes.count {
                // Widths that nobody asks for compress to nothing.
                for k in 0..<4 { tables[metrics].bytes[4 * glyph + k] = 0 }
            }
        }
        places += FontSubset.big(kept.count)
        tables[glyf].bytes = kept
        tables[loca].bytes = places
        tables[head].bytes[50] = 0
        tables[head].bytes[51] = 1
        // The sum of the whole file: nobody checks it in a PDF.
        for k in 8..<12 { tables[head].bytes[k] = 0 }
        assemble(tables)
    }

    private mutating func assemble(_ tables: [(name: String, bytes: [UInt8])]) {
        let count = tables.count
        var power = 1
        var log = 0
        while power * 2 <= count { (power, log) = (power * 2, log + 1) }
        bytes.append(contentsOf: [0, 1, 0, 0])
        for value in [count, power * 16, log, (count - power) * 16] {
            bytes.append(contentsOf: [UInt8(value >> 8), UInt8(value & 255)])
        }
        var place = 12 + 16 * count
        for table in tables {
            bytes.append(contentsOf: table.name.utf8)
            bytes.append(contentsOf: FontSubset.big(FontSubset.sum(table.bytes)))
            bytes.append(contentsOf: FontSubset.big(place))
            bytes.append(contentsOf: FontSubset.big(table.bytes.count))
            place += (table.bytes.count + 3) / 4 * 4
        }
        for table in tables {
            bytes.append(contentsOf: table.bytes)
            bytes.append(contentsOf: repeatElement(0, count: (4 - table.bytes.count % 4) % 4))
        }
    }

    /// By glyph, where its outline begins; one more at the end.
    private static func starts(_ loca: [UInt8], isLong: Bool) -> [Int] {
        isLong
            ? stride(from: 0, to: loca.count - 3, by: 4).map { number(loca, $0, 4) }
            : stride(from: 0, to: loca.count - 1, by: 2).map { number(loca, $0, 2) * 2 }
    }

    /// With the glyphs that composite ones are made of.
    private static func withParts(_ glyphs: [Int], _ outlines: [UInt8], _ starts: [Int]) -> Set<Int> {
        var found = Set<Int>()
        var open = glyphs
        while let glyph = open.popLast() {
            guard glyph + 1 < starts.count, found.insert(glyph).inserted else { continue }
            let (start, end) = (starts[glyph], starts[glyph + 1])
            // A negative number of contours: parts.
            guard start + 10 <= end, end <= outlines.count, outlines[start] & 0x80 != 0 else { continue }
            var at = start + 10
            while at + 4 <= end {
                let flags = number(outlines, at, 2)
                open.append(number(outlines, at + 2, 2))
                at += 4 + (flags & 1 != 0 ? 4 : 2)
                at += flags & 8 != 0 ? 2 : flags & 0x40 != 0 ? 4 : flags & 0x80 != 0 ? 8 : 0
                if flags & 0x20 == 0 { break }
            }
        }
        return found
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ length: Int) -> Int {
        bytes[at..<at + length].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// Of its words of four bytes, as the directory of the file has it.
    private static func sum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0
        for (i, byte) in bytes.enumerated() { sum &+= UInt32(byte) << UInt32(24 - i % 4 * 8) }
        return Int(sum)
    }
}

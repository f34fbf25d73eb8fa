import Domain
import Workers

/// Numbers the people of dossiers, so that the same child on two of them has one number (§3, `A-ENFANT-DOUBLE`; §6,
/// `A-DEMANDE-DOUBLE`), whatever tie each dossier declares.
///
/// Same: family name, first name and birth date; case, accents, ligatures, apostrophes, hyphens and spaces aside.
enum ChildIdentity {
    /// By row: the number of the person, which is the row where he first stands; -1 for who stands once (most people),
    /// and for lines not accepted.
    ///
    /// The keys of the table are claimed: their hashes make room for those of the children.
    static func number(_ table: RawTable<RawAyantDroit>, _ groupOf: Rows<Int32>, _ workers: Workers) -> Rows<Int32> {
        let block = RowBlock(of: Int32.self, count: table.rows.count)
        let ranges = workers.ranges(table.rows.count)
        workers.forEach(ranges.count) { part in
            let numbers = block.base.assumingMemoryBound(to: Int32.self)
            for i in ranges[part] {
                table.hashes[i] =
                    groupOf[i] >= 0 ? KeyHash.marked(hash(table.rows[i]), isClean: true) : 0
                (numbers + i).initialize(to: -1)
            }
        }
        let index = KeyIndex(workers, hashes: table.hashes, keepsHolders: true) {
            isSame(table.rows[$0], table.rows[$1])
        }
        let numbers = block.base.assumingMemoryBound(to: Int32.self)
        for row in index.duplicates {
            let holder = index.holder(hash: hash(table.rows[row])) { isSame(table.rows[$0], table.rows[row]) }
            guard let holder else { continue }
            numbers[holder] = Int32(holder)
            numbers[row] = Int32(holder)
        }
        return Rows(block, count: table.rows.count)
    }

    private static func hash(_ row: RawAyantDroit) -> UInt64 {
        let day = UInt64(UInt32(bitPattern: row.dateNaissance.number))
        return KeyHash.of(hash(row.nom) ^ hash(row.prenom) &* 31, day)
    }

    private static func isSame(_ a: RawAyantDroit, _ b: RawAyantDroit) -> Bool {
        a.dateNaissance == b.dateNaissance && isSame(a.nom, b.nom) && isSame(a.prenom, b.prenom)
    }

    private static func isSame(_ a: Text, _ b: Text) -> Bool {
        a == b || Characters.identity(a.description) == Characters.identity(b.description)
    }

    /// Of the folded text, without making it where all its letters are Latin ones of two bytes at most.
    private static func hash(_ text: Text) -> UInt64 {
        var h = start
        let bytes = text.bytes
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte < 0x80 {
                if !isLeftOut(byte) { h = mix(h, byte &- 0x41 < 26 ? byte | 0x20 : byte) }
                i += 1
            } else if byte < 0xC6, i + 1 < bytes.count {
                for folded in latin[Int(byte & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F)] { h = mix(h, folded) }
                i += 2
            } else {
                return Characters.identity(text.description).utf8.reduce(start, mix)
            }
        }
        return h
    }

    /// What stands between the parts of a name, in ASCII: white space, apostrophe, hyphen; control characters.
    @inline(__always)
    private static func isLeftOut(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x27 || byte == 0x2D || byte == 0x60 || byte == 0x7F
    }

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func mix(_ h: UInt64, _ byte: UInt8) -> UInt64 { (h ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// U+0000 to U+017F: what `Characters.identity` gives for each alone.
    private static let latin: [[UInt8]] = (0..<0x180).map { code in
        Array(Characters.identity(String(Unicode.Scalar(code)!)).utf8)
    }
}

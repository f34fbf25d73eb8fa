import Domain
import Workers

/// Numbers the children, so that the same child on two dossiers has one number (§3, `A-ENFANT-DOUBLE`).
///
/// Same: family name, first name and birth date, case and accents aside.
enum ChildIdentity {
    /// By row: the number of the child, which is the row where he first stands; -1 for spouses and lines not accepted.
    static func number(_ rows: [RawAyantDroit], _ outcomes: [LineOutcome], _ workers: Workers) -> [Int32] {
        let ranges = workers.ranges(rows.count)
        let hashes: [UInt64] = workers.fill(rows.count, ranges: ranges) { _, range, target in
            for i in range {
                let counts = outcomes[i] == .accepted && rows[i].lien == .enfant
                (target + i).initialize(to: counts ? hash(rows[i]) : 0)
            }
        }
        let index = KeyIndex(
            workers, hashes: hashes, isSame: { isSame(rows[$0], rows[$1]) }, mayHold: { _ in true })
        var numbers = hashes.enumerated().map { $0.element == 0 ? Int32(-1) : Int32($0.offset) }
        for row in index.duplicates {
            let holder = index.holder(hash: hashes[row], isSame: { isSame(rows[$0], rows[row]) })
            numbers[row] = Int32(holder ?? row)
        }
        return numbers
    }

    private static func hash(_ row: RawAyantDroit) -> UInt64 {
        let day = UInt64(UInt32(bitPattern: row.dateNaissance.number))
        return KeyHash.of(hash(row.nom) ^ hash(row.prenom) &* 31, day)
    }

    private static func isSame(_ a: RawAyantDroit, _ b: RawAyantDroit) -> Bool {
        a.dateNaissance == b.dateNaissance && isSame(a.nom, b.nom) && isSame(a.prenom, b.prenom)
    }

    private static func isSame(_ a: Text, _ b: Text) -> Bool {
        a == b || Characters.folded(a.description) == Characters.folded(b.description)
    }

    private static func hash(_ text: Text) -> UInt64 {
        var h: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.bytes {
            // Anything beyond ASCII takes the slow way, which gives what this one gives for ASCII.
            guard byte < 0x80 else { return hash(Characters.folded(text.description).utf8) }
            h = (h ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        }
        return h
    }

    private static func hash(_ utf8: String.UTF8View) -> UInt64 {
        utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

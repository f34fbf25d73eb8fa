import Domain
import Workers

/// Who holds each key of a table: the first line, in the order of lines, that may hold it (`R-CLE`).
///
/// A hash table cut in partitions, so that several threads fill it and the result is the same with one. Hashes are
/// never shown; two keys with one hash are told apart by `isSame`.
struct KeyIndex: Sendable {
    struct Slot {
        var hash: UInt64
        var row: Int32
    }

    private static let partitions = 16
    private let tables: [[Slot]]
    /// Rows whose key is held by an earlier row, in order.
    let duplicates: [Int]

    /// - Parameters:
    ///   - hash: of each row's key, 0 where the key is malformed.
    ///   - isSame: whether two rows have the same key.
    ///   - mayHold: whether the row can hold its key (it has no finding).
    init(
        _ workers: Workers, hashes: [UInt64], isSame: @Sendable (Int, Int) -> Bool, mayHold: @Sendable (Int) -> Bool
    ) {
        let parts = workers.map(KeyIndex.partitions) { partition -> ([Slot], [Int]) in
            KeyIndex.fill(UInt64(partition), hashes, isSame, mayHold)
        }
        tables = parts.map(\.0)
        duplicates = parts.flatMap(\.1).sorted()
    }

    private static func fill(
        _ partition: UInt64, _ hashes: [UInt64], _ isSame: (Int, Int) -> Bool, _ mayHold: (Int) -> Bool
    ) -> ([Slot], [Int]) {
        var rows: [Int32] = []
        rows.reserveCapacity(hashes.count / 15)
        for (row, hash) in hashes.enumerated() where hash >> 60 == partition && hash != 0 { rows.append(Int32(row)) }
        var capacity = 16
        while capacity < rows.count * 2 { capacity *= 2 }
        var table = [Slot](repeating: Slot(hash: 0, row: -1), count: capacity)
        var duplicates: [Int] = []
        for row in rows {
            let row = Int(row)
            let hash = hashes[row]
            var i = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while table[i].row >= 0, table[i].hash != hash || !isSame(Int(table[i].row), row) {
                i = (i + 1) & (capacity - 1)
            }
            if table[i].row >= 0 {
                duplicates.append(row)
            } else if mayHold(row) {
                table[i] = Slot(hash: hash, row: Int32(row))
            }
        }
        return (table, duplicates)
    }

    /// The row that holds the key, nil if none does.
    func holder(hash: UInt64, isSame: (Int) -> Bool) -> Int? {
        guard hash != 0 else { return nil }
        let table = tables[Int(hash >> 60)]
        var i = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[i].row >= 0 {
            if table[i].hash == hash, isSame(Int(table[i].row)) { return Int(table[i].row) }
            i = (i + 1) & (table.count - 1)
        }
        return nil
    }
}

/// Hashes of keys: good enough to spread, the same in every process, never 0 for a key.
enum KeyHash {
    @inline(__always)
    static func of(_ a: UInt64, _ b: UInt64 = 0) -> UInt64 {
        var h = (a ^ 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
        h ^= (b &+ (h >> 32)) &* 0xC4CE_B9FE_1A85_EC53
        h ^= h >> 29
        h = h &* 0x94D0_49BB_1331_11EB
        h ^= h >> 32
        return h == 0 ? 1 : h
    }

    /// 0 for an empty text.
    static func of(_ text: Text) -> UInt64 {
        guard text.count > 0, let base = UnsafeRawPointer(text.start) else { return 0 }
        var h = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        var i = 0
        while i + 8 <= text.count {
            h = (h ^ base.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            h ^= h >> 32
            i += 8
        }
        var tail: UInt64 = 0
        while i < text.count {
            tail = tail << 8 | UInt64(base.load(fromByteOffset: i, as: UInt8.self))
            i += 1
        }
        return of(h, tail)
    }
}

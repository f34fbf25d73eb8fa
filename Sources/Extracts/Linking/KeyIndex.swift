import Domain
import Workers

/// Who holds each key of a table: the first line, in the order of lines, that may hold it (`R-CLE`).
///
/// A hash table cut in partitions small enough for a processor's own memory, each filled by one thread in the order of
/// lines: the result is the same with any number of threads. Hashes are never shown; keys that look the same are
/// compared by `isSame`.
struct KeyIndex: Sendable {
    /// Bits of a hash that choose the partition, those that choose the place in it (and are kept there), the row.
    private static let partitions = 64
    @inline(__always)
    private static func partition(_ hash: UInt64) -> Int { Int(hash >> 58) }
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt64 { hash >> 26 & 0x7FFF_FFFF }

    /// A key in a partition: tag, a bit for "may hold it", row + 1 (so that 0 is a free place).
    private struct Entry: BitwiseCopyable {
        static let mayHold: UInt64 = 1 << 32
        var packed: UInt64
        var tag: UInt64 { packed >> 33 }
        var row: Int { Int(packed & 0xFFFF_FFFF) - 1 }
        var mayHold: Bool { packed & Entry.mayHold != 0 }
    }

    /// By partition; empty where holders are not asked for.
    private let tables: [EntryTable]
    /// Rows whose key is held by an earlier row, in order.
    let duplicates: [Int]

    /// - Parameters:
    ///   - hashes: of each row's key (`KeyHash.marked`), 0 where there is none.
    ///   - isSame: whether two rows have the same key.
    ///   - barred: rows that cannot hold their key, beside those whose hash says so.
    ///   - keepsHolders: whether `holder` will be asked.
    init(
        _ workers: Workers, hashes: UnsafeMutableBufferPointer<UInt64>, keepsHolders: Bool, barred: Set<Int> = [],
        isSame: @Sendable (Int, Int) -> Bool
    ) {
        let keys = KeyIndex.partitioned(workers, Hashes(hashes))
        let parts = workers.map(KeyIndex.partitions) { partition -> (EntryTable, [Int]) in
            let range = Int(keys.starts[partition])..<Int(keys.starts[partition + 1])
            return KeyIndex.fill(keys.entries.view(range), barred, isSame)
        }
        tables = keepsHolders ? parts.map(\.0) : []
        duplicates = parts.flatMap(\.1).sorted()
    }

    /// Hashes that no thread writes while they are read.
    private struct Hashes: @unchecked Sendable {
        let base: UnsafeMutableBufferPointer<UInt64>
        init(_ base: UnsafeMutableBufferPointer<UInt64>) { self.base = base }
    }

    /// The keys of each partition side by side, in the order of rows.
    private static func partitioned(_ workers: Workers, _ hashes: Hashes) -> (entries: Rows<Entry>, starts: [Int32]) {
        let ranges = workers.ranges(hashes.base.count, atLeast: 32_768)
        let counts = workers.map(ranges.count) { part in
            var counts = [Int32](repeating: 0, count: partitions)
            for row in ranges[part] where hashes.base[row] != 0 { counts[partition(hashes.base[row])] += 1 }
            return counts
        }
        var starts = [Int32](repeating: 0, count: partitions + 1)
        var next = counts
        var total: Int32 = 0
        for partition in 0..<partitions {
            starts[partition] = total
            for part in ranges.indices {
                next[part][partition] = total
                total += counts[part][partition]
            }
        }
        starts[partitions] = total
        let entries = RowBlock(of: Entry.self, count: Int(total))
        workers.forEach(ranges.count) { [next] part in
            let target = entries.base.assumingMemoryBound(to: Entry.self)
            var next = next[part]
            for row in ranges[part] {
                let hash = hashes.base[row]
                if hash == 0 { continue }
                let partition = partition(hash)
                let mark = KeyHash.isClean(hash) ? Entry.mayHold : 0
                (target + Int(next[partition])).initialize(
                    to: Entry(packed: tag(hash) << 33 | mark | UInt64(row + 1)))
                next[partition] += 1
            }
        }
        return (Rows(entries, count: Int(total)), starts)
    }

    /// The keys of a partition, each in the first free place from that of its tag on.
    private struct EntryTable: Sendable {
        private let block: RowBlock
        let mask: Int

        /// - Parameter keys: as many as it will hold at most.
        init(keys: Int) {
            var capacity = 16
            while capacity * 2 < keys * 3 { capacity *= 2 }
            block = RowBlock(of: Entry.self, count: capacity)
            mask = capacity - 1
            entries.initialize(repeating: Entry(packed: 0), count: capacity)
        }

        var entries: UnsafeMutablePointer<Entry> { block.base.assumingMemoryBound(to: Entry.self) }
    }

    private static func fill(
        _ keys: UnsafeBufferPointer<Entry>, _ barred: Set<Int>, _ isSame: (Int, Int) -> Bool
    ) -> (EntryTable, [Int]) {
        let table = EntryTable(keys: keys.count)
        var duplicates: [Int] = []
        withExtendedLifetime(table) {
            let (entries, mask) = (table.entries, table.mask)
            for key in keys {
                var i = Int(truncatingIfNeeded: key.tag) & mask
                while entries[i].packed != 0, entries[i].tag != key.tag || !isSame(entries[i].row, key.row) {
                    i = (i + 1) & mask
                }
                if entries[i].packed != 0 {
                    duplicates.append(key.row)
                } else if key.mayHold, barred.isEmpty || !barred.contains(key.row) {
                    entries[i] = key
                }
            }
        }
        return (table, duplicates)
    }

    /// The row that holds the key, nil if none does.
    func holder(hash: UInt64, isSame: (Int) -> Bool) -> Int? {
        guard hash != 0 else { return nil }
        let hash = KeyHash.marked(hash, isClean: true)
        let tag = KeyIndex.tag(hash)
        let table = tables[KeyIndex.partition(hash)]
        return withExtendedLifetime(table) {
            let (entries, mask) = (table.entries, table.mask)
            var i = Int(truncatingIfNeeded: tag) & mask
            while entries[i].packed != 0 {
                if entries[i].tag == tag, isSame(entries[i].row) { return entries[i].row }
                i = (i + 1) & mask
            }
            return nil
        }
    }
}

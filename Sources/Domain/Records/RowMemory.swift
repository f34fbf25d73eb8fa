import Glibc
import Synchronization

/// Memory of large blocks of rows, taken back and given out again within the process.
///
/// Tables are read one after the other, and each leaves hundreds of megabytes behind. The system would clear every page
/// of them anew for the next table; here they go from one table to the next as they are.
public enum RowMemory {
    /// Smaller blocks are for the allocator of the language.
    static let smallest = 1 << 18

    private struct Span {
        var start: UnsafeMutableRawPointer
        var count: Int
        var end: UnsafeMutableRawPointer { start + count }
    }

    private struct Spans: @unchecked Sendable {
        /// In the order of addresses; neighbours are one.
        var free: [Span] = []
    }

    private static let spans = Mutex(Spans())
    private static let page = 4096

    /// Memory for `count` bytes, with anything in it.
    static func take(_ count: Int) -> UnsafeMutableRawPointer {
        let count = rounded(count)
        let known = spans.withLock { spans -> UnsafeMutableRawPointer? in
            // The smallest that holds it.
            let fits = spans.free.indices.filter { spans.free[$0].count >= count }
            guard let i = fits.min(by: { spans.free[$0].count < spans.free[$1].count }) else { return nil }
            let start = spans.free[i].start
            if spans.free[i].count == count {
                spans.free.remove(at: i)
            } else {
                spans.free[i] = Span(start: start + count, count: spans.free[i].count - count)
            }
            return start
        }
        if let known { return known }
        let fresh = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let fresh, fresh != MAP_FAILED else { fatalError("no memory for \(count) bytes of rows") }
        return fresh
    }

    /// Makes pages that will be written. Few, or a system that cannot do it: they are made as they are written.
    static func populate(_ start: UnsafeMutableRawPointer, _ count: Int) {
        guard count >= smallest else { return }
        let first = UInt(bitPattern: start) / UInt(page) * UInt(page)
        madvise(UnsafeMutableRawPointer(bitPattern: first), Int(UInt(bitPattern: start) - first) + count, populateWrite)
    }

    /// MADV_POPULATE_WRITE, since Linux 5.14.
    private static let populateWrite: Int32 = 23

    /// Memory that `take(count)` gave, for its next user.
    static func give(_ start: UnsafeMutableRawPointer, _ count: Int) {
        let span = Span(start: start, count: rounded(count))
        spans.withLock { spans in
            let i = spans.free.firstIndex { $0.start > span.start } ?? spans.free.count
            spans.free.insert(span, at: i)
            if i + 1 < spans.free.count, spans.free[i].end == spans.free[i + 1].start {
                spans.free[i].count += spans.free[i + 1].count
                spans.free.remove(at: i + 1)
            }
            if i > 0, spans.free[i - 1].end == spans.free[i].start {
                spans.free[i - 1].count += spans.free[i].count
                spans.free.remove(at: i)
            }
        }
    }

    /// Gives back to the system what no one holds: when no more tables are to be read.
    public static func release() {
        let free = spans.withLock { spans in
            let free = spans.free
            spans.free = []
            return free.map { ($0.start, $0.count) }.map(Released.init)
        }
        for span in free { munmap(span.start, span.count) }
    }

    private struct Released: @unchecked Sendable {
        let start: UnsafeMutableRawPointer
        let count: Int
        init(_ span: (UnsafeMutableRawPointer, Int)) { (start, count) = span }
    }

    private static func rounded(_ count: Int) -> Int { (count + page - 1) / page * page }
}

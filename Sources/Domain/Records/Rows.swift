/// Rows that no longer change, in one block of memory that all threads read.
///
/// An array counts a reference each time a thread takes a slice of it, and threads that share the counter wait for each
/// other: that was the greater part of judging. A slice here is a view: its user keeps the rows.
@frozen
public struct Rows<Row: BitwiseCopyable>: @unchecked Sendable, RandomAccessCollection {
    @usableFromInline let start: UnsafePointer<Row>
    public let count: Int
    /// Frees the block.
    @usableFromInline let block: RowBlock

    /// Takes over rows that were made in place.
    @inlinable
    public init(_ block: RowBlock, of _: Row.Type = Row.self, count: Int) {
        self.block = block
        self.count = count
        start = UnsafePointer(block.base.assumingMemoryBound(to: Row.self))
    }

    @inlinable
    public init(_ rows: some Collection<Row>) {
        let block = RowBlock(of: Row.self, count: rows.count)
        let target = block.base.assumingMemoryBound(to: Row.self)
        for (i, row) in rows.enumerated() { (target + i).initialize(to: row) }
        self.init(block, count: rows.count)
    }

    @inlinable
    public var startIndex: Int { 0 }
    @inlinable
    public var endIndex: Int { count }

    @inlinable
    public subscript(_ index: Int) -> Row {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
        return start[index]
    }

    /// Some of the rows, for as long as the rows are kept.
    @inlinable
    public func view(_ range: Range<Int>) -> UnsafeBufferPointer<Row> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }
}

/// Memory for rows, freed with its last owner.
public final class RowBlock: @unchecked Sendable {
    public let base: UnsafeMutableRawPointer
    private let byteCount: Int

    public init<Row: BitwiseCopyable>(of _: Row.Type, count: Int) {
        byteCount = max(count, 1) * MemoryLayout<Row>.stride
        base =
            byteCount < RowMemory.smallest
            ? .allocate(byteCount: byteCount, alignment: 64) : RowMemory.take(byteCount)
    }

    /// Has the pages of some rows made in one go, instead of one after the other as they are written.
    public func populate<Row: BitwiseCopyable>(_ range: Range<Int>, of _: Row.Type) {
        let stride = MemoryLayout<Row>.stride
        RowMemory.populate(base + range.lowerBound * stride, range.count * stride)
    }

    deinit {
        if byteCount < RowMemory.smallest { base.deallocate() } else { RowMemory.give(base, byteCount) }
    }
}

/// Rows of one table grouped by the index of another: the rows of group g are `rows[starts[g]..<starts[g + 1]]`.
@frozen
public struct Grouped<Row: BitwiseCopyable>: Sendable {
    public let rows: Rows<Row>
    public let starts: Rows<Int32>

    @inlinable
    public init(rows: Rows<Row>, starts: Rows<Int32>) {
        self.rows = rows
        self.starts = starts
    }

    public init(rows: [Row], starts: [Int32]) { self.init(rows: Rows(rows), starts: Rows(starts)) }

    @inlinable
    public func range(_ group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

    @inlinable
    public subscript(_ group: Int) -> UnsafeBufferPointer<Row> { rows.view(range(group)) }
}

/// Rows in the making, one after the other.
///
/// Room is taken at once for as many as there can be, of memory that is only used where it is written.
public struct RowList<Row: BitwiseCopyable>: ~Copyable {
    @usableFromInline var block: RowBlock
    @usableFromInline var capacity: Int
    public private(set) var count = 0

    /// - Parameter capacity: as many as are expected; more are taken all the same.
    public init(capacity: Int) {
        self.capacity = max(capacity, 8)
        block = RowBlock(of: Row.self, count: self.capacity)
    }

    public mutating func append(_ row: Row) {
        if count == capacity { grow() }
        (block.base.assumingMemoryBound(to: Row.self) + count).initialize(to: row)
        count += 1
    }

    private mutating func grow() {
        let larger = RowBlock(of: Row.self, count: capacity * 2)
        larger.base.copyMemory(from: block.base, byteCount: count * MemoryLayout<Row>.stride)
        block = larger
        capacity *= 2
    }

    public consuming func rows() -> Rows<Row> { Rows(block, count: count) }
}

/// Rows of a block, one after the other, where it is known how many there will be.
public struct RowWriter<Row: BitwiseCopyable>: @unchecked Sendable {
    private var next: UnsafeMutablePointer<Row>
    private let end: UnsafeMutablePointer<Row>

    /// Writes the rows of a range, which no one else writes; the block is kept by its maker.
    public init(_ block: RowBlock, _ range: Range<Int>) {
        let base = block.base.assumingMemoryBound(to: Row.self)
        next = base + range.lowerBound
        end = base + range.upperBound
    }

    public mutating func append(_ row: Row) {
        precondition(next < end)
        next.initialize(to: row)
        next += 1
    }

    /// Every row of the range is written.
    public var isFull: Bool { next == end }
}

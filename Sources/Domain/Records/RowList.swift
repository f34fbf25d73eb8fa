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

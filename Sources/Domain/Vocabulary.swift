/// A closed list of codes, small enough to scan; a code's index stands for it in the records.
///
/// Made a few times in a run, asked millions of times by all threads at once: the list is never freed, so that asking
/// counts no reference (counters shared between threads were the cost of reading).
public struct Vocabulary: @unchecked Sendable {
    public let codes: UnsafeBufferPointer<Text>

    /// At most 255 codes: 255 stands for "none" in the records.
    public init(_ codes: [Text]) {
        precondition(codes.count < 255)
        let copy = UnsafeMutableBufferPointer<Text>.allocate(capacity: codes.count)
        _ = copy.initialize(from: codes)
        self.codes = UnsafeBufferPointer(copy)
    }

    public init(_ codes: [String]) { self.init(codes.map { Text(leaking: $0) }) }

    @inlinable
    public func index(of text: Text) -> UInt8? {
        for i in codes.indices where codes[i] == text { return UInt8(i) }
        return nil
    }

    @inlinable
    public subscript(_ index: UInt8) -> Text { codes[Int(index)] }
}

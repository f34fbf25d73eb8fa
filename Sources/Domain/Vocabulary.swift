/// A closed list of codes, found at the first look; a code's index is kept for it in the records.
///
/// Made a few times in a run, asked millions of times by all threads at once: the list is never freed, so that asking
/// counts no reference (counters shared between threads were the cost of reading).
public struct Vocabulary: @unchecked Sendable, BitwiseCopyable {
    public let codes: UnsafeBufferPointer<Text>
    /// Index of a code by what its bytes spread to; 255 = free. Four times as many places as codes, and more.
    @usableFromInline let slots: UnsafeMutableBufferPointer<UInt8>
    /// The same codes as `PlainName` compares them; nil in that list itself.
    private let folded: UnsafePointer<Vocabulary>?

    /// At most 255 codes: 255 means "none" in the records.
    public init(_ codes: [Text]) {
        let folded = UnsafeMutablePointer<Vocabulary>.allocate(capacity: 1)
        let names = codes.map { Text(leaking: String(decoding: PlainName.folded($0.bytes), as: UTF8.self)) }
        folded.initialize(to: Vocabulary(names, folded: nil))
        self.init(codes, folded: UnsafePointer(folded))
    }

    private init(_ codes: [Text], folded: UnsafePointer<Vocabulary>?) {
        precondition(codes.count < 255)
        self.folded = folded
        let copy = UnsafeMutableBufferPointer<Text>.allocate(capacity: codes.count)
        _ = copy.initialize(from: codes)
        self.codes = UnsafeBufferPointer(copy)
        var size = 16
        while size < codes.count * 4 { size *= 2 }
        slots = .allocate(capacity: size)
        slots.initialize(repeating: 255)
        for (index, code) in codes.enumerated() where self.index(of: code) == nil {
            var i = Int(truncatingIfNeeded: code.spread) & (size - 1)
            while slots[i] != 255 { i = (i + 1) & (size - 1) }
            slots[i] = UInt8(index)
        }
    }

    public init(_ codes: [String]) { self.init(codes.map { Text(leaking: $0) }) }

    @inlinable
    public func index(of text: Text) -> UInt8? {
        var i = Int(truncatingIfNeeded: text.spread) & (slots.count - 1)
        while slots[i] != 255 {
            if codes[Int(slots[i])] == text { return slots[i] }
            i = (i + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The index of a code that is written in another way: `text` as `PlainName` gives it.
    public func index(ofFolded text: Text) -> UInt8? { folded?.pointee.index(of: text) }

    @inlinable
    public subscript(_ index: UInt8) -> Text { codes[Int(index)] }
}

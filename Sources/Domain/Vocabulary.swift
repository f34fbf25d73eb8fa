/// A closed list of codes, small enough to scan; a code's index stands for it in the records.
public struct Vocabulary: Sendable {
    public let codes: [Text]

    /// At most 255 codes: 255 stands for "none" in the records.
    public init(_ codes: [Text]) {
        precondition(codes.count < 255)
        self.codes = codes
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

import Domain

/// Where some lines of a file begin, to tell the number of any other without counting from the first.
struct Landmarks: Sendable {
    /// First bytes of the pieces surveyed, and the line ends before each; in order, never empty.
    private var starts: [(offset: Int, newlines: Int)] = [(0, 0)]

    /// - Parameter surveyed: the whole file, in order.
    init(_ surveyed: [(piece: Range<Int>, survey: Survey)]) {
        for (piece, survey) in surveyed {
            starts.append((piece.upperBound, starts.last!.newlines + survey.newlines))
        }
    }

    /// The last landmark at or before a byte.
    func before(_ offset: Int) -> (index: Int, offset: Int, newlines: Int) {
        let index = starts.firstIndex(notBefore: { $0.offset <= offset }) - 1
        return (index, starts[index].offset, starts[index].newlines)
    }
}

/// Where some lines of a file begin, to tell the number of any other without counting from the first.
struct Landmarks: Sendable {
    /// First bytes of the pieces surveyed, and the line ends before each; in order, never empty.
    private var starts: [(offset: Int, newlines: Int)] = [(0, 0)]
    /// Lines as a person counts them: line ends, and a last line without one.
    private(set) var lines = 0

    /// - Parameter surveyed: the whole file, in order.
    init(_ surveyed: [(piece: Range<Int>, survey: Survey)]) {
        for (piece, survey) in surveyed {
            lines += survey.lines
            starts.append((piece.upperBound, starts.last!.newlines + survey.newlines))
        }
    }

    /// The last landmark at or before a byte.
    func before(_ offset: Int) -> (index: Int, offset: Int, newlines: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle].offset <= offset { low = middle } else { high = middle }
        }
        return (low, starts[low].offset, starts[low].newlines)
    }
}

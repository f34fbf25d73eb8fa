import Domain

/// What corrections change in the reading of one file.
final class FileCorrections: Sendable {
    /// Where lines begin that a correction replaces; sorted.
    private let replaced: [Int]
    /// Lines of a correction file that name no rejected line, by where they begin.
    private let refused: [Int: [CorrectionLine.Refusal]]
    /// Where lines of a correction file begin that are as `rejets` shows the line they name.
    private let nothing: Set<Int>
    private let isCorrection: Bool

    init(
        replaced: [Int] = [], refused: [Int: [CorrectionLine.Refusal]] = [:], nothing: Set<Int> = [], isCorrection: Bool
    ) {
        self.replaced = replaced
        self.refused = refused
        self.nothing = nothing
        self.isCorrection = isCorrection
    }

    /// Whether the line that begins there is not to be read: another replaces it.
    func replaces(_ offset: Int) -> Bool {
        var (low, high) = (0, replaced.count)
        while low < high {
            let middle = (low + high) / 2
            if replaced[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < replaced.count && replaced[low] == offset
    }

    /// Whether the line that begins there is not counted at all.
    func isNothing(_ offset: Int) -> Bool { nothing.contains(offset) }

    /// What is wrong with a line because it is a correction; false where its examination ends with that.
    func examine<Column>(_ line: inout LineDecoder<Column>, _ header: Header) -> Bool {
        guard isCorrection else { return true }
        if line.cutter.hasHighBytes, hasReplacementCharacter(line, header) {
            // The mark that the run put in the place of an undecodable byte: nobody has corrected it.
            line.recogniseAgent()
            line.report(.encodage, .replacementCharacter, nil)
            return false
        }
        if let refusals = refused[line.cutter.start] {
            line.recogniseAgent()
            for refusal in refusals { line.report(refusal.code, refusal.detail, column: refusal.column) }
        }
        return true
    }

    /// U+FFFD, EF BF BD in UTF-8, in a column of the table: `_message` may show it.
    private func hasReplacementCharacter<Column>(_ line: borrowing LineDecoder<Column>, _ header: Header) -> Bool {
        let bytes = line.bytes
        if line.cutter.layout.encoding == .byLine, line.encoding != .utf8 { return false }
        for index in header.fieldOfColumn where index >= 0 {
            let field = line.cutter.fields[index]
            for i in field.range.dropLast(2) where bytes[i] == 0xEF && bytes[i + 1] == 0xBF && bytes[i + 2] == 0xBD {
                return true
            }
        }
        return false
    }
}

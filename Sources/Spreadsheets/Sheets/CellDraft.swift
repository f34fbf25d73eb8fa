/// The kinds of values that a cell may say it has (`t`).
enum CellType: Equatable {
    case number, shared, text, inline, boolean, error, isoDate, unknown

    init(_ written: UnsafeRawBufferPointer?) {
        guard let written else {
            self = .number
            return
        }
        func means(_ word: StaticString) -> Bool {
            written.count == word.utf8CodeUnitCount && written.indices.allSatisfy { written[$0] == word.utf8Start[$0] }
        }
        self =
            if means("s") {
                .shared
            } else if means("n") {
                .number
            } else if means("str") {
                .text
            } else if means("inlineStr") {
                .inline
            } else if means("b") {
                .boolean
            } else if means("e") {
                .error
            } else if means("d") {
                .isoDate
            } else {
                .unknown
            }
    }
}

/// A cell while its elements are read: what it holds is known when all are there.
struct CellDraft {
    var type = CellType.number
    var style = 0
    var column = 0
    var (hasValue, hasInline, hasFormula) = (false, false, false)
    var value: Range<Int>
    var inline: Range<Int>
    var formula: Range<Int>

    init(type: CellType = .number, style: Int = 0, at start: Int = 0) {
        self.type = type
        self.style = style
        value = start..<start
        inline = start..<start
        formula = start..<start
    }

    /// Nil where its value is none of its type: a shared text that is not there.
    func cell(_ store: ByteStore, _ texts: SharedTexts) -> SheetSink.RawCell? {
        func make(_ kind: SheetSink.RawCell.Kind, _ range: Range<Int>) -> SheetSink.RawCell {
            SheetSink.RawCell(
                column: Int32(column), style: Int32(style), kind: kind, range: range, formula: formula)
        }
        // Inline text stands even beside a value, which some writers leave there; a value without inline text is
        // the text itself.
        if type == .inline || (!hasValue && hasInline) {
            return hasInline ? make(.inline, inline) : make(hasValue ? .inline : .blank, value)
        }
        let plain = CellDraft.trimmed(value, store)
        // An empty text is a result; an empty number is none.
        if hasFormula, !hasValue || (plain.isEmpty && type != .text) { return make(.unknownResult, value) }
        if !hasValue || (plain.isEmpty && type != .text) { return make(.blank, value) }
        switch type {
        case .shared:
            guard let number = XmlAttributes.number(store.bytes(plain)), let range = texts.range(of: number) else {
                return nil
            }
            return make(.shared, range)
        case .number: return make(.number, plain)
        case .text, .inline: return make(.inline, value)
        case .boolean: return make(.boolean, plain)
        case .error: return make(.error, plain)
        case .isoDate: return make(.isoDate, plain)
        case .unknown: return nil
        }
    }

    private static func trimmed(_ range: Range<Int>, _ store: ByteStore) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, store.base[low] <= 0x20 { low += 1 }
        while high > low, store.base[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }
}

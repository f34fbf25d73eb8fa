import Domain

extension LineDecoder {
    /// `A-TEXTE`: names and addresses that were spoiled before they came; one finding a line.
    @inline(__always)
    mutating func checkTexts() {
        let mayHaveMarks =
            cutter.hasHighBytes && TextDamage.mayHaveMarks(bytes, cutter.start..<cutter.contentEnd, encoding)
        if mayHaveMarks || mayHoldPlaceholder { examineTexts(mayHaveMarks) }
    }

    @inline(never)
    private mutating func examineTexts(_ mayHaveMarks: Bool) {
        var first: (detail: Finding.Detail, column: UInt8)?
        var marks: [TextDamage.Mark] = []
        forEachText { column, raw in
            var detail: Finding.Detail?
            if Placeholder.isOne(raw) {
                detail = .placeholder
            } else {
                if Placeholder.hasQuotesAround(raw) { detail = .quotesAround }
                let found =
                    mayHaveMarks ? TextDamage.marks(Characters.nfc(String(decoding: raw, as: UTF8.self))) : []
                if !found.isEmpty { detail = detail ?? .wrongPage }
                marks += found
            }
            if first == nil, let detail { first = (detail, column) }
        }
        if !marks.isEmpty { tally.damage.add(marks) }
        if let first { report(.texte, first.detail, column: first.column) }
    }
}

/// Writes what a cell counts as into the text of its line.
struct CellText {
    let epoch: Epoch
    let store: ByteStore

    /// Appends the cell's text, without quotes; says what is wrong with it, if anything.
    ///
    /// - Parameter kind: of its column; nil for a cell of the header or above, in one line and never at fault.
    func write(_ content: CellContent, _ kind: ColumnKind?) -> CellFault.Kind? {
        guard let kind else {
            if case .text(let bytes) = content { appendOneLine(bytes) } else { _ = write(content, .unjudged) }
            return nil
        }
        switch content {
        case .blank: return nil
        case .text(let bytes):
            if kind == .freeText || kind == .unjudged { store.append(bytes) } else { appendOneLine(bytes) }
            return nil
        case .boolean(let value):
            store.append((value ? "VRAI" : "FAUX").utf8)
            return nil
        case .error(let bytes):
            store.append(bytes)
            return kind == .unjudged ? nil : .error
        case .unknownResult: return kind == .unjudged ? nil : .unknownResult
        case .isoDate(let bytes): return write(IsoDay(bytes), kind, otherwise: bytes)
        case .number(let bytes, let format):
            guard let number = DecimalNumber(bytes) else {
                // What is no number all the same is what a person sees there: its words.
                appendOneLine(bytes)
                return nil
            }
            switch format {
            case .date, .time:
                return write(IsoDay(serial: number, epoch, hasDay: format == .date), kind, otherwise: bytes)
            case .general: return write(number, kind, zeros: nil, otherwise: bytes)
            case .zeros(let count): return write(number, kind, zeros: count, otherwise: bytes)
            }
        }
    }

    /// Several lines in a cell are a line end only where a text may have one; elsewhere they are spaces, which the
    /// column's own reading judges.
    private func appendOneLine(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes { store.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
    }

    private func write(_ day: IsoDay?, _ kind: ColumnKind, otherwise bytes: UnsafeRawBufferPointer) -> CellFault.Kind? {
        guard let day else {
            store.append(bytes)
            return nil
        }
        store.append(day.text.utf8)
        switch kind {
        case .unjudged: return nil
        case .text, .digits, .freeText: return .date
        case .value: return day.hasTime ? .timeOfDay : nil
        }
    }

    private func write(
        _ number: DecimalNumber, _ kind: ColumnKind, zeros: Int?, otherwise bytes: UnsafeRawBufferPointer
    ) -> CellFault.Kind? {
        guard let whole = number.units(decimals: 0), whole >= 0 || kind == .value || kind == .unjudged else {
            if let cents = number.units(decimals: 2) {
                append(cents: cents)
            } else if let text = number.text {
                store.append(text.utf8)
            } else {
                store.append(bytes)
            }
            return kind == .value || kind == .unjudged ? nil : .number
        }
        let digits = String(whole)
        if let zeros, whole >= 0, kind != .value {
            for _ in 0..<max(0, zeros - digits.utf8.count) { store.append(UInt8(ascii: "0")) }
        }
        store.append(digits.utf8)
        return kind == .text && zeros == nil ? .number : nil
    }

    /// `12,5` of 1250: as few decimals as it has.
    private func append(cents: Int64) {
        if cents < 0 { store.append(UInt8(ascii: "-")) }
        let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        store.append(String(whole).utf8)
        guard rest > 0 else { return }
        store.append(UInt8(ascii: ","))
        store.append(UInt8(0x30 + rest / 10))
        if rest % 10 != 0 { store.append(UInt8(0x30 + rest % 10)) }
    }
}

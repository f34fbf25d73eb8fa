import Domain

/// Whole numbers and amounts of the dialect (DIALECTE): no `+`, no bare `,5` or `12,`, at most two decimals.
enum Number {
    /// 999 999 999,99: far over any amount of the field, and low enough that no sum of a campaign can overflow.
    static let largestAmount: Int64 = 99_999_999_999

    enum Whole { case value(Int), malformed }
    enum Hundredths { case value(Int64), malformed, tooManyDecimals }

    /// ASCII digits only.
    static func digits(_ raw: UnsafeRawBufferPointer) -> Int? {
        var value = 0
        for byte in raw {
            let digit = byte &- 48
            guard digit < 10 else { return nil }
            // Past any bound a column has; the exact value no longer matters.
            if value < 1_000_000_000_000 { value = value * 10 + Int(digit) }
        }
        return raw.isEmpty ? nil : value
    }

    /// Digits, with `-` before them for a negative number; decimals of zero are nothing.
    static func integer(_ raw: UnsafeRawBufferPointer) -> Whole {
        let isNegative = raw.first == 0x2D
        let number = UnsafeRawBufferPointer(rebasing: raw[(isNegative ? 1 : 0)...])
        guard let value = digits(number) ?? digits(withoutZeroDecimals(number)) else { return .malformed }
        return .value(isNegative ? -value : value)
    }

    /// What stands before `,0`, `.00`…; all of it where other decimals, or none, are there.
    @inline(never)
    static func withoutZeroDecimals(_ raw: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard let point = raw.firstIndex(where: { $0 == 0x2C || $0 == 0x2E }), point + 1 < raw.count,
            raw[(point + 1)...].allSatisfy({ $0 == 0x30 })
        else { return raw }
        return UnsafeRawBufferPointer(rebasing: raw[..<point])
    }

    /// An amount: as `hundredths` reads it, the sign of the euro behind it or not. In cents.
    @inline(__always)
    static func amount(_ raw: UnsafeRawBufferPointer) -> Hundredths {
        let read = hundredths(raw)
        if case .malformed = read { return withEuro(raw) }
        return read
    }

    @inline(never)
    private static func withEuro(_ raw: UnsafeRawBufferPointer) -> Hundredths {
        let euro: [UInt8] = [0xE2, 0x82, 0xAC]
        guard raw.count > euro.count, raw.suffix(euro.count).elementsEqual(euro) else { return .malformed }
        let number = WhiteSpace.trim(raw, 0..<(raw.count - euro.count), .utf8)
        return hundredths(UnsafeRawBufferPointer(rebasing: raw[number]))
    }

    /// `1234,56`, `1234.56`, `1 234,56` (space, U+00A0 or U+202F between groups of three), in hundredths.
    static func hundredths(_ raw: UnsafeRawBufferPointer) -> Hundredths {
        // Nearly every amount: up to five digits, a comma, two digits.
        if raw.count >= 4, raw.count <= 8 {
            let bytes = DigitRun.bytes(raw.baseAddress.unsafelyUnwrapped, raw.count)
            if bytes &>> 16 & 0xFF == 0x2C,
                let digits = DigitRun.digits(bytes & 0xFFFF | (bytes &>> 24) &<< 16, raw.count - 1)
            {
                return .value(Int64(DigitRun.value(digits)))
            }
        }
        var i = 0
        let end = raw.count
        let isNegative = end > 0 && raw[0] == 0x2D
        if isNegative { i = 1 }
        var value: Int64 = 0
        /// Digits since the beginning or the last separator.
        var run = 0
        var isGrouped = false
        while i < end {
            let digit = raw[i] &- 48
            if digit < 10 {
                if value < 1_000_000_000_000_000 { value = value * 10 + Int64(digit) }
                run += 1
                i += 1
                continue
            }
            let separator = separatorLength(raw, at: i)
            if separator == 0 { break }
            guard isGrouped ? run == 3 : (1...3).contains(run) else { return .malformed }
            isGrouped = true
            run = 0
            i += separator
        }
        guard run > 0, !isGrouped || run == 3 else { return .malformed }
        var decimals = 0
        if i < end {
            guard raw[i] == 0x2C || raw[i] == 0x2E, i + 1 < end else { return .malformed }
            i += 1
            while i < end {
                let digit = raw[i] &- 48
                guard digit < 10 else { return .malformed }
                if decimals < 2 { value = value * 10 + Int64(digit) }
                decimals += 1
                i += 1
            }
            if decimals > 2 { return .tooManyDecimals }
        }
        for _ in decimals..<2 { value *= 10 }
        return .value(isNegative ? -value : value)
    }

    private static func separatorLength(_ raw: UnsafeRawBufferPointer, at i: Int) -> Int {
        switch raw[i] {
        case 0x20: 1
        case 0xC2: i + 1 < raw.count && raw[i + 1] == 0xA0 ? 2 : 0
        case 0xE2: i + 2 < raw.count && raw[i + 1] == 0x80 && raw[i + 2] == 0xAF ? 3 : 0
        default: 0
        }
    }
}

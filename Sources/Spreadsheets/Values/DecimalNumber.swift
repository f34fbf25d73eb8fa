/// The number of a cell, exact: as the file writes it (`1234.56`, `1.23456E+3`), never through binary fractions.
struct DecimalNumber: Equatable {
    let isNegative: Bool
    /// Value = `digits` × 10^`exponent`. At most 19 digits; further ones are beyond what a spreadsheet keeps (17).
    let digits: UInt64
    let exponent: Int

    /// Nil for anything but a number.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var at = 0
        let end = bytes.count
        var isNegative = false
        if at < end, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
            isNegative = bytes[at] == UInt8(ascii: "-")
            at += 1
        }
        var digits: UInt64 = 0
        var exponent = 0
        var (hasDigits, hasMark) = (false, false)
        while at < end {
            let digit = bytes[at] &- 0x30
            if digit < 10 {
                hasDigits = true
                if digits < 1_000_000_000_000_000_000 {
                    digits = digits * 10 + UInt64(digit)
                    if hasMark { exponent -= 1 }
                } else if !hasMark {
                    exponent += 1
                }
            } else if bytes[at] == UInt8(ascii: "."), !hasMark {
                hasMark = true
            } else {
                break
            }
            at += 1
        }
        guard hasDigits else { return nil }
        if at < end {
            guard bytes[at] | 0x20 == UInt8(ascii: "e"), let power = DecimalNumber.power(bytes[(at + 1)...]) else {
                return nil
            }
            exponent += power
        }
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            exponent += 1
        }
        self.isNegative = isNegative && digits != 0
        self.digits = digits
        self.exponent = digits == 0 ? 0 : exponent
    }

    private static func power(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        var rest = bytes
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard (1...9).contains(rest.count) else { return nil }
        var power = 0
        for byte in rest {
            guard byte &- 0x30 < 10 else { return nil }
            power = power * 10 + Int(byte) - 0x30
        }
        return isNegative ? -power : power
    }

    /// In units of 10^-`decimals`, where it is within a millionth of such a unit's multiple; nil where it is not, or
    /// is beyond 10^15.
    func units(decimals: Int) -> Int64? {
        let shift = exponent + decimals
        if digits == 0 { return 0 }
        if shift >= 0 {
            guard shift <= 15 else { return nil }
            let (value, overflow) = digits.multipliedReportingOverflow(by: DecimalNumber.tens[shift])
            return overflow ? nil : signed(value)
        }
        var (whole, distance) = (UInt64(0), digits)
        if -shift < DecimalNumber.tens.count {
            let unit = DecimalNumber.tens[-shift]
            (whole, distance) = digits.quotientAndRemainder(dividingBy: unit)
            if distance > unit / 2 { (whole, distance) = (whole + 1, unit - distance) }
        }
        // distance × 10^exponent ≤ 10^-6.
        let allowed = -6 - exponent
        guard allowed >= DecimalNumber.tens.count || distance <= (allowed < 0 ? 0 : DecimalNumber.tens[allowed]) else {
            return nil
        }
        return signed(whole)
    }

    private func signed(_ value: UInt64) -> Int64? {
        value <= 1_000_000_000_000_000 ? (isNegative ? -Int64(value) : Int64(value)) : nil
    }

    /// 10^0 to 10^19, the highest that 64 bits hold.
    private static let tens: [UInt64] = (0..<20).map { (0..<$0).reduce(UInt64(1)) { ten, _ in ten * 10 } }

    /// As a person writes it: `1234,56`, without exponent; nil where that would take more than 40 characters.
    var text: String? {
        let all = String(digits)
        guard (-30...20).contains(exponent) else { return nil }
        let sign = isNegative ? "-" : ""
        if exponent >= 0 { return sign + all + (digits == 0 ? "" : String(repeating: "0", count: exponent)) }
        let padded = String(repeating: "0", count: max(0, 1 - exponent - all.count)) + all
        return sign + padded.dropLast(-exponent) + "," + padded.suffix(-exponent)
    }
}

import Domain

/// Numbers, dates and amounts as the extracts write them.
extension ByteBuffer {
    @inline(__always)
    func put(_ number: Int) {
        var digits = 1
        var bound = 10
        while number >= bound {
            digits += 1
            bound *= 10
        }
        put(number, digits: digits)
    }

    /// With leading zeros, so many digits.
    @inline(__always)
    func put(_ number: Int, digits: Int) {
        var rest = UInt(number)
        let end = count + digits
        var i = end
        while i > count {
            i -= 1
            let quotient = rest / 10
            start[i] = UInt8(truncatingIfNeeded: rest &- quotient &* 10) &+ 0x30
            rest = quotient
        }
        advance(to: end)
    }

    /// `dd/mm/yyyy`.
    @inline(__always)
    func put(_ day: Day) {
        let (year, month, number) = day.components
        put(number, digits: 2)
        put(byte: 0x2F)
        put(month, digits: 2)
        put(byte: 0x2F)
        put(year, digits: 4)
    }

    @inline(__always)
    func put(_ day: Day?) {
        if let day { put(day) }
    }

    /// Hundredths, as `1234,56`.
    @inline(__always)
    func put(hundredths: Int) {
        put(hundredths / 100)
        put(byte: 0x2C)
        put(hundredths % 100, digits: 2)
    }

    @inline(__always)
    func put(flag: Bool) { put(flag ? "oui" : "non") }
}

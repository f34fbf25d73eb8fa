/// Check digits of the national identifiers.
enum NationalKeys {
    enum Check { case valid, wrongKey, malformed }

    /// NIR: 13 characters and a key, 97 − (number mod 97); 2A counts as 19 and 2B as 18 in the number.
    static func nir(_ raw: UnsafeRawBufferPointer) -> Check {
        guard raw.count == 15 else { return .malformed }
        var number = 0
        var key = 0
        for i in 0..<15 {
            var digit = Int(raw[i]) - 48
            if i == 6, raw[5] == 0x32, raw[6] == 0x41 || raw[6] == 0x42 {
                // 2A -> 19, 2B -> 18.
                number -= 1
                digit = raw[6] == 0x41 ? 9 : 8
            }
            guard digit >= 0, digit < 10 else { return .malformed }
            if i < 13 { number = number * 10 + digit } else { key = key * 10 + digit }
        }
        return key == 97 - number % 97 ? .valid : .wrongKey
    }

    /// The characters of a NIR, four bits each.
    static func packed(_ nir: UnsafeRawBufferPointer) -> UInt64 {
        nir.reduce(0) { $0 << 4 | UInt64($1 > 0x40 ? $1 - 0x41 + 10 : $1 - 0x30) }
    }

    /// SIRET: 14 digits whose Luhn sum is a multiple of 10.
    static func siret(_ raw: UnsafeRawBufferPointer) -> Check {
        guard raw.count == 14 else { return .malformed }
        var sum = 0
        for (i, byte) in raw.reversed().enumerated() {
            let digit = Int(byte &- 48)
            guard digit < 10 else { return .malformed }
            sum += i % 2 == 0 ? digit : (digit * 2 > 9 ? digit * 2 - 9 : digit * 2)
        }
        return sum % 10 == 0 ? .valid : .wrongKey
    }
}

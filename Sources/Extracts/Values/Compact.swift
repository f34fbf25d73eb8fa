import Domain

/// Identifiers of fixed width as people write them: in groups, in small letters, without the zeros that a spreadsheet
/// took (DIALECTE: NIR, SIRET, FINESS, region, postcode; never `numero` or another key).
enum Compact {
    /// Without spaces of any kind and invisible characters, small letters as capitals.
    @inline(never)
    static func characters(_ raw: UnsafeRawBufferPointer) -> [UInt8] {
        var compact: [UInt8] = []
        for scalar in String(decoding: raw, as: UTF8.self).unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format { continue }
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                compact.append(byte &- 0x61 < 26 ? byte & ~0x20 : byte)
            } else {
                compact += Array(UTF8.encode(scalar)!)
            }
        }
        return compact
    }

    /// With the zeros in front that are missing; nil where it is no number, or more or fewer are missing than a
    /// spreadsheet can be blamed for (one or two).
    static func withZeros(_ digits: [UInt8], width: Int) -> [UInt8]? {
        let missing = width - digits.count
        guard missing == 1 || missing == 2, !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return [UInt8](repeating: 0x30, count: missing) + digits
    }
}

/// Postcodes of France, five digits.
enum Postcode {
    static let width = 5

    /// With the zeros that a spreadsheet took, where it is one of France.
    static func restored(_ postcode: String, country: String) -> String {
        guard let whole = Compact.withZeros(Array(postcode.utf8), width: width),
            Array(country.utf8).withUnsafeBytes({ isFrance($0) })
        else { return postcode }
        return String(decoding: whole, as: UTF8.self)
    }

    /// Whether that is how a country's column says France.
    static func isFrance(_ country: UnsafeRawBufferPointer?) -> Bool {
        guard let country, !country.isEmpty else { return true }
        return ["france", "fr", "fra"].contains { $0.utf8.elementsEqual(Characters.plainName(country)) }
    }
}

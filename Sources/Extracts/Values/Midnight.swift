import Domain

/// A date with a midnight behind it, as databases and spreadsheets write dates: the midnight is nothing (DIALECTE).
enum Midnight {
    /// The date of `01/02/2023 00:00`, `2023-02-01T00:00:00.000`, `2023-02-01 0:00`… nil where another time, or
    /// something else, stands behind it.
    ///
    /// Which spellings of midnight are read is a person's reading: hours of one digit or two, minutes, seconds and a
    /// fraction of zeros, `00h00`, twelve o'clock `AM`, with the zone that a database adds.
    @inline(never)
    static func day(_ raw: UnsafeRawBufferPointer) -> Day? {
        guard raw.count > 10,
            let day = Day(bytes: UnsafeBufferPointer(rebasing: raw.assumingMemoryBound(to: UInt8.self)[..<10]))
        else { return nil }
        let behind = String(decoding: raw[10...], as: UTF8.self)
        let isApart = behind.unicodeScalars.first.map { $0 == "T" || $0 == "t" || $0.properties.isWhitespace } ?? false
        guard isApart else { return nil }
        let time = behind.unicodeScalars.filter { !$0.properties.isWhitespace }
        return isMidnight(String(String.UnicodeScalarView(time)).lowercased()) ? day : nil
    }

    /// - Parameter time: in small letters, without white space.
    private static func isMidnight(_ time: String) -> Bool {
        var rest = Substring(time)
        if rest.first == "t" { rest.removeFirst() }
        let hours = digits(&rest)
        guard rest.first == ":" || rest.first == "h" else { return false }
        rest.removeFirst()
        guard digits(&rest) == "00" else { return false }
        if rest.first == ":" {
            rest.removeFirst()
            guard digits(&rest) == "00" else { return false }
            if rest.first == "." || rest.first == "," {
                rest.removeFirst()
                let fraction = digits(&rest)
                guard !fraction.isEmpty, fraction.allSatisfy({ $0 == "0" }) else { return false }
            }
        }
        if rest.hasPrefix("am") {
            rest.removeFirst(2)
            return hours == "12" && isZone(rest)
        }
        return (hours == "0" || hours == "00") && isZone(rest)
    }

    private static func digits(_ rest: inout Substring) -> Substring {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        return digits
    }

    /// Nothing, `Z`, or hours and minutes from Greenwich: the day is the one that is written.
    private static func isZone(_ zone: Substring) -> Bool {
        if zone.isEmpty || zone == "z" || zone == "utc" { return true }
        guard zone.first == "+" || zone.first == "-" else { return false }
        let digits = zone.dropFirst().filter { $0 != ":" }
        return (digits.count == 2 || digits.count == 4) && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }
}

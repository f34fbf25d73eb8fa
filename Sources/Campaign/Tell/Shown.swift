/// Figures as the operator reads them.
enum Shown {
    /// Thousands apart: `1 234 567`.
    static func count(_ value: Int64) -> String {
        let digits = String(value.magnitude)
        var shown = ""
        for (i, digit) in digits.enumerated() {
            if i > 0, (digits.count - i) % 3 == 0 { shown += " " }
            shown.append(digit)
        }
        return (value < 0 ? "-" : "") + shown
    }

    static func count(_ value: Int) -> String { count(Int64(value)) }

    /// Two decimals: `1 234.56`.
    static func hundredths(_ value: Int64) -> String {
        let magnitude = value.magnitude
        let rest = magnitude % 100
        return (value < 0 ? "-" : "") + count(Int64(magnitude / 100)) + "." + (rest < 10 ? "0" : "") + String(rest)
    }
}

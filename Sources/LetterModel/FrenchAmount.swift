import Domain

/// Amounts as a letter writes them; no-break spaces hold figures and signs together.
public enum FrenchAmount {
    /// `1 234,56 €`.
    public static func euros(_ amount: Cents) -> String {
        let magnitude = amount.value.magnitude
        return "\(amount.value < 0 ? "-" : "")\(grouped(magnitude / 100)),\(two(magnitude % 100))\u{A0}€"
    }

    /// `1 234 €`.
    public static func wholeEuros(_ amount: Int64) -> String {
        "\(amount < 0 ? "-" : "")\(grouped(amount.magnitude))\u{A0}€"
    }

    /// `6,80 %`, of hundredths of a per cent.
    public static func percent(_ hundredths: Int64) -> String {
        "\(hundredths < 0 ? "-" : "")\(grouped(hundredths.magnitude / 100)),\(two(hundredths.magnitude % 100))\u{A0}%"
    }

    private static func two(_ n: UInt64) -> String { n < 10 ? "0\(n)" : String(n) }

    private static func grouped(_ n: UInt64) -> String {
        n < 1000 ? String(n) : grouped(n / 1000) + "\u{A0}" + String(String(1000 + n % 1000).dropFirst())
    }
}

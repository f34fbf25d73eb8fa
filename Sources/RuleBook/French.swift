import Domain

/// Values as a French reader expects them; a no-break space (U+00A0) holds numbers and units together.
enum French {
    /// `1 270,00 €`
    static func euros(_ amount: Cents) -> String { "\(grouped(amount.value / 100)),\(two(amount.value % 100))\u{A0}€" }

    /// Hundredths of a per cent -> `6,80 %`.
    static func percent(_ hundredths: Int64) -> String { "\(grouped(hundredths / 100)),\(two(hundredths % 100))\u{A0}%" }

    /// Hundredths -> `6`, `6,50`.
    static func hundredths(_ n: Int64) -> String {
        n % 100 == 0 ? grouped(n / 100) : "\(grouped(n / 100)),\(two(n % 100))"
    }

    /// `30 juillet`, `1er octobre`.
    static func day(_ day: Int, month: Int) -> String { "\(day == 1 ? "1er" : String(day))\u{A0}\(months[month - 1])" }

    private static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]

    private static func two(_ n: Int64) -> String { n < 10 ? "0\(n)" : String(n) }

    /// Not negative.
    private static func grouped(_ n: Int64) -> String {
        n < 1000 ? String(n) : grouped(n / 1000) + "\u{A0}" + String(String(1000 + n % 1000).dropFirst())
    }
}

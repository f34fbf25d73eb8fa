/// Figures and dates as French text writes them, for consoles, pages, letters and sentences of workbooks; cells stay
/// numbers, and CSV stays `1234,56`.
///
/// A narrow no-break space (U+202F) sets thousands apart, a no-break space (U+00A0) holds a number and its unit
/// together, and the minus is the sign itself (U+2212).
public enum French {
    /// `1 270`, `−3`.
    public static func count(_ n: Int64) -> String { sign(n) + grouped(n.magnitude) }

    public static func count(_ n: Int) -> String { count(Int64(n)) }

    /// `1 agent`, `2 agents`; French counts nought and one as singular.
    public static func count(_ n: Int, _ one: String, _ many: String) -> String {
        "\(count(n))\u{A0}\(plural(n, one, many))"
    }

    /// The word alone, for what stands apart from its number.
    public static func plural(_ n: Int, _ one: String, _ many: String) -> String { n.magnitude < 2 ? one : many }

    /// `1 270,00 €`, `−0,05 €`.
    public static func euros(_ amount: Cents) -> String { "\(twoDecimals(amount.value))\u{A0}€" }

    /// `1 270 €`.
    public static func wholeEuros(_ amount: Int64) -> String { "\(count(amount))\u{A0}€" }

    /// `6,80 %`, of hundredths of a per cent: a rate as the texts write it.
    public static func percent(_ hundredths: Int64) -> String { "\(twoDecimals(hundredths))\u{A0}%" }

    /// `1 %`, `12,5 %`, of hundredths of a per cent: a share, without the zeros that say nothing.
    public static func share(_ hundredths: Int64) -> String { "\(self.hundredths(hundredths))\u{A0}%" }

    /// `0,5`, `12,25`, `6`: hundredths, without the zeros that say nothing.
    public static func hundredths(_ n: Int64) -> String {
        let rest = n.magnitude % 100
        let whole = sign(n) + grouped(n.magnitude / 100)
        if rest == 0 { return whole }
        return rest % 10 == 0 ? "\(whole),\(rest / 10)" : "\(whole),\(two(rest))"
    }

    /// `0,5 part`, `12,25 parts`, of hundredths.
    public static func hundredths(_ n: Int64, _ one: String, _ many: String) -> String {
        "\(hundredths(n))\u{A0}\(n.magnitude < 200 ? one : many)"
    }

    /// `du 15/03/2023 au 31/12/2023`, `le 15/03/2023`; an end that is not known is told as such.
    public static func period(_ days: Period) -> String {
        switch (days.first, days.last) {
        case (.distantPast, .distantFuture): "sans limite"
        case (.distantPast, let last): "jusqu'au \(date(last))"
        case (let first, .distantFuture): "à partir du \(date(first))"
        case (let first, let last) where first == last: "le \(date(first))"
        case (let first, let last): "du \(date(first)) au \(date(last))"
        }
    }

    /// `a`, `a et b`, `a, b et c`.
    public static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) et \(last)"
    }

    /// `du plafond`, `des six ans`, `de la date limite`: « de » before words with their article.
    public static func of(_ words: String) -> String {
        if words.hasPrefix("le ") { return "du \(words.dropFirst(3))" }
        return words.hasPrefix("les ") ? "des \(words.dropFirst(4))" : "de \(words)"
    }

    /// `30/07/2023`.
    public static func date(_ day: Day) -> String { "\(day)" }

    /// `30 juillet 2023`, `1er octobre 2023`.
    public static func longDate(_ day: Day) -> String {
        let c = day.components
        return "\(self.day(c.day, month: c.month))\u{A0}\(c.year)"
    }

    /// `30 juillet`, `1er octobre`.
    public static func day(_ day: Int, month: Int) -> String {
        "\(day == 1 ? "1er" : String(day))\u{A0}\(months[month - 1])"
    }

    /// In the order of the year.
    public static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]

    private static func twoDecimals(_ n: Int64) -> String {
        "\(sign(n))\(grouped(n.magnitude / 100)),\(two(n.magnitude % 100))"
    }

    private static func sign(_ n: Int64) -> String { n < 0 ? "\u{2212}" : "" }

    private static func two(_ n: UInt64) -> String { n < 10 ? "0\(n)" : String(n) }

    private static func grouped(_ n: UInt64) -> String {
        n < 1000 ? String(n) : grouped(n / 1000) + "\u{202F}" + String(String(1000 + n % 1000).dropFirst())
    }
}

import Domain

/// Figures as French words, for the few that stand inside sentences.
enum Shown {
    private static let space = "\u{202F}"

    /// `1 270`, thousands apart.
    static func grouped(_ n: Int64) -> String {
        var digits = String(n.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (n < 0 ? "-" : "") + ([digits] + groups).joined(separator: space)
    }

    /// `1 270,00 €`.
    static func money(_ cents: Cents) -> String {
        let rest = cents.value.magnitude % 100
        let sign = cents.value < 0 && cents.value > -100 ? "-" : ""
        return "\(sign)\(grouped(cents.value / 100)),\(rest < 10 ? "0" : "")\(rest)\u{A0}€"
    }

    /// `0,5`, `12,25`, `6`: hundredths, without the zeros that say nothing.
    static func hundredths(_ n: Int64) -> String {
        let rest = n.magnitude % 100
        let whole = grouped(n / 100)
        if rest == 0 { return whole }
        if rest % 10 == 0 { return "\(whole),\(rest / 10)" }
        return "\(whole),\(rest < 10 ? "0" : "")\(rest)"
    }

    /// `1 %`, of hundredths of a per cent.
    static func share(_ n: Int64) -> String { "\(hundredths(n))\u{A0}%" }

    /// `1 agent`, `2 agents`.
    static func count(_ n: Int, _ one: String, _ many: String) -> String {
        "\(grouped(Int64(n)))\u{A0}\(n < 2 ? one : many)"
    }
}

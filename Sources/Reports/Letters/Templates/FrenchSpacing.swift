/// Spaces where French never breaks a line: before `:` `;` `!` `?` `»` `%` `€`, after `«`, between the figures of a
/// number, and between a number and its month or hour (`31 décembre`, `9 h`).
enum FrenchSpacing {
    static func held(_ text: String) -> String {
        var held = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (i, scalar) in scalars.enumerated() {
            guard scalar == " ", i + 1 < scalars.count else {
                held.append(scalar)
                continue
            }
            let isHeld =
                signs.contains(scalars[i + 1]) || (i > 0 && scalars[i - 1] == "«")
                || (i > 0 && isDigit(scalars[i - 1]) && continuesNumber(scalars[(i + 1)...]))
            held.append(isHeld ? "\u{A0}" : scalar)
        }
        return String(held)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func continuesNumber(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        if let first = rest.first, isDigit(first) { return true }
        let word = rest.prefix { $0.properties.isAlphabetic }
        return words.contains(String(String.UnicodeScalarView(word)))
    }

    private static let signs = Set(":;!?»%€".unicodeScalars)
    private static let words: Set<String> = [
        "h", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre",
        "décembre", "ans",
    ]
}

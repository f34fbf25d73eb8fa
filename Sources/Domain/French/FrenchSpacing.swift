/// Spaces where French never breaks a line: no-break (U+00A0) before `:` `;` `!` `?` `»` `%` `€`, after `«`, and between
/// a number and its month or hour (`31 décembre`, `9 h`); narrow (U+202F) between the figures of a number.
public enum FrenchSpacing {
    /// The text as it was typed, with plain spaces, made ready to be printed.
    public static func held(_ text: String) -> String {
        var held = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (i, scalar) in scalars.enumerated() {
            guard scalar == " ", i + 1 < scalars.count else {
                held.append(scalar)
                continue
            }
            let afterDigit = i > 0 && isDigit(scalars[i - 1])
            if afterDigit, isDigit(scalars[i + 1]) {
                held.append("\u{202F}")
            } else {
                let isHeld =
                    signs.contains(scalars[i + 1]) || (i > 0 && scalars[i - 1] == "«")
                    || (afterDigit && isUnit(scalars[(i + 1)...]))
                held.append(isHeld ? "\u{A0}" : scalar)
            }
        }
        return String(held)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isUnit(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = rest.prefix { $0.properties.isAlphabetic }
        return words.contains(String(String.UnicodeScalarView(word)))
    }

    private static let signs = Set(":;!?»%€".unicodeScalars)
    private static let words = Set(French.months + ["h", "ans"])
}

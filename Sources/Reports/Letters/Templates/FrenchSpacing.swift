/// The space of French before `:` `;` `!` `?` `»` `%` `€` and after `«`: a line is never broken there.
enum FrenchSpacing {
    static func held(_ text: String) -> String {
        var held = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (i, scalar) in scalars.enumerated() {
            let next = i + 1 < scalars.count ? scalars[i + 1] : " "
            let isHeld = scalar == " " && (":;!?»%€".unicodeScalars.contains(next) || (i > 0 && scalars[i - 1] == "«"))
            held.append(isHeld ? "\u{A0}" : scalar)
        }
        return String(held)
    }
}

/// An attribute of an element: its name from a closed list (no handler, no address, no style), its value any text.
public struct HtmlAttribute: Sendable, Equatable {
    let name: String
    let value: String

    private init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    public static func id(_ id: String) -> Self { Self("id", id) }
    public static func `class`(_ styles: HtmlClass...) -> Self {
        Self("class", styles.map(\.rawValue).joined(separator: " "))
    }

    /// Elsewhere on the same page, by its `id`.
    public static func anchor(_ id: String) -> Self { Self("href", "#\(id)") }

    /// Of a `time`: `2023-12-31`.
    public static func dateTime(_ day: String) -> Self { Self("datetime", day) }

    // MARK: Tables

    public enum Scope: String, Sendable { case col, row }
    public static func scope(_ scope: Scope) -> Self { Self("scope", scope.rawValue) }
    public static func columns(_ n: Int) -> Self { Self("colspan", String(n)) }

    // MARK: Screen readers, keyboard

    public static func role(_ role: Role) -> Self { Self("role", role.rawValue) }
    public enum Role: String, Sendable { case region, img }
    public static func label(_ words: String) -> Self { Self("aria-label", words) }
    public static func labelledBy(_ id: String) -> Self { Self("aria-labelledby", id) }
    /// Shown, and not told: what it shows stands beside it in words.
    public static let hidden = Self("aria-hidden", "true")
    /// Reached by the keyboard, to be scrolled.
    public static let focusable = Self("tabindex", "0")

    /// Of `details`: unfolded until somebody folds it, and so printed.
    public static let unfolded = Self("open", "")

    // MARK: Charts: where and how, without any style

    public enum Geometry: String, Sendable {
        case x, y, x1, y1, x2, y2, width, height
        case fontSize = "font-size"
        case strokeWidth = "stroke-width"
    }
    /// In units of the chart.
    public static func geometry(_ name: Geometry, _ value: Int) -> Self { Self(name.rawValue, String(value)) }
    public static func viewBox(width: Int, height: Int) -> Self { Self("viewBox", "0 0 \(width) \(height)") }
    /// Stretched as its place is.
    public static let stretched = Self("preserveAspectRatio", "none")
    public static func fill(_ ink: SvgInk) -> Self { Self("fill", ink.rawValue) }
    public static func stroke(_ ink: SvgInk) -> Self { Self("stroke", ink.rawValue) }
    public enum Anchor: String, Sendable { case start, middle, end }
    public static func textAnchor(_ anchor: Anchor) -> Self { Self("text-anchor", anchor.rawValue) }
    public static let chartFont = Self("font-family", "sans-serif")
}

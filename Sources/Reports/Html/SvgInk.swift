/// Colours of charts: each stands out 3:1 at least on white and on black, so that one drawing does for light, dark and
/// paper (relative luminance between 0,10 and 0,30, WCAG 2.2).
public enum SvgInk: String, Sendable, CaseIterable {
    case blue = "#2f7ed8"
    case orange = "#c96a00"
    case green = "#2e8b57"
    case red = "#d5443f"
    case grey = "#7f7f7f"
    /// The words around it: the page's own colour.
    case words = "currentColor"
}

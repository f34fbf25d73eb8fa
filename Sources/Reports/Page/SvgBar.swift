import Domain

/// A number's length beside others, after the number itself.
enum SvgBar {
    /// - Parameter most: what fills the width.
    static func html(_ value: Int64, of most: Int64, _ ink: SvgInk) -> Html {
        let width = most > 0 ? Int(max(0, min(value, most)) * 100 / most) : 0
        // What is there at all is seen.
        let shown = value > 0 ? max(width, 1) : 0
        return .element(
            .svg,
            [
                .class(.bar), .viewBox(width: 100, height: 10), .geometry(.width, 100), .geometry(.height, 10),
                .stretched, .hidden,
            ],
            shown == 0
                ? []
                : [
                    .element(
                        .rect,
                        [
                            .geometry(.x, 0), .geometry(.y, 0), .geometry(.width, shown), .geometry(.height, 10),
                            .fill(ink),
                        ], [])
                ])
    }
}

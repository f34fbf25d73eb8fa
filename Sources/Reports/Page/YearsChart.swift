import Domain

/// One figure over the years: a bar a year, the oldest first, its value written at its end.
enum YearsChart {
    struct Point {
        let year: Int
        let value: Int64
        /// As French writes it.
        let words: String
    }

    private static let width = 340
    private static let rowHeight = 26
    /// Where bars begin, and the longest.
    private static let start = 44
    private static let longest = 150

    static func html(_ title: String, _ points: [Point], _ ink: SvgInk) -> Html {
        let most = points.map(\.value).max() ?? 0
        let height = points.count * rowHeight + 4
        let said = points.map { "\($0.year)\u{A0}: \($0.words)" }.joined(separator: ", ")
        let rows = points.enumerated().map { i, point in row(point, most: most, y: i * rowHeight + 4, ink) }
        return .element(
            .figure, [.class(.chart)],
            [
                .element(.figcaption, [], [.words(title)]),
                .element(
                    .svg,
                    [
                        .role(.img), .label("\(title)\u{A0}: \(said)"), .viewBox(width: width, height: height),
                        .geometry(.width, width), .geometry(.height, height),
                    ], rows),
            ])
    }

    private static func row(_ point: Point, most: Int64, y: Int, _ ink: SvgInk) -> Html {
        let length = most > 0 ? Int(max(0, point.value) * Int64(longest) / most) : 0
        return .group([
            text("\(point.year)", x: 0, y: y),
            .element(
                .rect,
                [
                    .geometry(.x, start), .geometry(.y, y), .geometry(.width, max(length, 1)), .geometry(.height, 18),
                    .fill(ink),
                ], []),
            text(point.words, x: start + max(length, 1) + 6, y: y),
        ])
    }

    private static func text(_ words: String, x: Int, y: Int) -> Html {
        .element(
            .text,
            [
                .geometry(.x, x), .geometry(.y, y + 14), .geometry(.fontSize, 14), .chartFont, .fill(.words),
            ], [.text(words)])
    }
}

/// The address block seen through the window of the envelope (NF Z10-011), in millimetres.
public enum AddressWindow {
    public static let left = 110.0
    public static let top = 55.0
    public static let width = 85.0
    public static let height = 33.0
    /// Kept free inside the block, so that a letter that slips in its envelope is still read.
    public static let inset = 3.0

    public static let maximumLines = 6
    public static let maximumCharacters = 38

    /// Sizes tried, in points, the largest first: capitals of 38 wide letters need the smaller ones.
    public static let sizes = [10.5, 10.0, 9.5, 9.0, 8.5, 8.0]

    /// The largest size at which every line fits; nil if none does.
    public static func size(for lines: [String], _ font: FontMetrics) -> Double? {
        let room = (width - 2 * inset) * pointsPerMillimetre
        let widest = lines.map(font.width).max() ?? 0
        return sizes.first { widest * $0 <= room }
    }

    public static let pointsPerMillimetre = 72 / 25.4
}

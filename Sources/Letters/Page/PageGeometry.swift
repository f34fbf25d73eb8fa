import LetterModel

/// Where things stand on the page, in points. The window's place is that of the envelope.
enum PageGeometry {
    static let point = AddressWindow.pointsPerMillimetre

    static let left = 20 * point
    static let right = 190 * point
    static let width = right - left
    static let senderTop = 16 * point
    /// The committee's words end before the window's left edge where they come near its top.
    static let senderWidth = 150 * point
    static let referencesTop = 60 * point
    static let referencesWidth = 84 * point
    /// Under the window.
    static let bodyTop = 100 * point
    static let footerBottom = 287 * point
    /// Where the page is folded for a window envelope of 110 × 220.
    static let folds = [99 * point, 198 * point]

    /// Sizes of the body tried, the largest first.
    static let bodySizes = [10.0, 9.5, 9.0, 8.75, 8.5, 8.25, 8.0, 7.75, 7.5, 7.0, 6.5, 6.0]
    static let leading = 1.30
}

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
    /// Clear of the window's top.
    static let senderBottom = 53 * point
    /// Of the sizes of the sender's lines, tried the largest first.
    static let senderScales = [1.0, 0.9, 0.8, 0.7, 0.6]
    static let referencesTop = 60 * point
    static let referencesWidth = 84 * point
    /// Under the window.
    static let bodyTop = 96 * point
    static let footerBottom = 287 * point
    /// Where the page is folded for a window envelope of 110 × 220.
    static let folds = [99 * point, 198 * point]

    /// Sizes of the body tried, the largest first.
    static let bodySizes = [10.0, 9.5, 9.0, 8.75, 8.5, 8.25, 8.0, 7.75, 7.5, 7.25, 7.0, 6.75, 6.5, 6.0]
    /// Those at which a letter is read without effort, and those that are better than to leave something out.
    static let easySizes = bodySizes.filter { $0 >= 7.75 }
    static let legibleSizes = bodySizes.filter { $0 >= 6.75 }
    static let leading = 1.30
}

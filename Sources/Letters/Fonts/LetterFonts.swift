import Glibc
import LetterModel

/// The two fonts of letters, found at the places where Debian puts them: the machine's own font settings have no say.
///
/// Liberation Sans has all of Latin, Vietnamese included, Greek and Cyrillic.
public struct LetterFonts: Sendable {
    public let regular: FontMetrics
    public let bold: FontMetrics
    /// Family and version, e.g. `Liberation Sans 2.1.5`, for the manifest.
    public let name: String
    let regularPath: String
    let boldPath: String

    /// Debian 12, then later releases.
    public static let folders = ["/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation"]

    public init(folders: [String] = LetterFonts.folders) throws(LettersError) {
        let found = folders.first { folder in
            ["Regular", "Bold"].allSatisfy { access(LetterFonts.path(folder, $0), R_OK) == 0 }
        }
        guard let found else { throw .fontMissing(folders) }
        regularPath = LetterFonts.path(found, "Regular")
        boldPath = LetterFonts.path(found, "Bold")
        let regular = try FontFile(regularPath)
        name = "\(regular.family) \(regular.version)"
        self.regular = regular.metrics()
        bold = try FontFile(boldPath).metrics()
    }

    /// The characters that can be printed, and their widths: addresses are set in the regular font.
    public var printable: FontMetrics { regular }

    private static func path(_ folder: String, _ style: String) -> String { "\(folder)/LiberationSans-\(style).ttf" }
}

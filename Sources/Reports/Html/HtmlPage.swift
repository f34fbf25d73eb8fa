import Digest

/// A whole page in one file: it loads nothing, runs nothing, sends nothing, and its policy holds browsers to it.
///
/// Everything is refused but one style sheet, the program's own, by its SHA-256; without it the page is still read.
public struct HtmlPage: Sendable {
    let title: String
    let body: [Html]

    /// - Parameter title: of the window or the printed page, in French.
    public init(title: String, _ body: [Html]) {
        self.title = title
        self.body = body
    }

    /// UTF-8.
    public var bytes: [UInt8] {
        var writer = HtmlWriter()
        writer.raw("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n")
        // Before anything that it is about.
        writer.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(HtmlPage.policy)\">\n")
        writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        writer.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        writer.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        writer.write(title, inAttribute: false)
        writer.raw("</title>\n<style>\(HtmlStyle.sheet)</style>\n</head>\n<body>\n")
        for part in body { writer.write(part) }
        writer.raw("</body>\n</html>\n")
        return writer.bytes
    }

    static let policy =
        "default-src 'none'; style-src 'sha256-\(styleDigest)'; base-uri 'none'; form-action 'none'"

    private static var styleDigest: String {
        var digest = Sha256()
        Array(HtmlStyle.sheet.utf8).withUnsafeBytes { digest.update($0) }
        return digest.base64
    }
}

import Digest
import Testing

@testable import Reports

/// Text becomes HTML in one place, and a page lets nothing in but its own style sheet.
@Suite struct HtmlWriterTests {
    private func written(_ html: Html) -> String {
        var writer = HtmlWriter()
        writer.write(html)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("Dupont & Fils \"Œuvre\"", "Dupont &amp; Fils \"Œuvre\""),
        ("&amp;", "&amp;amp;"),
        // What is no character of a page, and what would turn those after it around.
        ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"), ("a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c"),
        ("é\u{301}𝔘\u{FFFE}", "é\u{301}𝔘\u{FFFD}"),
    ])
    func dataIsShownAsItIs(text: String, html: String) { #expect(written(.text(text)) == html) }

    @Test func attributesAreClosed() {
        #expect(
            written(.element(.span, [.label("\"><img src=x onerror=alert(1)>\n")], []))
                == "<span aria-label=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\u{FFFD}\"></span>")
    }

    /// Words are French, data is left alone.
    @Test func spacesAreHeldInWordsOnly() {
        #expect(written("Lesquelles ? « Études »") == "Lesquelles\u{A0}? «\u{A0}Études\u{A0}»")
        #expect(written(.text("a : b")) == "a : b")
    }

    /// Known digests of SHA-256 (FIPS 180-2, and that of nothing), in base 64.
    @Test(arguments: [
        ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ])
    func digestInBase64(text: String, expected: String) {
        var digest = Sha256()
        Array(text.utf8).withUnsafeBytes { digest.update($0) }
        #expect(digest.base64 == expected)
    }

    @Test func thePolicyIsThatOfTheStyleSheet() throws {
        let page = String(decoding: HtmlPage(title: "A & <b>", [.p("Rien.")]).bytes, as: UTF8.self)
        let style = try #require(page.split(separator: "<style>").last?.split(separator: "</style>").first)
        var digest = Sha256()
        Array(style.utf8).withUnsafeBytes { digest.update($0) }
        #expect(page.contains("default-src 'none'; style-src 'sha256-\(digest.base64)'; base-uri 'none'"))
        #expect(page.contains("<title>A &amp; &lt;b&gt;</title>"))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
        // Nothing of the style sheet leaves the page.
        #expect(!style.contains("url(") && !style.contains("@import"))
    }

    /// A bar is as long as its number is beside the largest; what is there at all is seen, what is not has none.
    @Test(arguments: [(50, 200, 25), (200, 200, 100), (1, 1_000_000, 1), (0, 7, 0), (-3, 7, 0), (9, 7, 100), (5, 0, 1)])
    func barsAreProportional(value: Int64, most: Int64, width: Int) {
        let bar = written(SvgBar.html(value, of: most, .blue))
        #expect(bar.contains("<rect") == (width > 0))
        if width > 0 { #expect(bar.contains("width=\"\(width)\" height=\"10\" fill=\"#2f7ed8\"")) }
    }

    /// Relative luminance as WCAG 2.2 defines it, computed here.
    @Test(arguments: SvgInk.allCases.filter { $0 != .words })
    func inksStandOutOnWhiteAndOnBlack(ink: SvgInk) throws {
        let digits = try #require(Int(ink.rawValue.dropFirst(), radix: 16))
        let channels = [digits >> 16 & 255, digits >> 8 & 255, digits & 255].map { value -> Double in
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
        #expect(1.05 / (luminance + 0.05) >= 3)
        #expect((luminance + 0.05) / 0.05 >= 3)
    }

    /// x to the power 2.4: the fifth root of x¹², by bisection.
    private func power(_ x: Double) -> Double {
        let twelfth = (0..<12).reduce(1.0) { product, _ in product * x }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if middle * middle * middle * middle * middle < twelfth { low = middle } else { high = middle }
        }
        return low
    }
}

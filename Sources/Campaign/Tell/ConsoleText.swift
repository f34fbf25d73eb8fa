import Domain
import Glibc

/// French text made ready for a stream: spaces that hold; on a terminal without UTF-8, signs that it can show.
public enum ConsoleText {
    /// - Parameter stream: 1 or 2. A file or a pipe gets the same bytes whatever the locale.
    public static func shown(_ text: String, on stream: Int32) -> String {
        let held = FrenchSpacing.held(text)
        return isatty(stream) == 1 && !speaksUTF8 ? folded(held) : held
    }

    /// As the first of the three variables that is set says; nobody who says nothing has another today.
    private static let speaksUTF8: Bool = {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
            let small = value.lowercased()
            return small.contains("utf-8") || small.contains("utf8")
        }
        return true
    }()

    /// In ASCII: without accents, with plain spaces and quotation marks.
    static func folded(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                folded.unicodeScalars.append(scalar)
            } else {
                folded += plain[scalar] ?? "?"
            }
        }
        return folded
    }

    private static let plain: [Unicode.Scalar: String] = {
        var plain: [Unicode.Scalar: String] = [
            "\u{A0}": " ", "\u{202F}": " ", "«": "\"", "»": "\"", "’": "'", "\u{2212}": "-", "–": "-", "—": "-",
            "─": "-", "…": "...", "œ": "oe", "Œ": "OE", "æ": "ae", "€": "EUR", "º": "o", "°": "o", "×": "x", "→": "->",
            "≤": "<=", "≥": ">=", "·": "-", "•": "-",
        ]
        let letters = [
            "àâä": "a", "ÀÂÄ": "A", "ç": "c", "Ç": "C", "éèêë": "e", "ÉÈÊË": "E", "îï": "i", "ÎÏ": "I",
            "ôö": "o", "ÔÖ": "O", "ùûü": "u", "ÙÛÜ": "U", "ÿ": "y",
        ]
        for (accented, letter) in letters { for scalar in accented.unicodeScalars { plain[scalar] = letter } }
        return plain
    }()
}

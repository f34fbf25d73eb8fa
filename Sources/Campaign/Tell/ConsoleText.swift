import Domain
import Glibc

/// French text made ready for a stream: spaces that hold; on a terminal without UTF-8, signs that it can show.
public enum ConsoleText {
    /// - Parameter stream: 1 or 2. A file or a pipe gets the same bytes whatever the locale.
    public static func shown(_ text: String, on stream: Int32) -> String {
        let held = FrenchSpacing.held(text)
        guard isatty(stream) == 1 else { return held }
        var window = winsize()
        let columns = ioctl(stream, UInt(TIOCGWINSZ), &window) == 0 ? Int(window.ws_col) : 0
        let wrapped = columns < 20 ? held : ConsoleText.wrapped(held, columns)
        return speaksUTF8 ? wrapped : folded(wrapped)
    }

    /// Lines longer than a terminal is wide go on under themselves, cut between words; a word longer than that stays.
    static func wrapped(_ text: String, _ columns: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard line.count > columns else { return String(line) }
            let margin = String(repeating: " ", count: min(line.prefix { $0 == " " }.count + 4, columns / 2))
            var lines: [String] = []
            var rest = line
            while rest.count > columns {
                let room = rest.prefix(columns + 1)
                let first = rest.firstIndex { $0 != " " } ?? rest.startIndex
                let isCut = room.lastIndex(of: " ").flatMap { $0 > first ? $0 : nil }
                guard let space = isCut ?? rest[first...].firstIndex(of: " ") else { break }
                lines.append(String(rest[..<space]))
                rest = margin + rest[space...].drop { $0 == " " }
            }
            return (lines + [String(rest)]).joined(separator: "\n")
        }.joined(separator: "\n")
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

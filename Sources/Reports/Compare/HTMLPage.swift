/// A page of HTML in the making: headings, sentences, tables. What is given is text, and is escaped.
public struct HTMLPage {
    private let title: String
    private let banner: String?
    private var body = ""

    /// - Parameter banner: a word that stands over everything, on paper too.
    public init(title: String, banner: String? = nil) {
        self.title = title
        self.banner = banner
    }

    public mutating func heading(_ level: Int, _ text: String) {
        body += "<h\(level)>\(HTMLPage.escaped(text))</h\(level)>\n"
    }

    public mutating func paragraph(_ text: String) { body += "<p>\(HTMLPage.escaped(text))</p>\n" }

    /// - Parameter words: how many columns hold words; the others hold figures.
    public mutating func table(header: [String], words: Int = 1, rows: [[String]]) {
        guard !rows.isEmpty else {
            paragraph("Rien.")
            return
        }
        func cells(_ row: [String], _ tag: String) -> String {
            row.enumerated().map { i, text in
                "<\(tag)\(i < words ? "" : " class=\"n\"")>\(HTMLPage.escaped(text))</\(tag)>"
            }.joined()
        }
        body += "<table>\n<thead><tr>\(cells(header, "th"))</tr></thead>\n<tbody>\n"
        for row in rows { body += "<tr>\(cells(row, "td"))</tr>\n" }
        body += "</tbody></table>\n"
    }

    public var text: String {
        let mark = banner.map { "<div class=\"marque\">\(HTMLPage.escaped($0))</div>\n" } ?? ""
        return """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLPage.escaped(title))</title>
            <style>
            \(HTMLPage.style)
            </style>
            </head>
            <body>
            \(mark)\(body)</body>
            </html>

            """
    }

    private static let style = """
        :root { color-scheme: light; }
        body { font: 15px/1.45 "Liberation Sans", Arial, sans-serif; color: #1d2733; background: #fff;
          max-width: 1160px; margin: 2rem auto; padding: 0 1.5rem; }
        h1 { font-size: 1.6rem; color: #1f3864; margin: 0 0 .6rem; }
        h2 { font-size: 1.15rem; color: #1f3864; margin: 2rem 0 .5rem; border-bottom: 1px solid #c9d3e2; }
        table { border-collapse: collapse; width: 100%; font-size: .88rem; margin: 0 0 1.2rem; }
        th { background: #1f3864; color: #fff; font-weight: 600; text-align: left; padding: .35rem .6rem; }
        td { padding: .3rem .6rem; border-bottom: 1px solid #e3e8ef; vertical-align: top; }
        tbody tr:nth-child(even) { background: #f4f7fb; }
        td:first-child { min-width: 9rem; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .marque { position: sticky; top: 0; background: #b3261e; color: #fff; font-weight: 700; letter-spacing: .2em;
          text-align: center; padding: .4rem; margin: 0 0 1.2rem; -webkit-print-color-adjust: exact; }
        @media print { body { margin: 0; max-width: none; font-size: 11px; } table { page-break-inside: auto; }
          tr { page-break-inside: avoid; } }
        """

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}

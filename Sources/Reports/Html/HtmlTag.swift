/// The elements that a page may have: none that loads, runs, submits or frames anything.
public enum HtmlTag: String, Sendable {
    case main, header, footer, section, nav, div
    case h1, h2, h3
    case p, ul, ol, li, dl, dt, dd
    case strong, em, code, span, a, time
    case table, caption, thead, tbody, tfoot, tr, th, td
    case figure, figcaption
    // Folded and unfolded without a script.
    case details, summary
    // Charts.
    case svg, g, rect, line, text, title, desc

    /// A line of its own in the file, which people read too.
    var isBlock: Bool {
        switch self {
        case .h1, .h2, .h3, .strong, .em, .code, .span, .a, .time, .th, .td, .dt, .dd, .p, .li, .caption, .figcaption,
            .summary, .g, .rect, .line, .text, .title, .desc:
            false
        default: true
        }
    }

    /// What ends its line in the file.
    var endsLine: Bool {
        switch self {
        case .strong, .em, .code, .span, .a, .time, .th, .td, .dt, .g, .rect, .line, .text, .title, .desc: false
        default: true
        }
    }
}

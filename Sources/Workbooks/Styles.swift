import CXLSXWriter
import SheetModel

typealias Format = UnsafeMutablePointer<lxw_format>

/// The formats of one workbook, each made once, at its first use. They live as long as the workbook.
struct Styles {
    /// Everything that has a look of its own.
    enum Style: Hashable {
        case listTitle, listSubtitle, listNothing
        case header(isNumber: Bool)
        case body(Column.Kind, wraps: Bool)
        /// In a column of figures of several kinds: all on the right.
        case measure(Column.Kind)
        /// Above a list, or below a table on a page.
        case listTotal(Column.Kind)
        case listCount, listTotalLabel
        case page(PageRole, Column.Kind)
        case link, tableLink
        /// Below the blank cells of a list.
        case blankLine
        case highlight(Highlight.Role)
        /// Of a sheet to be corrected: every one of them text.
        case textNotice, textHeader, textBody, textFixed, textFault
    }

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var made: [Style: Format] = [:]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    mutating func format(_ style: Style) throws(WorkbookError) -> Format {
        let style = Styles.shared(style)
        if let format = made[style] { return format }
        guard let format = workbook_add_format(workbook) else { throw .library(.memory, sheet: nil) }
        Styles.shape(format, style)
        made[style] = format
        return format
    }

    /// Styles that look the same share one format: of two equal formats the library looks the second one up again for
    /// each cell, by a hash of all its bytes (8 % of the time of a whole workbook, measured).
    private static func shared(_ style: Style) -> Style {
        switch style {
        case .body(.code, let wraps): .body(.text, wraps: wraps)
        case .listTotal(.code): .listTotal(.text)
        case .page(.cell, let kind): shared(.body(kind, wraps: !kind.isNumber))
        case .page(let role, .code): .page(role, .text)
        default: style
        }
    }

    private static func shape(_ f: Format, _ style: Style) {
        switch style {
        case .listTitle:
            font(f, size: 16, colour: Look.darkBlue, bold: true)
            align(f, LXW_ALIGN_VERTICAL_CENTER)
        case .listSubtitle:
            font(f, size: 10, colour: Look.grey)
            align(f, LXW_ALIGN_VERTICAL_CENTER)
        case .listNothing:
            font(f, size: 11, colour: Look.darkBlue, bold: true, italic: true)
        case .header(let isNumber):
            header(f)
            side(f, isNumber)
        case .body(let kind, let wraps):
            figures(f, kind)
            line(f)
            align(f, LXW_ALIGN_VERTICAL_TOP)
            if wraps { format_set_text_wrap(f) }
        case .measure(let kind):
            figures(f, kind)
            line(f)
            align(f, LXW_ALIGN_VERTICAL_TOP)
            align(f, LXW_ALIGN_RIGHT)
            format_set_indent(f, 1)
        case .listTotal(let kind):
            total(f)
            figures(f, kind)
        case .listCount:
            total(f)
            format_set_num_format(f, Look.lineCount)
            align(f, LXW_ALIGN_LEFT)
            format_set_indent(f, 1)
        case .listTotalLabel:
            total(f)
            align(f, LXW_ALIGN_LEFT)
            format_set_indent(f, 1)
        case .link:
            font(f, size: 11, colour: Look.midBlue)
            format_set_underline(f, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        case .tableLink:
            font(f, size: 11, colour: Look.midBlue)
            format_set_underline(f, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
            line(f)
            align(f, LXW_ALIGN_VERTICAL_TOP)
            align(f, LXW_ALIGN_LEFT)
            format_set_indent(f, 1)
        case .blankLine: line(f)
        case .highlight(let role):
            let (words, ground) = Look.colours(role)
            format_set_font_color(f, words)
            if let ground { format_set_bg_color(f, ground) }
            if role != .muted { format_set_bold(f) }
            if role != .good { format_set_italic(f) }
        case .page(let role, let kind):
            page(f, role, kind)
        case .textNotice, .textHeader, .textBody, .textFixed, .textFault:
            text(f, style)
        }
    }

    /// `@` (49): what is typed stays as it is typed.
    private static func text(_ f: Format, _ style: Style) {
        format_set_num_format_index(f, 49)
        switch style {
        case .textHeader: font(f, size: 11, colour: Look.darkBlue, bold: true)
        case .textNotice: font(f, size: 11, colour: Look.colours(.bad).words, bold: true)
        case .textFixed:
            font(f, size: 11, colour: Look.grey)
            format_set_bg_color(f, Look.paleGrey)
        case .textFault:
            let (words, ground) = Look.colours(.bad)
            font(f, size: 11, colour: words)
            if let ground { format_set_bg_color(f, ground) }
        default: break
        }
    }

    private static func page(_ f: Format, _ role: PageRole, _ kind: Column.Kind) {
        switch role {
        case .title:
            font(f, size: 22, colour: Look.darkBlue, bold: true)
            align(f, LXW_ALIGN_VERTICAL_CENTER)
        case .subtitle:
            font(f, size: 12, colour: Look.grey)
            align(f, LXW_ALIGN_VERTICAL_CENTER)
        case .heading:
            font(f, size: 13, colour: Look.darkBlue, bold: true)
            align(f, LXW_ALIGN_VERTICAL_BOTTOM)
            format_set_bottom(f, UInt8(LXW_BORDER_MEDIUM.rawValue))
            format_set_bottom_color(f, Look.midBlue)
        case .figure:
            figures(f, kind)
            font(f, size: 18, colour: Look.darkBlue, bold: true)
            format_set_bg_color(f, Look.paleBlue)
            align(f, LXW_ALIGN_LEFT)
            align(f, LXW_ALIGN_VERTICAL_CENTER)
            format_set_indent(f, 1)
        case .caption:
            font(f, size: 10, colour: Look.grey)
            format_set_bg_color(f, Look.paleBlue)
            align(f, LXW_ALIGN_LEFT)
            align(f, LXW_ALIGN_VERTICAL_CENTER)
            format_set_indent(f, 1)
            format_set_text_wrap(f)
        case .label:
            format_set_text_wrap(f)
            align(f, LXW_ALIGN_VERTICAL_TOP)
        case .cell: preconditionFailure("a cell of a page shares the format of a list's")
        case .note:
            font(f, size: 10, colour: Look.grey)
            format_set_text_wrap(f)
            align(f, LXW_ALIGN_VERTICAL_TOP)
        case .tableHeader:
            header(f)
            side(f, kind.isNumber)
        case .total:
            total(f)
            figures(f, kind)
        case .good, .alert:
            let (words, ground) = Look.colours(role == .good ? .good : .bad)
            font(f, size: 11, colour: words, bold: true, italic: role == .alert)
            if let ground { format_set_bg_color(f, ground) }
            figures(f, kind)
            format_set_text_wrap(f)
            align(f, LXW_ALIGN_VERTICAL_TOP)
        }
    }

    /// Number format, and the side that goes with it.
    private static func figures(_ f: Format, _ kind: Column.Kind) {
        if let code = Look.numberFormat(kind) { format_set_num_format(f, code) }
        switch kind {
        case .date: align(f, LXW_ALIGN_CENTER)
        case .integer, .money, .euros, .percent, .years, .measure: align(f, LXW_ALIGN_RIGHT)
        case .text, .code: align(f, LXW_ALIGN_LEFT)
        }
        if kind != .date { format_set_indent(f, 1) }
    }

    private static func header(_ f: Format) {
        font(f, size: 11, colour: Look.white, bold: true)
        format_set_bg_color(f, Look.darkBlue)
        format_set_text_wrap(f)
        align(f, LXW_ALIGN_VERTICAL_CENTER)
    }

    /// Over numbers in the middle (the filter's button stands on the right), over words as they are.
    private static func side(_ f: Format, _ isNumber: Bool) {
        align(f, isNumber ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT)
        if !isNumber { format_set_indent(f, 1) }
    }

    private static func total(_ f: Format) {
        format_set_bold(f)
        format_set_font_color(f, Look.darkBlue)
        format_set_bg_color(f, Look.paleBlue)
        format_set_top(f, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_top_color(f, Look.darkBlue)
        align(f, LXW_ALIGN_VERTICAL_CENTER)
    }

    /// A hairline below, in place of gridlines: it is printed too.
    private static func line(_ f: Format) {
        format_set_bottom(f, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bottom_color(f, Look.hairline)
    }

    private static func font(_ f: Format, size: Double, colour: UInt32, bold: Bool = false, italic: Bool = false) {
        format_set_font_size(f, size)
        format_set_font_color(f, colour)
        if bold { format_set_bold(f) }
        if italic { format_set_italic(f) }
    }

    private static func align(_ f: Format, _ side: lxw_format_alignments) {
        format_set_align(f, UInt8(side.rawValue))
    }
}

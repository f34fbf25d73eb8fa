import SheetModel

/// Colours, sizes and number formats of all workbooks.
enum Look {
    static let darkBlue: UInt32 = 0x1F3864
    static let midBlue: UInt32 = 0x2F5597
    static let paleBlue: UInt32 = 0xEEF3FA
    static let hairline: UInt32 = 0xD9DFE8
    static let grey: UInt32 = 0x595959
    static let paleGrey: UInt32 = 0xEDEDED
    static let white: UInt32 = 0xFFFFFF

    /// Words and ground of what is picked out. Dark on pale: the contrast is above 5 to 1.
    static func colours(_ role: Highlight.Role) -> (words: UInt32, ground: UInt32?) {
        switch role {
        case .good: (0x1E5C30, 0xE3F1E1)
        case .warning: (0x7A4B00, 0xFFF1CC)
        case .bad: (0x9B1C1C, 0xFBE4E1)
        case .muted: (0x6B6B6B, nil)
        }
    }

    /// Of the slices of a pie and of the series of a chart, in order; told apart in grey print too.
    static let palette: [UInt32] = [0x2F5597, 0xC55A11, 0x8FAADC, 0x7F7F7F, 0x548235, 0xBF9000]

    /// Format codes are the same in every language; the reader's spreadsheet shows its own separators.
    static func numberFormat(_ kind: Column.Kind) -> String? {
        switch kind {
        case .text, .code, .measure: nil
        case .integer: "#,##0"
        case .money: "#,##0.00\\ \"€\""
        case .euros: "#,##0\\ \"€\""
        case .date: "dd/mm/yyyy"
        case .percent: "0.00\\ %"
        case .years: "#,##0.00"
        }
    }

    /// The total of a column that is counted, which would else be taken for a sum.
    static let lineCount = "[<2]0\\ \"ligne\";#,##0\\ \"lignes\""
}

extension Column.Kind {
    var isNumber: Bool {
        switch self {
        case .text, .code, .date: false
        case .integer, .money, .euros, .percent, .years, .measure: true
        }
    }

    /// How a cell that stands by itself is shown; `euros` only where the column says so.
    init(of cell: Cell, in column: Column.Kind? = nil) {
        switch cell {
        case .empty: self = column ?? .text
        case .text, .pair: self = .text
        case .numero, .finess: self = .code
        case .integer: self = column == .euros ? .euros : .integer
        case .cents: self = .money
        case .day: self = .date
        case .percent: self = .percent
        case .years: self = .years
        }
    }
}

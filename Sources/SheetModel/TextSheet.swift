import Domain

/// A sheet that people correct and give back: every cell is text, the rows below the last one too, so that a spreadsheet
/// takes nothing of what is typed there for a number or a date.
///
/// Rows, counted from 0: a notice where there is one, the header, then the records.
public struct TextSheet: Sendable {
    /// A cell that is picked out.
    public struct Fault: Sendable {
        /// Column, 0 = first.
        public let column: Int
        /// What is wrong, for a note on the cell.
        public let message: Text

        public init(column: Int, message: Text) {
            self.column = column
            self.message = message
        }
    }

    /// Calls its argument once for each column of record `index` (0 = first); the bytes need last no longer.
    public typealias Fill = @Sendable (_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Void

    public let name: String
    /// Stands alone in the first row, above the header.
    public let notice: String?
    public let columns: [String]
    /// From this column on cells are grey, and typing there is refused.
    public let firstFixedColumn: Int
    /// What is said to a person who types there; at most 32 and 255 characters.
    public let refusal: (title: String, message: String)
    public let recordCount: Int
    public let fill: Fill
    public let faults: @Sendable (_ index: Int) -> [Fault]

    /// Notes after these would make a sheet slow to open; the message stands in its column all the same.
    public static let mostNotes = 2_000
    /// Of a sheet.
    public static let mostColumns = 16_384

    public init(
        name: String, notice: String?, columns: [String], firstFixedColumn: Int,
        refusal: (title: String, message: String), recordCount: Int, fill: @escaping Fill,
        faults: @escaping @Sendable (_ index: Int) -> [Fault]
    ) {
        precondition(recordCount < 1 << 20 && columns.count <= TextSheet.mostColumns)
        self.name = name
        self.notice = notice
        self.columns = columns
        self.firstFixedColumn = firstFixedColumn
        self.refusal = refusal
        self.recordCount = recordCount
        self.fill = fill
        self.faults = faults
    }

    package var headerRow: Int { notice == nil ? 0 : 1 }

    /// In UTF-16 units: what a cell holds.
    public static let longestText = 32_767

    /// Whether a cell can hold a text so that it comes back as it was: no control character but tab and line feed, not
    /// too long, no `_x0041_` that would make it so when it is written.
    ///
    /// - Parameter bytes: UTF-8.
    public static func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var units = 0
        for (i, byte) in bytes.enumerated() {
            switch byte {
            case 0x09, 0x0A: units += 1
            case 0..<0x20, 0x7F: return false
            // An underscore may be written by its number, in seven characters.
            case UInt8(ascii: "_"): units += 7
            case 0x80..<0xC0: continue
            // U+FFFE and U+FFFF are no characters of XML.
            case 0xEF where i + 2 < bytes.count && bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE: return false
            case 0xF0...: units += 2
            default: units += 1
            }
        }
        return units <= longestText
    }
}

/// Where a cell stands: rows and columns counted from 1.
public struct CellPosition: Equatable, Sendable {
    public let row: Int
    public let column: Int
    /// Of a sheet: 1 048 576 rows and 16 384 columns (XFD).
    static let lastRow = 1 << 20
    static let lastColumn = 1 << 14

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Of `F12`, `$` aside; nil where it is no place in a sheet.
    init?(_ reference: UnsafeRawBufferPointer) {
        var (row, column) = (0, 0)
        for byte in reference {
            switch byte {
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 64
            case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 96
            case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 48
            case 0x24: break
            default: return nil
            }
            guard row <= CellPosition.lastRow, column <= CellPosition.lastColumn else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// `F12`.
    public var name: String { CellPosition.letters(column) + "\(row)" }

    /// `F` of 6.
    public static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

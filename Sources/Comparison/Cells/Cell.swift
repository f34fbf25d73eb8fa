/// A cell of a sheet, as far as a comparison needs it: texts are known by their fingerprint only.
struct Cell: Equatable {
    /// 1 = first; columns too.
    let row: Int
    let column: Int
    let style: UInt64
    let formula: UInt64
    /// Of the kind and the value; a shared text counts by its words, not by its number.
    let value: UInt64
    /// The value as written, where it is a number.
    let number: String?

    /// `F12`.
    var reference: String { Cell.letters(column) + "\(row)" }

    /// Position in the sheet: by row, then column.
    static func precedes(_ a: Cell, _ b: Cell) -> Bool { (a.row, a.column) < (b.row, b.column) }

    static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// Row and column of `F12`; nil where it is no reference.
    static func position(_ reference: ArraySlice<UInt8>) -> (row: Int, column: Int)? {
        var (row, column) = (0, 0)
        for byte in reference {
            switch byte {
            case 65...90 where row == 0 && column < 1 << 20: column = column * 26 + Int(byte - 64)
            case 48...57 where column > 0 && row < 1 << 30: row = row * 10 + Int(byte - 48)
            default: return nil
            }
        }
        return row > 0 && column > 0 ? (row, column) : nil
    }
}

/// FNV-1a, 64 bits: the same bytes give the same fingerprint in every process.
struct Fingerprint {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    @inline(__always)
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

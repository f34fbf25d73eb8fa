import Domain

/// How wide words and figures are on a sheet, in pixels of Calibri 11 at 96 dots per inch.
package enum TextWidth {
    /// By byte of UTF-8: ASCII as measured, the first byte of another character as a wide letter, later bytes nothing.
    private static let byByte: [UInt8] = {
        let ascii: [UInt8] = [
            3, 5, 6, 7, 7, 11, 10, 3, 5, 5, 7, 7, 4, 5, 4, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 4, 4, 7, 7, 7, 7,  // space to ?
            13, 9, 8, 8, 9, 7, 7, 9, 9, 4, 5, 8, 6, 12, 10, 10, 8, 10, 8, 7, 7, 9, 9, 13, 8, 7, 7, 5, 6, 5, 7, 7,  // @ to _
            4, 7, 8, 6, 8, 8, 5, 7, 8, 4, 4, 7, 4, 12, 8, 8, 8, 8, 5, 6, 5, 8, 7, 11, 7, 7, 6, 5, 7, 5, 7, 0,  // ` to DEL
        ]
        return (0..<256).map { byte in
            switch byte {
            case 0..<0x20: 0
            case 0x20..<0x80: ascii[byte - 0x20]
            case 0x80..<0xC0: 0
            case 0xC0..<0xE0: 8
            default: 14
            }
        }
    }()

    /// The widest line that is measured; columns are never wider.
    private static let most = 500

    static func pixels(_ text: Text) -> Int {
        byByte.withUnsafeBufferPointer { table in
            var sum = 0
            for byte in text.bytes.prefix(most) { sum += Int(table[Int(byte)]) }
            return sum
        }
    }

    package static func pixels(_ words: String) -> Int {
        byByte.withUnsafeBufferPointer { table in words.utf8.reduce(0) { $0 + Int(table[Int($1)]) } }
    }

    static func pixels(_ cell: Cell) -> Int {
        switch cell {
        case .empty: 0
        case .text(let text): pixels(text)
        case .pair(let first, let second): pixels(first) + 3 + pixels(second)
        case .numero: 70
        case .finess: 63
        case .integer(let n): grouped(digits(n.magnitude), negative: n < 0)
        case .cents(let c): grouped(digits(c.value.magnitude / 100), negative: c.value < 0) + 4 + 14 + 10
        case .day: 8 * 7 + 2 * 6
        case .percent(let p): digits(p.magnitude / 100) * 7 + 4 + 14 + 14
        case .years(let y): digits(y.magnitude / 100) * 7 + 4 + 14
        }
    }

    /// Lines that a text takes in a cell with that much room, broken between words. 1 for an empty text.
    package static func lineCount(_ text: Text, pixels room: Int) -> Int {
        byByte.withUnsafeBufferPointer { table in
            var lines = 1
            var line = 0
            var word = 0
            for byte in text.bytes {
                if byte == 0x0A {
                    lines += 1
                    (line, word) = (0, 0)
                    continue
                }
                if byte == 0x20 { word = 0 } else { word += Int(table[Int(byte)]) }
                line += Int(table[Int(byte)])
                if line > room, byte != 0x20 {
                    lines += 1
                    // The word goes to the next line, unless it fills one by itself: then it is broken.
                    line = word > room ? Int(table[Int(byte)]) : word
                    word = line
                }
            }
            return lines
        }
    }

    /// A total is bold, and a count says "lignes".
    static func pixels(ofTotal cell: Cell, _ column: Column) -> Int {
        switch column.total {
        case .none: 0
        case .sum: pixels(cell) * 11 / 10 + 12
        case .count: pixels(cell) * 11 / 10 + 42
        }
    }

    /// A header is bold, may take two lines between words, and leaves room for the filter's button.
    static func pixels(ofHeader column: Column) -> Int {
        let words = column.title.split(separator: " ").map { pixels(String($0)) }
        var best = pixels(column.title)
        for cut in words.indices.dropFirst() {
            let first = words[..<cut].reduce(0, +) + 3 * (cut - 1)
            let second = words[cut...].reduce(0, +) + 3 * (words.count - cut - 1)
            best = min(best, max(first, second))
        }
        return best * 11 / 10 + 16
    }

    /// Pixels to characters of column width, with the cell's padding and indent.
    static func characters(_ pixels: Int) -> Double { Double(pixels + 16) / 7 }

    private static func digits(_ magnitude: UInt64) -> Int {
        var n = 1
        var rest = magnitude
        while rest >= 10 {
            rest /= 10
            n += 1
        }
        return n
    }

    private static func grouped(_ digits: Int, negative: Bool) -> Int {
        digits * 7 + (digits - 1) / 3 * 4 + (negative ? 5 : 0)
    }
}

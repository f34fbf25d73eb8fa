import Glibc

/// Reads the cells of a sheet as libxlsxwriter writes them, and no other: `<row r="…"`, `<c r="…" s="…" t="…">`.
struct SheetScanner {
    private let xml: UnsafeBufferPointer<UInt8>
    private var i = 0
    private var tape = Tape()

    static func tape(of xml: UnsafeBufferPointer<UInt8>) -> Tape {
        var scanner = SheetScanner(xml: xml)
        scanner.scan()
        return scanner.tape
    }

    private init(xml: UnsafeBufferPointer<UInt8>) { self.xml = xml }

    private mutating func scan() {
        while skip(to: 0x3C) {
            if stands("<row r=\"") {
                i += 8
                tape.row(digits() - 1)
            } else if stands("<c r=\"") {
                i += 6
                cell()
            } else {
                i += 1
            }
        }
    }

    /// From its reference on.
    private mutating func cell() {
        var column = 0
        while xml[i] > 0x40 {
            column = column * 26 + Int(xml[i]) - 0x40
            i += 1
        }
        _ = digits()
        i += 1
        var style = 0
        if stands(" s=\"") {
            i += 4
            style = digits()
            i += 1
        }
        if stands("/>") {
            tape.cell(column - 1, style: style, .blank)
        } else if stands(" t=\"inlineStr\"><is><t") {
            i += 21
            _ = skip(to: 0x3E)
            i += 1
            let from = i
            _ = skip(to: 0x3C)
            tape.cell(column - 1, style: style, .text)
            tape.text(xml[from..<i])
        } else {
            // A number, or a formula and its stored value.
            while !stands("<v>"), i < xml.count { i += 1 }
            i += 3
            tape.cell(column - 1, style: style, .number)
            tape.number(strtod(UnsafeRawPointer(xml.baseAddress! + i).assumingMemoryBound(to: CChar.self), nil))
        }
    }

    private mutating func digits() -> Int {
        var number = 0
        while xml[i] &- 0x30 < 10 {
            number = number * 10 + Int(xml[i] - 0x30)
            i += 1
        }
        return number
    }

    private mutating func skip(to byte: UInt8) -> Bool {
        guard i < xml.count, let found = memchr(xml.baseAddress! + i, Int32(byte), xml.count - i) else {
            i = xml.count
            return false
        }
        i = UnsafeRawPointer(found) - UnsafeRawPointer(xml.baseAddress!)
        return true
    }

    private func stands(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        return i + length <= xml.count && memcmp(xml.baseAddress! + i, word.utf8Start, length) == 0
    }
}

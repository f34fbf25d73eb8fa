import Domain

/// Rows of an output table as bytes: UTF-8, `;`, LF, `dd/mm/yyyy`, `1234,56` (DIALECTE).
///
/// Fields are appended one after the other, each followed by its separator; `endRow` turns the last one into a line end.
public struct CsvBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    public private(set) var count = 0

    public init(capacity: Int = 1 << 20) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    public mutating func removeAll() { count = 0 }

    private mutating func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        capacity = max(capacity * 2, count + more)
        let bigger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        bigger.update(from: base, count: count)
        base.deallocate()
        base = bigger
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        base[count] = byte
        count += 1
    }

    // MARK: Fields

    public mutating func endRow() { base[count - 1] = 0x0A }

    /// Turns the separator just written into another: codes joined within one field.
    mutating func replaceSeparator(_ byte: UInt8) { base[count - 1] = byte }

    public mutating func empty() {
        reserve(1)
        put(0x3B)
    }

    public mutating func literal(_ text: StaticString) {
        reserve(text.utf8CodeUnitCount + 1)
        (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
        put(0x3B)
    }

    /// Quoted where it holds a separator, a quote or a line end.
    public mutating func text(_ text: Text) {
        field(text.bytes)
    }

    public mutating func string(_ string: String) {
        var copy = string
        copy.withUTF8 { field($0) }
    }

    public mutating func field(_ bytes: UnsafeBufferPointer<UInt8>) {
        reserve(bytes.count * 2 + 3)
        var needsQuotes = false
        for byte in bytes where byte == 0x3B || byte == 0x22 || byte == 0x0A || byte == 0x0D {
            needsQuotes = true
            break
        }
        if needsQuotes {
            put(0x22)
            for byte in bytes {
                if byte == 0x22 { put(0x22) }
                put(byte)
            }
            put(0x22)
        } else if let source = bytes.baseAddress {
            (base + count).update(from: source, count: bytes.count)
            count += bytes.count
        }
        put(0x3B)
    }

    public mutating func numero(_ numero: Numero) {
        reserve(11)
        numero.forEachDigit {
            base[count] = $0
            count += 1
        }
        put(0x3B)
    }

    public mutating func finess(_ finess: Finess) {
        reserve(10)
        finess.forEachCharacter {
            base[count] = $0
            count += 1
        }
        put(0x3B)
    }

    public mutating func integer(_ value: Int64) {
        reserve(21)
        digits(value)
        put(0x3B)
    }

    public mutating func integer(_ value: Int) { integer(Int64(value)) }

    /// Two decimals after a comma: cents as euros, hundredths of a per cent as per cent.
    public mutating func hundredths(_ value: Int64) {
        reserve(24)
        if value < 0 { put(0x2D) }
        let magnitude = value.magnitude
        digits(Int64(magnitude / 100))
        let rest = UInt8(magnitude % 100)
        put(0x2C)
        put(48 + rest / 10)
        put(48 + rest % 10)
        put(0x3B)
    }

    public mutating func cents(_ value: Cents) { hundredths(value.value) }

    public mutating func day(_ day: Day) {
        reserve(11)
        let c = day.components
        put(48 + UInt8(c.day / 10))
        put(48 + UInt8(c.day % 10))
        put(0x2F)
        put(48 + UInt8(c.month / 10))
        put(48 + UInt8(c.month % 10))
        put(0x2F)
        put(48 + UInt8(c.year / 1000))
        put(48 + UInt8(c.year / 100 % 10))
        put(48 + UInt8(c.year / 10 % 10))
        put(48 + UInt8(c.year % 10))
        put(0x3B)
    }

    public mutating func day(_ day: Day?) {
        if let day { self.day(day) } else { empty() }
    }

    public mutating func cents(_ value: Cents?) {
        if let value { cents(value) } else { empty() }
    }

    /// `oui` / `non`.
    public mutating func flag(_ value: Bool) { literal(value ? "oui" : "non") }

    private mutating func digits(_ value: Int64) {
        if value < 0 { put(0x2D) }
        var rest = value.magnitude
        let start = count
        repeat {
            put(48 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        var (i, j) = (start, count - 1)
        while i < j {
            (base[i], base[j]) = (base[j], base[i])
            i += 1
            j -= 1
        }
    }
}

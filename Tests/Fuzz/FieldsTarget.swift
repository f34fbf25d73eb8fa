import Domain

@testable import Extracts

/// One value through every decoder, each compared with a slow reading.
enum FieldsTarget {
    static func run(_ input: UnsafeRawBufferPointer) {
        let guarded = GuardedBytes(input)
        withExtendedLifetime(guarded) {
            let raw = guarded.bytes
            bytes(raw)
            encodings(raw)
            if let text = String(validating: raw, as: UTF8.self) { values(raw, text) }
            texts(raw)
        }
    }

    /// The survey of a file: eight bytes at a time, and one by one.
    private static func bytes(_ raw: UnsafeRawBufferPointer) {
        let survey = Survey(raw)
        require(survey.newlines == raw.count { $0 == 0x0A }, "newlines of the survey")
        require(survey.hasQuotes == raw.contains(0x22), "quotes of the survey")
        require(survey.hasHighBytes == raw.contains { $0 > 0x7F }, "high bytes of the survey")
    }

    private static func encodings(_ raw: UnsafeRawBufferPointer) {
        let isUTF8 = String(validating: raw, as: UTF8.self) != nil
        require(UTF8Sequence.isValid(raw, 0..<raw.count) == isUTF8, "valid UTF-8")
        let slow = SlowReading.encoding(Array(raw))
        let fast = LineEncoding.of(raw, 0..<raw.count)
        require((fast == .utf8) == (slow == .utf8) && (fast == nil) == (slow == nil), "encoding of a line")
        let decoded = Characters.decode(raw, 0..<raw.count, .windows1252)
        require(decoded.unicodeScalars.count == raw.count, "one character for each byte of Windows-1252")
        require(Windows1252.isValid(raw, 0..<raw.count) == !decoded.unicodeScalars.contains("\u{FFFD}"), "Windows-1252")
        for encoding in [TextEncoding.utf8, .windows1252] {
            guard encoding == .windows1252 || isUTF8 else { continue }
            let range = WhiteSpace.trim(raw, 0..<raw.count, encoding)
            let trimmed = Characters.decode(raw, range, encoding)
            let slow = Characters.decode(raw, 0..<raw.count, encoding).slowlyTrimmed
            require(trimmed.unicodeScalars.elementsEqual(slow.unicodeScalars), "white space in \(encoding)")
        }
    }

    private static func values(_ raw: UnsafeRawBufferPointer, _ text: String) {
        let bytes = raw.assumingMemoryBound(to: UInt8.self)
        let numero = Numero(bytes: bytes)
        require((numero != nil) == SlowValues.isNumero(text), "numero")
        require(numero.map { $0.description == text } ?? true, "numero written")
        let finess = Finess(bytes: bytes)
        require((finess != nil) == SlowValues.isFiness(text), "FINESS")
        require(finess.map { $0.description == text } ?? true, "FINESS written")
        let nir: SlowValues.Checked =
            switch NationalKeys.nir(raw) {
            case .valid: .right
            case .wrongKey: .wrong
            case .malformed: .malformed
            }
        require(nir == SlowValues.nir(text), "NIR")
        let siret: SlowValues.Checked =
            switch NationalKeys.siret(raw) {
            case .valid: .right
            case .wrongKey: .wrong
            case .malformed: .malformed
            }
        require(siret == SlowValues.siret(text), "SIRET")
        func components(_ day: Day?) -> [Int]? {
            day.map { [$0.components.year, $0.components.month, $0.components.day] }
        }
        require(components(Day(bytes: bytes)) == SlowValues.date(text), "date")
        if text.slowlyTrimmed == text {
            require(
                components(Day(bytes: bytes) ?? Midnight.day(raw)) == SlowValues.dateAsWritten(text), "date and midnight")
            require(
                Characters.plainName(raw).elementsEqual(SlowValues.plain(text).utf8), "a code as lists compare it")
        }
        require(Compact.characters(raw).elementsEqual(SlowValues.compact(text).utf8), "an identifier in groups")
        numbers(raw, text)
    }

    private static func numbers(_ raw: UnsafeRawBufferPointer, _ text: String) {
        switch (Number.hundredths(raw), SlowValues.amount(text)) {
        case (.malformed, .malformed), (.tooManyDecimals, .malformed): break
        // Past any bound, what the value is does not matter, but its sign and that it is refused do.
        case (.value(let fast), .tooLarge): require(abs(fast) > Number.largestAmount, "a huge amount")
        case (.value(let fast), .value(let slow)):
            require(fast == slow || (abs(slow) > Number.largestAmount && abs(fast) > Number.largestAmount), "amount")
            require((fast < 0) == (slow < 0), "sign of an amount")
        default: require(false, "an amount is read in one way alone")
        }
        switch (Number.integer(raw), SlowValues.integer(SlowValues.withoutZeroDecimals(text))) {
        case (.malformed, .malformed): break
        case (.value(let fast), .tooLarge): require(abs(fast) > 100_000_000_000, "a huge number")
        case (.value(let fast), .value(let slow)):
            require(Int64(fast) == slow || (abs(fast) > 100_000_000_000 && abs(slow) > 100_000_000_000), "whole number")
        default: require(false, "a number is read in one way alone")
        }
    }

    /// Texts compared eight bytes at a time, and one by one: the input's two halves.
    private static func texts(_ raw: UnsafeRawBufferPointer) {
        let bytes = raw.assumingMemoryBound(to: UInt8.self)
        let middle = raw.count / 2
        let a = Text(UnsafeBufferPointer(rebasing: bytes[..<middle]))
        let b = Text(UnsafeBufferPointer(rebasing: bytes[middle...]))
        require((a == b) == a.bytes.elementsEqual(b.bytes), "equal texts")
        require((a < b) == a.bytes.lexicographicallyPrecedes(b.bytes), "order of texts")
        let copy = GuardedBytes.copy(Array(bytes[middle...]))
        withExtendedLifetime(copy) {
            let twin = Text(copy.bytes.assumingMemoryBound(to: UInt8.self))
            require(b == twin && !(b < twin) && KeyHash.of(b) == KeyHash.of(twin), "a text and its copy")
        }
        guard let text = String(validating: raw, as: UTF8.self) else { return }
        let nfc = Characters.nfc(text)
        require(nfc == text && Characters.nfc(nfc).utf8.elementsEqual(nfc.utf8), "NFC")
        if Characters.isSurelyNFC(raw, 0..<raw.count) { require(nfc.utf8.elementsEqual(text.utf8), "surely NFC") }
    }
}

import Domain
import Testing

/// Digits looked at eight at a time, against one at a time: each byte there is, in each place.
@Suite("Digits, several at a time")
struct DigitRunTests {
    /// Every text that differs from `text` in one byte.
    private func variants(_ text: String) -> [[UInt8]] {
        let bytes = Array(text.utf8)
        return bytes.indices.flatMap { i in
            (UInt8.min...UInt8.max).map { byte in
                var changed = bytes
                changed[i] = byte
                return changed
            }
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    @Test("a numero of any length, with any byte in any place")
    func numero() {
        var wrong: [[UInt8]] = []
        for length in 1...10 {
            for bytes in variants(String("8190274635".prefix(length))) {
                let read = bytes.withUnsafeBufferPointer { Numero(bytes: $0)?.description }
                let expected = bytes.allSatisfy(isDigit) ? String(decoding: bytes, as: UTF8.self) : nil
                if read != expected { wrong.append(bytes) }
            }
        }
        #expect(wrong == [])
    }

    @Test("a day with any byte in any place", arguments: ["29/02/2024", "2024-02-29", "31/12/9999", "0001-01-01"])
    func day(_ text: String) {
        var wrong: [[UInt8]] = []
        for bytes in variants(text) {
            let read = bytes.withUnsafeBufferPointer { Day(bytes: $0)?.number }
            if read != slowly(bytes)?.number { wrong.append(bytes) }
        }
        #expect(wrong == [])
    }

    /// One character after the other.
    private func slowly(_ bytes: [UInt8]) -> Day? {
        let isFrench = bytes[2] == UInt8(ascii: "/") && bytes[5] == UInt8(ascii: "/")
        guard isFrench || bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].allSatisfy(isDigit) ? bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } : nil
        }
        guard let year = number(isFrench ? 6..<10 : 0..<4), let month = number(isFrench ? 3..<5 : 5..<7),
            let day = number(isFrench ? 0..<2 : 8..<10)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

import Decisions
import Domain

/// The fields of a published table as values again; what this program does not write is nil.
enum PublishedField {
    /// `1234,56`, `-0,50`: hundredths.
    static func hundredths(_ text: Text) -> Int64? {
        let bytes = text.bytes
        var i = 0
        let isNegative = bytes.count > 0 && bytes[0] == 0x2D
        if isNegative { i = 1 }
        guard bytes.count - i >= 4, bytes.count - i <= 18, bytes[bytes.count - 3] == 0x2C else { return nil }
        var n: Int64 = 0
        while i < bytes.count {
            if i != bytes.count - 3 {
                let digit = bytes[i] &- 48
                guard digit < 10 else { return nil }
                n = n * 10 + Int64(digit)
            }
            i += 1
        }
        return isNegative ? -n : n
    }

    static func hundredths(_ text: String) -> Int64? {
        var text = text
        return text.withUTF8 { hundredths(Text($0)) }
    }

    static func cents(_ text: Text) -> Cents? { hundredths(text).map { Cents($0) } }

    static func integer(_ text: Text) -> Int64? {
        let bytes = text.bytes
        let isNegative = bytes.count > 0 && bytes[0] == 0x2D
        guard bytes.count > (isNegative ? 1 : 0), bytes.count <= 18 else { return nil }
        var n: Int64 = 0
        for byte in bytes.dropFirst(isNegative ? 1 : 0) {
            let digit = byte &- 48
            guard digit < 10 else { return nil }
            n = n * 10 + Int64(digit)
        }
        return isNegative ? -n : n
    }

    static func isYes(_ text: Text) -> Bool { text == Text("oui") }
}

/// Codes of motifs as bytes, made once: a table has a million fields of them.
struct MotifCodes<M: Motif> where M.AllCases == [M] {
    /// By the two digits of the code; nil where no motif has them.
    private var byNumber = [M?](repeating: nil, count: 100)

    init(_: M.Type) {
        for motif in M.allCases {
            if let number = Int(motif.code.dropFirst()) { byNumber[number] = motif }
        }
    }

    func read(_ text: Text) -> MotifSet<M>? {
        var set = MotifSet<M>()
        let bytes = text.bytes
        var i = 0
        while i < bytes.count {
            guard i + 3 <= bytes.count, i + 3 == bytes.count || bytes[i + 3] == 0x7C else { return nil }
            let (tens, units) = (bytes[i + 1] &- 48, bytes[i + 2] &- 48)
            guard tens < 10, units < 10, let motif = byNumber[Int(tens) * 10 + Int(units)] else { return nil }
            set.insert(motif)
            i += 4
        }
        return set
    }
}

/// Characters that XML cannot hold are written by their number: `_x000D_` is a line end, `_x005F_` the underscore that
/// stands before what would else be read so (ECMA-376, 22.9.2.19).
enum EscapedText {
    /// Puts in the store, from there to its end, the characters in the place of their numbers.
    static func resolve(_ store: ByteStore, from start: Int) {
        guard store.count - start >= 7, let first = next(store, from: start) else { return }
        let base = store.base
        var (at, to) = (first, first)
        while at < store.count {
            guard var code = number(store, at) else {
                base[to] = base[at]
                at += 1
                to += 1
                continue
            }
            at += 7
            if code & 0xFC00 == 0xD800, let low = number(store, at), low & 0xFC00 == 0xDC00 {
                code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
                at += 7
            }
            // Half a pair means no character.
            for byte in UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}").unsafelyUnwrapped {
                base[to] = byte
                to += 1
            }
        }
        store.truncate(to: to)
    }

    private static func next(_ store: ByteStore, from start: Int) -> Int? {
        var at = start
        while at + 7 <= store.count {
            if store.base[at] == UInt8(ascii: "_"), number(store, at) != nil { return at }
            at += 1
        }
        return nil
    }

    /// Of `_xHHHH_` that begins there.
    private static func number(_ store: ByteStore, _ at: Int) -> UInt32? {
        let base = store.base
        guard at + 7 <= store.count, base[at] == UInt8(ascii: "_"), base[at + 1] == UInt8(ascii: "x"),
            base[at + 6] == UInt8(ascii: "_")
        else { return nil }
        var code: UInt32 = 0
        for i in (at + 2)..<(at + 6) {
            guard let digit = Character(Unicode.Scalar(base[i])).hexDigitValue, base[i] < 0x80 else { return nil }
            code = code << 4 | UInt32(digit)
        }
        return code
    }
}

import Domain

/// The one buffer through which all words pass on their way to the C library: NUL-terminated, safe for XML, bounded.
///
/// What cannot stand in a sheet is replaced by something visible, never dropped:
/// - control characters by their pictures (U+0001 by ␁); line ends become LF, tabs stay;
/// - bytes that are not UTF-8, and U+FFFE and U+FFFF, by U+FFFD;
/// - `_x0041_`, which readers would take for an escaped "A", gets its own underscore escaped (`_x005F_x0041_`);
/// - of a text above 32 767 characters the end, by `cutMark`; `shortened` counts these.
///
/// A text is only ever a text: nothing here makes a formula of a leading `=`, `+`, `-` or `@`.
final class TextBuffer {
    /// In UTF-16 units, as spreadsheets count.
    static let longest = 32_767
    static let cutMark: StaticString = " […] (texte coupé)"
    private static let cutMarkLength = 18

    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var shortened = 0
    private var joined: [UInt8] = []

    init() {
        capacity = 4096
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    /// The text as C wants it, valid until the next call.
    @inline(__always)
    func load(_ text: Text) -> UnsafePointer<CChar> {
        let bytes = text.bytes
        reserve(bytes.count)
        let most = min(bytes.count, TextBuffer.longest)
        var i = 0
        // Nearly all texts are plain ASCII: one pass, no question but this one.
        while i < most {
            let byte = bytes[i]
            guard byte &- 0x20 < 0x5F, byte != 0x5F else { break }
            start[i] = byte
            i += 1
        }
        if i == bytes.count {
            start[i] = 0
            return terminated
        }
        return loadAny(bytes, from: i)
    }

    /// Two texts, a space between; of one that is empty nothing is seen.
    func load(_ first: Text, _ second: Text) -> UnsafePointer<CChar> {
        if first.isEmpty { return load(second) }
        if second.isEmpty { return load(first) }
        joined.removeAll(keepingCapacity: true)
        joined.append(contentsOf: first.bytes)
        joined.append(0x20)
        joined.append(contentsOf: second.bytes)
        return joined.withUnsafeBufferPointer { load(Text($0)) }
    }

    /// Digits and letters that are known to be plain.
    @inline(__always)
    func load(_ numero: Numero) -> UnsafePointer<CChar> {
        var n = 0
        numero.forEachDigit {
            start[n] = $0
            n += 1
        }
        start[n] = 0
        return terminated
    }

    @inline(__always)
    func load(_ finess: Finess) -> UnsafePointer<CChar> {
        var n = 0
        finess.forEachCharacter {
            start[n] = $0
            n += 1
        }
        start[n] = 0
        return terminated
    }

    func load(_ words: String) -> UnsafePointer<CChar> {
        var words = words
        return words.withUTF8 { load(Text($0)) }
    }

    private var terminated: UnsafePointer<CChar> { UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self) }

    /// Room for the worst case: every byte an underscore to escape, up to the limit.
    @inline(__always)
    private func reserve(_ count: Int) {
        if 7 * count + 256 > capacity { grow(count) }
    }

    private func grow(_ count: Int) {
        let needed = 7 * min(count, 4 * TextBuffer.longest) + 256
        guard needed > capacity else { return }
        start.deallocate()
        capacity = needed
        start = .allocate(capacity: capacity)
    }

    /// Characters of any kind. What stands before `done` is plain and copied already; `done` ≤ `longest`.
    private func loadAny(_ bytes: UnsafeBufferPointer<UInt8>, from done: Int) -> UnsafePointer<CChar> {
        var i = done
        var n = done
        var units = done
        // Where to cut if the text proves too long: after `cut` bytes of the buffer.
        let lastUnit = TextBuffer.longest - TextBuffer.cutMarkLength
        var cut = min(n, lastUnit)
        while i < bytes.count {
            if units <= lastUnit { cut = n }
            let (length, sound) = TextBuffer.character(bytes, at: i)
            units += length == 4 ? 2 : 1
            if units > TextBuffer.longest {
                shortened += 1
                return finish(at: cut)
            }
            let byte = bytes[i]
            if !sound {
                n = put(0xEF, 0xBF, 0xBD, at: n)
            } else if byte < 0x20, byte != 0x09, byte != 0x0A {
                if byte == 0x0D {
                    // CR LF is one line end; a lone CR too.
                    if i + 1 < bytes.count, bytes[i + 1] == 0x0A {
                        units -= 1
                    } else {
                        start[n] = 0x0A
                        n += 1
                    }
                } else {
                    n = put(0xE2, 0x90, 0x80 + byte, at: n)
                }
            } else if byte == 0x7F {
                n = put(0xE2, 0x90, 0xA1, at: n)
            } else if byte == 0x5F, TextBuffer.looksEscaped(bytes, at: i) {
                for escaped in [0x5F, 0x78, 0x30, 0x30, 0x35, 0x46, 0x5F] as [UInt8] {
                    start[n] = escaped
                    n += 1
                }
                units += 6
                if units > TextBuffer.longest {
                    shortened += 1
                    return finish(at: cut)
                }
            } else {
                for k in 0..<length { start[n + k] = bytes[i + k] }
                n += length
            }
            i += length
        }
        start[n] = 0
        return terminated
    }

    private func put(_ a: UInt8, _ b: UInt8, _ c: UInt8, at n: Int) -> Int {
        start[n] = a
        start[n + 1] = b
        start[n + 2] = c
        return n + 3
    }

    private func finish(at cut: Int) -> UnsafePointer<CChar> {
        let mark = TextBuffer.cutMark
        (start + cut).update(from: mark.utf8Start, count: mark.utf8CodeUnitCount)
        start[cut + mark.utf8CodeUnitCount] = 0
        return terminated
    }

    /// Whether `_xHHHH_` stands there.
    private static func looksEscaped(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
        guard i + 6 < bytes.count, bytes[i + 1] == 0x78, bytes[i + 6] == 0x5F else { return false }
        return (i + 2...i + 5).allSatisfy { k in
            let b = bytes[k]
            return b &- 0x30 < 10 || (b | 0x20) &- 0x61 < 6
        }
    }

    /// The length in bytes of the character that begins there, and whether a sheet can hold it. An unsound byte is
    /// one character of its own.
    private static func character(_ b: UnsafeBufferPointer<UInt8>, at i: Int) -> (length: Int, sound: Bool) {
        func follows(_ k: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            i + k < b.count && b[i + k] >= low && b[i + k] <= high
        }
        switch b[i] {
        case 0..<0x80: return (1, true)
        case 0xC2...0xDF: return follows(1) ? (2, true) : (1, false)
        case 0xE0: return follows(1, 0xA0) && follows(2) ? (3, true) : (1, false)
        case 0xED: return follows(1, 0x80, 0x9F) && follows(2) ? (3, true) : (1, false)
        case 0xEF:
            guard follows(1), follows(2) else { return (1, false) }
            return (3, !(b[i + 1] == 0xBF && b[i + 2] >= 0xBE))
        case 0xE1...0xEC, 0xEE: return follows(1) && follows(2) ? (3, true) : (1, false)
        case 0xF0: return follows(1, 0x90) && follows(2) && follows(3) ? (4, true) : (1, false)
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? (4, true) : (1, false)
        case 0xF4: return follows(1, 0x80, 0x8F) && follows(2) && follows(3) ? (4, true) : (1, false)
        default: return (1, false)
        }
    }
}

import Domain

/// Hashes of keys: good enough to spread, the same in every process, never 0 for a key.
enum KeyHash {
    @inline(__always)
    static func of(_ a: UInt64, _ b: UInt64 = 0) -> UInt64 {
        var h = (a ^ 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
        h ^= (b &+ (h >> 32)) &* 0xC4CE_B9FE_1A85_EC53
        h ^= h >> 29
        h = h &* 0x94D0_49BB_1331_11EB
        h ^= h >> 32
        return h == 0 ? 1 : h
    }

    /// 0 for an empty text.
    static func of(_ text: Text) -> UInt64 {
        guard text.count > 0, let base = UnsafeRawPointer(text.start) else { return 0 }
        var h = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        var i = 0
        while i + 8 <= text.count {
            h = (h ^ base.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            h ^= h >> 32
            i += 8
        }
        var tail: UInt64 = 0
        while i < text.count {
            tail = tail << 8 | UInt64(base.load(fromByteOffset: i, as: UInt8.self))
            i += 1
        }
        return of(h, tail)
    }

    // MARK: As a table keeps them

    /// The hash of a row's key with its last bit saying whether the row can hold the key; 0 = no key.
    @inline(__always)
    static func marked(_ hash: UInt64, isClean: Bool) -> UInt64 {
        hash == 0 ? 0 : (hash | 2) & ~1 | (isClean ? 1 : 0)
    }

    @inline(__always)
    static func isClean(_ marked: UInt64) -> Bool { marked & 1 == 1 }
}

/// How names of columns and codes of lists are compared (DIALECTE): case aside, and between words spaces, `-`
/// and `_` are one and the same.
public enum PlainName {
    /// Small letters, one `_` between words. Of ASCII: accents and other white space are undone before.
    public static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        var isBetweenWords = false
        for byte in bytes {
            if byte == 0x20 || byte == 0x2D || byte == 0x5F {
                isBetweenWords = true
                continue
            }
            if isBetweenWords, !plain.isEmpty { plain.append(0x5F) }
            isBetweenWords = false
            plain.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        return plain
    }
}

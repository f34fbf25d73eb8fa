/// Up to eight ASCII digits looked at as one number: the rules of arithmetic do eight tests at once.
public enum DigitRun {
    /// Four to eight bytes, the last one in the low bits; no byte outside them is read.
    @inlinable
    @inline(__always)
    public static func bytes(_ p: UnsafeRawPointer, _ n: Int) -> UInt64 {
        // Two looks of four that overlap.
        let first = UInt64(p.loadUnaligned(as: UInt32.self).byteSwapped)
        let last = UInt64(p.loadUnaligned(fromByteOffset: n - 4, as: UInt32.self).byteSwapped)
        return first &<< UInt64(8 &* (n &- 4)) | last
    }

    /// The digits 0 to 9 of `n` bytes of the table of ASCII, a byte each; nil if one is not a digit.
    @inlinable
    @inline(__always)
    public static func digits(_ bytes: UInt64, _ n: Int) -> UInt64? {
        let digits = bytes ^ (0x3030_3030_3030_3030 &>> UInt64(8 &* (8 &- n)))
        // 10 to 15 plus 6, and whatever is over 15, show in the upper four bits.
        return (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 ? digits : nil
    }

    /// The number that eight digits, a byte each, make.
    @inlinable
    @inline(__always)
    public static func value(_ digits: UInt64) -> UInt64 {
        let pairs = (digits & 0x00FF_00FF_00FF_00FF) &+ (digits &>> 8 & 0x00FF_00FF_00FF_00FF) &* 10
        let fours = (pairs & 0x0000_FFFF_0000_FFFF) &+ (pairs &>> 16 & 0x0000_FFFF_0000_FFFF) &* 100
        return (fours & 0xFFFF_FFFF) &+ (fours &>> 32) &* 10_000
    }
}

/// The directory of a workbook's archive: which parts, and where. Nothing of it is trusted: the file may be anyone's.
struct ZipArchive {
    struct Part {
        let name: String
        /// 0 stored, 8 deflated.
        let method: Int
        let packedSize: Int64
        let size: Int64
        /// Of its local header.
        let offset: Int64
    }

    let file: RandomAccessFile
    /// In the order of the directory.
    let parts: [Part]

    init(_ file: RandomAccessFile) throws(ComparisonError) {
        self.file = file
        parts = try ZipArchive.directory(file)
    }

    private static func directory(_ file: RandomAccessFile) throws(ComparisonError) -> [Part] {
        // The program's workbooks end without comment: the end record is the last 22 bytes.
        guard let end = try file.bytes(22, at: file.size - 22), number(end, 0, 4) == 0x0605_4B50 else {
            throw .archive("its end record is missing")
        }
        var count = Int64(number(end, 10, 2))
        var length = Int64(number(end, 12, 4))
        var start = Int64(number(end, 16, 4))
        // Beyond 4 GB: a larger end record, which a locator just before the small one points to.
        if let locator = try file.bytes(20, at: file.size - 42), number(locator, 0, 4) == 0x0706_4B50 {
            guard let large = try file.bytes(56, at: Int64(bitPattern: UInt64(number(locator, 8, 8)))),
                number(large, 0, 4) == 0x0606_4B50
            else { throw .archive("its large end record is missing") }
            count = Int64(number(large, 32, 8))
            length = Int64(number(large, 40, 8))
            start = Int64(number(large, 48, 8))
        }
        guard length <= 1 << 26, let bytes = try file.bytes(Int(length), at: start) else {
            throw .archive("its directory is missing")
        }
        var parts: [Part] = []
        var at = 0
        while Int64(parts.count) < count {
            guard at + 46 <= bytes.count, number(bytes, at, 4) == 0x0201_4B50 else {
                throw .archive("its directory is broken")
            }
            let name = number(bytes, at + 28, 2)
            let extra = number(bytes, at + 30, 2)
            let next = at + 46 + name + extra + number(bytes, at + 32, 2)
            guard next <= bytes.count else { throw .archive("its directory is broken") }
            var sizes = [number(bytes, at + 24, 4), number(bytes, at + 20, 4), number(bytes, at + 42, 4)]
            readLargeSizes(bytes[(at + 46 + name)..<(at + 46 + name + extra)], &sizes)
            parts.append(
                Part(
                    name: String(decoding: bytes[(at + 46)..<(at + 46 + name)], as: UTF8.self),
                    method: number(bytes, at + 10, 2), packedSize: Int64(sizes[1]), size: Int64(sizes[0]),
                    offset: Int64(sizes[2])))
            at = next
        }
        return parts
    }

    /// Sizes and offset that do not fit 32 bits stand, in this order, in an extra field of kind 1.
    private static func readLargeSizes(_ extra: ArraySlice<UInt8>, _ sizes: inout [Int]) {
        let bytes = Array(extra)
        var at = 0
        while at + 4 <= bytes.count {
            let (kind, length) = (number(bytes, at, 2), number(bytes, at + 2, 2))
            var field = at + 4
            at = field + length
            guard kind == 1, at <= bytes.count else { continue }
            for i in sizes.indices where sizes[i] == 0xFFFF_FFFF && field + 8 <= at {
                sizes[i] = number(bytes, field, 8)
                field += 8
            }
        }
    }

    /// Little-endian; a number above 2^63 gives 2^63 − 1, which no file has.
    static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        let value = (0..<count).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
        return Int(clamping: value)
    }
}

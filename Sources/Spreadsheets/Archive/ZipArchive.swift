/// The directory of a zip archive: which parts, and where. Nothing of it is trusted: the file may be anyone's.
public struct ZipArchive {
    public struct Part: Sendable {
        /// As the archive spells it.
        public let name: String
        /// 0 stored, 8 deflated.
        let method: Int
        let isEncrypted: Bool
        let packedSize: Int
        /// Unpacked, in bytes.
        public let size: Int
        let checksum: UInt32
        /// Of its local header.
        let offset: Int
    }

    /// The whole file. Its opener keeps it as long as the archive is used.
    let bytes: UnsafeRawBufferPointer
    /// In the order of the directory.
    public let parts: [Part]

    public init(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetProblem) {
        self.bytes = bytes
        parts = try ZipArchive.directory(bytes)
        try ZipArchive.refuseOverlaps(parts, bytes.count)
    }

    /// What a person would find under that name: case, `\` for `/` and a leading `/` aside.
    ///
    /// Nil where there is none; throws where there are several, of which readers would take one or the other.
    func part(named name: String?) throws(SpreadsheetProblem) -> Part? {
        guard let name else { return nil }
        let wanted = ZipArchive.plain(name)
        let found = parts.filter { ZipArchive.plain($0.name) == wanted }
        guard found.count < 2 else { throw .broken("\(name) est deux fois dans l'archive") }
        return found.first
    }

    private static func plain(_ name: String) -> Substring {
        name.replacing("\\", with: "/").lowercased().drop { $0 == "/" }
    }

    private static func directory(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetProblem) -> [Part] {
        guard let end = endRecord(bytes) else { throw .broken("sa fin manque") }
        var count = number(bytes, end + 10, 2)
        var length = number(bytes, end + 12, 4)
        var start = number(bytes, end + 16, 4)
        // Beyond 4 GB or 65 535 parts: a larger end record, which a locator just before the small one points to.
        if end >= 20, number(bytes, end - 20, 4) == 0x0706_4B50 {
            let large = number(bytes, end - 12, 8)
            guard large <= end - 20 - 56, number(bytes, large, 4) == 0x0606_4B50 else {
                throw .broken("sa grande fin manque")
            }
            count = number(bytes, large + 32, 8)
            length = number(bytes, large + 40, 8)
            start = number(bytes, large + 48, 8)
        }
        guard length <= end, start <= end - length else { throw .broken("son répertoire manque") }
        let stop = start + length
        var parts: [Part] = []
        var at = start
        while parts.count < count {
            guard at + 46 <= stop, number(bytes, at, 4) == 0x0201_4B50 else {
                throw .broken("son répertoire est abîmé")
            }
            let name = number(bytes, at + 28, 2)
            let extra = number(bytes, at + 30, 2)
            let next = at + 46 + name + extra + number(bytes, at + 32, 2)
            guard next <= stop else { throw .broken("son répertoire est abîmé") }
            var sizes = [number(bytes, at + 24, 4), number(bytes, at + 20, 4), number(bytes, at + 42, 4)]
            readLargeSizes(bytes, (at + 46 + name)..<(at + 46 + name + extra), &sizes)
            parts.append(
                Part(
                    name: String(decoding: bytes[(at + 46)..<(at + 46 + name)], as: UTF8.self),
                    method: number(bytes, at + 10, 2), isEncrypted: number(bytes, at + 8, 2) & 1 != 0,
                    packedSize: sizes[1], size: sizes[0], checksum: UInt32(number(bytes, at + 16, 4)),
                    offset: sizes[2]))
            at = next
        }
        return parts
    }

    /// Where the end record begins: the last 22 bytes, or before a comment of at most 65 535 bytes.
    private static func endRecord(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var at = bytes.count - 22
        let least = max(0, at - 0xFFFF)
        while at >= least {
            if bytes[at] == 0x50, number(bytes, at, 4) == 0x0605_4B50,
                number(bytes, at + 20, 2) == bytes.count - 22 - at
            {
                return at
            }
            at -= 1
        }
        return nil
    }

    /// Sizes and offset that do not fit 32 bits stand, in this order, in an extra field of kind 1.
    private static func readLargeSizes(_ bytes: UnsafeRawBufferPointer, _ extra: Range<Int>, _ sizes: inout [Int]) {
        var at = extra.lowerBound
        while at + 4 <= extra.upperBound {
            let (kind, length) = (number(bytes, at, 2), number(bytes, at + 2, 2))
            var field = at + 4
            at = field + length
            guard kind == 1, at <= extra.upperBound else { continue }
            for i in sizes.indices where sizes[i] == 0xFFFF_FFFF && field + 8 <= at {
                sizes[i] = number(bytes, field, 8)
                field += 8
            }
        }
    }

    /// Parts that lie over each other make a small file expand for ever; no writer makes them.
    private static func refuseOverlaps(_ parts: [Part], _ count: Int) throws(SpreadsheetProblem) {
        var end = 0
        for part in parts.sorted(by: { $0.offset < $1.offset }) {
            let next = part.offset.addingReportingOverflow(part.packedSize)
            guard part.offset >= end, !next.overflow, next.partialValue <= count - 30 else {
                throw .broken("\(part.name) est coupé ou recouvre une autre partie")
            }
            end = next.partialValue + 30
        }
    }

    /// Little-endian; a number above 2^63 gives 2^63 − 1, which no file has.
    static func number(_ bytes: UnsafeRawBufferPointer, _ at: Int, _ count: Int) -> Int {
        var value: UInt64 = 0
        for i in 0..<count { value |= UInt64(bytes[at + i]) << UInt64(8 * i) }
        return Int(clamping: value)
    }
}

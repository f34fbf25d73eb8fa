import CZlib

/// Writes a zip archive the way that a test asks for.
package struct ZipWriter {
    package var isDeflated = true
    /// Sizes stand behind the data, as where a writer does not know them before.
    package var hasDescriptors = false
    /// Sizes and offsets stand in the larger fields.
    package var isLarge = false
    package var comment: [UInt8] = []
    /// What the directory says of a part instead of its true size; by name.
    package var claimedSizes: [String: Int] = [:]

    package init() {}

    package func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = isDeflated ? ZipWriter.deflated(part.bytes) : part.bytes
            let checksum = UInt64(crc32(0, part.bytes, UInt32(part.bytes.count)))
            let size = claimedSizes[part.name] ?? part.bytes.count
            let (offset, name) = (file.count, Array(part.name.utf8))
            let head = le(hasDescriptors ? 0x0808 : 0x0800, 2) + le(isDeflated ? 8 : 0, 2) + le(0, 4)
            let sizes = le(isLarge ? 0xFFFF_FFFF : packed.count, 4) + le(isLarge ? 0xFFFF_FFFF : size, 4)
            let localExtra = isLarge ? le(1, 2) + le(16, 2) + le(size, 8) + le(packed.count, 8) : []
            file += le(0x0403_4B50, 4) + le(20, 2) + head
            file += hasDescriptors ? le(0, 12) : le(Int(checksum), 4) + sizes
            file += le(name.count, 2) + le(localExtra.count, 2) + name + localExtra + packed
            if hasDescriptors {
                file += le(0x0807_4B50, 4) + le(Int(checksum), 4) + le(packed.count, 4) + le(part.bytes.count, 4)
            }
            let extra = isLarge ? le(1, 2) + le(24, 2) + le(size, 8) + le(packed.count, 8) + le(offset, 8) : []
            directory += le(0x0201_4B50, 4) + le(20, 2) + le(20, 2) + head + le(Int(checksum), 4) + sizes
            directory += le(name.count, 2) + le(extra.count, 2) + le(0, 10) + le(isLarge ? 0xFFFF_FFFF : offset, 4)
            directory += name + extra
        }
        let start = file.count
        file += directory
        if isLarge {
            let record = file.count
            file += le(0x0606_4B50, 4) + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 8) + le(parts.count, 8)
            file += le(parts.count, 8) + le(directory.count, 8) + le(start, 8)
            file += le(0x0706_4B50, 4) + le(0, 4) + le(record, 8) + le(1, 4)
        }
        file += le(0x0605_4B50, 4) + le(0, 4) + le(isLarge ? 0xFFFF : parts.count, 2)
        file += le(isLarge ? 0xFFFF : parts.count, 2) + le(isLarge ? 0xFFFF_FFFF : directory.count, 4)
        file += le(isLarge ? 0xFFFF_FFFF : start, 4) + le(comment.count, 2) + comment
        return file
    }

    /// Little-endian.
    private func le(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var state = z_stream()
        deflateInit2_(
            &state, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&state) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&state, UInt(bytes.count))))
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                state.next_in = input.baseAddress
                state.avail_in = UInt32(input.count)
                state.next_out = output.baseAddress
                state.avail_out = UInt32(output.count)
                deflate(&state, Z_FINISH)
            }
        }
        return Array(output[..<Int(state.total_out)])
    }
}

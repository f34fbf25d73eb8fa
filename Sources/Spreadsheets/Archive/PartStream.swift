import CZlib

extension ZipArchive {
    /// A part's bytes, unpacked as they are read; exactly as many as its directory says, with its checksum.
    public func stream(_ part: Part) throws(SpreadsheetProblem) -> PartStream {
        guard !part.isEncrypted else { throw .encrypted }
        guard part.offset <= bytes.count - 30, ZipArchive.number(bytes, part.offset, 4) == 0x0403_4B50 else {
            throw .broken("\(part.name) n'est pas là où le dit son répertoire")
        }
        let names = ZipArchive.number(bytes, part.offset + 26, 2) + ZipArchive.number(bytes, part.offset + 28, 2)
        let start = part.offset + 30 + names
        guard start <= bytes.count, part.packedSize <= bytes.count - start else {
            throw .broken("\(part.name) est coupé")
        }
        let packed = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + part.packedSize)])
        return try PartStream(part, packed)
    }
}

/// One part of an archive, from its first byte to its last.
public final class PartStream {
    private let part: ZipArchive.Part
    private var packed: UnsafeRawBufferPointer
    /// zlib's, where the part is deflated. The structure stays where it is: the library holds its address.
    private let state: UnsafeMutablePointer<z_stream>?
    /// zlib has seen the end of its own stream.
    private var isUnpacked = false
    private var isOver = false
    private var count = 0
    private var checksum: UInt = 0

    fileprivate init(_ part: ZipArchive.Part, _ packed: UnsafeRawBufferPointer) throws(SpreadsheetProblem) {
        self.part = part
        self.packed = packed
        switch part.method {
        case 0: state = nil
        case 8:
            let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            state.initialize(to: z_stream())
            self.state = state
            // Negative: no zlib header, as in zip.
            let code = inflateInit2_(state, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            guard code == Z_OK else { throw .broken("zlib refuses (\(code))") }
        default: throw .broken("\(part.name) est comprimé comme aucun classeur ne l'est")
        }
    }

    deinit {
        guard let state else { return }
        inflateEnd(state)
        state.deallocate()
    }

    /// Puts the next bytes in the buffer and says how many; 0 at the end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetProblem) -> Int {
        guard !isOver, !buffer.isEmpty else { return 0 }
        let got = state.map { inflated($0, buffer) } ?? copied(buffer)
        guard let got, got <= part.size - count else { throw .broken("\(part.name) ne se décomprime pas") }
        count += got
        checksum = crc32(checksum, buffer.bindMemory(to: UInt8.self).baseAddress, UInt32(got))
        if got == 0 || (state == nil && count == part.size) {
            isOver = true
            guard count == part.size, UInt32(truncatingIfNeeded: checksum) == part.checksum else {
                throw .broken("\(part.name) n'est pas ce que dit sa somme de contrôle")
            }
        }
        return got
    }

    private func copied(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let got = min(buffer.count, packed.count)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: packed[..<got]))
        packed = UnsafeRawBufferPointer(rebasing: packed[got...])
        return got
    }

    /// Nil where the packed bytes are none, or end before their end.
    private func inflated(_ state: UnsafeMutablePointer<z_stream>, _ buffer: UnsafeMutableRawBufferPointer) -> Int? {
        if isUnpacked { return 0 }
        let room = UInt32(clamping: buffer.count)
        state.pointee.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
        state.pointee.avail_out = room
        while state.pointee.avail_out == room {
            if state.pointee.avail_in == 0 {
                // zlib counts in 32 bits.
                let piece = min(packed.count, 1 << 30)
                guard piece > 0 else { return nil }
                state.pointee.next_in = UnsafeMutablePointer(
                    mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
                state.pointee.avail_in = UInt32(piece)
                packed = UnsafeRawBufferPointer(rebasing: packed[piece...])
            }
            switch inflate(state, Z_NO_FLUSH) {
            case Z_OK: break
            case Z_STREAM_END:
                isUnpacked = true
                return Int(room - state.pointee.avail_out)
            default: return nil
            }
        }
        return Int(room - state.pointee.avail_out)
    }
}

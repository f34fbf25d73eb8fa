import CZlib

/// Compresses one stream after another (zlib, RFC 1950).
final class Deflater {
    private var stream = z_stream()
    private var packed: [UInt8] = []

    init() throws(LettersError) {
        let code = deflateInit_(&stream, Z_BEST_SPEED + 2, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw .compression(code) }
    }

    deinit { deflateEnd(&stream) }

    /// - Returns: good until the next call.
    func pack(_ bytes: [UInt8]) throws(LettersError) -> [UInt8] {
        deflateReset(&stream)
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        if packed.count < bound { packed = [UInt8](repeating: 0, count: bound) }
        let length = packed.count
        let code = bytes.withUnsafeBufferPointer { input in
            packed.withUnsafeMutableBufferPointer { output in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(length)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard code == Z_STREAM_END else { throw .compression(code) }
        return Array(packed[..<(length - Int(stream.avail_out))])
    }
}

import Glibc
import Synchronization

/// A file to which blocks come in any order, and in which they stand in theirs.
///
/// What comes before its turn waits in memory: a few blocks at most, since blocks are begun in order.
final class OrderedFile: Sendable {
    private struct State {
        var next = 0
        var waiting: [Int: Waiting] = [:]
        var failure: WriteFailure?
    }

    /// A block handed over by the thread that filled it, which does not touch it again.
    private struct Waiting: @unchecked Sendable { let buffer: ByteBuffer }

    private let path: String
    private let descriptor: Int32
    private let state = Mutex(State())

    init(_ path: String, firstLine: String) throws(WriteFailure) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw WriteFailure(path: path, code: errno) }
        let line = Array("\(firstLine)\n".utf8)
        try line.withUnsafeBufferPointer { bytes throws(WriteFailure) in try write(bytes) }
    }

    deinit { close(descriptor) }

    /// The `index`-th block of the file, from 0, each once; the caller does not touch it again.
    func put(_ index: Int, _ buffer: ByteBuffer) {
        let block = Waiting(buffer: buffer)
        state.withLock { state in
            state.waiting[index] = block
            while let block = state.waiting.removeValue(forKey: state.next) {
                state.next += 1
                guard state.failure == nil else { continue }
                do throws(WriteFailure) { try write(block.buffer.bytes) } catch { state.failure = error }
            }
        }
    }

    /// Throws what went wrong while writing.
    func finish() throws(WriteFailure) {
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(WriteFailure) {
        var done = 0
        while done < bytes.count {
            let written = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw WriteFailure(path: path, code: errno) }
            done += written
        }
    }
}

/// A file that cannot be written.
struct WriteFailure: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String { "cannot write \(path): \(String(cString: strerror(code)))" }
}

extension StaticString {
    var utf8StaticBuffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

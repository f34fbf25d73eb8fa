import Glibc

/// A copy of some bytes that ends where readable memory ends: one byte read too far is a fault, also for code that
/// reads eight at a time and that no sanitizer sees.
final class GuardedBytes {
    let bytes: UnsafeRawBufferPointer
    private let pages: UnsafeMutableRawPointer
    private let size: Int

    init(_ source: UnsafeRawBufferPointer) {
        let page = 4096
        let readable = (source.count + page - 1) / page * page
        size = readable + page
        pages = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)!
        precondition(pages != MAP_FAILED && mprotect(pages + readable, page, PROT_NONE) == 0)
        let start = pages + (readable - source.count)
        if let base = source.baseAddress { start.copyMemory(from: base, byteCount: source.count) }
        // What a file of that length holds: nothing may be written.
        precondition(readable == 0 || mprotect(pages, readable, PROT_READ) == 0)
        bytes = UnsafeRawBufferPointer(start: source.count == 0 ? nil : start, count: source.count)
    }

    static func copy(_ source: [UInt8]) -> GuardedBytes { source.withUnsafeBytes { GuardedBytes($0) } }

    deinit { munmap(pages, size) }
}

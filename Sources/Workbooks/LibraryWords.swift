import CXLSXWriter
import Glibc

/// What the library writes on standard error when a call fails (`[ERROR] workbook_close(): …`) is left out: its code
/// comes back to us, and the operator reads one sentence of ours. Whatever else C writes there passes.
enum LibraryWords {
    /// Once in a process, before the first workbook.
    static func leaveOut() { _ = done }

    private static let done: Void = {
        let calls = cookie_calls(
            read: nil,
            write: { _, text, count in
                guard let text else { return 0 }
                if "[ERROR]".utf8.elementsEqual(UnsafeRawBufferPointer(start: text, count: min(count, 7))) {
                    return count
                }
                return write(STDERR_FILENO, text, count)
            }, seek: nil, close: nil)
        guard let stream = open_cookie(nil, "w", calls) else { return }
        // What one call prints comes in one piece.
        setvbuf(stream, nil, _IONBF, 0)
        set_stderr(stream)
    }()
}

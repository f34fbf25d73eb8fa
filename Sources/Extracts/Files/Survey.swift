import CScan
import Glibc

/// What must be known of a file before its lines are cut: one pass, sixteen bytes at a time.
struct Survey: Sendable {
    var newlines = 0
    /// Line ends, and a last line without one.
    private(set) var lines = 0
    var hasQuotes = false
    /// A byte over 0x7F.
    var hasHighBytes = false
    /// A byte is 0, which no text in an encoding of bytes has; where it was looked at.
    private(set) var hasZeros = false
    /// All of it is valid UTF-8, or ASCII; of a piece between line ends, where it was looked at.
    private(set) var isUTF8 = true

    init(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        let found = scan_survey(base, bytes.count)
        newlines = found.newlines
        hasQuotes = found.quotes != 0
        hasHighBytes = found.high != 0
        lines = newlines + (bytes.last == 0x0A || bytes.isEmpty ? 0 : 1)
    }

    /// A survey that says too whether the bytes are UTF-8, and whether one is 0.
    static func withEncoding(_ bytes: UnsafeRawBufferPointer) -> Survey {
        var survey = Survey(bytes)
        survey.hasZeros = bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        if survey.hasHighBytes { survey.isUTF8 = UTF8Sequence.isValid(bytes, 0..<bytes.count) }
        return survey
    }
}

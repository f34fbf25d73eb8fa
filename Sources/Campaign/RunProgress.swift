import Glibc

/// Where the run is, on standard error: one line that changes on a terminal, plain lines otherwise.
public struct RunProgress: Sendable {
    public enum Style: Sendable { case silent, plain, terminal }

    private let style: Style

    public init(_ style: Style) { self.style = style }

    /// As standard error is: a terminal or not.
    public static func standard(quiet: Bool) -> RunProgress {
        RunProgress(quiet ? .silent : isatty(STDERR_FILENO) == 1 ? .terminal : .plain)
    }

    func begin(_ stage: String) {
        switch style {
        case .silent: break
        case .plain: write("millesime: \(stage)\n")
        case .terminal: write("\r\u{1B}[K\(stage)…")
        }
    }

    /// Leaves the line clean for what follows.
    public func end() {
        if style == .terminal { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}

import Foundation

/// Long text on a terminal, a page at a time: by `$PAGER`, else by `less`.
enum Pager {
    /// Becomes the pager, where standard output is a terminal that the text is too long for; else comes back.
    ///
    /// This process is done but for its text, which the pager reads from a file: nothing is left that a signal could
    /// stop halfway.
    static func show(_ text: String) {
        var window = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
            text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) >= Int(window.ws_row)
        else { return }
        let asked = getenv("PAGER").map { String(cString: $0) }
        // Said by an empty PAGER, or a terminal that cannot go back.
        if asked == "" || asked == "cat" || getenv("TERM").map({ String(cString: $0) }) == "dumb" { return }
        guard let file = held(text) else { return }
        dup2(file, STDIN_FILENO)
        setenv("LESSCHARSET", "utf-8", 0)
        // Ignored signals stay ignored in what takes this process's place.
        for number in [SIGINT, SIGTERM, SIGPIPE, SIGXFSZ] { signal(number, SIG_DFL) }
        // Where the pager is not there, all at once.
        become(["/bin/sh", "-c", "\(asked ?? "less -FRX") || cat"])
    }

    /// A file without a name that holds the text, to be read from its beginning; nil where there is no room.
    private static func held(_ text: String) -> Int32? {
        guard let file = tmpfile() else { return nil }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0
        else { return nil }
        return fileno(file)
    }

    /// Comes back only where that cannot be.
    private static func become(_ command: [String]) {
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
        arguments.append(nil)
        execv(command[0], &arguments)
    }
}

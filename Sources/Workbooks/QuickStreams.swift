import CStreams

/// Printing and temporary files of the library, in less time, for this thread only. Under ``CLocale``: numbers are
/// printed as in that locale.
enum QuickStreams {
    static func during<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let before = streams_are_quick_here(1)
        defer { _ = streams_are_quick_here(before) }
        return try body()
    }
}

extension WorkbookWriter {
    /// The most that the temporary files of all workbooks under way keep in memory, in bytes; the rest goes to the disk.
    public static var temporaryMemory: Int { streams_memory() }

    /// Gives back the memory that temporary files used: once no workbook is being written.
    public static func releaseMemory() { streams_release() }
}

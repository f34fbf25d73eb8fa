import CXLSXWriter

extension WorkbookWriter {
    /// libxlsxwriter's own word, e.g. `1.1.4` (Debian's pkg-config gives the soname instead).
    public static var libraryVersion: String { String(cString: lxw_version()) }
}

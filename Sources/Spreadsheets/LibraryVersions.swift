import CExpat
import CZlib

extension SpreadsheetFile {
    /// Of the libraries that read workbooks, by name.
    public static var libraryVersions: [String: String] {
        let expat = XML_ExpatVersionInfo()
        return [
            "expat": "\(expat.major).\(expat.minor).\(expat.micro)", "zlib": String(cString: zlibVersion()),
        ]
    }
}

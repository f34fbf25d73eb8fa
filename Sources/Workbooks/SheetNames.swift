import SheetModel

/// What spreadsheets allow as names of sheets.
enum SheetNames {
    static let longest = 31
    private static let forbidden = Set<Unicode.Scalar>(["[", "]", ":", "*", "?", "/", "\\"])

    /// Checks all names of a workbook together.
    static func check(_ names: [String]) throws(WorkbookError) {
        var seen = Set<String>()
        for name in names {
            if let fault = fault(name) { throw .sheetName(name, fault) }
            guard seen.insert(name.lowercased()).inserted else { throw .sheetName(name, .usedTwice) }
        }
    }

    static func fault(_ name: String) -> SheetNameFault? {
        if name.isEmpty { return .empty }
        if name.utf16.count > longest { return .tooLong }
        if name.unicodeScalars.contains(where: { forbidden.contains($0) || $0.value < 0x20 }) {
            return .forbiddenCharacter
        }
        if name.hasPrefix("'") || name.hasSuffix("'") { return .apostropheAtEnd }
        return nil
    }
}

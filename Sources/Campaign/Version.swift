import Letters
import Spreadsheets
import Workbooks

/// What the program is called in manifests and workbooks.
public enum Version {
    public static let number = "1.0.0"
    public static let name = name(number)

    /// Of any version of it.
    static func name(_ number: String) -> String { "Millésime \(number)" }

    /// Of the libraries that every run uses, by name.
    static var libraries: [String: String] {
        ["libxlsxwriter": WorkbookWriter.libraryVersion]
            .merging(SpreadsheetFile.libraryVersions) { first, _ in first }
    }

    /// What the program is made of and what it finds on this machine, for `--version`.
    ///
    /// - Parameter commit: that it was built from; nil where nobody knows.
    public static func text(commit: String?) -> String {
        let drawing = ["freetype": LetterPrinter.freeTypeVersion]
        let all = libraries.merging(drawing) { first, _ in first }.sorted { $0.key < $1.key }
        return """
            \(name)
            commit\u{A0}: \(commit ?? "inconnu (construit hors d’un dépôt git)")
            compresseur\u{A0}: \(compressor)
            bibliothèques\u{A0}: \(all.map { "\($0.key) \($0.value)" }.joined(separator: ", "))

            """
    }

    /// What would write workbooks here, and why.
    private static var compressor: String {
        if let obstacle = Compressor.obstacle { return "zlib\u{A0}; \(obstacle)" }
        return "ISA-L \(Compressor.libraryVersion ?? "") (\(Compressor.libraryPath ?? "")), niveau \(Compressor.level)"
    }
}

import Domain

/// A workbook's sheet as text: the one door to what reads workbooks.
enum SheetText {
    /// The sheet that holds the table, in the bytes of `Rewriting.Origin.sheet`.
    static func read(_ file: SourceFile, _ table: Table) -> ReadableText { .unreadable(.workbook) }
}

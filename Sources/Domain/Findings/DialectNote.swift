/// Something that had to be guessed to read a file: all of one file make one `I-DIALECTE`.
public enum DialectNote: Sendable, Equatable {
    /// The name promises something else than the bytes are: a sheet under `.csv`, or text under `.xlsx`.
    case wrongEnding(isSheet: Bool)
    /// Fields are separated by a tab, or by a comma.
    case tabs, commas
    /// A first line `sep=;` was skipped.
    case separatorLine
    /// Lines skipped above the header, by number.
    case skippedAbove([Int])
    /// Further lines equal to the header, skipped.
    case repeatedHeaders(Int)
    /// Lines end with CR alone.
    case returnsOnly
    case utf16
    /// Lines that hold characters beyond ASCII, in each of the two encodings.
    case mixedEncodings(utf8: Int, windows1252: Int)
    /// A byte order mark says UTF-8, and these lines are not.
    case wrongMark(utf8: Int, windows1252: Int)
    /// Lines that begin with a byte order mark, the first of the file aside.
    case marksWithin(Int)
    /// Values of fixed width that a spreadsheet took zeros from, given back.
    case zerosRestored(Int)
}

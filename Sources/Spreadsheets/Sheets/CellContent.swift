/// What a cell holds, as the file says it. Bytes are UTF-8, valid until the reader's next row.
public enum CellContent {
    /// Nothing but a style.
    case blank
    case text(UnsafeRawBufferPointer)
    /// As the file writes it (`1234.56`, `1.2E+3`), and how it is shown. Some files write there what is none.
    case number(UnsafeRawBufferPointer, NumberFormat)
    /// A day by its name (ISO 8601), with or without a time.
    case isoDate(UnsafeRawBufferPointer)
    case boolean(Bool)
    /// `#N/A` and its like.
    case error(UnsafeRawBufferPointer)
    /// A formula of which no result is stored.
    case unknownResult
}

import CXLSXWriter
import SheetModel

/// The document's properties: what the file manager and the library of documents show.
enum Properties {
    static func set(_ workbook: Workbook, _ book: Book) throws(WorkbookError) {
        var properties = lxw_doc_properties()
        properties.title = value(workbook.title, book)
        properties.subject = value(workbook.subject, book)
        properties.author = value(workbook.author, book)
        properties.company = value(workbook.company, book)
        properties.keywords = value(workbook.keywords, book)
        // Midnight UTC. Without it the library would take the clock.
        properties.created = Int(workbook.created.number) * 86_400
        try book.check(workbook_set_properties(book.handle, &properties), nil)
    }

    private static func value(_ words: String, _ book: Book) -> UnsafeMutablePointer<CChar>? {
        words.isEmpty ? nil : book.keep(words)
    }
}

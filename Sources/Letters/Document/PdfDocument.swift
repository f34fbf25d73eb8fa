import CCairo
import Domain

/// What a document says of itself.
public struct DocumentInfo: Sendable {
    public var title: String
    /// The committee, or the program.
    public var author: String
    /// The program and its version.
    public var creator: String
    /// Never the clock's.
    public var created: Day
    public var language: String

    public init(title: String, author: String, creator: String, created: Day, language: String = "fr-FR") {
        self.title = title
        self.author = author
        self.creator = creator
        self.created = created
        self.language = language
    }
}

/// A PDF under way, A4, written page after page to where its bytes go; every status of Cairo is looked at.
final class PdfDocument {
    static let width = 595.275_590_551_181
    static let height = 841.889_763_779_528

    let context: OpaquePointer
    private let surface: OpaquePointer
    private let output: ByteOutput
    private let info: DocumentInfo

    init(_ info: DocumentInfo, _ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws(LettersError) {
        self.info = info
        output = ByteOutput(sink)
        surface = cairo_pdf_surface_create_for_stream(
            ByteOutput.callback, Unmanaged.passUnretained(output).toOpaque(), PdfDocument.width, PdfDocument.height)
        // A plain cross-reference table whatever the version of Cairo: `DocumentUpdate` follows it.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        context = cairo_create(surface)
        let date = info.created.description.split(separator: "/").reversed().joined(separator: "-")
        for (entry, text) in [
            (CAIRO_PDF_METADATA_TITLE, info.title), (CAIRO_PDF_METADATA_AUTHOR, info.author),
            (CAIRO_PDF_METADATA_CREATOR, info.creator), (CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z"),
        ] { cairo_pdf_surface_set_metadata(surface, entry, text) }
        try check()
    }

    deinit {
        cairo_destroy(context)
        // Writes nothing more after `finish`; on the way of an error its bytes are nobody's.
        withExtendedLifetime(output) { cairo_surface_destroy(surface) }
    }

    /// Ends the page.
    func endPage() throws(LettersError) {
        cairo_show_page(context)
        try check()
    }

    /// Writes what is left, and the update.
    func finish() throws(LettersError) {
        cairo_surface_finish(surface)
        if let failure = output.failure { throw .output(failure) }
        if let failure = CairoFailure(cairo_surface_status(surface)) { throw .cairo(failure) }
        let update = try DocumentUpdate(beforeTable: output.beforeTable, tail: output.tail)
            .bytes(length: output.count, language: info.language)
        guard update.withUnsafeBytes(output.write), output.flush() else {
            throw output.failure.map { .output($0) } ?? .document("pas écrit jusqu'au bout")
        }
    }

    private func check() throws(LettersError) {
        if let failure = output.failure { throw .output(failure) }
        if let failure = CairoFailure(cairo_status(context)) { throw .cairo(failure) }
        if let failure = CairoFailure(cairo_surface_status(surface)) { throw .cairo(failure) }
    }
}

import CFreeType
import LetterModel

/// Letters to a PDF, one page each.
public enum LetterPrinter {
    /// Writes a document of `count` letters, byte after byte, to `sink`; the same letters give the same bytes.
    ///
    /// Threads may write different documents at once. Memory does not grow with the number of letters: each is asked
    /// for when its page is drawn.
    public static func write(
        _ count: Int, _ info: DocumentInfo, _ fonts: LetterFonts, letter: (Int) throws -> Letter,
        to sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws(LettersError) {
        do {
            try withoutActuallyEscaping(sink) { sink in try draw(count, info, fonts, letter, sink) }
        } catch let error as LettersError {
            throw error
        } catch {
            throw .output(error)
        }
    }

    private static func draw(
        _ count: Int, _ info: DocumentInfo, _ fonts: LetterFonts, _ letter: (Int) throws -> Letter,
        _ sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let document = try PdfDocument(info, fonts, sink)
        let painter = LetterPainter(pen: Pen(document, fonts), fonts: fonts)
        for i in 0..<count {
            let letter = try letter(i)
            do throws(LetterPainter.Obstacle) {
                try painter.draw(letter)
            } catch {
                switch error {
                case .tooLong: throw LettersError.tooLong(letter: i)
                case .document(let error): throw error
                case .character(let code): throw LettersError.character(code, letter: i)
                }
            }
        }
        try document.finish()
    }

    /// e.g. `2.12.1`.
    public static var freeTypeVersion: String {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0 else { return "" }
        defer { FT_Done_FreeType(library) }
        var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
        FT_Library_Version(library, &major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }
}

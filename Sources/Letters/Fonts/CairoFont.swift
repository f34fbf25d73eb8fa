import CCairo

/// A font of one document, as Cairo wants it.
///
/// Cairo keeps a font's file in use for as long as it likes; the file is closed when Cairo lets go of it.
final class CairoFont {
    let face: OpaquePointer

    init(_ path: String) throws(LettersError) {
        let file = try FontFile(path)
        // No hinting: outlines and advances are those of the font at every size.
        face = cairo_ft_font_face_create_for_ft_face(file.face, CairoFont.noHinting)
        if let failure = CairoFailure(cairo_font_face_status(face)) {
            cairo_font_face_destroy(face)
            throw .cairo(failure)
        }
        let kept = Unmanaged.passRetained(file)
        let status = cairo_font_face_set_user_data(face, CairoFont.key, kept.toOpaque()) { file in
            if let file { Unmanaged<FontFile>.fromOpaque(file).release() }
        }
        if let failure = CairoFailure(status) {
            cairo_font_face_destroy(face)
            kept.release()
            throw .cairo(failure)
        }
    }

    deinit { cairo_font_face_destroy(face) }

    /// `FT_LOAD_NO_HINTING`.
    private static let noHinting: Int32 = 2

    /// Its address is the key; it is never read.
    nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}

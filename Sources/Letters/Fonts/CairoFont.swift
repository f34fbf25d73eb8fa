import CCairo

/// A font of one document, as Cairo wants it.
///
/// Cairo keeps a font's file in use for as long as it likes; the file is closed when Cairo releases it.
final class CairoFont {
    private let face: OpaquePointer
    /// A handful: one for each size met.
    private var scaledFonts: [(size: Double, font: OpaquePointer)] = []

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

    deinit {
        for (_, font) in scaledFonts { cairo_scaled_font_destroy(font) }
        cairo_font_face_destroy(face)
    }

    /// The font at a size in points.
    func scaled(_ size: Double) throws(CairoFailure) -> OpaquePointer {
        if let known = scaledFonts.first(where: { $0.size == size }) { return known.font }
        var matrix = cairo_matrix_t()
        var identity = cairo_matrix_t()
        cairo_matrix_init_scale(&matrix, size, size)
        cairo_matrix_init_identity(&identity)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        guard let font = cairo_scaled_font_create(face, &matrix, &identity, options) else {
            throw CairoFailure.memory
        }
        if let failure = CairoFailure(cairo_scaled_font_status(font)) {
            cairo_scaled_font_destroy(font)
            throw failure
        }
        scaledFonts.append((size, font))
        return font
    }

    /// `FT_LOAD_NO_HINTING`.
    private static let noHinting: Int32 = 2

    /// Its address is the key; it is never read.
    nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}

import CCairo

/// Why letters could not be drawn. No word of a letter is ever named here.
public enum LettersError: Error {
    /// No font file at any of the places where the Debian package puts it.
    case fontMissing([String])
    /// FreeType refuses the file: its own code.
    case font(String, code: Int32)
    /// Cairo reports a status other than success; its own words.
    case cairo(CairoFailure)
    /// The bytes of the document are not what Cairo is known to write.
    case document(String)
    /// The letter is longer than a page at the smallest size: its index in the volume.
    case tooLong(letter: Int)
    /// A character that the font has not, in a text that no check had seen.
    case character(UInt32, letter: Int)
    /// Whoever takes the bytes failed.
    case output(any Error)
}

/// A status of Cairo.
public struct CairoFailure: Error, Equatable, Sendable, CustomStringConvertible {
    public let code: UInt32
    public let description: String

    /// Nil for success.
    init?(_ status: cairo_status_t) {
        if status == CAIRO_STATUS_SUCCESS { return nil }
        code = status.rawValue
        description = String(cString: cairo_status_to_string(status))
    }

    static var memory: CairoFailure { CairoFailure(CAIRO_STATUS_NO_MEMORY)! }
}

extension LettersError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .fontMissing(let places):
            "aucune police pour les courriers : installer le paquet Debian fonts-liberation2 (cherchée : \(places.joined(separator: ", ")))"
        case .font(let path, let code): "\(path) : FreeType ne lit pas cette police (erreur \(code))"
        case .cairo(let failure): "Cairo a échoué : \(failure) (code \(failure.code))"
        case .document(let what): "la fin du document n'est pas celle attendue : \(what)"
        case .tooLong: "un courrier ne tient pas sur une page : raccourcir son modèle"
        case .character(let code, _): "la police n'a pas le caractère U+\(String(code, radix: 16, uppercase: true))"
        case .output(let error): "\(error)"
        }
    }
}

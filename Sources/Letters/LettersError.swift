/// Why letters could not be drawn. No word of a letter is ever named here.
public enum LettersError: Error {
    /// There is no font file at any of the places where the Debian package puts it.
    case fontMissing([String])
    /// FreeType refuses the file: its own code.
    case font(String, code: Int32)
    /// zlib refuses to compress: its own code.
    case compression(Int32)
    /// The letter is longer than a page at the smallest size: its index in the volume.
    case tooLong(letter: Int)
    /// A character that the font does not have, in a text that no check had seen.
    case character(UInt32, letter: Int)
    /// The receiver of the bytes failed.
    case output(any Error)
}

extension LettersError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .fontMissing(let places):
            "aucune police pour les courriers : installer le paquet Debian fonts-liberation2 (cherchée : \(places.joined(separator: ", ")))"
        case .font(let path, let code): "\(path) : FreeType ne lit pas cette police (erreur \(code))"
        case .compression(let code): "zlib ne comprime pas le document (erreur \(code))"
        case .tooLong: "un courrier ne tient pas sur une page : raccourcir son modèle"
        case .character(let code, _): "la police n'a pas le caractère U+\(String(code, radix: 16, uppercase: true))"
        case .output(let error): "\(error)"
        }
    }
}

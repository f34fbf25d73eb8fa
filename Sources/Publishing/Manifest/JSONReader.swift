import Domain

/// A strict reader of ``JSONValue``: one value, no comment, no trailing comma, no name twice in an object,
/// whole numbers that fit 64 bits, at most 32 levels.
struct JSONReader {
    /// What is wrong, and on which line (1 = first).
    struct Mistake: Error, Equatable {
        let line: Int
        let what: String
    }

    private let bytes: [UInt8]
    private var at = 0
    private static let deepest = 32

    static func read(_ bytes: [UInt8]) throws(Mistake) -> JSONValue {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.at == bytes.count else { throw reader.mistake("quelque chose suit la valeur") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func mistake(_ what: String) -> Mistake {
        Mistake(line: 1 + bytes[..<min(at, bytes.count)].count { $0 == UInt8(ascii: "\n") }, what: what)
    }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let c = next, c == 0x20 || c == 0x0A || c == 0x0D || c == 0x09 { at += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(Mistake) -> JSONValue {
        guard depth < JSONReader.deepest else { throw mistake("trop de niveaux") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw mistake("le fichier finit trop tôt")
        default: return .integer(try integer())
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Mistake) -> JSONValue {
        guard bytes[at...].starts(with: word.utf8) else { throw mistake("une valeur était attendue") }
        at += word.utf8.count
        return value
    }

    private mutating func object(depth: Int) throws(Mistake) -> JSONValue {
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        at += 1
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw mistake("un nom entre guillemets était attendu") }
            let name = try string()
            guard names.insert(name).inserted else { throw mistake("le nom « \(name) » est écrit deux fois") }
            guard take(":") else { throw mistake("« : » était attendu") }
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw mistake("« , » ou « } » était attendu") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Mistake) -> JSONValue {
        var elements: [JSONValue] = []
        at += 1
        if take("]") { return .array([]) }
        repeat { elements.append(try value(depth: depth + 1)) } while take(",")
        guard take("]") else { throw mistake("« , » ou « ] » était attendu") }
        return .array(elements)
    }

    private mutating func integer() throws(Mistake) -> Int64 {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        let digits = at
        while let c = next, (48...57).contains(c) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        let padded = bytes[digits..<at].first == 48 && (at - digits > 1 || digits > start)
        let goesOn = next == UInt8(ascii: ".") || next == UInt8(ascii: "e") || next == UInt8(ascii: "E")
        guard !padded, !goesOn, let number = Int64(text) else { throw mistake("un nombre entier était attendu") }
        return number
    }

    private mutating func string() throws(Mistake) -> String {
        at += 1
        var out: [UInt8] = []
        while let c = next {
            at += 1
            switch c {
            case UInt8(ascii: "\""):
                guard let text = String(validating: out, as: UTF8.self) else {
                    throw mistake("un texte n'est pas en UTF-8")
                }
                return text
            case UInt8(ascii: "\\"): try escape(into: &out)
            case 0..<0x20: throw mistake("un texte n'est pas fermé sur sa ligne")
            default: out.append(c)
            }
        }
        throw mistake("le fichier finit trop tôt")
    }

    private mutating func escape(into out: inout [UInt8]) throws(Mistake) {
        guard let c = next else { throw mistake("le fichier finit trop tôt") }
        at += 1
        switch c {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(c)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"):
            var units = [try codeUnit()]
            if UTF16.isLeadSurrogate(units[0]), bytes[at...].starts(with: "\\u".utf8) {
                at += 2
                units.append(try codeUnit())
            }
            guard let text = String(validating: units, as: UTF16.self) else {
                throw mistake("la moitié d'un caractère")
            }
            out.append(contentsOf: text.utf8)
        default: throw mistake("un échappement inconnu")
        }
    }

    private mutating func codeUnit() throws(Mistake) -> UInt16 {
        guard at + 4 <= bytes.count, bytes[at..<(at + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
        else { throw mistake("quatre chiffres hexadécimaux étaient attendus") }
        at += 4
        return unit
    }
}

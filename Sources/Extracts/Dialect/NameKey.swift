/// The name of a column, made comparable as codes are (`Characters.plainName`).
enum NameKey {
    static func of(_ name: String) -> String {
        var name = name
        let plain = name.withUTF8 { String(decoding: Characters.plainName(UnsafeRawBufferPointer($0)), as: UTF8.self) }
        // At the very beginning `_` is part of the name: `_ligne` is not `ligne`.
        let first = name.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" && $0 != "\u{FEFF}" }
        return first == "_" ? "_" + plain : plain
    }
}

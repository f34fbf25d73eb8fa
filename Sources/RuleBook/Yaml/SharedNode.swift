/// Anchors that an alias names, found in the text before YAML is read.
///
/// A few lines of them can become milliards of nodes, and Yams compares all of these where one is a key: they must be
/// refused before, not after. Quotes and comments are not told apart: `&mot` and `*mot`, each where a word may begin, are
/// enough.
enum SharedNode {
    private struct Sign {
        let isAlias: Bool
        let name: String
        let line: Int
    }

    /// Line of the first such anchor; nil where there is none.
    static func line(in text: String) -> Int? {
        let signs = signs(Array(text.utf8))
        let aliases = Set(signs.filter(\.isAlias).map(\.name))
        return signs.first { !$0.isAlias && aliases.contains($0.name) }?.line
    }

    private static func signs(_ bytes: [UInt8]) -> [Sign] {
        var signs: [Sign] = []
        var line = 1
        for (i, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), i == 0 || !isOfName(bytes[i - 1]) else {
                continue
            }
            let name = bytes[(i + 1)...].prefix(while: isOfName)
            if !name.isEmpty {
                signs.append(
                    Sign(
                        isAlias: byte == UInt8(ascii: "*"), name: String(decoding: name, as: UTF8.self), line: line))
            }
        }
        return signs
    }

    /// What libYAML takes into the name of an anchor.
    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

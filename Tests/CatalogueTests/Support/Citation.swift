/// Numbers and codes of the law that a text cites.
enum Citation {
    /// `S5`, `O11`, `ET1`, `§3`, `D13`, `R-REF`…, each once; letters and digits that only look so are none.
    static func all(in text: String) -> Set<String> {
        var found: Set<String> = []
        var token: [UInt8] = []
        func end() {
            while token.last == UInt8(ascii: "-") { token.removeLast() }
            if let cited = citation(String(decoding: token, as: UTF8.self)) { found.insert(cited) }
            token.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0xC2, 0xA7:
                // C2 A7 is « § ».
                token.append(byte)
            default:
                end()
            }
        }
        end()
        return found
    }

    private static func citation(_ token: String) -> String? {
        if token == "QF" || token == "DOSSIER" { return token }
        if token.hasPrefix("§") { return token.dropFirst().allSatisfy(\.isNumber) && token.count > 1 ? token : nil }
        if ["R-", "A-", "I-"].contains(where: token.hasPrefix) {
            let rest = token.dropFirst(2)
            return rest.count > 1 && rest.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" } ? token : nil
        }
        // A benefit's own entry, e.g. `Q3-10-1`.
        if token.hasPrefix("Q3-") {
            return token.dropFirst(3).allSatisfy { $0.isNumber || $0 == "-" } ? token : nil
        }
        let letters = token.prefix(while: \.isUppercase)
        let digits = token.dropFirst(letters.count)
        guard !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return nil }
        switch (letters, digits.count) {
        case ("S", 1), ("O", 1...2), ("ET", 1), ("T", 1), ("Q", 1), ("D", 2), ("E", 2), ("C", 2): return token
        default: return nil
        }
    }
}

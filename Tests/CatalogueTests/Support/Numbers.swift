/// Numbers of a French text, however they are written: `1 270,00` is 1270, `30 juillet` is 30/07, `cinq` is 5.
enum Numbers {
    private static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    /// From three on: « un » and « deux » are words of every sentence.
    private static let words = [
        "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "sept": "7", "huit": "8", "neuf": "9", "dix": "10",
        "onze": "11", "douze": "12", "treize": "13", "quatorze": "14", "quinze": "15", "seize": "16", "vingt": "20",
        "trente": "30", "quarante": "40", "cinquante": "50", "cinquième": "5", "troisième": "3",
    ]

    static func of(_ text: String) -> [String] {
        let letters = text.map { character -> Character in
            character.isLetter || character.isNumber || "/,.-§".contains(character) ? character : " "
        }
        var tokens = String(letters).split(separator: " ").map { $0.trimmed() }
        tokens.removeAll(where: \.isEmpty)
        var found: [String] = []
        var i = 0
        while i < tokens.count {
            var token = tokens[i]
            // Groups of three: « 1 270 ».
            while i + 1 < tokens.count, token.allSatisfy(\.isNumber), token.count <= 3,
                tokens[i + 1].prefix(while: \.isNumber).count == 3, !tokens[i + 1].contains("/")
            {
                token += tokens[i + 1]
                i += 1
            }
            let next = i + 1 < tokens.count ? tokens[i + 1] : ""
            if let month = months.firstIndex(of: next), token.allSatisfy(\.isNumber) {
                found.append("\(padded(token))/\(padded("\(month + 1)"))")
                i += 1
            } else if token.contains("/"), token.first?.isNumber ?? false {
                found.append(token.split(separator: "/").prefix(2).joined(separator: "/"))
            } else if let digit = words[token.lowercased()] {
                found.append(digit)
            } else if let first = token.first, first.isNumber,
                token.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." })
            {
                found.append(withoutZeros(token))
            }
            i += 1
        }
        // Nought, one, two, a whole share and the ends of a year are words of every rule, not values that someone would
        // look up.
        return found.filter { !["0", "1", "2", "100", "31/12", "01/01"].contains($0) }
    }

    /// Without what stands between « and », or in code.
    static func withoutQuotations(_ text: String) -> String {
        var depth = 0
        var isCode = false
        var prose = ""
        for character in text {
            switch character {
            case "«": depth += 1
            case "»": depth = max(0, depth - 1)
            case "`": isCode.toggle()
            default: if depth == 0, !isCode { prose.append(character) }
            }
        }
        return prose
    }

    private static func padded(_ number: String) -> String { number.count < 2 ? "0" + number : number }

    private static func withoutZeros(_ number: String) -> String {
        let parts = number.split { $0 == "," || $0 == "." }
        guard parts.count == 2 else { return number }
        var decimals = parts[1]
        while decimals.last == "0" { decimals.removeLast() }
        return decimals.isEmpty ? String(parts[0]) : "\(parts[0]).\(decimals)"
    }
}

extension Substring {
    /// Without the marks that may end a number in a sentence.
    fileprivate func trimmed() -> String {
        var rest = self
        while let last = rest.last, ",.-/".contains(last) { rest.removeLast() }
        while let first = rest.first, ",.-/".contains(first) { rest.removeFirst() }
        return String(rest)
    }
}

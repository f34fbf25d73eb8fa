import Foundation

/// The values of the catalogue read slowly from characters, by the words of the contract: what the decoders are compared
/// with. Nothing here is shared with the product.
enum SlowValues {
    static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value >= 48 && $0.value <= 57 }
    }

    static func isNumero(_ text: String) -> Bool { isDigits(text) && text.unicodeScalars.count <= 10 }

    static func isFiness(_ text: String) -> Bool {
        let c = Array(text.unicodeScalars)
        return c.count == 9 && isDigits(String(Character(c[0])))
            && (c[1] == "A" || c[1] == "B" || isDigits(String(Character(c[1]))))
            && isDigits(c[2...].map { String(Character($0)) }.joined())
    }

    enum Checked { case malformed, wrong, right }

    /// 2A counts as 19 and 2B as 18; the key completes the number to a multiple of 97.
    static func nir(_ text: String) -> Checked {
        let c = text.unicodeScalars.map { String(Character($0)) }
        guard c.count == 15 else { return .malformed }
        var number = c[..<13].joined()
        let department = c[5] + c[6]
        if department == "2A" || department == "2B" {
            number = c[..<5].joined() + (department == "2A" ? "19" : "18") + c[7..<13].joined()
        }
        guard isDigits(number), isDigits(c[13...].joined()) else { return .malformed }
        return (UInt64(number)! + UInt64(c[13...].joined())!) % 97 == 0 && (1...97).contains(Int(c[13...].joined())!)
            ? .right : .wrong
    }

    static func siret(_ text: String) -> Checked {
        guard isDigits(text), text.unicodeScalars.count == 14 else { return .malformed }
        var sum = 0
        for (i, scalar) in text.unicodeScalars.enumerated() {
            let doubled = Int(scalar.value - 48) * (i % 2 == 0 ? 2 : 1)
            sum += doubled / 10 + doubled % 10
        }
        return sum % 10 == 0 ? .right : .wrong
    }

    static func isYear(_ text: String) -> Bool { isDigits(text) && text.unicodeScalars.count == 4 }

    /// With spaces of any kind and small letters.
    static func compact(_ text: String) -> String {
        let kept = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }
        return kept.map { ("a"..."z").contains($0) ? String($0).uppercased() : String($0) }.joined()
    }

    /// As it may be written; seven or eight digits have lost zeros in front.
    static func isFinessAsWritten(_ text: String) -> Bool {
        let compact = compact(text)
        return isFiness(compact) || (isDigits(compact) && (7...8).contains(compact.unicodeScalars.count))
    }

    /// As codes of lists are compared: no case, accents, invisible characters, quotes around; one sign between words.
    static func plain(_ text: String) -> String {
        var words: [String] = [""]
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            let category = scalar.properties.generalCategory
            if category == .nonspacingMark || category == .format { continue }
            if category == .control && !scalar.properties.isWhitespace && scalar != "\0" { continue }
            if category == .initialPunctuation || category == .finalPunctuation {
                words[words.count - 1] += "\""
            } else if scalar.properties.isWhitespace || category == .dashPunctuation || scalar == "_" {
                words.append("")
            } else {
                words[words.count - 1] += ("A"..."Z").contains(scalar) ? String(scalar).lowercased() : String(scalar)
            }
        }
        // Quotes and signs around, in any order.
        func isAround(_ c: Character?) -> Bool { c == "'" || c == "\"" || c == "_" }
        var joined = Substring(words.filter { !$0.isEmpty }.joined(separator: "_"))
        while isAround(joined.first) { joined.removeFirst() }
        while isAround(joined.last) { joined.removeLast() }
        return String(joined)
    }

    /// Without `,0`, `.00`… behind.
    static func withoutZeroDecimals(_ text: String) -> String {
        guard let point = text.unicodeScalars.firstIndex(where: { $0 == "," || $0 == "." }) else { return text }
        let decimals = String(text.unicodeScalars[text.unicodeScalars.index(after: point)...])
        return isDigits(decimals) && decimals.allSatisfy({ $0 == "0" }) ? String(text.unicodeScalars[..<point]) : text
    }

    /// A midnight behind it is nothing.
    static func dateAsWritten(_ text: String) -> [Int]? {
        if let date = date(text) { return date }
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 10, let date = date(String(String.UnicodeScalarView(scalars[..<10]))) else { return nil }
        guard scalars[10] == "T" || scalars[10] == "t" || scalars[10].properties.isWhitespace else { return nil }
        let rest = scalars[10...].filter { !$0.properties.isWhitespace }
        let time = String(String.UnicodeScalarView(rest)).lowercased()
        let midnight = #/t?(?:00?[:h]00(?::00(?:[.,]0+)?)?|12[:h]00(?::00(?:[.,]0+)?)?am)(?:z|utc|[+-](?:[0-9]{2}|[0-9]{2}:?[0-9]{2}))?/#
        return time.wholeMatch(of: midnight) == nil ? nil : date
    }

    /// Year, month, day, in that order: comparable.
    static func date(_ text: String) -> [Int]? {
        let french = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let iso = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let parts = french.count == 3 ? [french[2], french[1], french[0]] : iso
        guard parts.count == 3, parts.map(\.unicodeScalars.count) == [4, 2, 2], parts.allSatisfy({ isDigits($0) })
        else {
            return nil
        }
        let n = parts.map { Int($0)! }
        var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if n[0] % 400 == 0 || (n[0] % 4 == 0 && n[0] % 100 != 0) { lengths[1] = 29 }
        guard n[0] >= 1, (1...12).contains(n[1]), (1...lengths[n[1] - 1]).contains(n[2]) else { return nil }
        return n
    }

    enum Number: Equatable { case value(Int64), tooLarge, malformed }

    /// Digits, `-` before them.
    static func integer(_ text: String) -> Number {
        let digits = text.hasScalarPrefix("-") ? String(text.unicodeScalars.dropFirst()) : text
        guard isDigits(digits) else { return .malformed }
        return Int64(text).map { .value($0) } ?? .tooLarge
    }

    /// With the sign of the euro behind it, or not.
    static func amountAsWritten(_ text: String) -> Number {
        let read = amount(text)
        guard read == .malformed, text.unicodeScalars.last == "€" else { return read }
        return amount(String(String.UnicodeScalarView(text.unicodeScalars.dropLast())).slowlyTrimmed)
    }

    /// Hundredths. `-0` is 0.
    static func amount(_ text: String) -> Number {
        var scalars = Array(text.unicodeScalars)
        let isNegative = scalars.first == "-"
        if isNegative { scalars.removeFirst() }
        var whole = String(String.UnicodeScalarView(scalars))
        var decimals = "00"
        if let point = scalars.lastIndex(where: { $0 == "," || $0 == "." }) {
            whole = String(String.UnicodeScalarView(scalars[..<point]))
            decimals = String(String.UnicodeScalarView(scalars[(point + 1)...]))
            guard isDigits(decimals), decimals.unicodeScalars.count <= 2 else { return .malformed }
            if decimals.unicodeScalars.count == 1 { decimals += "0" }
        }
        let groups = whole.unicodeScalars.split(omittingEmptySubsequences: false) {
            $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}"
        }.map { String($0) }
        guard groups.allSatisfy({ isDigits($0) }) else { return .malformed }
        if groups.count > 1 {
            guard groups[0].unicodeScalars.count <= 3, groups.dropFirst().allSatisfy({ $0.unicodeScalars.count == 3 })
            else { return .malformed }
        }
        guard let magnitude = Int64(groups.joined() + decimals) else { return .tooLarge }
        return .value(isNegative ? -magnitude : magnitude)
    }
}

extension String {
    func hasScalarPrefix(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.first == scalar }

    /// Without Unicode white space at its ends, scalar by scalar.
    var slowlyTrimmed: String {
        var scalars = Array(unicodeScalars)
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        return String(String.UnicodeScalarView(scalars))
    }
}

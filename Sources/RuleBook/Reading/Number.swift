/// Numbers of the rule files, read from their text: digits and a point, never through a binary fraction.
enum Number {
    static func integer(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return Int(text)
    }

    /// In hundredths; `decimals` = how many may follow the point.
    static func hundredths(_ text: String, decimals: ClosedRange<Int>) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ integer(String($0)) }), parts.count <= 2 else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.contains(fraction.utf8.count), parts.count == 1 || !fraction.isEmpty else { return nil }
        guard let rest = integer(fraction.padding(2)) else { return nil }
        return Int64(whole) * 100 + Int64(rest)
    }
}

extension String {
    fileprivate func padding(_ width: Int) -> String {
        self + String(repeating: "0", count: max(0, width - utf8.count))
    }
}

/// Codes as the extracts carry them.
enum Codes {
    static func isCode(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x5F
                    || $0 == 0x2D
            }
    }
}

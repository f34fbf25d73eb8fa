import Domain

/// One value tried at several places of a range: `cgos.etudes.plafond_qf=1000..1600:50`.
public struct RuleSweep: Sendable {
    public let path: String
    /// As they are written, in order.
    public let values: [String]
    public let changes: [RuleChange]

    /// More would take hours and tell nothing more.
    static let most = 1000
}

extension RuleVariants {
    public func sweep(_ text: String) throws(RuleVariantError) -> RuleSweep {
        let origin = "--sweep \(text)"
        let wrong = RuleVariantError(
            "\(origin) : écrivez une clé, un début, une fin et un pas : cgos.etudes.plafond_qf=1000..1600:50.")
        guard let sign = text.firstIndex(of: "="), let dots = text.firstRange(of: ".."),
            let colon = text.lastIndex(of: ":"), sign < dots.lowerBound, dots.upperBound <= colon
        else { throw wrong }
        let key = String(text[..<sign])
        let parts = [
            text[text.index(after: sign)..<dots.lowerBound], text[dots.upperBound..<colon],
            text[text.index(after: colon)...],
        ].map { String($0).replacing(",", with: ".") }
        let order = RuleVariantError("\(origin) : le pas doit être plus grand que zéro, et la fin suivre le début.")
        if parts[2].hasPrefix("-") { throw order }
        let numbers = parts.compactMap { Number.hundredths($0, decimals: 0...2) }
        guard numbers.count == 3 else { throw wrong }
        let (first, last, step) = (numbers[0], numbers[1], numbers[2])
        guard step > 0, first <= last else { throw order }
        guard (last - first) / step < RuleSweep.most else {
            throw RuleVariantError(
                "\(origin) : \((last - first) / step + 1) valeurs, et il en est essayé \(RuleSweep.most) au plus : agrandissez le pas."
            )
        }
        let isWhole = numbers.allSatisfy { $0 % 100 == 0 }
        let values = stride(from: first, through: last, by: Int(step)).map { n in
            isWhole ? "\(n / 100)" : "\(n / 100).\(n % 100 < 10 ? "0" : "")\(n % 100)"
        }
        var changes: [RuleChange] = []
        for value in values { changes.append(try change("\(key)=\(value)", option: "--sweep")) }
        return RuleSweep(path: key, values: values, changes: changes)
    }
}

import RuleBook

@testable import TestSupport

extension InventedCommittee {
    static let rules: [Int: Rules] = {
        let book = RuleFolder.shipped.with(fileName, file).trusted()
        return Dictionary(uniqueKeysWithValues: (2025...2028).map { ($0, book.trusted($0)) })
    }()

    /// « M » is an establishment of the committee, in Martinique.
    static func facts(_ year: Int = 2026) -> Facts { Facts(rules[year]!).etablissement("M", "cosm", region: "02") }
}

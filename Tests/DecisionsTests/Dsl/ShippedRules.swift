import RuleBook

@testable import TestSupport

/// Files that a test wrote rightly: it stops where they are refused.
extension RuleFolder {
    func trusted() -> RuleBook {
        do { return try load() } catch { fatalError("the rule files are refused: \(error)") }
    }

    func trusted(_ year: Int) -> Rules { trusted().trusted(year) }
}

extension RuleBook {
    func trusted(_ year: Int) -> Rules {
        do { return try rules(for: year) } catch { fatalError("no rules for \(year): \(error)") }
    }
}

/// The rule files as shipped, read once.
enum ShippedRules {
    private static let byYear: [Int: Rules] = {
        let book = RuleFolder.shipped.trusted()
        return Dictionary(uniqueKeysWithValues: (2018...2030).map { ($0, book.trusted($0)) })
    }()

    static func of(_ year: Int) -> Rules {
        guard let rules = byYear[year] else { fatalError("the tests know the rules of 2018 to 2030") }
        return rules
    }
}

import Domain
import RuleBook

/// Benefits in the order of the form that asks for them: 2 comes before 10-1.
enum FormOrder {
    /// Indices in `Rules.benefits`, by committee, then by code: numbers as numbers.
    static func sorted(_ benefits: some Sequence<Int>, _ rules: Rules) -> [Int] {
        benefits.sorted { a, b in
            let (x, y) = (rules.benefits[a], rules.benefits[b])
            return x.committee != y.committee ? x.committee < y.committee : precedes("\(x.code)", "\(y.code)")
        }
    }

    static func precedes(_ a: String, _ b: String) -> Bool {
        let (x, y) = (a.split(separator: "-"), b.split(separator: "-"))
        for (left, right) in zip(x, y) where left != right {
            guard let one = Int(left), let other = Int(right) else {
                return left.utf8.lexicographicallyPrecedes(right.utf8)
            }
            return one < other
        }
        return x.count < y.count
    }
}

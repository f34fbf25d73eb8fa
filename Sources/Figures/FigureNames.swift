import Domain
import RuleBook

/// The codes of benefits, regions and committees of every set of rules that judgings are compared under: a figure's index
/// is the same code in all of them, whatever each set of rules numbers first.
public struct FigureNames: Sendable {
    /// In the order of their bytes, as outputs are.
    public let benefits: Vocabulary
    public let regions: Vocabulary
    public let committees: Vocabulary

    /// - Parameter rules: at most 254 codes of each kind in all of them together.
    public init(_ rules: [Rules]) {
        func codes(_ of: (Rules) -> [Text]) -> Vocabulary { Vocabulary(Set(rules.flatMap(of)).sorted()) }
        benefits = codes { $0.benefits.map(\.code) }
        regions = codes { $0.regions.map(\.code) }
        committees = codes { $0.committees.map(\.code) }
    }

    /// Stands for « none »: an agent without region or committee.
    public static let none: UInt8 = 255
}

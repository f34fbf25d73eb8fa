import Domain
import Figures
import RuleBook

/// For each index of a set of rules, that of the same code in the names of all.
struct NameIndices: Sendable {
    let benefits: [UInt8]
    let regions: [UInt8]
    let committees: [UInt8]
    let isTaxable: [Bool]

    init(_ rules: Rules, _ names: FigureNames) {
        // Made of these rules among others: every code is there.
        benefits = rules.benefits.map { names.benefits.index(of: $0.code) ?? FigureNames.none }
        regions = rules.regions.map { names.regions.index(of: $0.code) ?? FigureNames.none }
        committees = rules.committees.map { names.committees.index(of: $0.code) ?? FigureNames.none }
        isTaxable = rules.benefits.map(\.isTaxable)
    }
}

import Decisions
import Domain
import RuleBook

/// The key figures that a campaign leaves for the next to be compared with, by region, and how they are kept: as counts
/// of the manifest, `region.<code>.<figure>` and `national.<figure>`.
public struct EarlierFigures: Sendable, Equatable {
    /// N−1.
    public let year: Int
    private let values: [String: Int64]

    public init(year: Int, values: [String: Int64]) {
        self.year = year
        self.values = values
    }

    /// Nil where the campaign before had no such figure (a region without agent, a benefit nobody received).
    func value(_ place: Place, _ figure: ComparedFigure) -> Int64? { values[place.key + figure.key] }

    func has(_ place: Place, _ key: String) -> Bool { values[place.key + key] != nil }

    /// Whether it says anything of that place.
    func knows(_ place: Place) -> Bool { values[place.key + ComparedFigure.agents] != nil }

    public enum Place: Sendable, Equatable {
        case region(code: String)
        case national

        var key: String {
            switch self {
            case .region(let code): "region.\(code)."
            case .national: "national."
            }
        }
    }

    /// What a campaign leaves of one place.
    public static func counts(_ place: Place, _ figures: RegionFigures, _ rules: Rules) -> [String: Int64] {
        let compared = ComparedFigure.all(figures, rules)
        return Dictionary(uniqueKeysWithValues: compared.map { (place.key + $0.key, $0.value) })
    }
}

/// One figure of the comparison: agents, open rights by basis, studies by statut, euros by benefit.
struct ComparedFigure: Sendable {
    static let agents = "agents"

    let key: String
    let label: String
    let value: Int64
    /// Cents of taxable net; else a count.
    let isMoney: Bool

    /// - Parameter wasPaid: whether a taxable benefit without amount this year is shown all the same (key of the figure).
    static func all(_ figures: RegionFigures, _ rules: Rules, wasPaid: (String) -> Bool = { _ in false })
        -> [ComparedFigure]
    {
        var all = [ComparedFigure(key: agents, label: "Agents", value: Int64(figures.agents), isMoney: false)]
        all += Fondement.allCases.map {
            ComparedFigure(
                key: "fondement.\($0.rawValue)", label: "Droits : \($0.label.description.lowercased())",
                value: Int64(figures.count($0)), isMoney: false)
        }
        all += StudyStatus.allCases.map {
            ComparedFigure(
                key: "etudes.\($0.rawValue)", label: "Études : \($0.label.description.lowercased())",
                value: Int64(figures.count($0)), isMoney: false)
        }
        for (index, benefit) in rules.benefits.enumerated() where benefit.isTaxable {
            let key = "imposable.\(benefit.code)"
            guard figures.netByBenefit[index] != 0 || wasPaid(key) else { continue }
            all.append(
                ComparedFigure(
                    key: key, label: "Net imposable : \(benefit.label)", value: Int64(figures.netByBenefit[index]),
                    isMoney: true))
        }
        return all
    }
}

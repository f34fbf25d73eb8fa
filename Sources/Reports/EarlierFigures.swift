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

    /// How many agents the place had.
    func agents(_ place: Place) -> Int64? { values[place.key + ComparedFigure.agents] }

    /// Of all benefits, cents.
    func netImposable(_ place: Place) -> Int64 {
        values.reduce(0) { $1.key.hasPrefix("\(place.key)\(ComparedFigure.taxable)") ? $0 + $1.value : $0 }
    }

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
        return Dictionary(
            uniqueKeysWithValues: compared.map { (place.key + $0.key, $0.value) } + [
                (place.key + ComparedFigure.agents, Int64(figures.agents))
            ])
    }
}

/// One figure of the comparison: agents by basis of their rights, studies by statut, euros by benefit.
struct ComparedFigure: Sendable {
    static let agents = "agents"
    /// Before the code of a benefit.
    static let taxable = "imposable."

    let key: String
    let label: String
    let value: Int64
    let group: Group

    /// Figures that add up: a table, and its total.
    enum Group: CaseIterable {
        case rights, studies, money

        var title: String {
            switch self {
            case .rights: "Agents par fondement des droits"
            case .studies: "Études par statut"
            case .money: "Net imposable par prestation"
            }
        }

        /// In the workbook.
        var table: String {
            switch self {
            case .rights: "ComparaisonDroits"
            case .studies: "ComparaisonEtudes"
            case .money: "ComparaisonMontants"
            }
        }

        /// Cents of taxable net; else a count.
        var isMoney: Bool { self == .money }
    }

    /// - Parameter wasPaid: whether a taxable benefit without amount this year is shown all the same (key of the figure).
    static func all(_ figures: RegionFigures, _ rules: Rules, wasPaid: (String) -> Bool = { _ in false })
        -> [ComparedFigure]
    {
        var all = Fondement.allCases.map {
            ComparedFigure(
                key: "fondement.\($0.rawValue)", label: $0.label.description, value: Int64(figures.count($0)),
                group: .rights)
        }
        all += StudyStatus.allCases.map {
            ComparedFigure(
                key: "etudes.\($0.rawValue)", label: $0.label.description, value: Int64(figures.count($0)),
                group: .studies)
        }
        for index in FormOrder.sorted(rules.benefits.indices, rules) where rules.benefits[index].isTaxable {
            let benefit = rules.benefits[index]
            let key = "\(taxable)\(benefit.code)"
            guard figures.netByBenefit[index] != 0 || wasPaid(key) else { continue }
            all.append(
                ComparedFigure(
                    key: key, label: benefit.label, value: Int64(figures.netByBenefit[index]), group: .money))
        }
        return all
    }
}

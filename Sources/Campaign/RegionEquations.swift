import Decisions
import Reports

/// Regions add up to the nation, which is `declarations.csv`.
enum RegionEquations {
    static func all(_ index: RegionalIndex, _ d: CampaignDecisions) -> [Equation] { [] }
}

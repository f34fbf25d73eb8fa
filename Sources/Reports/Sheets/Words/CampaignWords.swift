import Decisions
import Domain
import RuleBook
import SheetModel

/// Words that depend on the campaign (labels of the rule files, sets of motifs, years), made once per run and shared
/// by its workbooks, so that filling a cell builds nothing. They live as long as the process, like the rules.
struct CampaignWords: Sendable {
    /// By index in `Rules.committees`: `C.G.O.S.`
    let committees: [Text]
    /// By index in `Rules.committees`, then that of the default committee.
    private let quotientMonths: [Int64]
    /// By index in `Rules.benefits`; of two with one label the code is told too.
    let benefits: [Text]
    /// By index in `Extraits.etablissements`; of two with one name the FINESS is told too.
    let etablissements: [Text]
    let rights: MotifWords
    let studies: MotifWords
    let parameters: [ParameterRow]
    /// By index in `ContributionRules.profiles`.
    let profiles: [Text]
    /// Of an agent in activity.
    let activityProfile: String
    private let years: [Text]

    init(_ decisions: CampaignDecisions) {
        let rules = decisions.rules
        committees = rules.committees.map { Text(leaking: $0.name) }
        quotientMonths =
            rules.committees.map(\.quotientMonths) + [rules.committees[rules.defaultCommittee].quotientMonths]
        benefits = UniqueNames.of(rules.benefits.map { (Text(leaking: $0.label), "\($0.code)") })
        etablissements = UniqueNames.of(decisions.extraits.etablissements.map { ($0.nom, "\($0.finess)") })
        var rightsMet = Set<UInt32>()
        for droit in decisions.droits { rightsMet.insert(droit.motifs.bits) }
        rights = MotifWords(rightsMet, MotifDroits.self)
        var studiesMet = Set<UInt32>()
        for study in decisions.studies {
            studiesMet.insert(study.motifs.bits)
            studiesMet.insert(study.motifs.intersection(.lacking).bits)
        }
        studies = MotifWords(studiesMet, MotifEtudes.self)
        parameters = ParameterRow.rows(rules)
        profiles = rules.contributions.profiles.map { Text(leaking: $0.label) }
        activityProfile = rules.contributions.profiles[rules.contributions.activity].label.lowercasedFirst
        years = (CampaignWords.firstYear...CampaignWords.lastYear).map { Text(leaking: String($0)) }
    }

    private static let firstYear = 1900
    private static let lastYear = 2200

    /// A year is no number to add up, and has no thousands.
    func year(_ year: Int) -> Cell {
        CampaignWords.firstYear...CampaignWords.lastYear ~= year ? .text(years[year - CampaignWords.firstYear]) : .empty
    }

    func committee(_ organisme: UInt8?) -> Cell { organisme.map { .text(committees[Int($0)]) } ?? .empty }

    func months(_ droit: Droit) -> Int64 { quotientMonths[droit.organisme.map(Int.init) ?? quotientMonths.count - 1] }
}

import Decisions
import RuleBook
import Testing

@testable import Reports

/// Issue: key figures against the previous campaign, where its results are in the output folder.
@Suite("Figures of the campaign before")
struct ComparisonTests {
    private let campaign = SampleCampaign.decide(SampleCampaign.people)

    private var figures: RegionFigures { RegionalIndex(campaign, findings: []).national }

    @Test("what a campaign leaves is what the next one reads")
    func roundTrip() {
        let left = EarlierFigures.counts(.national, figures, campaign.rules)
        let earlier = EarlierFigures(year: 2022, values: left)
        #expect(earlier.knows(.national) && !earlier.knows(.region(code: "11")))
        for figure in ComparedFigure.all(figures, campaign.rules) {
            #expect(earlier.value(.national, figure) == figure.value)
        }
        #expect(left["national.agents"] == Int64(campaign.droits.count))
    }

    @Test("a benefit that nobody receives any more is still compared")
    func ended() {
        let benefit = campaign.rules.benefits.first { $0.isTaxable }!
        let none = RegionFigures(campaign.rules)
        let shown = ComparedFigure.all(none, campaign.rules) { $0 == "imposable.\(benefit.code)" }
        #expect(shown.filter(\.group.isMoney).map(\.value) == [0])
    }
}

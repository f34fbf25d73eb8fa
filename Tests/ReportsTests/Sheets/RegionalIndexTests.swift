import Domain
import Testing

@testable import Decisions
@testable import Reports

/// Regions: every record in exactly one, and figures that add up to the nation.
@Suite struct RegionalIndexTests {
    let decisions = SampleCampaign.decide(SampleCampaign.people)
    var index: RegionalIndex { RegionalIndex(decisions, findings: SampleCampaign.findings) }

    @Test func regionsAddUpToTheNation() {
        let index = index
        #expect(index.sumOfRegions == index.national)
        #expect(index.national.agents == decisions.droits.count)
        #expect(index.national.studies > 0 && index.national.requests > 0 && index.national.declarations > 0)
        let net = decisions.declarations.reduce(0) { $0 + $1.taxable.netImposable.value }
        #expect(Int64(index.national.netImposable) == net)
        #expect(index.national.netByBenefit.reduce(0, +) == index.national.netImposable)
        #expect(index.national.byVerdict.reduce(0, +) == index.national.agents)
        #expect(index.national.findings == SampleCampaign.findings.count)
    }

    /// A figure that `+` forgot would not be doubled.
    @Test func everyFigureIsAdded() {
        let national = index.national
        let twice = Mirror(reflecting: national + national).children
        for (one, two) in zip(Mirror(reflecting: national).children, twice) {
            switch (one.value, two.value) {
            case (let a as Int, let b as Int): #expect(b == 2 * a, "\(one.label ?? "")")
            case (let a as [Int], let b as [Int]): #expect(b == a.map { 2 * $0 }, "\(one.label ?? "")")
            default: Issue.record("\(one.label ?? ""): neither a number nor a list")
            }
        }
    }

    @Test func everyRecordIsInExactlyOneRegion() {
        let parts = index.regions.map(\.records)
        func all(_ path: KeyPath<RegionRecords, [Int32]>) -> [Int32] { parts.flatMap { $0[keyPath: path] }.sorted() }
        func upTo(_ count: Int) -> [Int32] { (0..<count).map { Int32($0) } }
        #expect(all(\.agents) == upTo(decisions.droits.count))
        #expect(all(\.dependants) == upTo(decisions.dependants.count))
        #expect(all(\.studies) == upTo(decisions.studies.count))
        #expect(all(\.declarations) == upTo(decisions.declarations.count))
        #expect(all(\.details) == upTo(decisions.details.count))
        #expect(all(\.requests) == upTo(decisions.requests.count))
        #expect(all(\.findings) == upTo(SampleCampaign.findings.count))
        #expect(all(\.retired).count == decisions.droits.count { $0.categorie == .retraite })
    }

    @Test func regionsAreThoseOfTheirAgents() {
        let regions = index.regions
        #expect(regions.map(\.code) == ["00", "04", "11", "93"])
        #expect(regions.map(\.fileName).first == "regions/00-sans-rattachement.xlsx")
        for part in regions {
            for agent in part.records.agents {
                let region = decisions.droits[Int(agent)].region.map {
                    decisions.rules.regions[Int($0)].code.description
                }
                #expect(region ?? "00" == part.code)
            }
        }
    }

    @Test func findingsFollowTheirAgent() {
        let parts = Dictionary(uniqueKeysWithValues: index.regions.map { ($0.code, $0.records.findings) })
        // 1000004 works at the Hôpital de la Côte bleue, 1000002 at the Hôpital des Lilas; one finding has no number.
        #expect(parts["93"] == [0])
        #expect(parts["00"] == [1])
        #expect(parts["11"] == [2])
    }

    /// Everything else stands in the first workbook; each finding in one, in order.
    @Test func manyFindingsGoOnInOtherWorkbooks() throws {
        let findings = (0..<5).map { _ in SampleCampaign.findings[1] }
        let context = SampleCampaign.context(decisions, findings: findings)
        let part = try #require(RegionalIndex(decisions, findings: findings).regions.first)
        let volumes = part.volumes(mostFindings: 2)
        #expect(
            volumes.map(\.fileName) == [
                "regions/00-sans-rattachement.xlsx", "regions/00-sans-rattachement-anomalies-2.xlsx",
                "regions/00-sans-rattachement-anomalies-3.xlsx",
            ])
        #expect(volumes.map(\.records.findings) == [[0, 1], [2, 3], [4]])
        #expect(volumes.map(\.records.agents.count) == [part.records.agents.count, 0, 0])
        #expect(part.volumes(mostFindings: 5).map(\.fileName) == ["regions/00-sans-rattachement.xlsx"])
        let books = volumes.map { regionalWorkbook($0, context) }
        #expect(books.map { $0.sheets.count > 2 } == [true, false, false])
        var shown = WorkbookFigures()
        for book in books { shown.add(book) }
        #expect(shown.findings == 5)
        #expect(shown.agents == Int64(part.figures.agents))
        for volume in volumes {
            let source = SheetSource(volume, context)
            let controls = AnomaliesSheet.controls(AnomaliesSheet.anomalies(source), volume)
            #expect(controls.map(\.closes) == [true])
        }
        let list = AnomaliesSheet.anomalies(SheetSource(volumes[1], context))
        #expect(list.subtitle.hasSuffix(" Lignes 3 à 4 sur 5 ; suite : 00-sans-rattachement-anomalies-3.xlsx."))
    }

    @Test(arguments: [
        ("11", "Île-de-France", "11-ile-de-france"),
        ("93", "Provence-Alpes-Côte d'Azur", "93-provence-alpes-cote-d-azur"),
        ("93", "Provence-Alpes-Côte d’Azur", "93-provence-alpes-cote-d-azur"), ("04", "La Réunion", "04-la-reunion"),
        ("44", "Grand Est", "44-grand-est"), ("00", "Sans rattachement", "00-sans-rattachement"),
    ])
    func slugs(_ code: String, _ label: String, _ slug: String) {
        #expect(RegionSlug.slug(code: code, label: label) == slug)
    }

    @Test func aCampaignWithoutAgentsHasNoRegion() {
        let empty = SampleCampaign.decide([])
        let index = RegionalIndex(empty, findings: [])
        #expect(index.regions.isEmpty)
        #expect(nationalWorkbook(index, SampleCampaign.context(empty, findings: [])).sheets.count == 8)
    }
}

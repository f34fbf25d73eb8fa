import Domain
import RuleBook
import Testing

@testable import TestSupport

/// §6: deadline, amount and conditions of each request of the C.O.G.O.H.R., from the table of Q3.
struct RequestValuesTests {
    private func request(_ code: String) throws -> RequestRule {
        try #require(try RuleFolder.shippedRules(for: 2023).benefits.first { $0.code == code }?.request)
    }

    private static func euros(_ n: Int64) -> Cents { Cents(n * 100) }

    @Test(
        arguments: [
            ("1", .flat(euros(80), perUnit: true, maxUnits: nil)), ("2", .inKind(nights: 2)),
            ("3", .flat(euros(180), perUnit: true, maxUnits: nil)),
            (
                "5",
                .scale([
                    .init(variant: .horsReunion, ageUnder: nil, amount: euros(1300)),
                    .init(variant: .reunion, ageUnder: nil, amount: euros(850)),
                ])
            ),
            ("6", .flat(euros(120), perUnit: true, maxUnits: nil)),
            (
                "7",
                .scale([
                    .init(variant: .centre, ageUnder: 20, amount: euros(530)),
                    .init(variant: .domicile, ageUnder: 20, amount: euros(771)),
                    .init(variant: .centre, ageUnder: nil, amount: euros(820)),
                    .init(variant: .domicile, ageUnder: nil, amount: euros(1255)),
                ])
            ),
            ("8", .flat(euros(70), perUnit: true, maxUnits: 11)),
            (
                "9",
                .scale([
                    .init(variant: .horsReunion, ageUnder: nil, amount: euros(300)),
                    .init(variant: .reunion, ageUnder: nil, amount: euros(150)),
                ])
            ),
            ("10-1", .flat(.zero, perUnit: false, maxUnits: nil)), ("10-2", .priceUpTo(euros(152), perUnit: true)),
            ("10-3", .flat(euros(400), perUnit: true, maxUnits: nil)), ("13", .shareOfPrice(2_000)),
            ("14", .shareOfPrice(4_000)),
            ("15", .flat(euros(120), perUnit: false, maxUnits: nil)), ("16-1", .granted(from: .zero, to: euros(1600))),
            ("16-2", .flat(euros(300), perUnit: false, maxUnits: nil)),
            ("16-3", .flat(euros(500), perUnit: false, maxUnits: nil)),
            ("17", .flat(euros(1555), perUnit: false, maxUnits: nil)), ("19-1", .priceUpTo(euros(500), perUnit: false)),
            ("19-2", .inKind(nights: 2)), ("22", .granted(from: euros(278), to: euros(858))),
        ] as [(String, AmountRule)])
    func amounts(code: String, amount: AmountRule) throws {
        #expect(try request(code).amount == amount)
    }

    @Test(arguments: [
        "1", "3", "5", "6", "7", "8", "9", "10-1", "10-2", "10-3", "14", "15", "16-1", "16-2", "16-3", "17", "19-1",
        "22",
    ])
    func threeMonths(code: String) throws { #expect(try request(code).deadline == .endOfMonth(3)) }

    @Test func otherDeadlines() throws {
        #expect(try request("13").deadline == .endOfMonth(2))
        #expect(try request("2").deadline == .sameDay(years: 1))
        #expect(try request("19-2").deadline == .sameDay(years: 1))
    }

    @Test(
        arguments: [
            ("5", [.horsReunion, .reunion]), ("7", [.centre, .domicile]), ("9", [.horsReunion, .reunion]),
            ("10-1", [.neige, .maurice]), ("1", []), ("13", []),
        ] as [(String, [Variant])])
    func variants(code: String, variants: [Variant]) throws { #expect(try request(code).variants == variants) }

    @Test func conditions() throws {
        let rules = try RuleFolder.shippedRules(for: 2023)
        func codes(_ holds: (RequestRule) -> Bool) -> [String] {
            rules.benefits.filter { $0.request.map(holds) ?? false }.map(\.code.description)
        }
        #expect(codes(\.needsRang) == ["8"])
        #expect(codes { $0.ageUnder == 3 } == ["8"] && codes { $0.ageUnder != nil } == ["8"])
        #expect(codes { $0.disabilityOver == 50 } == ["7"] && codes { $0.disabilityOver != nil } == ["7"])
        #expect(codes { $0.retiredOnly == true } == ["19-1", "19-2", "22"])
        #expect(codes(\.ceilingUnknown) == ["13", "14"])
        #expect(codes { $0.shareCeiling != nil } == [])
    }

    /// 10-1: known prices, nothing paid out.
    @Test func familyPrices() throws {
        #expect(try request("10-1").familyPrices.map(\.amount) == [Cents(76_400), Cents(56_600)])
    }

    /// The ceiling of the air ticket, the day a source gives it: a value in the file, no code.
    @Test func aCeilingCanBeGiven() throws {
        let folder = RuleFolder.shipped.changing(
            "cogohr.yaml", "valeur: { part_du_prix: 20, plafond: inconnu }",
            to: "valeur: { part_du_prix: 20, plafond: 400.00 }")
        let request = try #require(try folder.rules(for: 2023).benefits.first { $0.code == "13" }?.request)
        #expect(request.shareCeiling == Cents(40_000) && !request.ceilingUnknown)
    }
}

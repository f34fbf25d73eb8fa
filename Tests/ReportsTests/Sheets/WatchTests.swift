import Domain
import Testing

@testable import Decisions
@testable import Reports

/// À surveiller: on the edge, one step inside, one step outside.
@Suite struct WatchTests {
    typealias Person = SampleCampaign.Person
    typealias Child = SampleCampaign.Child

    /// The items of one agent of the Île-de-France.
    private func items(
        _ person: Person, _ kind: WatchKind, millesime: Int = 2023, cutOff: String? = nil
    ) -> [WatchItem] {
        var person = person
        person.place = person.place.map { _ in 1 }
        let decisions = SampleCampaign.decide([person], millesime: millesime, cutOff: cutOff)
        let context = SampleCampaign.context(decisions, findings: [])
        let part = RegionalIndex(decisions, findings: []).regions[0]
        return Watch.items(SheetSource(part, context)).filter { $0.kind == kind }
    }

    private func person(_ change: (inout Person) -> Void = { _ in }) -> Person {
        var person = Person(numero: "1", nom: "MARTIN", prenom: "Anne")
        person.dossier = ("10/03/2023", true)
        person.quotient = (2_000_000, 200)
        change(&person)
        return person
    }

    @Test(
        arguments: [
            ("22/07/2023", nil), ("23/07/2023", 7), ("30/07/2023", 0), ("31/07/2023", -1), ("06/08/2023", -7),
            ("07/08/2023", nil),
        ] as [(String, Int?)])
    func studiesNearTheDeadline(_ day: String, _ days: Int?) {
        let found = items(
            person {
                $0.dossier = (day, true)
                $0.children = [Child(born: 2010, studies: true)]
            }, .deadline)
        #expect(found.count == (days == nil ? 0 : 1))
        if let days {
            guard case .days(days) = found[0].distance else { return #expect(Bool(false), "\(found[0].distance)") }
            guard case .day(Day("30/07/2023")!) = found[0].limit else {
                return #expect(Bool(false), "\(found[0].limit)")
            }
            #expect(found[0].finding.description == (days >= 0 ? "constitué dans le délai" : "constitué en retard"))
        }
    }

    /// 2 parts, ceiling 1 270 €: 30 480 € a year; 1 % of it is 304,80 €.
    @Test(
        arguments: [
            (3_017_519, nil), (3_017_520, -1270), (3_048_000, 0), (3_048_001, 0), (3_078_480, 1270), (3_078_481, nil),
        ] as [(Int64, Int64?)])
    func quotientNearTheCeiling(_ ressources: Int64, _ cents: Int64?) {
        let near = person {
            $0.quotient = (ressources, 200)
            $0.children = [Child(born: 2010, studies: true)]
        }
        for kind in [WatchKind.holidayQuotient, .studiesQuotient] {
            let found = items(near, kind)
            #expect(found.count == (cents == nil ? 0 : 1))
            if let cents {
                guard case .money(Cents(cents)) = found[0].distance else {
                    return #expect(Bool(false), "\(found[0].distance)")
                }
                guard case .money(Cents(127_000)) = found[0].limit else {
                    return #expect(Bool(false), "\(found[0].limit)")
                }
            }
        }
        let side = items(near, .studiesQuotient).first?.finding.description
        if cents != nil {
            // One cent a year over two parts and twelve months is less than a cent of QF: the gap shows 0,00.
            let words =
                switch ressources {
                case 3_048_000: "dans le plafond (égal au plafond)"
                case 3_048_001: "au-dessus du plafond : refus (moins d'un centime au-dessus)"
                case 3_048_002...: "au-dessus du plafond : refus"
                default: "dans le plafond"
                }
            #expect(side == words)
        }
    }

    /// rang = N − max(2021, liquidation, last dossier); the fifth is the last.
    @Test(
        arguments: [
            (2025, 2010, nil, false), (2026, 2010, nil, true), (2027, 2010, nil, false), (2027, 2022, nil, true),
            (2027, 2010, 2022, true), (2027, 2010, 2023, false),
        ] as [(Int, Int, Int?, Bool)])
    func lastYearOfRenewal(_ millesime: Int, _ liquidation: Int, _ last: Int?, _ isLast: Bool) {
        let retired = person {
            $0.dossier = nil
            $0.liquidation = ("01/06/\(liquidation)", 2500)
            $0.lastDossier = last
        }
        let found = items(retired, .lastRenewal, millesime: millesime)
        #expect(found.map(\.finding.description) == (isLast ? ["invité à constituer un dossier"] : []))
        for item in found {
            guard case .whole(5) = item.limit else { return #expect(Bool(false), "\(item.limit)") }
        }
    }

    @Test(
        arguments: [
            (2004, nil), (2003, (21, "devient majeur aux études")), (2002, nil), (1999, nil),
            (1998, (26, "n'a plus aucun droit")), (1997, nil),
        ] as [(Int, (edge: Int, change: String)?)])
    func ageLimits(_ born: Int, _ expected: (edge: Int, change: String)?) {
        let found = items(person { $0.children = [Child(born: born)] }, .ageLimit)
        #expect(found.map { "\($0.limit)" } == (expected.map { ["whole(\($0.edge))"] } ?? []))
        #expect(found.map(\.finding.description) == (expected.map { [$0.change] } ?? []))
    }

    @Test func aSpouseHasNoAgeLimit() {
        #expect(items(person { $0.children = [Child(born: 2003, spouse: true)] }, .ageLimit).isEmpty)
    }

    @Test(
        arguments: [
            (549, nil), (550, "taux 0\u{A0}%, 25\u{A0}% au palier"), (600, "taux 25\u{A0}%, 0\u{A0}% sous le palier"),
            (650, "taux 25\u{A0}%, 0\u{A0}% sous le palier"), (651, nil),
            (3000, "taux 75\u{A0}%, 100\u{A0}% au palier"), (3001, "taux 100\u{A0}%, 75\u{A0}% sous le palier"),
            (3051, nil),
        ] as [(Int64, String?)])
    func yearsOfService(_ years: Int64, _ finding: String?) {
        let found = items(
            person {
                $0.dossier = nil
                $0.liquidation = ("01/06/2015", years)
            }, .serviceBand)
        #expect(found.map(\.finding.description) == (finding.map { [$0] } ?? []))
    }

    /// Not taxed at source here but by the profile: gross chosen so that the net ends where it should.
    @Test(arguments: [(45, nil), (46, -4), (49, -1), (50, 0), (54, 4), (55, nil)] as [(Int64, Int64?)])
    func roundings(_ cents: Int64, _ distance: Int64?) {
        // MALADIE: 3,8 % deductible. Look for a gross whose net ends in those cents.
        let gross = (10_000...20_000).first { brut -> Bool in
            (Int64(brut) - Rounding.halfAwayFromZero(Int64(brut) * 380, over: 10_000)) % 100 == cents
        }!
        let found = items(person { $0.payments = [(SampleRules.maladie, Int64(gross))] }, .rounding)
        #expect(found.count == (distance == nil ? 0 : 1))
        if let distance {
            guard case .money(Cents(distance)) = found[0].distance else {
                return #expect(Bool(false), "\(found[0].distance)")
            }
            guard case .money(let limit) = found[0].limit else { return #expect(Bool(false), "\(found[0].limit)") }
            #expect(limit.value % 100 == 50)
        }
    }

    @Test func remindersStopAtTheDeadline() {
        let late = person {
            $0.dossier = ("10/03/2023", false)
            $0.children = [Child(born: 2010, studies: true)]
        }
        // An incomplete dossier opens nothing: the request is refused for the time being, but it can still be mended.
        let found = items(late, .reminder, cutOff: "15/06/2023")
        #expect(found.map(\.finding.description) == ["Dossier incomplet"])
        #expect(items(late, .reminder, cutOff: "30/07/2023").isEmpty)
        let complete = person { $0.children = [Child(born: 2010, studies: true)] }
        #expect(items(complete, .reminder, cutOff: "15/06/2023").isEmpty)
        let lacking = person { $0.children = [Child(born: 2004, studies: true, certificate: false)] }
        let asked = items(lacking, .reminder, cutOff: "15/06/2023")
        #expect(asked.map(\.finding.description) == ["Certificat de scolarité manquant"])
        guard case .days(45) = asked[0].distance else { return #expect(Bool(false), "\(asked[0].distance)") }
    }
}

import Domain
import Testing

@testable import RuleBook
@testable import TestSupport

/// Values tried in the place of those of the rule files, and values of another year.
@Suite struct VariantTests {
    private static let variants = Result { try RuleVariants(files: RuleFolder.shipped.files, year: 2023) }

    private func rules(_ assignments: String...) throws -> Rules {
        let variants = try VariantTests.variants.get()
        return try variants.book(assignments.map { try variants.change($0) }).rules(for: 2023)
    }

    private func refusal(_ assignments: String...) throws -> String {
        let variants = try VariantTests.variants.get()
        do {
            _ = try variants.book(assignments.map { (text) throws in try variants.change(text) })
            return ""
        } catch {
            return "\(error)"
        }
    }

    private func ceiling(_ rules: Rules) -> Cents? {
        rules.committees.first { $0.code == Text("cgos") }?.studies?.ceiling
    }

    /// Euros as a person types them; a rule file wants two decimals.
    @Test(arguments: ["1300", "1300.00", "1300,00", "1300.0"])
    func eurosAreReadAsTheyAreTyped(text: String) throws {
        #expect(try ceiling(rules("cgos.etudes.plafond_qf=\(text)")) == Cents(130_000))
    }

    /// The year before and the year after keep what the files say.
    @Test func theValueHoldsForTheCampaignAlone() throws {
        let variants = try VariantTests.variants.get()
        let book = try variants.book([variants.change("cgos.etudes.plafond_qf=900")])
        let before = variants.book
        #expect(try ceiling(book.rules(for: 2023)) == Cents(90_000))
        for year in [2022, 2024] { #expect(try ceiling(book.rules(for: year)) == ceiling(before.rules(for: year))) }
    }

    /// A field of a value; the other fields stay.
    @Test func aFieldOfAValue() throws {
        let renewal = try rules("cgos.renouvellement.retraites.annees_max=3").committees.compactMap(\.renewal).first
        let shipped = try RuleFolder.shippedRules(for: 2023).committees.compactMap(\.renewal).first
        #expect(renewal?.maxYears == 3 && renewal?.countedFrom == shipped?.countedFrom)
    }

    @Test func whatDiffersIsNamed() throws {
        let changes = try RuleFolder.shippedRules(for: 2023).changes(to: rules("cgos.etudes.plafond_qf=1300"))
        #expect(changes.map(\.path) == ["etudes.plafond_qf"])
        #expect(changes.first?.before == "1\u{202F}270,00\u{A0}€" && changes.first?.after == "1\u{202F}300,00\u{A0}€")
        #expect(try RuleFolder.shippedRules(for: 2023).changes(to: rules("cgos.etudes.plafond_qf=1270")).isEmpty)
    }

    @Test func unknownKeysNameTheNearest() throws {
        #expect(try refusal("cgos.etude.plafond_qf=1").contains("« cgos.etudes.plafond_qf »"))
        let several = try refusal("plafond_qf=1")
        #expect(several.contains("il y a") && several.contains("« cgos.participation_vacances.plafond_qf »"))
        #expect(
            try refusal("cgos.renouvellement.retraites.annee_max=3").contains(
                "« cgos.renouvellement.retraites.annees_max »"))
    }

    @Test func twoOfOneKeyContradict() throws {
        #expect(try refusal("cgos.etudes.plafond_qf=1", "cgos.etudes.plafond_qf=2").contains("donné deux fois"))
        let both = try refusal("cgos.renouvellement.retraites.annees_max=3", "cgos.renouvellement.retraites=aucun")
        #expect(both.contains("donné deux fois"))
    }

    /// Not taxable, and a profile with contributions: each of the two alone is refused, and together they are right.
    @Test func changesThatAreRightTogether() throws {
        #expect(try refusal("cgos.catalogue.ETUDES.regime.imposable=non").contains("ne porte pas de cotisation"))
        let together = try rules(
            "cgos.catalogue.ETUDES.regime.imposable=non", "cgos.catalogue.ETUDES.regime.profil=aucune")
        #expect(together.benefits.first { $0.code == Text("ETUDES") }?.isTaxable == false)
    }

    /// Nested, or with dots; each refused with its line.
    @Test func aFileOfChanges() throws {
        let variants = try VariantTests.variants.get()
        let text = "cgos:\n  etudes:\n    plafond_qf: 1300\ncontributions.tolerance_net: 0.05\n"
        let changes = try variants.changes(file: "variante.yaml", text: text)
        #expect(changes.map(\.path) == ["cgos.etudes.plafond_qf", "contributions.tolerance_net"])
        let rules = try variants.book(changes).rules(for: 2023)
        #expect(ceiling(rules) == Cents(130_000) && rules.contributions.netTolerance == Cents(5))
        let error = #expect(throws: RuleVariantError.self) {
            try variants.changes(file: "variante.yaml", text: "cgos:\n  etudes:\n    plafon: 1300\n")
        }
        #expect(error?.description.contains("variante.yaml:3") == true)
    }

    /// A whole rule file takes the place of the one of its committee.
    @Test func aWholeRuleFile() throws {
        let variants = try VariantTests.variants.get()
        let file = RuleFolder.shipped["cgos.yaml"].replacing("valeur: 1270.00", with: "valeur: 1000.00")
        let rules = try variants.book(variants.changes(file: "ailleurs/cgos-2.yaml", text: file)).rules(for: 2023)
        #expect(ceiling(rules) == Cents(100_000))
    }

    @Test func aSweepGoesFromPlaceToPlace() throws {
        let variants = try VariantTests.variants.get()
        #expect(try variants.sweep("cgos.etudes.plafond_qf=1000..1600:250").values == ["1000", "1250", "1500"])
        #expect(try variants.sweep("contributions.assiette=98.25..98.75:0.25").values == ["98.25", "98.50", "98.75"])
        for wrong in [
            "cgos.etudes.plafond_qf=1..2", "x", "cgos.etudes.plafond_qf=2..1:1", "cgos.etudes.plafond_qf=1..9:0",
        ] {
            #expect(throws: RuleVariantError.self) { try variants.sweep(wrong) }
        }
        #expect(throws: RuleVariantError.self) { try variants.sweep("cgos.etudes.plafond_qf=1..100000:1") }
    }

    // MARK: Values of another year

    /// 2024 under the values of 2023: the campaign is 2024, its rates begin on the days of 2024.
    @Test func valuesOfAnotherYear() throws {
        let rates = "{ csg_deductible: 6.8, csg_non_deductible: 2.4, crds: 0.5, casa: 0 }\n"
        let folder = RuleFolder.shipped.changing(
            "contributions.yaml",
            "  activite:\n    libelle: Agents en activité\n    regle: T2\n    relu_pour: 2024\n    valeurs:\n      - du: 2018-01-01\n        valeur: \(rates)",
            to:
                "  activite:\n    libelle: Agents en activité\n    regle: T2\n    relu_pour: 2024\n    valeurs:\n      - du: 2018-01-01\n        au: 2023-06-30\n        valeur: \(rates)        source: essai\n      - du: 2023-07-01\n        valeur: \(rates.replacing("6.8", with: "5.0"))"
        )
        let book = try folder.load()
        let carried = try book.rules(for: 2024, valuesOf: 2023)
        #expect(carried.millesime == 2024)
        func rate(_ rules: Rules, _ day: Day) -> Int64 {
            rules.contributions.profiles[rules.contributions.activity].rates(on: day).csgDeductible
        }
        // 30/06/2023 and 01/07/2023 are told apart; so are the same days of 2024.
        let (june, july) = (Day(year: 2024, month: 6, day: 30)!, Day(year: 2024, month: 7, day: 1)!)
        #expect(rate(carried, june) == 680 && rate(carried, july) == 500)
        #expect(try rate(book.rules(for: 2024), june) == 500)
    }

    /// The values of the campaign's own year are the rules of the campaign.
    @Test func valuesOfTheSameYearAreTheRules() throws {
        let book = try RuleFolder.shipped.load()
        #expect(try book.rules(for: 2023).changes(to: book.rules(for: 2023, valuesOf: 2023)).isEmpty)
    }
}

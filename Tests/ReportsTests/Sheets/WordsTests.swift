import Domain
import RuleBook
import Testing

@testable import Decisions
@testable import Reports

/// Words and figures inside sentences.
@Suite struct WordsTests {
    @Test func setsOfMotifsReadAsASentence() {
        let sets: [Motifs] = [[.d01, .d14], [.d22], []]
        let words = MotifWords(Set(sets.map(\.bits)), MotifDroits.self)
        func shown(_ motifs: Motifs) -> String {
            if case .text(let text) = words.words(motifs.bits) { text.description } else { "" }
        }
        #expect(shown(sets[0]) == "Dossier complet ; en disponibilité")
        #expect(shown(sets[1]) == "Ni paie ni retraite")
        #expect(shown(sets[2]) == "")
    }

    /// Two of one name are told apart by their code, letter case aside: a spreadsheet would take them for one.
    @Test func namesTellThingsApart() {
        let names = UniqueNames.of([
            (Text("Centre hospitalier"), "590000001"), (Text("CHU"), "590000002"),
            (Text("CENTRE HOSPITALIER"), "750000003"), (Text(""), "750000004"),
        ])
        #expect(
            names.map(\.description) == [
                "Centre hospitalier (590000001)", "CHU", "CENTRE HOSPITALIER (750000003)", "750000004",
            ])
    }

    @Test(
        arguments: [
            (true, true, true, true, "Tout"), (true, true, true, false, "Tout, sauf études"),
            (true, false, true, false, "Offres, vacances et Noël"), (false, false, false, true, "Études seules"),
            (false, false, false, false, ""),
        ])
    func entitlementsInAWord(_ offers: Bool, _ benefits: Bool, _ holidays: Bool, _ studies: Bool, _ words: String) {
        let decision = DependantDecision(
            agent: 0, line: 0, age: 8, category: .aCharge, offers: offers, benefits: benefits, holidays: holidays,
            studies: studies, share: 10_000)
        #expect(Entitlements(decision).words.description == words)
    }

    /// All pairs that the rules can give read differently, so that tie and category are both known.
    @Test func kinshipInAWord() {
        #expect(Kinship.word(.pacs, .conjoint) == Text("Pacs"))
        #expect(Kinship.word(.enfant, .residenceAlternee) == Text("Résidence alternée"))
        #expect(Kinship.word(.enfant, .aucune) == Text("Enfant, sans catégorie"))
        let spouses = Lien.allCases.filter { $0 != .enfant }.map { Kinship.word($0, .conjoint) }
        let children = DependantRule.Category.allCases.filter { $0 != .conjoint }.map { Kinship.word(.enfant, $0) }
        #expect(Set(spouses + children).count == spouses.count + children.count)
    }
}

import Domain
import Testing

@testable import Decisions
@testable import Reports

/// Words and figures inside sentences.
@Suite struct WordsTests {
    @Test(
        arguments: [
            (0, "0,00\u{A0}€"), (5, "0,05\u{A0}€"), (-5, "-0,05\u{A0}€"), (127_000, "1\u{202F}270,00\u{A0}€"),
            (-127_050, "-1\u{202F}270,50\u{A0}€"), (123_456_789, "1\u{202F}234\u{202F}567,89\u{A0}€"),
        ] as [(Int64, String)])
    func money(_ cents: Int64, _ words: String) { #expect(Shown.money(Cents(cents)) == words) }

    @Test(arguments: [(50, "0,5"), (1225, "12,25"), (600, "6"), (1005, "10,05")] as [(Int64, String)])
    func hundredths(_ n: Int64, _ words: String) { #expect(Shown.hundredths(n) == words) }

    @Test func everyMotifHasItsWords() {
        #expect(MotifLabels.rights.count == Motifs.codes.count)
        #expect(MotifLabels.studies.count == StudyMotifs.codes.count)
        #expect(MotifLabels.requests.count == RequestMotifs.codes.count)
    }

    @Test func setsOfMotifsReadAsASentence() {
        let sets: [Motifs] = [[.d01, .d14], [.d22], []]
        let words = MotifWords(Set(sets.map(\.rawValue)), codes: Motifs.codes, words: MotifLabels.rights)
        func shown(_ motifs: Motifs) -> [String] {
            [words.codes(motifs.rawValue), words.words(motifs.rawValue)].map { cell in
                if case .text(let text) = cell { text.description } else { "" }
            }
        }
        #expect(shown(sets[0]) == ["D01|D14", "Dossier complet ; en disponibilité"])
        #expect(shown(sets[1]) == ["D22", "Ni paie ni retraite"])
        #expect(shown(sets[2]) == ["", ""])
    }
}

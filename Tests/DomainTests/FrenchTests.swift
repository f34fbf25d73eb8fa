import Domain
import Testing

/// Figures, dates and spaces of French text: U+202F between thousands, U+00A0 before units and signs, U+2212 for minus.
@Suite struct FrenchTests {
    @Test(
        arguments: [
            (0, "0,00\u{A0}€"), (5, "0,05\u{A0}€"), (-5, "\u{2212}0,05\u{A0}€"), (127_000, "1\u{202F}270,00\u{A0}€"),
            (-127_050, "\u{2212}1\u{202F}270,50\u{A0}€"), (123_456_789, "1\u{202F}234\u{202F}567,89\u{A0}€"),
            (Int64.min, "\u{2212}92\u{202F}233\u{202F}720\u{202F}368\u{202F}547\u{202F}758,08\u{A0}€"),
        ] as [(Int64, String)])
    func euros(_ cents: Int64, _ words: String) { #expect(French.euros(Cents(cents)) == words) }

    @Test(
        arguments: [
            (50, "0,5"), (1225, "12,25"), (600, "6"), (1005, "10,05"), (-50, "\u{2212}0,5"), (-1200, "\u{2212}12"),
        ] as [(Int64, String)])
    func hundredths(_ n: Int64, _ words: String) { #expect(French.hundredths(n) == words) }

    @Test func counts() {
        #expect(French.count(0, "agent", "agents") == "0\u{A0}agent")
        #expect(French.count(1, "agent", "agents") == "1\u{A0}agent")
        #expect(French.count(2, "agent", "agents") == "2\u{A0}agents")
        #expect(French.count(-12_000) == "\u{2212}12\u{202F}000")
        #expect(French.wholeEuros(1_000_007) == "1\u{202F}000\u{202F}007\u{A0}€")
        #expect(French.percent(680) == "6,80\u{A0}%")
        #expect(French.share(1250) == "12,5\u{A0}%")
    }

    @Test func dates() throws {
        let day = try #require(Day(year: 2023, month: 10, day: 1))
        #expect(French.date(day) == "01/10/2023")
        #expect(French.longDate(day) == "1er\u{A0}octobre\u{A0}2023")
        #expect(French.day(30, month: 7) == "30\u{A0}juillet")
    }

    @Test func spacesHold() {
        #expect(
            FrenchSpacing.held("« Oui » : 5 € le 31 décembre, 9 h à 2 pas")
                == "«\u{A0}Oui\u{A0}»\u{A0}: 5\u{A0}€ le 31\u{A0}décembre, 9\u{A0}h à 2 pas")
        #expect(FrenchSpacing.held("1 234 567 agents ; oui !") == "1\u{202F}234\u{202F}567 agents\u{A0}; oui\u{A0}!")
    }
}

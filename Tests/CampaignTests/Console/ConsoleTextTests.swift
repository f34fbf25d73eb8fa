import Testing

@testable import Campaign

/// What a narrow or an old terminal gets.
@Suite struct ConsoleTextTests {
    @Test func aTerminalWithoutUTF8GetsASCII() {
        let folded = ConsoleText.folded(
            "À EXAMINER\u{A0}: «\u{A0}œuvre\u{A0}», −1\u{202F}270,00\u{A0}€ → régions ≥ 1, ñ")
        #expect(folded == "A EXAMINER : \" oeuvre \", -1 270,00 EUR -> regions >= 1, ?")
        #expect(folded.utf8.allSatisfy { $0 < 128 })
    }

    @Test func longLinesGoOnUnderThemselves() {
        //                              1         2         3         4
        //                     1234567890123456789012345678901234567890
        let text = "À faire : lire Output/2026/anomalies.csv, puis relancer la campagne.\n  a    1\n"
        #expect(
            ConsoleText.wrapped(text, 40)
                == "À faire : lire\n    Output/2026/anomalies.csv, puis\n    relancer la campagne.\n  a    1\n")
    }

    /// A path is not cut, nor what fits.
    @Test func aLongWordStays() {
        let path = String(repeating: "x", count: 50)
        #expect(ConsoleText.wrapped(path, 40) == path)
        #expect(ConsoleText.wrapped("Voir \(path) ou non", 40) == "Voir\n    \(path)\n    ou non")
        #expect(
            ConsoleText.wrapped("exactement quarante signes dans la ligne", 40)
                == "exactement quarante signes dans la ligne")
    }
}

import Domain
import RuleBook
import Testing

@testable import TestSupport

/// What a colleague does in December: close a value, add the next one, in one file.
struct NextDecemberTests {
    private let folder = RuleFolder.shipped.changing(
        "cgos.yaml",
        """
              - du: 2024-01-01
                valeur: 1270.00
                hypothese: oui
                pourquoi: "[F] ne donne que 2023 ; la valeur
        """,
        to: """
                  - du: 2026-01-01
                    valeur: 1310.00
                    source: "Circulaire inventée du 12 décembre 2025"
                  - du: 2024-01-01
                    au: 2025-12-31
                    valeur: 1270.00
                    hypothese: oui
                    pourquoi: "[F] ne donne que 2023 ; la valeur
            """)

    @Test func theNewCeilingHoldsFromItsYearOn() throws {
        let book = try folder.load()
        let ceilings = try [2023, 2025, 2026, 2030].map { try book.rules(for: $0).committees[0].studies?.ceiling }
        #expect(ceilings == [Cents(127_000), Cents(127_000), Cents(131_000), Cents(131_000)])
    }

    @Test func itIsShownWithItsSource() throws {
        let parameter = try #require(try folder.rules(for: 2026).inForce.first { $0.path == "etudes.plafond_qf" })
        #expect(parameter.value == "1\u{202F}310,00\u{A0}€")
        #expect(parameter.source == "Circulaire inventée du 12 décembre 2025" && !parameter.isHypothesis)
        #expect(parameter.from == Day("01/01/2026") && parameter.to == nil)
    }

    /// A value that begins inside a year holds for the whole campaign if it is in force on 31 December.
    @Test func theLastDayOfTheYearDecides() throws {
        let midYear = folder.changing(
            "cgos.yaml", "du: 2026-01-01\n        valeur", to: "du: 2026-07-01\n        valeur"
        )
        .changing("cgos.yaml", "au: 2025-12-31\n        valeur: 1270", to: "au: 2026-06-30\n        valeur: 1270")
        let book = try midYear.load()
        #expect(try book.rules(for: 2026).committees[0].studies?.ceiling == Cents(131_000))
        #expect(try book.rules(for: 2025).committees[0].studies?.ceiling == Cents(127_000))
    }
}

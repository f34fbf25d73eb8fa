import Testing

@testable import Domain

/// A text in sixteen bytes, and the name that was meant.
@Suite struct ShortTextTests {
    /// Around the length that is kept in place, and what bytes decide: order and bytes are those of the text.
    @Test func ordersAsItsBytes() {
        let long = String(repeating: "é", count: 8)
        let texts = [
            "", "a", "aa", "ab", "b", "V1", "V10", "V9", "123456789012345", "1234567890123456", "1234567890123457",
            "12345678901234é", long, long + "x", "a" + long,
        ]
        for one in texts {
            let short = ShortText(Text(leaking: one))
            #expect(short.withBytes { Array($0) } == Array(one.utf8))
            for other in texts {
                let isBefore = one.utf8.lexicographicallyPrecedes(other.utf8)
                let second = ShortText(Text(leaking: other))
                #expect((short < second) == isBefore, "\(one) \(other)")
                #expect((short == second) == (one == other))
            }
        }
        #expect(MemoryLayout<ShortText>.size == 16)
    }

    @Test(
        arguments: [
            ("seuil_rejet", "seuil_rejets"), ("SEUIL_REJETS", "seuil_rejets"), ("suiel_lignes", "seuil_lignes"),
            ("millesimes", "millesime"), ("registres", "registre"), ("couleur", nil), ("", nil),
        ] as [(String, String?)])
    func nearestName(written: String, meant: String?) {
        let known = ["millesime", "date_arrete", "seuil_rejets", "seuil_lignes", "registre", "date_emission"]
        #expect(NearestName.of(written, among: known) == meant)
    }
}

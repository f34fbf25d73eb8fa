import Domain
import Testing

/// Texts that leave the pages they were read from.
@Suite struct MovedTextsTests {
    private func agents(_ names: [(nom: String, prenom: String)], _ page: UnsafeMutablePointer<UInt8>) -> Rows<Agent> {
        var next = page
        func text(_ words: String) -> Text {
            let bytes = Array(words.utf8)
            next.initialize(from: bytes, count: bytes.count)
            defer { next += bytes.count + 40 }
            return Text(start: bytes.isEmpty ? nil : next, count: bytes.count)
        }
        return Rows(
            names.enumerated().map { i, name in
                Agent(
                    numero: Numero("A\(i + 1)") ?? .none, nom: text(name.nom), prenom: text(name.prenom),
                    dateNaissance: Day(year: 1980, month: 1, day: 1)!, civilite: .madame, espaceAgent: false,
                    place: Place(file: 0, offset: 0))
            })
    }

    @Test func theySayTheSameWhenTheirPageIsGone() {
        let page = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
        let names = [("Zoé", "É"), ("", "Anne"), ("Le Guen", ""), ("Ñandú", "José")]
        let rows = agents(names, page)
        // Two threads' shares.
        rows.moveTexts(of: 0..<3)
        rows.moveTexts(of: 3..<4)
        page.update(repeating: UInt8(ascii: "x"), count: 4096)
        page.deallocate()
        #expect(rows.map { "\($0.nom)" } == ["Zoé", "", "Le Guen", "Ñandú"])
        #expect(rows.map { "\($0.prenom)" } == ["É", "Anne", "", "José"])
    }

    @Test func noRowsAreNoTrouble() {
        let rows = Rows<Agent>([])
        rows.moveTexts(of: 0..<0)
        #expect(rows.isEmpty)
    }
}

import Testing

@testable import Comparison

/// Two tables, or anything else: the first line and column, or the offset.
@Suite struct TableComparisonTests {
    static let header = "numero;droits;qf;nom\n"

    @Test(arguments: [
        ("007;ouverts;12,50;A\n", "007;ouverts;13,50;A\n", "ligne 2, colonne qf : 12,50 publié, 13,50 obtenu"),
        ("007;ouverts;12,50;A\n", "007;ouverts;;A\n", "ligne 2, colonne qf : 12,50 publié,  obtenu"),
        ("007;ouverts;12,50;A\n", "007;suspendus;12,50;A\n", "ligne 2, colonne droits : texte différent"),
        ("007;o;1,00;A\n", "008;o;1,00;A\n", "ligne 2, colonne numero : texte différent"),
        ("1;o;1,00;A\n2;o;1,00;A\n", "1;o;1,00;A\n", "ligne 3 : la seconde exécution finit avant"),
        ("1;o;1,00;A\n", "1;o;1,00;A\n2;o;1,00;A\n", "ligne 3 : le fichier publié finit avant"),
        // A quoted field may hold separators and line ends: the line is where the record starts.
        (
            "1;o;1,00;\"x;\ny\"\n2;o;1,00;\"x;\ny\"\n", "1;o;1,00;\"x;\ny\"\n2;o;1,00;\"x;\nz\"\n",
            "ligne 4, colonne nom : texte différent"
        ),
    ])
    func theFirstDifferenceIsNamed(published: String, obtained: String, expected: String) throws {
        let shelf = try Shelf()
        #expect(
            try shelf.said("droits.csv", Self.header + published, Self.header + obtained) == ["droits.csv : \(expected)"]
        )
        #expect(try shelf.said("droits.csv", Self.header + published, Self.header + published) == [])
    }

    @Test func rejectedLinesAndLettersShowNothing() throws {
        let shelf = try Shelf()
        try shelf.makeFolders("rejets", "avis")
        for name in ["rejets/versements.csv", "avis/index.csv", "anomalies.csv"] {
            let said = try shelf.said(name, "brut;x\n12,50;a\n", "brut;x\n13,50;a\n")
            #expect(said == ["\(name) : ligne 2, colonne brut : texte différent"])
        }
    }

    @Test func otherFilesByOffset() throws {
        let shelf = try Shelf()
        #expect(try shelf.said("a.pdf", "%PDF-1", "%PDF-2") == ["a.pdf : les octets diffèrent à partir du rang 5"])
        #expect(try shelf.said("a.jsonl", "{}\n{}\n", "{}\n[]\n") == ["a.jsonl : ligne 2"])
        #expect(try shelf.said("a.csv", "a\n", "b\n") == ["a.csv : ligne 1 : texte différent"])
    }
}

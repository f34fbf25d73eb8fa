import Catalogue
import Testing

/// A name finds its entry as people spell it; an unknown one is told its neighbours.
@Suite struct LookupTests {
    @Test(arguments: [
        ("O7", "O7"), ("o7", "O7"), ("O 7", "O7"), ("r-ref", "R-REF"), ("R_REF", "R-REF"), ("rref", "R-REF"),
        ("A SANS DROITS", "A-SANS-DROITS"), ("d1", "D01"), ("C06:rib", "C06"), ("droits.csv", "droits.csv"),
        ("DROITS.CSV", "droits.csv"), ("agents", "agents"), ("§3", "§3"), ("3", "§3"), ("q3-10-1", "Q3-10-1"),
        ("Quotient Familial", "QF"), ("dossier retenu", "DOSSIER"), ("évènement", "§6"), ("evenement", "§6"),
        ("événement", "§6"), ("O12", nil), ("", nil), ("-", nil), ("🙂", nil),
    ])
    func name(_ name: String, finds code: String?) {
        #expect(Project.catalogue.entry(name)?.code == code)
    }

    @Test(arguments: [
        ("O12", "O11"), ("R-REFF", "R-REF"), ("A-SANDROITS", "A-SANS-DROITS"), ("chevauche", "A-CHEVAUCHEMENT"),
    ])
    func unknown(_ name: String, isNear code: String) {
        let near = Project.catalogue.suggestions(for: name).map(\.code)
        #expect(near.contains(code) && near.count <= 5)
    }

    @Test func nothingIsNearNonsense() { #expect(Project.catalogue.suggestions(for: "xyzzyxyzzy").isEmpty) }

    @Test(arguments: [("ET", "Études-éducation-formation"), ("r", "Les anomalies"), ("D", "Les motifs des droits")])
    func family(_ letters: String, is title: String) throws {
        #expect(try #require(Project.catalogue.page(letters)).title.hasPrefix(title))
    }

    @Test func markdownIsCutAtItsHeadings() {
        let text =
            "# Page\n\nIntro.\n\n## X1 — Titre — suite\n\n*Autres noms : un, deux mots*\n\nDit.\n\n### Source\n\n- `a` : b\n2. c\n"
        let entry = CatalogueEntry(
            code: "X1", title: "Titre — suite", aliases: ["un", "deux mots"],
            sections: [
                CatalogueSection(title: "", blocks: [.paragraph("Dit.")]),
                CatalogueSection(title: "Source", blocks: [.item(mark: "-", "`a` : b"), .item(mark: "2.", "c")]),
            ])
        let catalogue = Catalogue(markdown: text)
        #expect(catalogue.pages == [CataloguePage(title: "Page", entries: [entry])])
        #expect(catalogue.entry("deux-mots") == entry)
        #expect(entry.section("Source")?.names == ["a"])
        #expect(Catalogue(markdown: "").pages.isEmpty && Catalogue(markdown: "## seul").entries.isEmpty)
    }

    @Test func linesEndWithinEightyColumns() {
        var out = TerminalText()
        out.paragraph(String(repeating: "`mot` **gras** « a b » ", count: 30), indent: 2, mark: "•")
        let lines = out.text.split(separator: "\n")
        #expect(
            lines.count > 3 && lines.allSatisfy { $0.count <= 80 }
                && lines.dropFirst().allSatisfy { $0.hasPrefix("    ") })
        #expect(!out.text.contains("`") && !out.text.contains("*"))
    }
}

import Catalogue
import Testing

/// The binary holds every page that users are shown, as it is on disk.
@Suite struct EmbeddedPagesTests {
    @Test(arguments: ["Droit", "Codes", "Fichiers"])
    func everyPageIsEmbedded(folder: String) {
        let files = Project.files("\(Project.pages)/\(folder)", ending: ".md")
        #expect(!files.isEmpty)
        for file in files {
            let pages = Catalogue(markdown: Project.text(file)).pages
            #expect(pages.count == 1, "\(file) is one page")
            #expect(
                Project.catalogue.pages.contains(pages[0]), "\(file) is not in Sources/Doors/CCatalogue/pages.c, or is stale")
        }
    }

    @Test func nothingElseIsEmbedded() {
        let files = ["Droit", "Codes", "Fichiers"].flatMap { Project.files("\(Project.pages)/\($0)", ending: ".md") }
        #expect(Project.catalogue.pages.count == files.count)
    }

    @Test func everyEntryHasACodeOfItsOwnAndATitle() {
        let entries = Project.catalogue.entries
        #expect(Dictionary(grouping: entries, by: \.code).filter { $1.count > 1 }.keys.sorted() == [])
        #expect(
            entries.filter { $0.code.isEmpty || $0.title.isEmpty || $0.sections[0].blocks.isEmpty }.map(\.code) == [])
    }

    /// French typography: the space before « : », « ; », « ? », « ! » and inside quotation marks does not break.
    @Test func noOrdinarySpaceStandsWhereALineMayNotEnd() {
        for entry in Project.catalogue.entries {
            for block in entry.sections.flatMap(\.blocks) {
                let prose = block.text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: "x")
                for mark in [" :", " ;", " ?", " !", "« ", " »", "’"] {
                    #expect(!prose.contains(mark + (mark == "« " || mark == "’" ? "" : " ")), "\(entry.code): \(prose)")
                }
            }
        }
    }
}

import Foundation
import Testing

/// The README is short, and what it points to is there; the catalogue's first page names every page.
@Suite struct ReadmeTests {
    @Test func isShort() {
        #expect(Project.text("README.md").split(separator: "\n", omittingEmptySubsequences: false).count <= 121)
    }

    @Test(arguments: ["README.md"] + Project.files(Project.pages, ending: ".md"))
    func everyLinkLeadsToAFile(page: String) {
        let folder = page.contains("/") ? page.prefix(upTo: page.lastIndex(of: "/")!) + "/" : ""
        for part in Project.text(page).components(separatedBy: "](").dropFirst() {
            let target = part.prefix { $0 != ")" && $0 != "#" }
            guard !target.isEmpty, !target.hasPrefix("http") else { continue }
            let path = URL(fileURLWithPath: "\(Project.root)/\(folder)\(target)").standardizedFileURL.path
            #expect(FileManager.default.fileExists(atPath: path), "\(page): \(target)")
        }
    }

    @Test func everyPageIsNamed() {
        let first = Project.text("\(Project.pages)/Catalogue.md")
        for page in Project.files(Project.pages, ending: ".md") where !page.hasSuffix("/Catalogue.md") {
            #expect(first.contains("`\(page.dropFirst(Project.pages.count + 1))`"), "\(page)")
        }
    }
}

import Testing

/// Nothing in the project refers to a text outside it: the catalogue is the law.
@Suite struct SelfContainedTests {
    private static let outside = [
        "domain.md", "formats.md", "pieces.md", "../shared", "/work/main", "/work/shared", "issue 1", "issue #",
    ]

    @Test func noTextOutsideIsNamed() {
        let files =
            ["Sources", "Tests", "Input"].flatMap { folder in
                [".swift", ".md", ".yaml", ".json", ".txt", ".c", ".h"].flatMap { Project.files(folder, ending: $0) }
            } + ["README.md", "Makefile", "Package.swift"]
        #expect(files.count > 500)
        for file in files where !file.contains("/Snapshots/") && !file.hasSuffix("/SelfContainedTests.swift") {
            let text = Project.text(file)
            for name in SelfContainedTests.outside { #expect(!text.contains(name), "\(file) names \(name)") }
        }
    }
}

import Foundation
import Testing

/// The house as the catalogue draws it (Contributors/Architecture.md): arrows go down only, files are short, the top level is bare.
@Suite struct HouseTests {
    @Test func everyImportIsAnAllowedArrow() {
        let sources = SourceTree.swiftFiles(in: "Sources")
        #expect(sources.count > 100)
        #expect(
            Set(sources.compactMap { Arrows.target(of: $0.path) }) == Set(Arrows.allowed.keys)
        )
        for (path, text) in sources { #expect(Arrows.violations(in: text, at: path) == []) }
    }

    /// An exception that nobody uses any more is to be taken off the list.
    @Test func everyExceptionIsUsed() {
        let sources = SourceTree.swiftFiles(in: "Sources")
        for (module, places) in Arrows.system {
            for place in places {
                let users = sources.filter { $0.path == place.path || $0.path.hasPrefix(place.path + "/") }
                #expect(
                    users.contains { Imports.read($0.text).contains { $0.module == module } },
                    "\(place.path) does not import \(module)")
            }
        }
    }

    @Test(arguments: ["Sources", "Tests"])
    func noFileIsLong(folder: String) {
        for (path, text) in SourceTree.swiftFiles(in: folder) {
            #expect(!SourceTree.tooLong(text), "\(path) has more than 400 lines")
        }
    }

    @Test func topLevelIsBare() throws {
        let known: Set = ["Package.swift", "Sources", "Tests", "Input", "Output", "Makefile", "README.md"]
        // SwiftPM writes Package.resolved; git does not keep it.
        let ignored = try String(contentsOfFile: "\(SourceTree.root)/.gitignore", encoding: .utf8).split(
            separator: "\n")
        let strangers = try SourceTree.topLevel().filter { !known.contains($0) && !ignored.contains(Substring($0)) }
        #expect(strangers == [])
    }
}

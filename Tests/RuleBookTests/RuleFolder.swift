import Foundation
import RuleBook
import Testing

/// The rule files as shipped in `Input/Regles/`, and small changes to them.
struct RuleFolder {
    var files: [(name: String, text: String)]

    static let shipped: RuleFolder = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Input/Regles").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return RuleFolder(
            files: names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
                (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
            })
    }()

    func load() throws -> RuleBook { try RuleBook.load(files: files) }

    func rules(for year: Int) throws -> Rules { try load().rules(for: year) }

    /// With one file more, or in another's place.
    func with(_ name: String, _ text: String) -> RuleFolder {
        RuleFolder(files: (files.filter { $0.name != name } + [(name, text)]).sorted { $0.name < $1.name })
    }

    func without(_ name: String) -> RuleFolder { RuleFolder(files: files.filter { $0.name != name }) }

    subscript(name: String) -> String { files.first { $0.name == name }?.text ?? "" }
}

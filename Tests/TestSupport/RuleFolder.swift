import Foundation
import RuleBook

/// The rule files as shipped in `Input/Regles/`, and small changes to them.
struct RuleFolder: Sendable {
    var files: [(name: String, text: String)]

    static let shipped: RuleFolder = {
        let folder = Repository.input + "/Regles"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return RuleFolder(
            files: names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
                (name, (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "")
            })
    }()

    /// Read once for all the tests that only look.
    private static let book = Result { try shipped.load() }

    static func shippedRules(for year: Int) throws -> Rules { try book.get().rules(for: year) }

    func load() throws(RuleBookError) -> RuleBook { try RuleBook.load(files: files) }

    func rules(for year: Int) throws(RuleBookError) -> Rules { try load().rules(for: year) }

    /// Why these files are refused; empty where they are not.
    var refusals: [String] {
        do {
            _ = try load()
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    /// With one file more, or in another's place.
    func with(_ name: String, _ text: String) -> RuleFolder {
        RuleFolder(files: (files.filter { $0.name != name } + [(name, text)]).sorted { $0.name < $1.name })
    }

    /// With a piece of one file replaced; the piece must be there, once.
    func changing(_ name: String, _ old: String, to new: String) -> RuleFolder {
        let parts = self[name].components(separatedBy: old)
        precondition(parts.count == 2, "« \(old) » is \(parts.count - 1) times in \(name)")
        return with(name, parts.joined(separator: new))
    }

    /// Line of the one place where a text stands.
    func line(of text: String, in name: String) -> Int {
        let lines = self[name].components(separatedBy: "\n")
        return (lines.firstIndex { $0.contains(text) } ?? -1) + 1
    }

    func without(_ name: String) -> RuleFolder { RuleFolder(files: files.filter { $0.name != name }) }

    subscript(name: String) -> String { files.first { $0.name == name }?.text ?? "" }
}

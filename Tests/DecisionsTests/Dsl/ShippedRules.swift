import Foundation
import RuleBook

/// The rule files as shipped in `Input/Regles/`, read once; and small changes to them.
struct RuleFolder: Sendable {
    var files: [(name: String, text: String)]

    static let shipped: RuleFolder = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Input/Regles").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return RuleFolder(
            files: names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
                (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
            })
    }()

    func load() -> RuleBook {
        do { return try RuleBook.load(files: files) } catch { fatalError("the rule files are refused: \(error)") }
    }

    func rules(for year: Int) -> Rules {
        do { return try load().rules(for: year) } catch { fatalError("no rules for \(year): \(error)") }
    }

    /// With one file more, or in another's place.
    func with(_ name: String, _ text: String) -> RuleFolder {
        RuleFolder(files: (files.filter { $0.name != name } + [(name, text)]).sorted { $0.name < $1.name })
    }

    /// With a piece of one file replaced; the piece must be there, once.
    func changing(_ name: String, _ old: String, to new: String) -> RuleFolder {
        let parts = (files.first { $0.name == name }?.text ?? "").components(separatedBy: old)
        precondition(parts.count == 2, "« \(old) » is \(parts.count - 1) times in \(name)")
        return with(name, parts.joined(separator: new))
    }
}

enum ShippedRules {
    private static let byYear: [Int: Rules] = {
        let book = RuleFolder.shipped.load()
        return Dictionary(
            uniqueKeysWithValues: (2018...2030).map { year in
                do { return (year, try book.rules(for: year)) } catch { fatalError("no rules for \(year): \(error)") }
            })
    }()

    static func of(_ year: Int) -> Rules {
        guard let rules = byYear[year] else { fatalError("the tests know the rules of 2018 to 2030") }
        return rules
    }
}

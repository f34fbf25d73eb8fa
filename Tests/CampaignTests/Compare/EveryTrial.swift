import Domain
import Foundation
import RuleBook
import Testing

@testable import RuleBook
@testable import TestSupport

/// Every value of the shipped rules that decides something, tried otherwise: what `--set` would be given.
enum EveryTrial {
    /// `cgos.etudes.plafond_qf=1283.50`: one for each parameter, or field of it, that another value is known for.
    static func assignments(for year: Int) throws -> [String] {
        let variants = try RuleVariants(files: RuleFolder.shipped.files, year: year)
        let decides = Set(
            try variants.book.rules(for: year).inForce.filter { $0.printedIn == nil }.map { "\($0.file):\($0.path)" })
        return variants.book.parameters.filter { decides.contains("\($0.file):\($0.path)") }.flatMap { parameter in
            guard let node = node(parameter.file, parameter.path, in: variants), node.isParameter,
                let value = node.value(on: .last(of: year))
            else { return [String]() }
            return others(value, "\(variants.prefix(of: parameter.file)).\(parameter.path)")
        }.filter { assignment in
            // What the rules refuse is another test's.
            guard let change = try? variants.change(assignment) else { return false }
            return (try? variants.book([change])) != nil
        }
    }

    private static func node(_ file: String, _ path: String, in variants: RuleVariants) -> RuleNode? {
        var node = variants.trees.first { $0.name == file }?.root
        for key in path.split(separator: ".") {
            guard case .mapping(let entries)? = node?.content else { return nil }
            node = entries.first { $0.key == String(key) }?.node
        }
        return node
    }

    private static func others(_ value: RuleNode, _ path: String) -> [String] {
        switch value.content {
        case .scalar(let text): others(text).map { "\(path)=\($0)" }
        case .mapping(let entries): entries.flatMap { others($0.node, "\(path).\($0.key)") }
        default: []
        }
    }

    private static func others(_ text: String) -> [String] {
        if text == "oui" { return ["non"] }
        if text == "non" { return ["oui"] }
        if let number = Int(text) { return number > 0 ? ["\(number - 1)", "\(number + 1)"] : ["1"] }
        if text.contains("."), let number = Double(text) {
            return [number * 0.8, number + 1.5].map { String(format: "%.2f", $0) }
        }
        if text.wholeMatch(of: /\d\d\/\d\d/) != nil { return ["15/03", "28/11"] }
        return []
    }

    /// A seeded tenth of them; all where the search is deep.
    static func some(for year: Int) throws -> [String] {
        let all = try assignments(for: year)
        if Depth.isDeep { return all }
        var numbers = SeededNumbers(seed: UInt64(year))
        return Array(all.shuffled(using: &numbers).prefix(all.count / 10))
    }
}

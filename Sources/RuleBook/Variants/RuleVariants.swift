import Domain

/// Rule files read once, and the same with some values changed: for what would be decided if a value were another.
///
/// A changed value holds for the campaign, from 1 January to 31 December; before and after the files say what they said.
/// It is read and refused as a rule file is: it takes its place in the tree of the file before anything is read.
public struct RuleVariants: Sendable {
    /// The files as they are.
    public let book: RuleBook
    let year: Int
    let trees: [(name: String, root: RuleNode)]

    public init(files: [(name: String, text: String)], year: Int) throws(RuleBookError) {
        let log = ReadingLog()
        trees = files.compactMap { file in
            YamlTree.read(file: file.name, text: file.text, into: log).map { (file.name, $0) }
        }
        guard log.problems.isEmpty else { throw RuleBookError(problems: log.problems) }
        self.year = year
        let book = RuleFiles(trees: trees, log).book()
        guard let book, log.problems.isEmpty else { throw RuleBookError(problems: log.problems) }
        self.book = book
    }

    // MARK: What is to be tried

    /// `cgos.etudes.plafond_qf=1300`.
    public func change(_ assignment: String, option: String = "--set") throws(RuleVariantError) -> RuleChange {
        let origin = "\(option) \(assignment)"
        guard let sign = assignment.firstIndex(of: "="), sign != assignment.startIndex else {
            throw RuleVariantError("\(origin) : écrivez une clé, « = » et une valeur (cgos.etudes.plafond_qf=1300).")
        }
        let path = String(assignment[..<sign]).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let text = String(assignment[assignment.index(after: sign)...])
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw RuleVariantError("\(origin) : donnez une valeur après « = ».")
        }
        let log = ReadingLog()
        guard let node = YamlTree.read(file: "", text: text, into: log), log.problems.isEmpty else {
            throw RuleVariantError("\(origin) : la valeur ne se lit pas ; \(log.problems.first?.message ?? "")")
        }
        return try change(path, node, origin)
    }

    /// A file of changes, keys and values as rule files have them (nested, or with dots), or a whole rule file that
    /// takes the place of the one of its name or committee.
    public func changes(file: String, text: String) throws(RuleVariantError) -> [RuleChange] {
        let log = ReadingLog()
        guard let root = YamlTree.read(file: file, text: text, into: log), log.problems.isEmpty else {
            throw RuleVariantError(log.problems.map(\.description))
        }
        guard case .mapping(let entries) = root.content else {
            throw RuleVariantError("\(file):\(root.line) : \(root.description) n'est pas un groupe de clés.")
        }
        if let year = entries.first(where: { $0.key == "millesime" }) {
            throw RuleVariantError(
                "\(file):\(year.line) : « millesime » est un réglage de la campagne, non une règle : une variante change des valeurs de \(self.year), jamais l'année."
            )
        }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        if entries.contains(where: { $0.key == "organisme" }) || RuleFiles.isCommon(name) {
            return [RuleChange(path: name, origin: file, content: .file(name, root))]
        }
        var changes: [RuleChange] = []
        try flatten(entries, [], file, into: &changes)
        return changes
    }

    private func flatten(
        _ entries: [RuleEntry], _ above: [String], _ file: String, into changes: inout [RuleChange]
    ) throws(RuleVariantError) {
        for entry in entries {
            let path = above + entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            let origin = "\(file):\(entry.line)"
            if case .mapping(let below) = entry.node.content, try isGroup(path, origin) {
                try flatten(below, path, file, into: &changes)
            } else {
                changes.append(try change(path, entry.node, origin))
            }
        }
    }

    private func change(_ path: [String], _ node: RuleNode, _ origin: String) throws(RuleVariantError) -> RuleChange {
        // Refused here where it names nothing.
        _ = try find(path, origin)
        return RuleChange(path: path.joined(separator: "."), origin: origin, content: .value(path, node))
    }

    // MARK: The book with changes

    /// - Throws: what reading refuses, told of the change that brings it; two changes of one value; changes that are right
    ///   one by one and contradict each other.
    public func book(_ changes: [RuleChange]) throws(RuleVariantError) -> RuleBook {
        if changes.isEmpty { return book }
        try refuseTwice(changes)
        // Several may only be right together; what one brings alone is told of it where all of them are wrong.
        let (whole, problems) = try read(changes)
        if let whole { return whole }
        guard changes.count > 1 else { throw refusal(changes[0], problems) }
        var alone: [String] = []
        for change in changes {
            let (single, problems) = try read([change])
            if single == nil { alone += refusal(change, problems).messages }
        }
        guard alone.isEmpty else { throw RuleVariantError(alone) }
        throw RuleVariantError(
            ["Ces changements, justes un par un, se contredisent : \(changes.map(\.origin).joined(separator: " ; "))."]
                + problems.map(\.description))
    }

    private func read(
        _ changes: [RuleChange]
    ) throws(RuleVariantError) -> (book: RuleBook?, problems: [RuleProblem]) {
        var trees = trees
        for change in changes { try apply(change, to: &trees) }
        let log = ReadingLog()
        let book = RuleFiles(trees: trees, log).book()
        var problems = log.problems
        guard let book, problems.isEmpty else { return (nil, problems) }
        do {
            _ = try book.rules(for: year)
        } catch {
            problems = error.problems
        }
        return (problems.isEmpty ? book : nil, problems)
    }

    private func refusal(_ change: RuleChange, _ problems: [RuleProblem]) -> RuleVariantError {
        RuleVariantError(
            problems.map { problem in
                if case .file = change.content { return "\(change.origin) : \(problem)" }
                return "\(change.origin) : \(problem.message)"
            })
    }

    private func refuseTwice(_ changes: [RuleChange]) throws(RuleVariantError) {
        for (i, change) in changes.enumerated() {
            let other = changes[..<i].first { other in
                change.path == other.path || change.path.hasPrefix(other.path + ".")
                    || other.path.hasPrefix(change.path + ".")
            }
            if let other {
                throw RuleVariantError(
                    "« \(change.path) » est donné deux fois, par \(other.origin) et par \(change.origin) : gardez-en un."
                )
            }
        }
    }

    private func apply(
        _ change: RuleChange, to trees: inout [(name: String, root: RuleNode)]
    ) throws(RuleVariantError) {
        switch change.content {
        case .file(let name, let root):
            let code = RuleVariants.committee(root)
            let place = trees.firstIndex(where: { tree in
                code == nil ? tree.name == name : RuleVariants.committee(tree.root) == code
            })
            if let place { trees[place].root = root } else { trees.append((name, root)) }
        case .value(let path, let node):
            let found = try find(path, change.origin)
            trees[found.tree].root = trees[found.tree].root.replacing(found.keys[...]) { parameter in
                parameter.with(node, field: found.field, year: year, because: change.origin)
            }
        }
    }

    /// Whether a change is of that parameter alone: what is tried, and what it comes to.
    public func names(_ change: RuleChange, _ parameter: ParameterChange) -> Bool {
        guard case .value = change.content else { return false }
        let path = "\(prefix(of: parameter.file)).\(parameter.path)"
        return change.path == path || change.path.hasPrefix(path + ".")
    }

    static func committee(_ root: RuleNode) -> String? {
        guard case .mapping(let entries) = root.content else { return nil }
        return entries.first { $0.key == "organisme" }?.node.scalar
    }
}

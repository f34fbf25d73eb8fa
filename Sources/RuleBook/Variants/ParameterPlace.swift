import Domain

extension RuleVariants {
    /// Where a dotted path leads in the rule files.
    struct Found {
        /// Index in the trees.
        let tree: Int
        /// From the root of the file to the parameter.
        let keys: [String]
        /// A field of the parameter's value; empty = the whole value.
        let field: [String]
    }

    /// - Throws: a path that names no parameter, with the nearest that does.
    func find(_ path: [String], _ origin: String) throws(RuleVariantError) -> Found {
        let written = path.joined(separator: ".")
        guard let first = path.first, let tree = trees.firstIndex(where: { names(of: $0).contains(first) }) else {
            throw unknown(written, origin)
        }
        var node = trees[tree].root
        for (i, key) in path.enumerated().dropFirst() {
            guard case .mapping(let entries) = node.content, let entry = entries.first(where: { $0.key == key }) else {
                throw unknown(written, origin)
            }
            node = entry.node
            guard node.isParameter else { continue }
            let field = Array(path[(i + 1)...])
            let found = Found(tree: tree, keys: Array(path[1...i]), field: field)
            try refuseUnknownField(field, of: node, written, origin)
            return found
        }
        guard case .mapping = node.content else {
            throw RuleVariantError(
                "\(origin) : « \(written) » est un texte sans date, que nulle décision ne lit : il ne se simule pas.")
        }
        let below = paths.filter { $0.hasPrefix(written + ".") }
        throw RuleVariantError(
            "\(origin) : « \(written) » est un groupe de paramètres ; donnez l'un d'eux : \(below.prefix(8).joined(separator: ", "))\(below.count > 8 ? "…" : "")."
        )
    }

    /// Whether a path leads to keys below which parameters stand, not to a parameter.
    func isGroup(_ path: [String], _ origin: String) throws(RuleVariantError) -> Bool {
        guard let first = path.first, let tree = trees.firstIndex(where: { names(of: $0).contains(first) }) else {
            throw unknown(path.joined(separator: "."), origin)
        }
        var node = trees[tree].root
        for key in path.dropFirst() {
            guard case .mapping(let entries) = node.content, let entry = entries.first(where: { $0.key == key }) else {
                throw unknown(path.joined(separator: "."), origin)
            }
            node = entry.node
            if node.isParameter { return false }
        }
        return true
    }

    private func refuseUnknownField(
        _ field: [String], of parameter: RuleNode, _ written: String, _ origin: String
    ) throws(RuleVariantError) {
        guard var value = parameter.value(on: .last(of: year)) else {
            if field.isEmpty { return }
            throw RuleVariantError("\(origin) : ce paramètre n'a pas de valeur en \(year), dont changer une partie.")
        }
        for key in field {
            guard case .mapping(let entries) = value.content, let entry = entries.first(where: { $0.key == key }) else {
                let names = if case .mapping(let entries) = value.content { entries.map(\.key) } else { [String]() }
                let near = names.min { EditDistance.between(key, $0) < EditDistance.between(key, $1) }
                throw RuleVariantError(
                    "\(origin) : clé inconnue « \(written) »"
                        + (near.map { " ; la plus proche est « \(written.dropLast(key.count))\($0) »." }
                            ?? " : la valeur de ce paramètre est d'un seul tenant."))
            }
            value = entry.node
        }
    }

    private func unknown(_ written: String, _ origin: String) -> RuleVariantError {
        let ends = paths.filter { $0.hasSuffix("." + written) }
        let near = ends.isEmpty ? paths.min { distance(written, $0) < distance(written, $1) }.map { [$0] } ?? [] : ends
        let advice = near.map { "« \($0) »" }.joined(separator: ", ")
        return RuleVariantError(
            "\(origin) : clé inconnue « \(written) » ; \(near.count == 1 ? "la plus proche est" : "il y a") \(advice).")
    }

    private func distance(_ a: String, _ b: String) -> Int { EditDistance.between(a, b) }

    /// Every parameter, by the path that names it.
    var paths: [String] {
        book.parameters.map { parameter in "\(prefix(of: parameter.file)).\(parameter.path)" }
    }

    /// The word of a file in paths: its committee, or its name without ending.
    func prefix(of file: String) -> String {
        guard let tree = trees.first(where: { $0.name == file }) else { return file }
        return names(of: tree)[0]
    }

    private func names(of tree: (name: String, root: RuleNode)) -> [String] {
        let stem = tree.name.split(separator: ".").first.map(String.init) ?? tree.name
        return [RuleVariants.committee(tree.root), stem].compactMap { $0 }
    }
}

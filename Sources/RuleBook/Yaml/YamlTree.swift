import Yams

/// The text of a rule file -> its tree, or the problems that YAML itself has.
///
/// Refused besides syntax errors: anchors and aliases (a few lines could become millions, and a reader could
/// no longer trust the line he sees) and keys that are not plain text. Of a key written twice the lines are kept, for what
/// reads it to tell, and reading goes on, so that one run shows every problem.
enum YamlTree {
    static func read(file: String, text: String, into log: ReadingLog) -> RuleNode? {
        let place = Place(file: file, path: "", log: log)
        if let line = SharedNode.line(in: text) {
            place.refuse(line, sharedNode)
            return nil
        }
        var text = text
        // Yams stops at the first duplicate: it is set apart by a mark that no rule file holds, and read again.
        for _ in 0..<20 {
            do {
                // The parser owns the anchors' names: it must live as long as they are looked for.
                // No type is guessed: Yams would try each text against seven regular expressions.
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                let root = try parser.singleRoot()
                return withExtendedLifetime(parser) { root.flatMap { tree($0, place) } } ?? empty(place)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let marked = DuplicateKey.setApart(in: text, at: context.mark) else {
                    place.refuse(context.mark.line, "clé en double : \(keys.joined(separator: ", ")) ; gardez-en une.")
                    return nil
                }
                text = marked
            } catch {
                let (line, problem) = YamlSyntax.explain(error)
                place.refuse(line, problem)
                return nil
            }
        }
        place.refuse(0, "plus de vingt clés en double : ce fichier est à reprendre.")
        return nil
    }

    private static let sharedNode =
        "ancre ou alias YAML (« & », « * ») : recopiez la valeur, chaque règle se lit seule."

    private static func empty(_ place: Place) -> RuleNode? {
        if place.log.problems.allSatisfy({ $0.file != place.file }) {
            place.refuse(0, "fichier vide : écrivez-y des règles, ou retirez-le du dossier Regles.")
        }
        return nil
    }

    private static func tree(_ node: Node, _ place: Place) -> RuleNode? {
        let line = node.mark?.line ?? 0
        guard node.anchor == nil else {
            place.refuse(line, sharedNode)
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return RuleNode(line: line, content: .scalar(scalar.string))
        case .sequence(let items):
            var list: [RuleNode] = []
            for item in items {
                guard let read = tree(item, place) else { return nil }
                list.append(read)
            }
            return RuleNode(line: line, content: .list(list))
        case .mapping(let pairs):
            return mapping(pairs, line, place)
        case .alias:
            place.refuse(line, "alias YAML (« * ») : recopiez la valeur, chaque règle se lit seule.")
            return nil
        }
    }

    private static func mapping(_ pairs: Node.Mapping, _ line: Int, _ place: Place) -> RuleNode? {
        var entries: [RuleEntry] = []
        var places: [String: Int] = [:]
        for (key, value) in pairs {
            guard case .scalar(let scalar) = key, key.anchor == nil else {
                place.refuse(key.mark?.line ?? line, "clé qui n'est pas un simple mot : écrivez « mot: valeur ».")
                return nil
            }
            guard let read = tree(value, place) else { return nil }
            let name = DuplicateKey.original(scalar.string)
            let keyLine = scalar.mark?.line ?? line
            if let first = places[name] {
                entries[first].repeats.append(keyLine)
            } else {
                places[name] = entries.count
                entries.append(RuleEntry(key: name, line: keyLine, node: read))
            }
        }
        return RuleNode(line: line, content: .mapping(entries))
    }
}

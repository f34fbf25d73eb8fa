/// The keys of a mapping, taken one by one by what reads them; those that nobody took are unknown.
///
/// What takes a key is its only declaration: there is no second list of known keys to keep in step.
final class Keys {
    let place: Place
    let line: Int
    private let entries: [RuleEntry]
    private var known: [String] = []

    /// Nil, and a problem, where the node is no mapping.
    init?(_ node: RuleNode, _ place: Place) {
        guard case .mapping(let entries) = node.content else {
            place.refuse(node.line, "\(node.description) n'est pas un groupe de clés « mot: valeur ».")
            return nil
        }
        self.entries = entries
        self.place = place
        line = node.line
    }

    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    var names: [String] { entries.map(\.key) }

    /// Nil where the key is not written.
    func take(_ key: String) -> RuleEntry? {
        known.append(key)
        return entries.first { $0.key == key }
    }

    /// Nil, and a problem, where the key is not written.
    func require(_ key: String) -> RuleEntry? {
        if let entry = take(key) { return entry }
        place.refuse(line, "il manque la clé « \(key) ».")
        return nil
    }

    /// Every key, for a table whose keys are codes.
    func takeAll() -> [RuleEntry] {
        known += entries.map(\.key)
        return entries
    }

    /// To be called last: refuses what nobody took.
    func close() {
        let taken = Set(known)
        let written = Set(entries.map(\.key))
        let choice = known.filter { !written.contains($0) }
        let hint = choice.isEmpty ? "retirez-la" : "clés possibles encore : \(choice.joined(separator: ", "))"
        for entry in entries where !taken.contains(entry.key) {
            place.refuse(entry.line, "clé inconnue « \(entry.key) » ; \(hint).")
        }
    }
}

/// The keys of a mapping, taken one by one by what reads them; those that nobody took are unknown.
///
/// What takes a key is its only declaration: there is no second list of known keys to keep in step. A misspelt key is
/// one mistake and is told once: where a key is unknown, those that are missing are its likely names, no mistakes of
/// their own. So is a key written twice: it is not read, because nobody knows which of the two is meant; where it is
/// unknown besides, that alone is told.
final class Keys {
    let place: Place
    let line: Int
    private let entries: [RuleEntry]
    private var known: [String] = []
    /// The keys written twice that were told.
    private var repeated: Set<String> = []
    /// Told when the mapping is closed, unless a key is unknown: that is the likelier cause.
    private var later: [(line: Int, message: String)] = []

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

    /// Nil where the key is not written, or written twice, which is told.
    func take(_ key: String) -> RuleEntry? {
        known.append(key)
        guard let entry = entries.first(where: { $0.key == key }) else { return nil }
        return tellRepeats(entry) ? nil : entry
    }

    /// Nil where the key is not written; that is told when the mapping is closed.
    func require(_ key: String) -> RuleEntry? {
        if let entry = take(key) { return entry }
        if !has(key) { note("il manque la clé « \(key) ».") }
        return nil
    }

    /// A problem of the whole mapping, which an unknown key may explain: told when it is closed.
    func note(_ message: String, at line: Int? = nil) { later.append((line ?? self.line, message)) }

    /// Every key, for a table whose keys are codes.
    func takeAll() -> [RuleEntry] {
        known += entries.map(\.key)
        for entry in entries { _ = tellRepeats(entry) }
        return entries
    }

    /// Whether there are any; each is told once.
    private func tellRepeats(_ entry: RuleEntry) -> Bool {
        if !entry.repeats.isEmpty, repeated.insert(entry.key).inserted {
            for line in entry.repeats {
                place.refuse(
                    line, "clé « \(entry.key) » en double, déjà écrite ligne \(entry.line) : gardez-en une.")
            }
        }
        return !entry.repeats.isEmpty
    }

    /// To be called last: refuses what nobody took, else says what is missing.
    func close() {
        let unknown = unknown
        let written = Set(entries.map(\.key))
        let choice = known.filter { !written.contains($0) }
        let hint = choice.isEmpty ? "retirez-la" : "clés possibles encore : \(choice.joined(separator: ", "))"
        for entry in unknown { place.refuse(entry.line, "clé inconnue « \(entry.key) » ; \(hint).") }
        guard unknown.isEmpty, repeated.isEmpty else { return }
        for (line, message) in later { place.refuse(line, message) }
    }

    private var unknown: [RuleEntry] {
        let taken = Set(known)
        return entries.filter { !taken.contains($0.key) }
    }
}

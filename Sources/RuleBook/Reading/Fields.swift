/// A value that is a small mapping, `{ forfait: 80.00, par: mois }`: its fields, and how they read together.
final class Fields {
    private let keys: Keys
    private var shown: [String] = []

    init(_ keys: Keys) { self.keys = keys }

    func has(_ key: String) -> Bool { keys.has(key) }

    /// Nil where missing or wrong; a problem is noted.
    func required<Value>(_ key: String, _ kind: Kind<Value>) -> Value? {
        keys.require(key).flatMap { read($0, kind) }
    }

    /// Nil where not written, or wrong (a problem is noted).
    func optional<Value>(_ key: String, _ kind: Kind<Value>) -> Value? {
        keys.take(key).flatMap { read($0, kind) }
    }

    /// Gives up on these fields without a word: something else was said of them.
    func skip(_ names: [String]) { names.forEach { _ = keys.take($0) } }

    /// What was written, in order.
    var names: [String] { keys.names }

    /// A problem of the fields together; an unknown field is told in its stead.
    func refuse(_ message: String) { keys.note(message) }

    private func read<Value>(_ entry: RuleEntry, _ kind: Kind<Value>) -> Value? {
        guard let reading = kind.read(entry.node, keys.place.below(entry.key)) else { return nil }
        let text = if case .mapping = entry.node.content { "(\(reading.display.text))" } else { reading.display.text }
        shown.append("\(SpelledKey.words(entry.key))\u{A0}: \(text)")
        return reading.value
    }

    fileprivate func close() -> Display {
        keys.close()
        return Display(shown.joined(separator: " ; "))
    }
}

extension Kind {
    /// A mapping; `make` asks for every field first, then makes the value of them (nil: a problem was noted).
    static func record(_ make: @escaping @Sendable (Fields) -> Value?) -> Kind {
        Kind { node, place in
            guard let keys = Keys(node, place) else { return nil }
            let before = place.log.problems.count
            let fields = Fields(keys)
            let value = make(fields)
            let display = fields.close()
            guard let value, place.log.problems.count == before else { return nil }
            return .init(value, display: display)
        }
    }
}

extension Kind where Value == [String: String] {
    /// A table of labels by code, shown one line each.
    static var labels: Kind {
        Kind { node, place in
            guard let keys = Keys(node, place) else { return nil }
            let before = place.log.problems.count
            var labels: [String: String] = [:]
            var lines: [Display.Line] = []
            for entry in keys.takeAll() {
                if !Codes.isCode(entry.key) {
                    place.refuse(
                        entry.line, "« \(entry.key) » n'est pas un code (lettres sans accent, chiffres, « _ », « - »).")
                }
                guard let label = Kind<String>.text.read(entry.node, place.below(entry.key)) else { continue }
                labels[entry.key] = label.value
                lines.append(Display.Line(key: entry.key, line: entry.line, text: label.value))
            }
            guard place.log.problems.count == before else { return nil }
            return .init(labels, display: Display(lines: lines))
        }
    }
}

/// What a value may be: how it is read, refused and shown. The schema of the rule files is made of these.
struct Kind<Value: Sendable>: Sendable {
    /// A value with the text that a person reads for it.
    struct Reading: Sendable {
        let value: Value
        let display: Display

        init(_ value: Value, _ text: String) {
            self.value = value
            display = Display(text)
        }

        init(_ value: Value, display: Display) {
            self.value = value
            self.display = display
        }
    }

    /// Nil where a problem was noted.
    let read: @Sendable (RuleNode, Place) -> Reading?

    init(read: @escaping @Sendable (RuleNode, Place) -> Reading?) { self.read = read }

    /// A single text; `expected` ends the sentence « … n'est pas … ».
    static func scalar(_ expected: String, _ parse: @escaping @Sendable (String) -> Reading?) -> Kind {
        Kind { node, place in
            if let text = node.scalar, let reading = parse(text) { return reading }
            place.refuse(node.line, "\(node.description) n'est pas \(expected).")
            return nil
        }
    }

    /// This, or a word that says there is none (`aucun`).
    func or(none word: String) -> Kind<Value?> {
        Kind<Value?> { node, place in
            if node.scalar == word { return .init(nil, word) }
            return read(node, place).map { .init($0.value, display: $0.display) }
        }
    }

    /// A list of these, at least one, none twice.
    var list: Kind<[Value]> { list(separator: ", ") }

    func list(separator: String) -> Kind<[Value]> {
        Kind<[Value]> { node, place in
            guard case .list(let items) = node.content, !items.isEmpty else {
                place.refuse(
                    node.line,
                    "\(node.description) n'est pas une liste : écrivez « [a, b] » ou une ligne « - » par élément.")
                return nil
            }
            var seen: Set<String> = []
            let readings = items.compactMap { item -> Reading? in
                if let text = item.scalar, !seen.insert(text).inserted {
                    place.refuse(item.line, "« \(text) » est deux fois dans la liste : retirez-en un.")
                }
                return read(item, place)
            }
            guard readings.count == items.count else { return nil }
            return .init(readings.map(\.value), readings.map(\.display.text).joined(separator: separator))
        }
    }

    /// The same, shown in its own words.
    func showing(_ text: @escaping @Sendable (Value) -> String) -> Kind {
        Kind { node, place in read(node, place).map { .init($0.value, text($0.value)) } }
    }
}

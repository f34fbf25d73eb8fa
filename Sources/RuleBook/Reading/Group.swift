/// A section of a rule file: parameters, tables of parameters, sections below.
///
/// Each call declares one key: where it stands, of what kind its value is, whether it must be there.
struct Group {
    private let keys: Keys?
    let place: Place
    /// Put before the labels of its parameters (`Prime de naissance — `).
    private let labelPrefix: String

    init(_ node: RuleNode, _ place: Place) {
        self.init(Keys(node, place), place, labelPrefix: "")
    }

    private init(_ keys: Keys?, _ place: Place, labelPrefix: String) {
        self.keys = keys
        self.place = place
        self.labelPrefix = labelPrefix
    }

    /// The same section, its parameters named after it.
    func labelled(_ prefix: String) -> Group { Group(keys, place, labelPrefix: prefix) }

    /// A section that is not there; that was noted, nothing more is.
    private init(absentAt place: Place) {
        keys = nil
        self.place = place
        labelPrefix = ""
    }

    func has(_ key: String) -> Bool { keys?.has(key) ?? false }

    /// A parameter that every year needs.
    func parameter<Value>(_ key: String, _ kind: Kind<Value>, byDay: Bool = false) -> Dated<Value> {
        read(keys?.require(key), key, ParameterReader(kind: kind, labelPrefix: labelPrefix, isByDay: byDay))
    }

    /// A parameter that must be written, but is needed only in some years (`tranches` not `aucune`).
    func companion<Value>(_ key: String, _ kind: Kind<Value>) -> Dated<Value> {
        read(keys?.require(key), key, ParameterReader(kind: kind, labelPrefix: labelPrefix, mayBeAbsent: true))
    }

    /// A reading that is the way the program is built: shown as a parameter, changed only by programming.
    func reading(_ key: String, _ known: String) {
        _ = read(
            keys?.require(key), key,
            ParameterReader(kind: .programmed(known), labelPrefix: labelPrefix, isWords: true))
    }

    /// Words that are printed as they stand; nil where they are not written.
    func words<Value>(_ key: String, _ kind: Kind<Value>) -> Dated<Value>? {
        keys?.take(key).map {
            read($0, key, ParameterReader(kind: kind, labelPrefix: labelPrefix, mayBeAbsent: true, isWords: true))
        }
    }

    /// Words that every year needs.
    func requiredWords<Value>(_ key: String, _ kind: Kind<Value>) -> Dated<Value> {
        read(keys?.require(key), key, ParameterReader(kind: kind, labelPrefix: labelPrefix, isWords: true))
    }

    /// What only a value of another parameter asks for. Where that one could not be read, nothing is said of the keys
    /// that it may have asked for.
    func only<Details>(if isAsked: Bool?, _ details: () -> Details) -> Details? {
        guard let isAsked else {
            skip()
            return nil
        }
        return isAsked ? details() : nil
    }

    /// Says nothing more of the keys that nobody has taken yet.
    func skip() { _ = keys?.takeAll() }

    /// Takes a key without reading it: what would read it is not known.
    func skip(_ key: String) { _ = keys?.take(key) }

    /// A parameter that may be left out.
    func optional<Value>(_ key: String, _ kind: Kind<Value>) -> Dated<Value>? {
        keys?.take(key).map {
            read($0, key, ParameterReader(kind: kind, labelPrefix: labelPrefix, mayBeAbsent: true))
        }
    }

    /// Readings that are the way the program is built: key -> the one value it knows.
    func readings(_ key: String, _ known: [(key: String, value: String)]) {
        let group = group(key)
        for reading in known { group.reading(reading.key, reading.value) }
        group.close()
    }

    /// A table of words, printed as they stand; none where the key is not written.
    func wordTable(_ key: String) {
        guard let entry = keys?.take(key), let table = Keys(entry.node, place.below(key)) else { return }
        let reader = ParameterReader(
            kind: Kind<String>.text, labelPrefix: labelPrefix, mayBeAbsent: true, isWords: true)
        for line in table.takeAll() { _ = reader.read(line.node, place.below(key).below(line.key)) }
    }

    /// A table: code -> parameter, in the order of the file; a line may begin or end with any year.
    func table<Value>(_ key: String, _ kind: Kind<Value>, byDay: Bool = false) -> [(code: String, values: Dated<Value>)]
    {
        lines(of: key).map { line in
            let reader = ParameterReader(kind: kind, labelPrefix: labelPrefix, isByDay: byDay, mayBeAbsent: true)
            return (line.key, reader.read(line.node, place.below(key).below(line.key)))
        }
    }

    /// A table whose lines are sections themselves.
    func groups(_ key: String) -> [(code: String, node: RuleNode, place: Place)] {
        lines(of: key).map { ($0.key, $0.node, place.below(key).below($0.key)) }
    }

    /// A section below.
    func group(_ key: String) -> Group {
        guard let entry = keys?.require(key) else { return Group(absentAt: place.below(key)) }
        return Group(entry.node, place.below(key)).labelled(labelPrefix)
    }

    /// A text without date (a name).
    func text(_ key: String, _ kind: Kind<String> = .text) -> String {
        keys?.require(key).flatMap { kind.read($0.node, place.below(key))?.value } ?? ""
    }

    func optionalText(_ key: String) -> String? {
        keys?.take(key).flatMap { Kind<String>.text.read($0.node, place.below(key))?.value }
    }

    /// Line of a key, for a problem found later.
    func line(of key: String) -> Int { keys?.take(key)?.line ?? keys?.line ?? 0 }

    /// To be called last.
    func close() { keys?.close() }

    private func lines(of key: String) -> [RuleEntry] {
        guard let entry = keys?.require(key), let table = Keys(entry.node, place.below(key)) else { return [] }
        let lines = table.takeAll()
        if lines.isEmpty { place.below(key).refuse(entry.line, "table vide : écrivez-y au moins une ligne.") }
        for line in lines where !Codes.isCode(line.key) {
            place.below(key).refuse(
                line.line, "« \(line.key) » n'est pas un code (lettres sans accent, chiffres, « _ », « - »).")
        }
        return lines
    }

    private func read<Value>(_ entry: RuleEntry?, _ key: String, _ reader: ParameterReader<Value>) -> Dated<Value> {
        let place = place.below(key)
        guard let entry else { return .unread(place, keys?.line ?? 0) }
        return reader.read(entry.node, place)
    }
}

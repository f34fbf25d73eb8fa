import Domain

/// Names that tell things apart by themselves, so that a list needs no code beside them.
enum UniqueNames {
    /// The names, in their order; where several have one (letter case aside, as spreadsheets compare), each with its
    /// code behind: `Centre hospitalier (590000001)`.
    static func of(_ things: [(name: Text, code: String)]) -> [Text] {
        var uses: [String: Int] = [:]
        for thing in things { uses[thing.name.description.lowercased(), default: 0] += 1 }
        return things.map { name, code in
            if name.isEmpty { return Text(leaking: code) }
            return uses[name.description.lowercased()]! > 1 ? Text(leaking: "\(name) (\(code))") : name
        }
    }
}

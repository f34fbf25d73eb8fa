import Domain

/// A key of two manifests whose values are not the same.
public struct ManifestDifference: Equatable, Sendable {
    /// `.comptes.droits.ouverts`, `.sorties[droits.csv].sha256`.
    public let key: String
    /// As JSON; nil where one side has no such key.
    public let published: String?
    public let obtained: String?
}

extension Manifest {
    /// The keys in which another manifest differs, in the order of this one.
    public func differences(from other: Manifest) -> [ManifestDifference] {
        var found: [ManifestDifference] = []
        Manifest.compare(json, other.json, key: "", into: &found)
        return found
    }

    private static func compare(
        _ one: JSONValue?, _ other: JSONValue?, key: String, into found: inout [ManifestDifference]
    ) {
        if one == other { return }
        switch (one?.named, other?.named) {
        case (let ours?, let theirs?):
            let known = Dictionary(theirs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
            let own = Set(ours.map(\.name))
            for member in ours { compare(member.value, known[member.name], key: key + member.name, into: &found) }
            for member in theirs where !own.contains(member.name) {
                compare(nil, member.value, key: key + member.name, into: &found)
            }
        default:
            // A whole file or equation on one side only: its name says enough.
            found.append(ManifestDifference(key: key, published: one?.brief, obtained: other?.brief))
        }
    }
}

extension JSONValue {
    /// Members by the rest of their key: `.options`, `[droits.csv]`. An element of a list goes by its path or its words.
    fileprivate var named: [Member]? {
        switch self {
        case .object(let members): members.map { Member(".\($0.name)", $0.value) }
        case .array(let elements):
            elements.enumerated().map { i, element in Member("[\(element.title ?? "\(i)")]", element) }
        default: nil
        }
    }

    private var title: String? {
        guard case .object(let members) = self, case .string(let text)? = members.first?.value else { return nil }
        return text
    }

    fileprivate var brief: String {
        switch self {
        case .object, .array: "present"
        default: line
        }
    }
}

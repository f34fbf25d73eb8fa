/// A name as a person may spell it: case, accents, spaces, hyphens, underscores, dots and « § » aside.
struct CatalogueKey: Hashable, Sendable {
    private let characters: [Character]

    init(_ name: some StringProtocol) {
        characters = name.lowercased().flatMap { character -> [Character] in
            if let plain = CatalogueKey.plain[character] { return Array(plain) }
            return character.isLetter || character.isNumber ? [character] : []
        }
    }

    private init(characters: [Character]) { self.characters = characters }

    var count: Int { characters.count }

    /// The name itself, then without what follows a colon (`C06:rib`), then with the zero that a code has (`D1`).
    static func spellings(_ name: some StringProtocol) -> [CatalogueKey] {
        let whole = CatalogueKey(name)
        let code = CatalogueKey(name.prefix { $0 != ":" })
        var keys = [whole, code]
        if code.count == 2, let letter = code.characters.first, let digit = code.characters.last, digit.isNumber {
            keys.append(CatalogueKey(characters: [letter, "0", digit]))
        }
        return keys
    }

    func contains(_ part: CatalogueKey) -> Bool {
        guard !part.characters.isEmpty, count >= part.count else { return false }
        return (0...count - part.count).contains { characters[$0...].starts(with: part.characters) }
    }

    /// How many letters must change, come, go or swap with their neighbour to make the other name of this one.
    func distance(to other: CatalogueKey) -> Int {
        var before: [Int] = []
        var above = Array(0...other.count)
        for i in characters.indices {
            var row = [i + 1]
            for j in other.characters.indices {
                let cost = characters[i] == other.characters[j] ? 0 : 1
                var best = min(row[j] + 1, above[j + 1] + 1, above[j] + cost)
                if i > 0, j > 0, characters[i] == other.characters[j - 1], characters[i - 1] == other.characters[j] {
                    best = min(best, before[j - 1] + 1)
                }
                row.append(best)
            }
            before = above
            above = row
        }
        return above[other.count]
    }

    private static let plain: [Character: String] = [
        "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "ô": "o",
        "ö": "o", "ù": "u", "û": "u", "ü": "u", "œ": "oe", "æ": "ae",
    ]
}

import Domain

extension ReadExtracts {
    /// The most codes that a message names.
    private static let mostNamed = 8

    /// What a column takes, in a few words, for the message about a value that it does not take: the codes of a list of
    /// eight or fewer, or the bounds of a number.
    public func admitted(_ table: Table, _ finding: Finding) -> String? {
        let found = files.indices.lazy.filter { files[$0].table == table }.compactMap { tallies[$0] }
        switch (finding.code, finding.detail) {
        case (.valeur, .outOfRange):
            guard let bounds = found.compactMap({ $0.bounds[finding.column] }).first else { return nil }
            return "de \(bounds.lowerBound) à \(bounds.upperBound)"
        case (.valeur, .notInList):
            guard let list = found.compactMap({ $0.lists[finding.column] }).first,
                list.codes.count <= ReadExtracts.mostNamed
            else { return nil }
            return list.codes.map { "« \($0) »" }.joined(separator: ", ")
        default: return nil
        }
    }
}

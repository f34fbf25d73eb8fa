/// A row that has texts.
public protocol TextHolder: BitwiseCopyable {
    /// Calls `body` with each text, and holds what it gives instead.
    mutating func replaceTexts(_ body: (Text) -> Text)
}

extension Rows where Row: TextHolder {
    /// Copies the texts of some rows side by side into memory of their own, and has the rows hold the copies.
    ///
    /// The texts of an extract lie scattered over its pages: to read the names of all agents is to have the whole file in
    /// memory, several times as much. Copies live as long as the process. Nobody else may read these rows meanwhile.
    public func moveTexts(of range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        var size = 0
        for row in view(range) {
            var row = row
            row.replaceTexts {
                size += $0.count
                return $0
            }
        }
        var next = UnsafeMutablePointer<UInt8>.allocate(capacity: Swift.max(size, 1))
        let rows = UnsafeMutablePointer(mutating: start)
        for i in range {
            rows[i].replaceTexts { text in
                guard let from = text.start, !text.isEmpty else { return .empty }
                next.initialize(from: from, count: text.count)
                defer { next += text.count }
                return Text(start: next, count: text.count)
            }
        }
    }
}

extension Agent: TextHolder {
    public mutating func replaceTexts(_ body: (Text) -> Text) {
        nom = body(nom)
        prenom = body(prenom)
    }
}

extension AyantDroit: TextHolder {
    public mutating func replaceTexts(_ body: (Text) -> Text) {
        nom = body(nom)
        prenom = body(prenom)
    }
}

extension Dossier: TextHolder {
    public mutating func replaceTexts(_ body: (Text) -> Text) {
        id = body(id)
        piecesManquantes = body(piecesManquantes)
    }
}

extension Demande: TextHolder {
    public mutating func replaceTexts(_ body: (Text) -> Text) { id = body(id) }
}

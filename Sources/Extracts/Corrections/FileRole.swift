import Domain

/// What a file brings to its table. In this order its lines stand: a key belongs to an extract before a correction
/// (`R-CLE`), whatever the files are called, so that a correction never drives out a line that was accepted.
enum FileRole: Int, Sendable {
    case extract
    /// A file of the table's folder whose header has `_fichier`, `_ligne` and `_empreinte`.
    case correction
    /// A file of `rejets/`.
    case putBack
}

extension PlannedFile {
    var isCorrection: Bool { role != .extract }

    /// Says what the file is. Every line of a correction must say which one it replaces, and as it was when.
    mutating func settleRole(isPutBack: Bool) {
        let lacking = Header.references.filter { name in header.keys.count { $0 == name } == 0 }
        if isPutBack {
            role = .putBack
        } else if source.name.contains("/"), lacking.count <= 1 {
            // A table that is one file has no other to correct. Two of the three say what was meant.
            role = .correction
        }
        guard isCorrection, refusal == nil else { return }
        let repeated = Header.references.filter { name in header.keys.count { $0 == name } > 1 }
        if !lacking.isEmpty {
            refusal = .columnsMissing(lacking, .correction)
        } else if !repeated.isEmpty {
            refusal = .columnsRepeated(repeated)
        }
    }

    /// Extracts in the order of their names, then corrections likewise.
    static func precedes(_ a: PlannedFile, _ b: PlannedFile) -> Bool {
        (a.role.rawValue, a.number) < (b.role.rawValue, b.number)
    }
}

extension Header {
    static let fichier = "_fichier"
    static let ligne = "_ligne"
    static let empreinte = "_empreinte"
    static let references = [fichier, ligne, empreinte]

    /// The fields of `_fichier`, `_ligne` and `_empreinte`, where each stands.
    var references: (fichier: Int, ligne: Int, empreinte: Int)? {
        guard let fichier = keys.firstIndex(of: Header.fichier), let ligne = keys.firstIndex(of: Header.ligne),
            let empreinte = keys.firstIndex(of: Header.empreinte)
        else { return nil }
        return (fichier, ligne, empreinte)
    }
}

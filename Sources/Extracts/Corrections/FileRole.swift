import Domain

/// What a file brings to its table. In this order its lines stand: a key belongs to an extract before a correction
/// (`R-CLE`), whatever the files are called, so that a correction never drives out a line that was accepted.
enum FileRole: Int, Sendable {
    case extract
    /// A file of the table's folder whose header has `_fichier` and `_ligne`.
    case correction
    /// A file of `rejets/`.
    case putBack
}

extension PlannedFile {
    var isCorrection: Bool { role != .extract }

    /// Says what the file is. Every line of a correction must say which one it replaces.
    mutating func settleRole(isPutBack: Bool) {
        if isPutBack {
            role = .putBack
        } else if source.name.contains("/"), header.hasReferences {
            // A table that is one file has no other to correct.
            role = .correction
        }
        if isCorrection { header.requireReferences() }
    }

    /// Extracts in the order of their names, then corrections likewise.
    static func precedes(_ a: PlannedFile, _ b: PlannedFile) -> Bool {
        (a.role.rawValue, a.number) < (b.role.rawValue, b.number)
    }
}

extension Header {
    static let fichier = "_fichier"
    static let ligne = "_ligne"

    var hasReferences: Bool { names.contains(Header.fichier) && names.contains(Header.ligne) }

    /// The fields of `_fichier` and `_ligne`; nil unless each stands once.
    var references: (fichier: Int, ligne: Int)? {
        guard names.count(where: { $0 == Header.fichier }) == 1, names.count(where: { $0 == Header.ligne }) == 1,
            let fichier = names.firstIndex(of: Header.fichier), let ligne = names.firstIndex(of: Header.ligne)
        else { return nil }
        return (fichier, ligne)
    }

    /// `R-COLONNE` for a correction that cannot say, or says twice, which line it replaces.
    mutating func requireReferences() {
        for (name, column) in [(Header.fichier, Finding.fichierColumn), (Header.ligne, Finding.ligneColumn)] {
            switch names.count(where: { $0 == name }) {
            case 0: missing.append(column)
            case 1: break
            default: repeated.append(column)
            }
        }
    }
}

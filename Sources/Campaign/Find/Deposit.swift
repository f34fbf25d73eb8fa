import Domain
import Extracts
import Glibc

/// What may lie in the folder of a campaign: nothing that looks like a deposit is left out in silence, and nothing is
/// read from elsewhere.
enum Deposit {
    /// Of one campaign. Each file stays mapped, and Linux gives a process 65 530 mappings (`vm.max_map_count`).
    static let mostFiles = 60_000
    /// Of the files of one table. A line with an amount has 22 bytes at least and at most 999 999 999,99 €, so that no
    /// sum of cents can reach 2⁶³; and no table has more lines than an Int32 can number.
    static let mostBytes = 2_000_000_000
    /// Of a file of rules, settings or words: the largest shipped one has 45 056.
    static let mostBytesOfText = 1 << 18

    // MARK: Names

    /// What a campaign's folder, or `rejets/` in it, holds of each table; a name that is no table's stops the run.
    struct Places {
        /// By table: the name of its file, or of its folder; one of them.
        private(set) var files: [Table: String] = [:]
        private(set) var folders: [Table: String] = [:]

        /// - Parameter others: names that belong there besides.
        init(_ names: [String], in folder: String, others: Set<String>) throws(RunError) {
            for name in names where !isAside(name) && !others.contains(name) {
                let path = "\(folder)/\(plain(name))"
                try refuseSimulation(name, path)
                let small = name.lowercased()
                let isFolder = try Folder.exists("\(folder)/\(name)")
                let table = Table.allCases.first { table in
                    isFolder && small == table.rawValue || endings.contains { small == table.rawValue + $0 }
                }
                guard let table else { throw stray(path, small, others) }
                if let other = files[table] ?? folders[table] {
                    throw RunError(
                        .refused,
                        "\(shown(other, in: folder)) et \(shown(name, in: folder)) sont là tous les deux : en garder un."
                    )
                }
                if small == table.rawValue { folders[table] = name } else { files[table] = name }
            }
        }
    }

    /// What a simulation wrote bears the word in its name, and is never data of a campaign.
    static func refuseSimulation(_ name: String, _ path: String) throws(RunError) {
        guard name.lowercased().hasPrefix("simulation") else { return }
        throw RunError(
            .refused, "\(path) vient d'une SIMULATION : ce n'est pas un extrait. Retirez-le du dossier de la campagne.")
    }

    private static let endings = [".csv", ".xlsx"]

    /// `paie.csv`, or `le dossier paie/`.
    private static func shown(_ name: String, in folder: String) -> String {
        endings.contains { name.lowercased().hasSuffix($0) } ? "\(folder)/\(name)" : "le dossier \(folder)/\(name)/"
    }

    /// Hidden files, what Office and LibreOffice leave beside an open file, and notes for a reader.
    static func isAside(_ name: String) -> Bool {
        let small = name.lowercased()
        return name.hasPrefix(".") || name.hasPrefix("~$") || small.hasPrefix("lisezmoi") || small.hasPrefix("readme")
    }

    private static func stray(_ path: String, _ small: String, _ others: Set<String>) -> RunError {
        let stem = String(small.prefix { $0 != "." })
        let known = Table.allCases.map(\.rawValue) + others.map { String($0.prefix { $0 != "." }) }.sorted()
        let nearest = known.min { EditDistance.between(stem, $0) < EditDistance.between(stem, $1) }!
        let list = Table.allCases.map(\.rawValue).joined(separator: ", ")
        return RunError(
            .refused,
            "\(path) n'est pas une table d'une campagne et ne serait pas lu : est-ce « \(nearest) » ? Lui donner le nom d'une table (\(list)) suivi de .csv ou .xlsx, le mettre dans le dossier d'une table, ou l'enlever."
        )
    }

    /// The files of a table's folder, and what in it will not be read (`R-FICHIER`).
    static func tableFiles(
        _ names: [String], in folder: String
    ) throws(RunError) -> (files: [String], others: [(name: String, why: FileFinding.Unreadable)]) {
        var files: [String] = []
        var others: [(name: String, why: FileFinding.Unreadable)] = []
        for name in names where !isAside(name) {
            let path = "\(folder)/\(plain(name))"
            guard name == plain(name) else {
                throw RunError(
                    .refused,
                    "\(path) : le nom de ce fichier contient des caractères de contrôle ou n'est pas en UTF-8 : le renommer avec des lettres simples."
                )
            }
            try refuseSimulation(name, path)
            if try Folder.exists(path) {
                others.append((name, .folder))
            } else if endings.contains(where: { name.lowercased().hasSuffix($0) }) {
                files.append(name)
            } else {
                others.append((name, .otherFile))
            }
        }
        if files.count > mostFiles { throw tooMany(files.count, folder) }
        return (files, others)
    }

    static func tooMany(_ count: Int, _ folder: String) -> RunError {
        RunError(
            .refused,
            "\(folder) contient \(French.count(count)) fichiers, et une exécution en lit \(French.count(mostFiles)) au plus : en réunir."
        )
    }

    /// With a mark in the place of what cannot be shown on a line (control and invisible characters).
    private static func plain(_ name: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
                shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    // MARK: Places and sizes

    /// Links are followed as long as they stay in the input folder, which may be a link itself.
    static func refuseOutside(_ path: String, of input: String) throws(RunError) {
        guard let root = resolved(input), let place = resolved(path) else {
            throw RunError(.machine, "\(French.cannot("examiner")) \(path) : \(French.systemReason(errno)).")
        }
        guard !place.hasPrefix(root == "/" ? root : root + "/") else { return }
        throw RunError(
            .refused, "\(path) est un lien qui sort de \(input), vers \(place) : mettre le fichier lui-même à sa place."
        )
    }

    /// The last part of the path is a link itself.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFLNK
    }

    static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    static func refuseTooLarge(_ table: Table, _ files: [SourceFile], in folder: String) throws(RunError) {
        let bytes = files.reduce(0) { $0 + $1.bytes.count }
        guard bytes > mostBytes else { return }
        throw RunError(
            .refused,
            "Les fichiers de \(table.rawValue) dans \(folder) ont \(French.count(bytes)) octets, et une exécution en lit \(French.count(mostBytes)) au plus par table."
        )
    }

    static func refuseLongText(_ file: SourceFile) throws(RunError) {
        guard file.bytes.count > mostBytesOfText else { return }
        throw RunError(
            .refused,
            "\(file.path) a \(French.count(file.bytes.count)) octets, et un tel fichier en a \(French.count(mostBytesOfText)) au plus : est-ce le bon ?"
        )
    }
}

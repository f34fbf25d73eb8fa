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
                        "Both \(shown(other, in: folder)) and \(shown(name, in: folder)) exist: keep one of them.")
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

    /// `paie.csv`, or `the folder paie/`.
    private static func shown(_ name: String, in folder: String) -> String {
        endings.contains { name.lowercased().hasSuffix($0) } ? "\(folder)/\(name)" : "the folder \(folder)/\(name)/"
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
            "\(path) is no table of a campaign and would not be read: is it « \(nearest) »? Give it the name of a table (\(list)) with .csv or .xlsx behind, put it into a table's folder, or take it away."
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
                    "\(path): this file's name holds control characters or is not UTF-8: rename it with plain letters.")
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
        RunError(.refused, "\(folder) holds \(count) files, and a run reads \(mostFiles) at most: join some of them.")
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
            throw RunError(.machine, "cannot look at \(path): \(String(cString: strerror(errno))).")
        }
        guard !place.hasPrefix(root == "/" ? root : root + "/") else { return }
        throw RunError(
            .refused, "\(path) is a link that leads out of \(input), to \(place): put the file itself in its place.")
    }

    /// The last part of the path is a link itself.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFLNK
    }

    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    static func refuseTooLarge(_ table: Table, _ files: [SourceFile], in folder: String) throws(RunError) {
        let bytes = files.reduce(0) { $0 + $1.bytes.count }
        guard bytes > mostBytes else { return }
        throw RunError(
            .refused,
            "The files of \(table.rawValue) in \(folder) hold \(bytes) bytes, and a run reads \(mostBytes) of a table at most."
        )
    }

    static func refuseLongText(_ file: SourceFile) throws(RunError) {
        guard file.bytes.count > mostBytesOfText else { return }
        throw RunError(
            .refused,
            "\(file.path) holds \(file.bytes.count) bytes, and such a file has \(mostBytesOfText) at most: is it the right one?"
        )
    }
}

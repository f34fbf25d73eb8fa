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

    /// A table under a name that is nearly its own (`PAIE.CSV`), or a `.csv` that is no table.
    static func refuseStrays(_ names: [String], in folder: String) throws(RunError) {
        let tables = Table.allCases.map(\.rawValue)
        for name in names where !name.hasPrefix(".") {
            let small = name.lowercased()
            if let table = tables.first(where: { small == $0 || small == "\($0).csv" }) {
                let right = small == table ? table : "\(table).csv"
                if name == right { continue }
                // A file whose name has no end is no table.
                if small == table, try !Folder.exists("\(folder)/\(name)") { continue }
                throw RunError(
                    .refused, "\(folder)/\(plain(name)) would not be read: rename it \(right), in small letters.")
            }
            if small.hasSuffix(".csv") {
                throw RunError(
                    .refused,
                    "\(folder)/\(plain(name)) is no table of a campaign and would not be read: give it the name of one (\(tables.joined(separator: ", "))), put it into a table's folder, or take it away."
                )
            }
        }
    }

    /// The `.csv` files of a table's folder, and what in it will not be read.
    static func tableFiles(_ names: [String], in folder: String) throws(RunError) -> (csv: [String], others: [String]) {
        var csv: [String] = []
        var others: [String] = []
        for name in names where !name.hasPrefix(".") {
            let path = "\(folder)/\(plain(name))"
            guard name == plain(name) else {
                throw RunError(
                    .refused,
                    "\(path): this file's name holds control characters or is not UTF-8: rename it with plain letters.")
            }
            if name.hasSuffix(".csv") {
                csv.append(name)
            } else if name.lowercased().hasSuffix(".csv") {
                throw RunError(.refused, "\(path) would not be read: rename it, its end in small letters (.csv).")
            } else if try Folder.exists(path) {
                throw RunError(
                    .refused, "\(path) is a folder, and would not be read: put its files directly into \(folder).")
            } else {
                others.append(path)
            }
        }
        if csv.count > mostFiles { throw tooMany(csv.count, folder) }
        return (csv, others)
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

import Domain
import Extracts

/// Rejected lines that come back: `rejets/<table>.csv` in the campaign's folder, or every `*.csv` of `rejets/<table>/`.
enum PutBackFiles {
    /// By table; a file there that would not be read stops the run, as its corrections would be forgotten.
    static func open(
        in folder: String, of input: String, _ unread: inout [String]
    ) throws(RunError) -> [Table: [SourceFile]] {
        let rejets = "\(folder)/rejets"
        guard try Folder.exists(rejets) else {
            guard try Folder.isThere(rejets) else { return [:] }
            throw RunError(.refused, "\(rejets) is not a folder: it is where corrected rejects are put back.")
        }
        var found: [Table: [SourceFile]] = [:]
        for table in Table.allCases {
            let files = try InputFiles.files(of: table, in: folder, under: "rejets/", of: input, &unread)
            try Deposit.refuseTooLarge(table, files, in: rejets)
            if !files.isEmpty { found[table] = files }
        }
        let read = Set(found.values.joined().map(\.path))
        for name in try Folder.names(rejets) where !name.hasPrefix(".") {
            let path = "\(rejets)/\(name)"
            if try Folder.exists(path) {
                for inner in try Folder.names(path) { try refuseUnread("\(path)/\(inner)", inner, read) }
            } else {
                try refuseUnread(path, name, read)
            }
        }
        return found
    }

    private static func refuseUnread(_ path: String, _ name: String, _ read: Set<String>) throws(RunError) {
        guard name.lowercased().hasSuffix(".csv"), !name.hasPrefix("."), !read.contains(path) else { return }
        let tables = Table.allCases.map(\.rawValue).joined(separator: ", ")
        throw RunError(
            .refused,
            "\(path) would not be read: rejets/ holds <table>.csv, or folders <table>/ of .csv files, where <table> is one of \(tables). Rename or remove it."
        )
    }
}

import Domain
import Extracts

/// Rejected lines that come back: `rejets/<table>.csv` or `.xlsx` in the campaign's folder, or every such file of
/// `rejets/<table>/`.
enum PutBackFiles {
    /// By table; a file there that would not be read stops the run, as its corrections would be forgotten.
    static func open(
        in folder: String, of input: String, _ unread: inout [FileFinding]
    ) throws(RunError) -> [Table: [SourceFile]] {
        let rejets = "\(folder)/rejets"
        guard try Folder.exists(rejets) else {
            guard try Folder.isThere(rejets) else { return [:] }
            throw RunError(.refused, "\(rejets) n'est pas un dossier : c'est là que reviennent les rejets corrigés.")
        }
        let places = try Deposit.Places(try Folder.names(rejets), in: rejets, others: [])
        var found: [Table: [SourceFile]] = [:]
        for table in Table.allCases {
            let files = try InputFiles.files(of: table, places, in: folder, under: "rejets/", of: input, &unread)
            try Deposit.refuseTooLarge(table, files, in: rejets)
            if !files.isEmpty { found[table] = files }
        }
        return found
    }
}

import Domain
import Extracts
import Glibc

/// The files of a campaign, found and opened: extracts, rules, settings.
struct InputFiles {
    let sources: ExtractSources
    /// By name.
    let rules: [SourceFile]
    let settings: SourceFile
    /// Where the register comes from, if it is the one the campaign before published.
    let publishedRegister: SourceFile?
    /// What the campaign before left to be compared with.
    let earlier: EarlierCampaign?

    /// - Parameter rules: where the rules are taken from; nil: `Regles/` of the input folder.
    static func open(_ plan: RunPlan, rules frozen: [SourceFile]? = nil) throws(RunError) -> InputFiles {
        let folder = "\(plan.input)/\(plan.year)"
        guard try Folder.exists(plan.input) else {
            throw RunError(.usage, "Le dossier d'entrée \(plan.input) n'existe pas : le donner avec --input.")
        }
        guard try Folder.exists(folder) else {
            let known = try Folder.names(plan.input).filter { Int($0) != nil }.joined(separator: ", ")
            throw RunError(
                .usage,
                "Pas de campagne \(plan.year) : \(folder) n'existe pas."
                    + (known.isEmpty ? "" : " Campagnes de \(plan.input) : \(known)."))
        }
        let places = try Deposit.Places(try Folder.names(folder), in: folder, others: ["campagne.yaml", "rejets"])
        let rules = if let frozen { frozen } else { try rules(plan.input, plan.rules) }
        var sources = ExtractSources(files: [:])
        var missing: [String] = []
        for table in Table.allCases {
            let files = try files(of: table, places, in: folder, of: plan.input, &sources.unread)
            try Deposit.refuseTooLarge(table, files, in: folder)
            if files.isEmpty {
                if table.isRequired { missing.append(table.rawValue) }
            } else {
                sources.files[table] = files
            }
        }
        if missing.count == Table.allCases.filter(\.isRequired).count {
            throw RunError(
                .refused,
                "\(folder) ne contient aucun extrait : des tables comme agents.csv, ou un dossier paie/ de fichiers .csv ou .xlsx, y sont attendus."
            )
        }
        if !missing.isEmpty {
            throw RunError(
                .refused,
                "Des tables obligatoires manquent dans \(folder) : \(missing.map { "\($0).csv (ou \($0).xlsx, ou un dossier \($0)/ de tels fichiers)" }.joined(separator: ", "))."
            )
        }
        let count = sources.files.values.reduce(0) { $0 + $1.count }
        if count > Deposit.mostFiles { throw Deposit.tooMany(count, folder) }
        let settings = "\(folder)/campagne.yaml"
        guard try Folder.isThere(settings) else {
            throw RunError(
                .refused,
                "\(settings) manque : il dit l'année de la campagne et sa date d'arrêté (`millesime: \(plan.year)`)."
            )
        }
        sources.putBack = try PutBackFiles.open(in: folder, of: plan.input, &sources.unread)
        var published: SourceFile?
        let register = "\(plan.output)/\(plan.year - 1)/registre.csv"
        if sources.files[.registre] == nil, try Folder.isThere(register) {
            // Our own results: they may lie anywhere.
            published = try open(register, as: "registre.csv", in: nil)
            sources.files[.registre] = [published!]
        }
        let earlier = try EarlierCampaign.find(plan)
        if let earlier {
            for table in Table.allCases { sources.earlierColumns[table] = earlier.columns(of: table) }
        }
        return InputFiles(
            sources: sources, rules: rules, settings: try text(settings, as: "campagne.yaml", in: plan.input),
            publishedRegister: published, earlier: earlier)
    }

    /// All but the templates of letters.
    var all: [SourceFile] { rules + named(0).map(\.file) }

    /// Settings, extracts and what the campaign before published, by the path that the manifest gives them.
    func named(_ year: Int) -> [(path: String, file: SourceFile)] {
        var named = [(path: "\(year)/campagne.yaml", file: settings)]
        for table in Table.allCases {
            for file in (sources.files[table] ?? []) + (sources.putBack[table] ?? []) {
                named.append(
                    (publishedRegister === file ? "publie/\(year - 1)/registre.csv" : "\(year)/\(file.name)", file))
            }
        }
        if let earlier { named += earlier.named }
        return named
    }

    /// `name.csv` or `name.xlsx`, or every such file of a folder `name/`, in file-name order.
    ///
    /// - Parameters:
    ///   - prefix: of the names, e.g. `rejets/`.
    ///   - unread: is told what of the folder will not be read.
    static func files(
        of table: Table, _ places: Deposit.Places, in folder: String, under prefix: String = "", of input: String,
        _ unread: inout [FileFinding]
    ) throws(RunError) -> [SourceFile] {
        if let single = places.files[table] {
            return [try open("\(folder)/\(prefix)\(single)", as: "\(prefix)\(single)", in: input)]
        }
        guard let many = places.folders[table] else { return [] }
        var files: [SourceFile] = []
        let path = "\(folder)/\(prefix)\(many)"
        let (names, others) = try Deposit.tableFiles(try Folder.names(path), in: path)
        for (i, name) in names.enumerated() {
            let file = "\(path)/\(name)"
            // The folders above are looked at with the first file: there can be thousands in one folder.
            files.append(
                try open(file, as: "\(prefix)\(many)/\(name)", in: i == 0 || Deposit.isLink(file) ? input : nil))
        }
        unread += others.map { FileFinding(table: table, file: "\(prefix)\(many)/\($0.name)", .unreadable($0.why)) }
        return files
    }

    static func rules(_ input: String, _ source: RuleSource = .input) throws(RunError) -> [SourceFile] {
        let holder = try source.folder(input)
        let folder = "\(holder)/Regles"
        let all = try Folder.exists(folder) ? try Folder.names(folder) : []
        let names = all.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
        guard !names.isEmpty else { throw source.missing(folder) }
        var files: [SourceFile] = []
        for name in names { files.append(try text("\(folder)/\(name)", as: "Regles/\(name)", in: holder)) }
        return files
    }

    /// A file that people write by hand.
    static func text(_ path: String, as name: String, in input: String) throws(RunError) -> SourceFile {
        let file = try open(path, as: name, in: input)
        try Deposit.refuseLongText(file)
        return file
    }

    private static func open(_ path: String, as name: String, in input: String?) throws(RunError) -> SourceFile {
        let file: SourceFile
        do {
            file = try SourceFile(name: name, path: path)
        } catch {
            // A folder or a pipe in the place of a file is a bad deposit; the rest is the machine.
            if case .notAFile = error.reason { throw RunError(.refused, "\(error).") }
            throw RunError(.machine, "\(error).")
        }
        if let input { try Deposit.refuseOutside(path, of: input) }
        return file
    }
}

/// What is in a folder. What cannot be looked at stops the run: it is not the same as what is not there.
enum Folder {
    static func exists(_ path: String) throws(RunError) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return try absent(path) }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// A file, or anything else of that name, a broken link too.
    static func isThere(_ path: String) throws(RunError) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 ? true : try absent(path)
    }

    /// Of a plain file, or of what a link leads to; nil where nothing has that name, or something else has.
    static func size(_ path: String) throws(RunError) -> Int64? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            _ = try absent(path)
            return nil
        }
        return status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
    }

    /// In the order of their bytes.
    static func names(_ path: String) throws(RunError) -> [String] {
        guard let folder = opendir(path) else { throw failure(path) }
        defer { closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw failure(path) }
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    /// False, if that is why the last call failed.
    private static func absent(_ path: String) throws(RunError) -> Bool {
        guard errno == ENOENT || errno == ENOTDIR else { throw failure(path) }
        return false
    }

    private static func failure(_ path: String) -> RunError {
        RunError(.machine, "\(French.cannot("ouvrir")) \(path) : \(French.systemReason(errno)).")
    }
}

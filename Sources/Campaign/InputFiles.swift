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

    static func open(_ plan: RunPlan) throws(RunError) -> InputFiles {
        let folder = "\(plan.input)/\(plan.year)"
        guard Folder.exists(plan.input) else {
            throw RunError(.usage, "There is no input folder \(plan.input). Give it with --input.")
        }
        guard Folder.exists(folder) else {
            let known = Folder.names(plan.input).filter { Int($0) != nil }.joined(separator: ", ")
            throw RunError(
                .usage, "There is no campaign \(plan.year): \(folder) does not exist."
                    + (known.isEmpty ? "" : " Campaigns in \(plan.input): \(known)."))
        }
        let rules = try rules("\(plan.input)/Regles")
        var sources = ExtractSources(files: [:])
        var missing: [String] = []
        for table in Table.allCases {
            let files = try files(of: table, in: folder)
            if files.isEmpty {
                if table.isRequired { missing.append(table.rawValue) }
            } else {
                sources.files[table] = files
            }
        }
        if missing.count == Table.allCases.filter(\.isRequired).count {
            throw RunError(.refused, "\(folder) holds no extract: expected tables such as agents.csv or a folder paie/ of .csv files.")
        }
        if !missing.isEmpty {
            throw RunError(
                .refused,
                "Required tables are missing in \(folder): \(missing.map { "\($0).csv (or a folder \($0)/ of .csv files)" }.joined(separator: ", ")).")
        }
        let settings = "\(folder)/campagne.yaml"
        guard Folder.isThere(settings) else {
            throw RunError(.refused, "\(settings) is missing: it says the campaign's year and cut-off (`millesime: \(plan.year)`).")
        }
        var published: SourceFile?
        let register = "\(plan.output)/\(plan.year - 1)/registre.csv"
        if sources.files[.registre] == nil, Folder.isThere(register) {
            published = try open(register, as: "registre.csv")
            sources.files[.registre] = [published!]
        }
        return InputFiles(
            sources: sources, rules: rules, settings: try open(settings, as: "campagne.yaml"),
            publishedRegister: published)
    }

    /// `name.csv`, or every `*.csv` of a folder `name/`, in file-name order; both is a mistake.
    private static func files(of table: Table, in folder: String) throws(RunError) -> [SourceFile] {
        let single = "\(folder)/\(table.rawValue).csv"
        let many = "\(folder)/\(table.rawValue)"
        let names = Folder.exists(many) ? Folder.names(many).filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") } : []
        if Folder.isThere(single) {
            guard !Folder.exists(many) else {
                throw RunError(.refused, "Both \(single) and the folder \(many)/ exist: keep one of them.")
            }
            return [try open(single, as: "\(table.rawValue).csv")]
        }
        var files: [SourceFile] = []
        for name in names { files.append(try open("\(many)/\(name)", as: "\(table.rawValue)/\(name)")) }
        return files
    }

    static func rules(_ folder: String) throws(RunError) -> [SourceFile] {
        let names = Folder.names(folder).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
        guard !names.isEmpty else {
            throw RunError(.refused, "There is no rule file: expected \(folder)/*.yaml.")
        }
        var files: [SourceFile] = []
        for name in names { files.append(try open("\(folder)/\(name)", as: "Regles/\(name)")) }
        return files
    }

    private static func open(_ path: String, as name: String) throws(RunError) -> SourceFile {
        do {
            return try SourceFile(name: name, path: path)
        } catch {
            throw RunError(.machine, "\(error).")
        }
    }
}

/// What is in a folder.
enum Folder {
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// In the order of their bytes.
    static func names(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }
}

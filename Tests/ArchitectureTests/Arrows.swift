/// Which target may import what: the picture of the house, as a list.
enum Arrows {
    /// Targets and packages. What is not listed is forbidden, siblings included.
    static let allowed: [String: Set<String>] = [
        "Catalogue": ["CCatalogue"],
        "Domain": [],
        "Workers": [],
        "RuleBook": ["Domain", "Yams"],
        "Digest": ["Crypto"],
        "Extracts": ["CScan", "Digest", "Domain", "Spreadsheets", "Workers"],
        "Decisions": ["Domain", "RuleBook"],
        "SheetModel": ["Domain"],
        "LetterModel": ["Domain"],
        "Figures": ["Domain", "Workers", "RuleBook", "Decisions"],
        "Reports": ["Digest", "Domain", "Workers", "RuleBook", "Decisions", "Figures", "SheetModel", "LetterModel"],
        "Workbooks": ["Domain", "SheetModel", "CXLSXWriter", "CDeflate", "CStreams"],
        "Letters": ["Domain", "LetterModel", "CFreeType", "CZlib"],
        "Publishing": ["Digest", "Domain"],
        "Spreadsheets": ["Domain", "CExpat", "CZlib"],
        "Comparison": ["Domain", "Spreadsheets"],
        "Explain": ["Catalogue", "Decisions", "Domain", "Reports"],
        "Campaign": [
            "Catalogue", "Domain", "Workers", "RuleBook", "Extracts", "Decisions", "Figures", "SheetModel", "Reports",
            "Workbooks", "Publishing", "Comparison", "Explain", "Spreadsheets", "LetterModel", "Letters",
        ],
        "millesime": ["ArgumentParser", "Campaign", "Commit", "Domain", "RuleBook"],
        "Commit": [],
        "CommitPlugin": ["PackagePlugin"],
        // Extracts: the names of the columns that it writes.
        "generateur": ["ArgumentParser", "Domain", "Extracts", "Workers"],
        // The floor of the bench: the C library alone, beside what we make of it.
        "plancher": ["ArgumentParser", "Workers", "CXLSXWriter"],
    ]

    /// Parts of the system, and the places that may use them: a path is a folder or a file under Sources/.
    static let system: [String: [(path: String, why: String)]] = [
        "Foundation": [
            ("Extracts/Dialect/Characters.swift", "NFC, where a text is not ASCII"),
            ("millesime/CampaignOptions.swift", "the number of processors"),
            ("millesime/ExplainCommand.swift", "the number of processors"),
            ("millesime/VerifyCommand.swift", "the number of processors, the environment of a second run"),
            ("millesime/CompareCommand.swift", "the number of processors"),
            ("millesime/Console.swift", "writing to the standard streams"),
            ("millesime/Pager.swift", "terminal, pager"),
            ("Tools/generateur/Generateur.swift", "the number of processors"),
            ("Tools/plancher/Plancher.swift", "the number of processors"),
            ("Tools/CommitPlugin", "paths, while the program is built"),
        ],
        "Glibc": [
            ("Domain/Records/RowMemory.swift", "pages of memory that go from one table to the next"),
            ("Extracts/Files", "files mapped in memory"),
            ("Publishing", "flushed files and folders, locks, the exchange"),
            ("Campaign/Find/InputFiles.swift", "what is in the input folder"),
            ("Campaign/Find/Deposit.swift", "where links lead"),
            ("Campaign/Tell/RunProgress.swift", "is standard error a terminal"),
            ("Campaign/Tell/ConsoleText.swift", "is the stream a terminal, and in which locale"),
            ("Campaign/Tell/Interruption.swift", "signals"),
            ("Campaign/Tell/Stopwatch.swift", "how long stages take, on standard error"),
            ("Campaign/Verify/Rerun/ChildRun.swift", "a second run as a child process"),
            ("Comparison", "files read at any offset"),
            ("Spreadsheets/ByteStore.swift", "memory that grows in its place"),
            ("Workbooks", "the C library's locale and streams"),
            ("Letters/Fonts/LetterFonts.swift", "whether a font file is there"),
            ("Tools/plancher", "the clock of the bench"),
            ("Tools/generateur", "files written in order by several threads"),
        ],
        "Dispatch": [
            ("Workers", "threads"), ("Campaign/Tell/Interruption.swift", "signals"),
            ("Publishing/Run/DiskFlushes.swift", "a thread that waits for the disk"),
        ],
        "Synchronization": [
            ("Workers", "threads"),
            ("Domain/Records/RowMemory.swift", "memory that several threads take and give"),
            ("Extracts/Dialect/Arena.swift", "texts kept alive by several threads"),
            ("Publishing", "a lock is given back once"),
            ("Tools/generateur", "files written in order by several threads"),
            ("Campaign/Publish/Publication.swift", "the first failure of several threads"),
            ("Campaign/Simulate/ReadParameters.swift", "what one thread finds, all may stop looking for"),
            ("Campaign/Publish/Package/PaymentListingFile.swift", "what failed while others made the next rows"),
            ("Campaign/Tell/Interruption.swift", "what is under way, as a signal finds it"),
            ("Campaign/Tell/Stopwatch.swift", "times of several threads"),
            ("Campaign/Tell/Meter.swift", "tasks that several threads end"),
        ],
    ]

    /// The target of a file, by its path under Sources/: `Tools/` and `Doors/` hold one a folder.
    static func target(of path: String) -> String? {
        path.split(separator: "/").first { $0 != "Tools" && $0 != "Doors" }.map(String.init)
    }

    /// What is wrong with the imports of a file; `path` is relative to Sources/.
    static func violations(in text: String, at path: String) -> [String] {
        guard let target = target(of: path), let ours = allowed[target] else {
            return ["\(path): its target is not in the picture of the house"]
        }
        return Imports.read(text).compactMap { found in
            if ours.contains(found.module) { return nil }
            if let places = system[found.module] {
                let isListed = places.contains { path == $0.path || path.hasPrefix($0.path + "/") }
                return isListed ? nil : "\(path):\(found.line): \(found.module) is not for this place"
            }
            return "\(path):\(found.line): \(target) may not import \(found.module)"
        }
    }
}

import Extracts
import Publishing

/// The rule files as the run used them: the copies in `regles/` of the publication, held against its manifest.
struct FrozenRules {
    /// Named as the run named them (`Regles/cgos.yaml`).
    let files: [SourceFile]
    /// Files of `Input/Regles` that are no longer those of the run: said at the head, without effect.
    let changedSince: [String]

    /// - Throws: a copy that is missing or was changed (3).
    init(_ run: FrozenRun) throws(RunError) {
        var files: [SourceFile] = []
        var changed: [String] = []
        for rule in run.manifest.rules where rule.path.hasPrefix(FrozenRules.prefix) {
            let name = rule.path.dropFirst(FrozenRules.prefix.count)
            let path = "\(run.folder)/regles/\(name)"
            guard try Folder.isThere(path) else { throw FrozenCheck.refused(run, ["\(path) manque."]) }
            let file = try InputFiles.text(path, as: rule.path, in: run.plan.output)
            guard FileDigest(of: file.bytes) == rule.digest else {
                throw FrozenCheck.refused(run, ["\(path) a été modifié."])
            }
            files.append(file)
            let current = "\(run.plan.input)/\(rule.path)"
            if (try? FileDigest.of(file: current)) != rule.digest { changed.append(current) }
        }
        guard !files.isEmpty else {
            throw FrozenCheck.refused(run, ["Le manifeste n'énumère aucun fichier de règles."])
        }
        let known = Set(run.manifest.rules.map(\.path))
        let folder = "\(run.plan.input)/Regles"
        if let names = try? Folder.names(folder) {
            changed += names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.filter {
                !known.contains(FrozenRules.prefix + $0)
            }.map { "\(folder)/\($0)" }
        }
        self.files = files
        changedSince = changed
    }

    private static let prefix = "Regles/"
}

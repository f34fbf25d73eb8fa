import Comparison
import Publishing

/// `millesime verify --rerun`: the campaign run again from the same inputs, by other means, and compared file by file.
struct Rerun {
    private(set) var plan: RerunPlan
    let manifest: Manifest
    let progress: RunProgress

    /// What was found.
    struct Result {
        /// English sentences: other inputs, another version.
        let changes: [String]
        /// How the second run was made other than the first.
        let means: String
        var differences: [Difference] = []
        var filesCompared = 0
        /// Of these, workbooks whose parts are the same in archives that were compressed otherwise.
        var compressedOtherwise = 0
    }

    init(_ plan: RerunPlan, manifest: Manifest, progress: RunProgress) {
        self.plan = plan
        self.plan.rules = RuleSource(options: manifest.options)
        self.manifest = manifest
        self.progress = progress
    }

    func perform() throws(RunError) -> Result {
        progress.begin(.inputs)
        let changes = try InputCheck.look(manifest, plan).changes
        do {
            let scratch = try Interruption.guarding("les résultats publiés n'ont pas été touchés") {
                () throws(PublishingError) in
                try ScratchFolder(near: plan.output, temporary: plan.environment["TMPDIR"])
            } cleanUp: {
                (try? $0.discard()) != nil
            }
            defer { try? scratch.discard() }
            progress.begin(.again)
            let means = try run(scratch, changes)
            progress.begin(.comparing)
            return try compare(scratch, Result(changes: changes, means: means))
        } catch let error as PublishingError {
            throw RunError(error)
        } catch let error as RunError {
            throw error
        } catch {
            throw RunError(.machine, "\(error)")
        }
    }

    private func run(_ scratch: ScratchFolder, _ changes: [String]) throws -> String {
        // What the campaign before published, as far as the published run read it, and nothing else of it.
        for input in manifest.inputs where input.path.hasPrefix("publie/") {
            let parts = input.path.split(separator: "/")
            let source = InputCheck.path(input.path, plan)
            guard parts.count == 3, try FileDigest.of(file: source) != nil else { continue }
            _ = try scratch.makeFolder(String(parts[1]))
            try scratch.copy(source, to: "\(parts[1])/\(parts[2])")
        }
        let other = OtherSurroundings(plan.environment)
        let errors = scratch.path + "/erreurs.txt"
        let child = try Interruption.guarding("les résultats publiés n'ont pas été touchés") { () throws(RunError) in
            try ChildRun(
                arguments(scratch.path), environment: other.applied(to: plan.environment), errors: errors,
                lock: scratch.lock)
        } cleanUp: {
            $0.end()
            return (try? scratch.discard()) != nil
        }
        switch child.wait() {
        case .status(ExitStatus.clean.rawValue), .status(ExitStatus.published.rawValue): break
        case .status(let status):
            let said = try String(decoding: Manifest.load(errors), as: UTF8.self)
            let reason = said.split(separator: "\n").map { $0.hasPrefix("millesime: ") ? $0.dropFirst(11) : $0 }
            let status = ExitStatus(rawValue: status) ?? .machine
            let failed = changes + ["La seconde exécution a échoué (statut \(status.rawValue))."]
            throw RunError(
                status == .usage ? .refused : status, (failed + reason.map(String.init)).joined(separator: "\n"),
                anonymous: failed.joined(separator: "\n"))
        case .signal(let number):
            throw RunError(
                .machine,
                (changes + ["La seconde exécution a été arrêtée par le signal \(number)."]).joined(separator: "\n"))
        }
        return "--jobs \(plan.otherJobs), LC_ALL=\(other.locale), TZ=\(other.zone)"
    }

    /// The options of the published run, from its manifest.
    private func arguments(_ output: String) -> [String] {
        var arguments = [
            "run", "\(manifest.year)", "--input", plan.input, "--output", output, "--quiet", "--jobs",
            "\(plan.otherJobs)", "--rules", plan.rules.rawValue,
        ]
        // Where it cannot be had, zlib writes, and the parts are compared.
        if let name = manifest.options[Manifests.compressorOption], let compressor = Compressor(rawValue: name),
            compressor == .zlib || Compressor.obstacle == nil
        {
            arguments += ["--compressor", name]
        }
        if let day = manifest.options["date_arrete"] { arguments += ["--cut-off", day] }
        if let share = manifest.options["seuil_rejets"] { arguments += ["--allow-rejects", share] }
        // Written by every run with statements, and by no other.
        if manifest.outputs.contains(where: { $0.path == "avis/espace_agent.jsonl" }) {
            arguments.append("--statements")
        }
        if let part = manifest.options[Manifests.onlyOption] { arguments += ["--only", part] }
        if manifest.options[Manifests.heldOption] != nil { arguments.append("--with-held") }
        return arguments
    }

    private func compare(_ scratch: ScratchFolder, _ result: Result) throws -> Result {
        var result = result
        let published = plan.name.destination(plan.output).target
        let obtained = plan.name.destination(scratch.path).target
        let ours = try Verification.files(published)
        let theirs = Set(try Verification.files(obtained))
        let both = Set(ours)
        let again = try Manifest(reading: try Manifest.load("\(obtained)/\(Manifest.fileName)"))
        // ISA-L compresses otherwise on other processors.
        let compressedAlike = ![manifest, again].contains {
            $0.options[Manifests.compressorOption] == Compressor.isal.rawValue
        }
        var found: [Difference] = []
        for name in (ours + theirs.subtracting(both)).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        where name != Manifest.fileName {
            if !theirs.contains(name) {
                found.append(Difference(file: name, place: .onlyPublished))
            } else if !both.contains(name) {
                found.append(Difference(file: name, place: .onlyObtained))
            } else {
                found += try FileComparison.differences(
                    name, published: "\(published)/\(name)", obtained: "\(obtained)/\(name)",
                    compressedAlike: compressedAlike)
            }
        }
        guard try Manifest(reading: try Manifest.load("\(published)/\(Manifest.fileName)")) == manifest else {
            throw RunError(.machine, "\(published) a été publié de nouveau entre-temps : le vérifier encore.")
        }
        let otherwise = compressedAlike ? [] : Rerun.workbooks(manifest, again, apart: Set(found.map(\.file)))
        result.differences =
            try keys(again, published, obtained, apart: Set(found.map(\.file)).union(otherwise)) + found
        result.filesCompared = both.union(theirs).count
        result.compressedOtherwise = otherwise.count
        return result
    }

    /// Workbooks whose bytes are not the same, but whose parts are.
    private static func workbooks(_ one: Manifest, _ other: Manifest, apart: Set<String>) -> [String] {
        let known = Dictionary(other.outputs.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        return one.outputs.filter {
            $0.path.hasSuffix(".xlsx") && known[$0.path] != $0.digest && !apart.contains($0.path)
        }.map(\.path)
    }

    /// What may differ between a run that ISA-L compressed and one that zlib did: the result says so by itself.
    private static let ofCompression: Set = [
        ".options.\(Manifests.compressorOption)", ".bibliotheques.\(Manifests.isal)",
    ]

    /// Of the manifest.
    ///
    /// - Parameter apart: files that differ, or are compressed otherwise; that their hashes differ goes without saying.
    private func keys(
        _ again: Manifest, _ published: String, _ obtained: String, apart: Set<String>
    ) throws -> [Difference] {
        let all = manifest.differences(from: again).filter { !Rerun.ofCompression.contains($0.key) }
        // Spaces, or the order of keys.
        if manifest == again {
            return try FileComparison.differences(
                Manifest.fileName, published: "\(published)/\(Manifest.fileName)",
                obtained: "\(obtained)/\(Manifest.fileName)")
        }
        return all.filter { difference in !apart.contains { difference.key.hasPrefix(".sorties[\($0)]") } }.map {
            Difference(
                file: Manifest.fileName, place: .key(String($0.key.dropFirst())),
                values: .shown(published: $0.published ?? "rien", obtained: $0.obtained ?? "rien"))
        }
    }
}

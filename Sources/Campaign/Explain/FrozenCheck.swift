import Extracts
import Publishing
import Workers

/// Whether a publication, and what it was made from, are still what its manifest says.
///
/// What is read for an explanation is hashed whole: extracts, and tables. Of workbooks and letters presence and size are
/// looked at: `millesime verify` hashes them all.
struct FrozenCheck {
    let run: FrozenRun

    /// Where an input lies.
    private var places: RerunPlan {
        RerunPlan(
            PublishedName(year: run.year), input: run.plan.input, output: run.plan.output, jobs: nil,
            processors: run.plan.jobs,
            environment: [:])
    }

    /// What an explanation reads: of the campaign before the register, and what was watched.
    private var inputs: [Manifest.Input] {
        run.manifest.inputs.filter { input in
            !input.path.hasPrefix("publie/") || FrozenCheck.readBefore.contains { input.path.hasSuffix($0) }
        }
    }

    private static let readBefore = ["/registre.csv", "/\(EarlierCampaign.surveillance).csv"]

    private var tables: [Manifest.Output] { run.manifest.outputs.filter(\.isTable) }

    /// What can be seen without reading: names and sizes.
    ///
    /// - Throws: what is missing, or has another size (3).
    func refuseMissing() throws(RunError) {
        var trouble: [String] = []
        for input in inputs {
            let path = InputCheck.path(input.path, places)
            if !(try Folder.isThere(path)) { trouble.append("\(path) n'est plus là.") }
        }
        if !trouble.isEmpty { throw changed(trouble) }
        for output in run.manifest.outputs {
            let path = "\(run.folder)/\(output.path)"
            switch try Folder.size(path) {
            case nil: trouble.append("\(path) manque.")
            case output.digest.bytes?: break
            case let size?: trouble.append("\(path) a été modifié (\(size) octets au lieu de \(output.digest.bytes)).")
            }
        }
        if !trouble.isEmpty { throw FrozenCheck.refused(run, trouble) }
    }

    /// Extracts that a run would read now and that this one did not.
    ///
    /// - Throws: any (3).
    func refuseNew(_ files: InputFiles) throws(RunError) {
        let known = Set(run.manifest.inputs.map(\.path))
        let new = files.named(run.year).map(\.path).filter { !$0.hasPrefix("publie/") && !known.contains($0) }
        guard new.isEmpty else { throw changed(new.map { "\(InputCheck.path($0, places)) est nouveau." }) }
    }

    /// What is wrong with the bytes of what is read; nil where nothing is.
    func trouble(_ workers: Workers) -> RunError? {
        let read = inputs
        let places = places
        let states = workers.map(read.count, weight: { Int(read[$0].digest.bytes) }) {
            InputCheck.state(read[$0], places)
        }
        var changes: [String] = []
        for (input, state) in zip(read, states) {
            let path = InputCheck.path(input.path, places)
            switch state {
            case .same: break
            case .missing: changes.append("\(path) n'est plus là.")
            case .changed: changes.append("\(path) a changé depuis.")
            case .unreadable(let error): return RunError(error)
            }
        }
        if !changes.isEmpty { return changed(changes) }
        let tables = tables
        let folder = run.folder
        let digests = workers.map(tables.count, weight: { Int(tables[$0].digest.bytes) }) { i in
            Result { () throws(PublishingError) in try FileDigest.of(file: "\(folder)/\(tables[i].path)") }
        }
        for (table, digest) in zip(tables, digests) {
            switch digest {
            case .success(let digest) where digest == table.digest: break
            case .success: changes.append("\(folder)/\(table.path) a été modifié.")
            case .failure(let error): return RunError(error)
            }
        }
        return changes.isEmpty ? nil : FrozenCheck.refused(run, changes)
    }

    /// The publication itself is not what it was.
    static func refused(_ run: FrozenRun, _ trouble: [String]) -> RunError {
        RunError(
            .refused,
            (["Le dossier \(run.folder) n'est plus celui que le programme a publié, rien n'y est expliqué\u{A0}:"]
                + trouble.map { "  \($0)" } + [
                    "Remettre le dossier d'origine, ou publier à nouveau\u{A0}; «\u{A0}millesime verify \(run.year)\u{A0}» énumère tout ce qui diffère."
                ]).joined(separator: "\n"))
    }

    /// Its letters were sent: it is not published again.
    private var isIssued: Bool {
        (try? IssuedChain.emission(Destination(output: run.plan.output, year: run.year))) != nil
    }

    /// What it was made from is not what it was.
    private func changed(_ trouble: [String]) -> RunError {
        RunError(
            .refused,
            (["Les extraits ne sont plus ceux de la publication \(run.folder), rien n'est expliqué\u{A0}:"]
                + trouble.map { "  \($0)" } + [
                    isIssued
                        ? "Remettre les fichiers d'origine\u{A0}: la publication est émise, eux seuls l'expliquent. Un agent rectifié depuis s'explique par --rectificatif et le numéro du rectificatif."
                        : "Remettre les fichiers d'origine, ou publier à nouveau avec «\u{A0}millesime run \(run.year)\u{A0}»."
                ]).joined(separator: "\n"))
    }
}

extension Manifest.Output {
    /// A table of results, in which the rows of an agent may stand.
    fileprivate var isTable: Bool { path.hasSuffix(".csv") && !path.contains("/") }
}

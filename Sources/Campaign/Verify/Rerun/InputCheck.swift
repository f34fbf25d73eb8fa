import Publishing
import Workers

/// Whether what a published run was made from is still there, as its manifest says.
struct InputCheck {
    /// One sentence each, by path as the manifest has it; empty = all is as it was.
    let changes: [String]

    /// - Throws: what cannot be looked at.
    static func look(_ manifest: Manifest, _ plan: RerunPlan) throws(RunError) -> InputCheck {
        var changes: [String] = []
        if manifest.version != Version.number {
            changes.append(
                "Autre version : publié par Millésime \(manifest.version), rejoué par \(Version.number).")
        }
        let known = manifest.rules + manifest.inputs
        var paths: [String] = []
        for input in known { paths.append(try path(ofKnown: input.path, plan)) }
        let found = Workers(count: plan.processors).map(known.count) { [paths] in state(known[$0], paths[$0]) }
        for (input, state) in zip(known, found) {
            switch state {
            case .same: break
            case .missing: changes.append("Entrée manquante : \(input.path)")
            case .changed(let how): changes.append("Entrée modifiée depuis : \(input.path) (\(how))")
            case .unreadable(let error): throw RunError(error)
            }
        }
        let before = Set(known.map(\.path))
        do throws(RunError) {
            for path in try present(plan) where !before.contains(path) { changes.append("Entrée nouvelle : \(path)") }
        } catch {
            throw RunError(error.status, (changes + [error.message]).joined(separator: "\n"))
        }
        return InputCheck(changes: changes)
    }

    /// Where an input of a manifest lies.
    static func path(ofKnown input: String, _ plan: RerunPlan) throws(RunError) -> String {
        if input.hasPrefix("Regles/") { return "\(try plan.rules.folder(plan.input))/\(input)" }
        if input.hasPrefix("\(LetterSetup.folder)/") {
            return "\(try plan.rules.lettersFolder(plan.input))/\(input)"
        }
        return path(input, plan)
    }

    /// The same of what is neither a rule nor a template.
    static func path(_ input: String, _ plan: RerunPlan) -> String {
        let published = "publie/"
        guard input.hasPrefix(published) else { return "\(plan.input)/\(input)" }
        return "\(plan.output)/\(input.dropFirst(published.count))"
    }

    /// What became of an input since.
    enum State: Sendable {
        case same, missing
        case changed(String)
        case unreadable(PublishingError)
    }

    static func state(_ input: Manifest.Input, _ plan: RerunPlan) -> State {
        state(input, path(input.path, plan))
    }

    private static func state(_ input: Manifest.Input, _ path: String) -> State {
        do throws(PublishingError) {
            guard let digest = try FileDigest.of(file: path) else { return .missing }
            if digest.bytes != input.digest.bytes {
                return .changed("\(digest.bytes) octets au lieu de \(input.digest.bytes)")
            }
            return digest == input.digest ? .same : .changed("même longueur, autres octets")
        } catch {
            return .unreadable(error)
        }
    }

    /// Rules and extracts that a run would read now, those of the campaign before apart: what was not published then
    /// is not given to the second run.
    private static func present(_ plan: RerunPlan) throws(RunError) -> [String] {
        var run = RunPlan(
            year: plan.year, input: plan.input, output: plan.output, jobs: 1, cutOff: nil, allowedRejects: nil,
            command: "")
        run.rules = plan.rules
        let files = try InputFiles.open(run)
        return files.rules.map(\.name) + files.named(plan.year).map(\.path).filter { !$0.hasPrefix("publie/") }
    }
}

import Domain
import Publishing
import Workers

/// What `issue` is asked to say.
public struct IssuePlan: Sendable {
    public var year: Int
    /// Holds `<N>/`.
    public var output: String
    /// The day the letters went; nil: not said.
    public var day: Day?
    public var command: String

    public init(year: Int, output: String, day: Day?, command: String) {
        self.year = year
        self.output = output
        self.day = day
        self.command = command
    }
}

/// `millesime issue`: the letters of a publication were sent.
public struct Issue: Sendable {
    let plan: IssuePlan

    public init(_ plan: IssuePlan) { self.plan = plan }

    /// What was said, for the terminal; the same as one object.
    public struct Outcome: Sendable {
        public let text: String
        public let json: String
    }

    /// - Throws: (2) no publication; (3) one that is not what its manifest says, or corrections of another.
    public func record() throws(RunError) -> Outcome {
        let destination = Destination(output: plan.output, year: plan.year)
        guard try Folder.exists(destination.target) else {
            throw RunError(
                .usage, "Rien à émettre : \(destination.target) n'existe pas (`millesime run \(plan.year)`).")
        }
        let lock: OutputLock
        do { lock = try OutputLock(destination, command: plan.command) } catch { throw RunError(error) }
        defer { lock.release() }
        if try IssuedChain.emission(destination) != nil {
            let chain = try IssuedChain.open(plan.output, plan.year, Workers(count: 2))
            guard plan.day == nil || plan.day == chain.emission.day else {
                throw RunError(
                    .refused,
                    "La publication de \(plan.year) est déjà émise\(IssueWords.day(chain.emission)) : sa date ne se change pas."
                )
            }
            return outcome(chain.emission, chain.publication.manifest, isNew: false)
        }
        try refuseOlderCorrections()
        let verification: Verification
        let digest: FileDigest?
        do {
            verification = try Verification.check(destination, together: Workers(count: 2).together)
            digest = try FileDigest.of(file: "\(destination.target)/\(Manifest.fileName)")
        } catch {
            throw RunError(error)
        }
        guard verification.isClean, let manifest = verification.manifest, let digest else {
            throw RunError(
                .refused,
                (["\(destination.target) n'est pas ce que dit son manifeste, et n'est pas émis :"]
                    + verification.differences.map { "  \($0)" }
                    + ["Remettez le dossier en l'état, ou publiez-le de nouveau (`millesime run \(plan.year)`)."])
                    .joined(separator: "\n"))
        }
        let emission = Emission(year: plan.year, manifest: digest, day: plan.day)
        do { try emission.write(destination) } catch { throw RunError(error) }
        return outcome(emission, manifest, isNew: true)
    }

    /// Corrections without a record are those of a publication that was replaced.
    private func refuseOlderCorrections() throws(RunError) {
        guard try !IssuedChain.entries(plan.output, plan.year).isEmpty else { return }
        let folder = IssuedChain.folder(plan.output, plan.year)
        throw RunError(
            .refused,
            "\(folder) contient les rectificatifs d'une émission remplacée : rangez ce dossier ailleurs, puis recommencez."
        )
    }

    private func outcome(_ emission: Emission, _ manifest: Manifest, isNew: Bool) -> Outcome {
        let hasLetters = manifest.outputs.contains { $0.path == "avis/index.csv" }
        var lines = [
            isNew
                ? "Émise\(IssueWords.day(emission)) : la publication de \(plan.year), calcul \(manifest.options[Manifests.identityOption] ?? "inconnu")."
                : "Déjà émise\(IssueWords.day(emission)) : la publication de \(plan.year) ; rien ne change."
        ]
        if !hasLetters {
            lines.append(
                "Elle est sans courriers (`--statements`) : est tenu pour envoyé à chacun ce que dit declarations.csv.")
        }
        lines.append(
            "`millesime run \(plan.year)` ne la remplace plus ; après des extraits corrigés : `millesime rectify \(plan.year)`."
        )
        let object = JSONValue.object([
            .init("status", .integer(0)), .init("annee", .integer(Int64(plan.year))),
            .init("nouvelle", .boolean(isNew)),
            .init("manifeste", .string(emission.manifest.sha256)),
            .init("date", emission.day.map { .string($0.iso) } ?? .null), .init("courriers", .boolean(hasLetters)),
        ])
        return Outcome(text: lines.joined(separator: "\n") + "\n", json: object.line + "\n")
    }
}

/// How an emission is spoken of.
enum IssueWords {
    /// ` le 15/01/2024`; nothing where nobody said when.
    static func day(_ emission: Emission) -> String { emission.day.map { " le \(French.date($0))" } ?? "" }
}

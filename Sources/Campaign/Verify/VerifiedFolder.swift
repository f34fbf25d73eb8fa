import Comparison
import Domain
import Publishing
import Workers

/// `millesime verify`: a published folder against its own manifest, and, if asked, against a second run.
public struct VerifiedFolder: Sendable {
    /// For standard output.
    public let text: String
    /// The same as one JSON object: places, no value.
    public let json: String
    /// Clean, or refused where anything differs.
    public let status: ExitStatus

    public static func check(output: String, _ name: PublishedName) throws(RunError) -> VerifiedFolder {
        let verification = try verification(name.destination(output))
        // What was published apart is not issued.
        guard verification.isClean, name == PublishedName(year: name.year) else {
            return VerifiedFolder(verification, nil)
        }
        return VerifiedFolder(
            verification, nil, issued: try IssuedVerification.look(output, name.year, verification))
    }

    /// A comparison, by the name of its folder; a simulation is not what it says, and is told so.
    public static func check(output: String, name: String) throws(RunError) -> VerifiedFolder {
        let destination = Destination(output: output, year: 0, name: name)
        let verification = try verification(destination, ofAnyYear: true)
        if verification.manifest?.nature == .simulation {
            throw RunError(
                .refused, "\(destination.target) est une SIMULATION : il n'y a là rien à vérifier, aucun résultat.")
        }
        return VerifiedFolder(verification, nil)
    }

    /// - Throws: the second run could not be made, or the folder not be looked at.
    public static func rerun(_ plan: RerunPlan, progress: RunProgress) throws(RunError) -> VerifiedFolder {
        progress.begin(.verifying)
        let verification = try verification(plan.name.destination(plan.output))
        guard let manifest = verification.manifest, manifest.year == plan.year, manifest.nature == nil else {
            return VerifiedFolder(verification, nil)
        }
        do throws(RunError) {
            return VerifiedFolder(
                verification, try Rerun(plan, manifest: manifest, progress: progress).perform())
        } catch {
            // What is known already is said all the same.
            guard !verification.isClean else { throw error }
            let known = lines(verification).joined(separator: "\n") + "\n"
            throw RunError(error.status, known + error.message, anonymous: known + error.anonymousMessage)
        }
    }

    private static func verification(
        _ destination: Destination, ofAnyYear: Bool = false
    ) throws(RunError) -> Verification {
        guard try Folder.exists(destination.target) else {
            throw RunError(.usage, "Il n'y a rien à vérifier : \(destination.target) n'existe pas.")
        }
        do {
            let together = Workers(count: 2).together
            return try ofAnyYear
                ? Verification.check(folder: destination.target, together: together)
                : Verification.check(destination, together: together)
        } catch {
            throw RunError(error)
        }
    }

    private init(_ verification: Verification, _ rerun: Rerun.Result?, issued: IssuedVerification = .none) {
        var lines = VerifiedFolder.lines(verification)
        if let rerun { lines += VerifiedFolder.lines(rerun, verification.folder) }
        lines += issued.lines
        text = lines.joined(separator: "\n") + "\n"
        let isSame = rerun.map { $0.differences.isEmpty && $0.changes.isEmpty } ?? true
        status = verification.isClean && isSame && issued.isGood ? .clean : .refused
        json = VerifiedFolder.json(verification, rerun, issued, status)
    }

    private static func lines(_ verification: Verification) -> [String] {
        guard verification.isClean else {
            return ["DIFFÉRENT de son manifeste : \(verification.folder)"]
                + verification.differences.map { "  \($0)" }
        }
        return [
            "BON : \(verification.folder) est ce que dit son manifeste : \(French.count(verification.filesRead, "fichier", "fichiers")), \(French.count(verification.bytesRead)) octets, toutes les équations fermées."
        ]
    }

    private static func lines(_ rerun: Rerun.Result, _ folder: String) -> [String] {
        let again = "rejoué avec \(rerun.means)"
        guard rerun.differences.isEmpty else {
            let files = Set(rerun.differences.map(\.file)).count
            return rerun.changes + [
                "DIFFÉRENT d'une seconde exécution : \(French.count(files, "fichier", "fichiers")) sur \(French.count(rerun.filesCompared)) (\(again))"
            ]
                + rerun.differences.map { "  \($0)" }
        }
        guard rerun.compressedOtherwise == 0 else {
            return rerun.changes + [
                "BON : \(again), les mêmes \(French.count(rerun.filesCompared)) fichiers ; \(French.count(rerun.compressedOtherwise, "classeur comprimé autrement a", "classeurs comprimés autrement ont")) les mêmes parties, les autres sont pareils à l'octet près."
            ]
        }
        return rerun.changes + [
            "BON : \(again), les mêmes \(French.count(rerun.filesCompared)) fichiers, à l'octet près."
        ]
    }

    private static func json(
        _ verification: Verification, _ rerun: Rerun.Result?, _ issued: IssuedVerification, _ status: ExitStatus
    ) -> String {
        func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
        var members: [JSONValue.Member] = [
            .init("status", .integer(Int64(status.rawValue))), .init("folder", .string(verification.folder)),
            .init("files", .integer(Int64(verification.filesRead))), .init("bytes", .integer(verification.bytesRead)),
            .init("differences", texts(verification.differences.map { "\($0)" })),
        ]
        if let emission = issued.json { members.append(.init("issued", emission)) }
        if let rerun {
            members.append(
                .init(
                    "rerun",
                    .object([
                        .init("means", .string(rerun.means)), .init("inputs_changed", texts(rerun.changes)),
                        .init("files", .integer(Int64(rerun.filesCompared))),
                        .init(
                            "differences",
                            .array(
                                rerun.differences.map {
                                    .object([.init("file", .string($0.file)), .init("place", .string($0.placeText))])
                                })),
                    ])))
        }
        return JSONValue.object(members).line + "\n"
    }
}

import Domain
import Publishing
import Workers

/// What was issued of a campaign: its publication, then each correction in its order, chained by hash: every one is what
/// its manifest says, and a correction names the manifest of the one before.
struct IssuedChain: Sendable {
    struct Link: Sendable {
        /// Under the output folder: `2023`, `2023-rectificatifs/1`.
        let name: String
        let folder: String
        let manifest: Manifest
        /// Of its manifest.
        let digest: FileDigest
    }

    let year: Int
    let emission: Emission
    let publication: Link
    /// Number 1 first.
    let corrections: [Link]
    var last: Link { corrections.last ?? publication }

    /// What a correction's manifest says of the one before it.
    enum Option {
        static let number = "rectificatif"
        static let parent = "parent"
        static let parentManifest = "parent_manifeste"
    }

    /// The folder of all corrections of a campaign, beside its publication.
    static func folderName(_ year: Int) -> String { "\(year)-rectificatifs" }

    static func folder(_ output: String, _ year: Int) -> String {
        Destination(output: output, year: year, name: folderName(year)).target
    }

    /// What lies in it, but for names of a run under way; empty where it is not there.
    static func entries(_ output: String, _ year: Int) throws(RunError) -> [String] {
        let folder = folder(output, year)
        return try Folder.exists(folder) ? Folder.names(folder).filter { !$0.hasPrefix(".") } : []
    }

    /// Where a correction is published.
    static func destination(_ output: String, _ year: Int, number: Int) -> Destination {
        Destination(
            output: folder(output, year), year: year,
            name: "\(number)")
    }

    /// - Parameter publication: as it was verified a moment ago; nil: not yet.
    /// - Throws: (3) what was not issued, was changed since, or is no chain.
    static func open(
        _ output: String, _ year: Int, _ workers: Workers, publication: Verification? = nil
    ) throws(RunError) -> IssuedChain {
        let destination = Destination(output: output, year: year)
        guard let emission = try emission(destination) else {
            throw RunError(
                .refused,
                "La publication de \(year) n'est pas émise : rien ne peut être rectifié. Quand ses courriers sont partis, dites-le : `millesime issue \(year)`. Avant cela, `millesime run \(year)` la remplace."
            )
        }
        let numbers = try numbers(output, year)
        var places = [(name: "\(year)", folder: destination.target)]
        for number in numbers {
            places.append(("\(folderName(year))/\(number)", self.destination(output, year, number: number).target))
        }
        let all = places
        let verified = workers.map(all.count) { i in
            Result { () throws(RunError) in
                try verify(
                    all[i].name, all[i].folder, year, isFirst: i == 0, known: i == 0 ? publication : nil, workers)
            }
        }
        var links: [Link] = []
        for result in verified { links.append(try result.get()) }
        let chain = IssuedChain(
            year: year, emission: emission, publication: links[0], corrections: Array(links.dropFirst()))
        try chain.refuseBroken()
        return chain
    }

    static func emission(_ destination: Destination) throws(RunError) -> Emission? {
        let path = Destination(
            output: destination.output, year: destination.year, name: Emission.name(destination.year)
        ).target
        let loaded: Result<Emission, ManifestMistake>?
        do { loaded = try Emission.load(destination) } catch { throw RunError(error) }
        switch loaded {
        case nil: return nil
        case .success(let emission): return emission
        case .failure(let mistake):
            throw RunError(
                .refused,
                "\(path) n'est pas lisible : \(mistake). Remettez-le en l'état : lui seul dit ce qui a été envoyé.")
        }
    }

    /// The corrections that are there: 1, 2, … without a gap.
    private static func numbers(_ output: String, _ year: Int) throws(RunError) -> [Int] {
        let folder = folder(output, year)
        let names = try entries(output, year)
        let numbers = names.compactMap { name in Int(name).flatMap { "\($0)" == name && $0 > 0 ? $0 : nil } }.sorted()
        if let stray = names.first(where: { name in !numbers.contains { "\($0)" == name } }) {
            throw RunError(.refused, "\(folder)/\(stray) n'est pas un rectificatif : rangez-le ailleurs.")
        }
        if let gap = zip(numbers, 1...).first(where: { $0 != $1 }) {
            throw RunError(
                .refused,
                "\(folder)/\(gap.1) manque, dont \(folder)/\(gap.0) est la suite : remettez-le en place, rien ne se rectifie sans lui."
            )
        }
        return numbers
    }

    private static func verify(
        _ name: String, _ folder: String, _ year: Int, isFirst: Bool, known: Verification?, _ workers: Workers
    ) throws(RunError) -> Link {
        guard try Folder.exists(folder) else {
            throw RunError(.refused, "\(folder) n'existe pas, et ce qui en a été envoyé est donc inconnu.")
        }
        let verification: Verification
        let digest: FileDigest?
        do throws(PublishingError) {
            if let known {
                verification = known
            } else {
                verification = try Verification.check(
                    folder: folder, year: isFirst ? year : nil, together: workers.together)
            }
            digest = try FileDigest.of(file: "\(folder)/\(Manifest.fileName)")
        } catch {
            throw RunError(error)
        }
        guard verification.isClean, let manifest = verification.manifest, let digest, manifest.year == year,
            manifest.nature == (isFirst ? nil : .rectificatif)
        else {
            throw RunError(
                .refused,
                (["\(folder) n'est pas ce qui a été émis :"] + verification.differences.map { "  \($0)" }
                    + ["Remettez le dossier en l'état : les rectificatifs comptent depuis lui."])
                    .joined(separator: "\n"))
        }
        return Link(name: name, folder: folder, manifest: manifest, digest: digest)
    }

    private func refuseBroken() throws(RunError) {
        guard publication.digest == emission.manifest else {
            throw RunError(
                .refused,
                "\(publication.folder) n'est plus la publication dont les courriers sont partis (\(Emission.name(year)) en nomme une autre) : remettez celle-ci en place."
            )
        }
        var parent = publication
        for correction in corrections {
            let options = correction.manifest.options
            guard options[Option.parent] == parent.name, options[Option.parentManifest] == parent.digest.sha256 else {
                throw RunError(
                    .refused,
                    "\(correction.folder) est la suite de \(options[Option.parent] ?? "rien"), qui n'est pas, ou plus, \(parent.folder) : remettez en place ce dont il est la suite, ou rangez ailleurs \(IssuedChain.folderName(year))/ s'il vient d'une émission remplacée."
                )
            }
            parent = correction
        }
        if let last = emission.last {
            guard corrections.count >= last.number else {
                throw RunError(
                    .refused,
                    "Le rectificatif nº \(last.number) de \(year) a été publié (\(Emission.name(year)) le dit), et n'est plus dans \(IssuedChain.folderName(year))/ : remettez-le en place."
                )
            }
            guard corrections[last.number - 1].digest == last.manifest else {
                throw RunError(
                    .refused,
                    "\(corrections[last.number - 1].folder) n'est pas le rectificatif qui a été publié (\(Emission.name(year)) en nomme un autre) : remettez celui-ci en place."
                )
            }
        }
    }
}

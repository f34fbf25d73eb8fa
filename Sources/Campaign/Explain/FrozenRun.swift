import Domain
import Publishing
import RuleBook

/// A published campaign as its manifest states it: what is explained, and from what it was made.
struct FrozenRun {
    let plan: ExplainPlan
    let manifest: Manifest
    let cutOff: Day
    /// `Output/<N>`, or that of a correction.
    let folder: String

    /// - Throws: no such publication (2), or a manifest that is none, of another year, or changed (3).
    init(_ plan: ExplainPlan) throws(RunError) {
        let publication = Destination(output: plan.output, year: plan.year)
        folder =
            plan.correction.map { IssuedChain.destination(plan.output, plan.year, number: $0).target }
            ?? publication.target
        guard try Folder.exists(folder) else {
            if let number = plan.correction {
                throw RunError(
                    .usage,
                    "Il n'y a pas de rectificatif nº \(number) de \(plan.year) à expliquer\u{A0}: \(folder) n'existe pas."
                )
            }
            let known = try Folder.exists(plan.output) ? Folder.names(plan.output).filter { Int($0) != nil } : []
            throw RunError(
                .usage,
                "Il n'y a pas de publication \(plan.year) à expliquer\u{A0}: \(folder) n'existe pas."
                    + (known.isEmpty
                        ? "" : " Publications dans \(plan.output)\u{A0}: \(known.joined(separator: ", ")).")
                    + " Lancer «\u{A0}millesime run \(plan.year)\u{A0}» d'abord, ou donner son dossier avec --output.")
        }
        let path = "\(folder)/\(Manifest.fileName)"
        guard try Folder.isThere(path) else {
            throw RunError(
                .refused, "\(path) manque\u{A0}: sans manifeste, rien ne dit de quoi cette publication a été faite.")
        }
        do {
            manifest = try Manifest(reading: Manifest.load(path))
        } catch let error as PublishingError {
            throw RunError(error)
        } catch {
            throw RunError(.refused, "\(path) ne peut pas être lu\u{A0}: \(error).")
        }
        if plan.correction == nil, let nature = manifest.nature {
            throw RunError(
                .refused,
                "\(folder) n'est pas la publication de \(plan.year), mais \(nature.words)\u{A0}: rien n'y est expliqué. Retirez ce dossier de là, ou publiez \(plan.year)."
            )
        }
        guard plan.correction == nil || manifest.nature == .rectificatif else {
            throw RunError(.refused, "\(folder) n'est pas ce que son nom dit\u{A0}: le dossier a été changé.")
        }
        guard manifest.year == plan.year else {
            throw RunError(
                .refused,
                "\(path) est celui de la campagne \(manifest.year), pas de \(plan.year)\u{A0}: le dossier a été changé."
            )
        }
        guard let day = manifest.options["date_arrete"].flatMap({ Day($0) }), day.year == plan.year else {
            throw RunError(.refused, "\(path) ne donne pas la date d'arrêté de la campagne\u{A0}: publier à nouveau.")
        }
        guard manifest.options[Manifests.identityOption] == manifest.computedIdentity else {
            throw RunError(
                .refused,
                "\(path) a été modifié après la publication\u{A0}: son identité ne suit pas de ce qu'il énumère. Publier à nouveau, ou remettre le dossier d'origine."
            )
        }
        self.plan = plan
        cutOff = day
    }

    var year: Int { plan.year }
    /// It holds the tables of amounts of the agents whom it corrects, and no others.
    var isCorrection: Bool { plan.correction != nil }
    var identity: String { manifest.options[Manifests.identityOption] ?? "" }

    /// Another version of the program made it: said at the head of each explanation.
    var otherVersion: String? { manifest.version == Version.number ? nil : manifest.version }
}

extension Manifest {
    /// What its `identite` must be.
    fileprivate var computedIdentity: String {
        Digests.identity(
            version: version, options: Manifests.identifying(options), files: rules + inputs)
    }
}

import Domain
import Extracts
import Publishing
import Reports

/// `manifeste.json` of a run.
enum Manifests {
    static func manifest(
        _ judged: Judged, inputs: Digests, identity: String, compressor: Compressor, counts: [String: Int64],
        equations: [Equation], year: Int
    )
        -> Manifest
    {
        Manifest(
            year: year, version: Version.number, libraries: libraries(judged, compressor),
            options: options(judged)
                .merging([
                    identityOption: identity, compressorOption: compressor.rawValue,
                    // Rules decide by what they say and not by where they lie: no part of the identity.
                    RuleSource.option: judged.ruleSource.name,
                ]) { first, _ in first },
            rules: inputs.rules, inputs: withColumns(inputs.inputs(judged.read.files), judged, year: year),
            counts: counts, earlierYears: earlierYears(judged),
            equations: equations.map {
                Manifest.Equation(controle: $0.label, attendu: $0.expected, obtenu: $0.obtained)
            }, recovered: judged.read.corrections.map(recovered))
    }

    /// Written where letters that wait go all the same.
    static let heldOption = "avis_retenus"
    /// Written where only a part of the results was published.
    static let onlyOption = "seulement"
    static let invitations = "invitations"

    /// What compressed the workbooks. No part of what a run is made from: their contents do not depend on it.
    static let compressorOption = "compresseur"

    /// The run's identity (`Digests.identity`), in workbooks and letters too.
    static let identityOption = "identite"

    /// Those of a manifest that its identity was made from.
    static func identifying(_ options: [String: String]) -> [String: String] {
        options.filter { ![identityOption, compressorOption, RuleSource.option].contains($0.key) }
    }

    /// As they were in force; what a second run is to be given.
    static func options(_ judged: Judged) -> [String: String] {
        var options = [
            "date_arrete": "\(judged.cutOff)", "seuil_rejets": judged.threshold.option,
            "seuil_lignes": "\(judged.threshold.lines)",
        ]
        if judged.sendsHeld { options[heldOption] = "envoyes" }
        if judged.invitationsAlone { options[onlyOption] = invitations }
        return options
    }

    /// Of each extract, the columns that it has: the next campaign compares its own with them.
    private static func withColumns(_ inputs: [Manifest.Input], _ judged: Judged, year: Int) -> [Manifest.Input] {
        let columns = Dictionary(
            judged.read.files.map { (ObjectIdentifier($0.source), $0.contractColumns) }, uniquingKeysWith: { a, _ in a }
        )
        let byPath = Dictionary(
            judged.files.named(year).compactMap { path, file in columns[ObjectIdentifier(file)].map { (path, $0) } },
            uniquingKeysWith: { a, _ in a })
        return inputs.map { input in
            var input = input
            input.columns = byPath[input.path]
            return input
        }
    }

    private static func recovered(_ corrections: ReadCorrections) -> [Manifest.Recovered] {
        Table.allCases.compactMap { table in
            corrections.recovered[table].map { lines in
                Manifest.Recovered(
                    table: table.rawValue, lines: lines.map { .init(file: $0.file, line: Int64($0.line)) })
            }
        }
    }

    /// Name of ISA-L among the libraries.
    static let isal = "isa-l"

    private static func libraries(_ judged: Judged, _ compressor: Compressor) -> [String: String] {
        var own = Version.libraries
        if compressor == .isal { own[isal] = Compressor.libraryVersion }
        return own.merging(judged.letters?.libraries ?? [:]) { first, _ in first }
    }

    /// What is followed over the years, of N−1 and of those before it that its manifest carried.
    static func earlierYears(_ judged: Judged) -> [Manifest.EarlierYear]? {
        guard let earlier = judged.files.earlier?.contents else { return nil }
        let years = [Manifest.EarlierYear(year: earlier.year, counts: earlier.counts)] + (earlier.earlierYears ?? [])
        return years.prefix(FollowedCounts.years - 1).map {
            Manifest.EarlierYear(year: $0.year, counts: $0.counts.filter { FollowedCounts.isFollowed($0.key) })
        }
    }

    static func counts(_ judged: Judged, _ outcome: Outcome, _ index: RegionalIndex) -> [String: Int64] {
        var counts: [String: Int64] = [:]
        for (table, count) in judged.read.counts {
            counts["\(table.rawValue).lues"] = Int64(count.read)
            counts["\(table.rawValue).acceptees"] = Int64(count.accepted)
            counts["\(table.rawValue).rejetees"] = Int64(count.rejected)
            counts["\(table.rawValue).ignorees"] = Int64(count.ignoredTotal)
            if let corrections = judged.read.corrections {
                counts["\(table.rawValue).remplacees"] = Int64(count.replaced)
                counts["\(table.rawValue).recuperees"] = Int64(corrections.recovered[table]?.count ?? 0)
            }
        }
        for (verdict, count) in outcome.verdicts { counts["droits.\(verdict.rawValue)"] = Int64(count) }
        for (code, count) in outcome.findings { counts["constats.\(code.code)"] = Int64(count) }
        counts["versements.montant_illisible"] = Int64(judged.read.gross.unreadableLines)
        // What the next campaign is compared with.
        for (committee, payments) in zip(judged.rules.committees, judged.completeness.payments) {
            counts[EarlierVolumes.paymentsKey(committee)] = Int64(payments)
        }
        var compared = EarlierFigures.counts(.national, index.national, judged.rules)
        for part in index.regions {
            compared.merge(EarlierFigures.counts(.region(code: part.code), part.figures, judged.rules)) { first, _ in
                first
            }
        }
        counts.merge(compared) { first, _ in first }
        return counts
    }
}

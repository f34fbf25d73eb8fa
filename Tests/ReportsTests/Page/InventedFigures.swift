import Decisions
import Domain

@testable import Reports

/// Figures of a campaign that was never run: as large as one likes, with names as bad as they come.
enum InventedFigures {
    static let badName =
        "</table><script>alert(1)</script> \u{202E}Œuvre & \"Fils\" " + String(repeating: "long ", count: 2_000)

    /// - Parameter size: of every list.
    static func figures(_ size: Int, name: String, earlier: Int = 0) -> ReportFigures {
        let regions = (0..<size).map { ReportFigures.Named(code: "r\($0)", name: "\(name)\($0)") }
        let benefits = (0..<size).map {
            ReportFigures.Benefit(code: "p\($0)", label: name, committee: name, isTaxable: $0 % 2 == 0)
        }
        let establishments = (0..<size).map {
            ReportFigures.Establishment(
                finess: "\(900_000_000 + $0)", name: name, region: name, finding: "Établissement sans paie", agents: 3,
                agentsBefore: 7_654)
        }
        let committees = (0..<size).map { ReportFigures.Named(code: "c\($0)", name: name) }
        let counts = counts(regions, benefits, establishments, committees)
        var figures = ReportFigures(
            now: .init(year: 2023, counts: counts), cutOff: Day("31/12/2023")!, identity: "0123456789ab",
            tool: "Millésime 1.0.0")
        figures.earlier = (0..<earlier).map { .init(year: 2022 - $0, counts: counts.mapValues { $0 + 1 }) }
        figures.tables = Table.allCases
        figures.regions = regions
        figures.allRegions = regions
        figures.benefits = benefits
        figures.establishments = establishments
        figures.committees = committees
        figures.reconciled = committees
        figures.lowCommittees = Array(committees.prefix(3))
        figures.files = (0..<size).map { .init(path: "paie/\($0)-\(name).csv", why: "Fichier illisible, non lu") }
        figures.parametersToReadAgain = (0..<size).map { _ in
            .init(rule: "O7", label: name, place: "cgos.yaml:12", readAgainFor: 2022, isHypothesis: true)
        }
        return figures
    }

    private static func counts(
        _ regions: [ReportFigures.Named], _ benefits: [ReportFigures.Benefit],
        _ establishments: [ReportFigures.Establishment], _ committees: [ReportFigures.Named]
    ) -> [String: Int64] {
        let places = ["national."] + regions.map { "region.\($0.code)." }
        let ofPlaces =
            [
                "agents", "etudes", "demandes", "demandes.montant", "declarants", "brut", "brut_imposable",
                "csg_deductible", "net_imposable", "montant_a_declarer", "non_imposable", "constats.anomalie",
                "constats.discordance", "constats.informative",
            ] + Verdict.allCases.map { "droits.\($0.rawValue)" } + Fondement.allCases.map { "fondement.\($0.rawValue)" }
            + StudyStatus.allCases.map { "etudes.\($0.rawValue)" }
            + RequestStatus.allCases.map { "demandes.\($0.rawValue)" }
            + FindingCode.allCases.map { "constats.\($0.code)" }
        var keys = places.flatMap { place in ofPlaces.map { place + $0 } }
        keys += FindingCode.allCases.map { "constats.\($0.code)" } + Verdict.allCases.map { "droits.\($0.rawValue)" }
        keys += Table.allCases.flatMap { table in
            ["lues", "acceptees", "rejetees", "ignorees", "remplacees", "recuperees"].map { "\(table.rawValue).\($0)" }
        }
        keys += benefits.flatMap { benefit in
            ["brut", "net_imposable"].map { "prestation.\(benefit.code).\($0)" }
                + ["nombre", "recevable", "montant", "a_verifier", "a_fixer"].map {
                    "demandes.prestation.\(benefit.code).\($0)"
                }
        }
        keys += ["demandes.a_verifier", "demandes.a_verifier.montant", "lignes.rejetees", "lignes.suites"]
        keys += ["controles.equations", "regles.parametres", "regles.hypotheses", "regles.a_relire"]
        keys += (["completude."] + regions.map { "completude.region.\($0.code)." }).flatMap {
            [$0 + "adherents", $0 + "adherents_sans_paie"]
        }
        keys += committees.flatMap { committee in
            ["agents", "brut", "net_imposable"].map { "comite.\(committee.code).\($0)" }
                + Reconciliation.Fate.allCases.flatMap {
                    [$0.key(committee.code) + ".lignes", $0.key(committee.code) + ".brut"]
                } + [Reconciliation.unreadableKey(committee.code), "versements.comptes.\(committee.code)"]
        }
        // Every count is another number, so that one in the place of another is seen.
        var counts: [String: Int64] = [:]
        for (i, key) in keys.enumerated() { counts[key] = 1_000_003 + Int64(i) * 7_919 }
        for one in establishments {
            counts[CompletenessCounts.agents(one)] = Int64(one.agents)
            counts[CompletenessCounts.agentsBefore(one)] = one.agentsBefore.map(Int64.init)
        }
        return counts
    }
}

import Decisions
import Domain
import Extracts
import Publishing
import Reports
import RuleBook

/// What `rapport.html` is made from: the counts that the manifest gets too, and the names that go with them.
struct RunPageFigures {
    /// Of the manifest.
    let counts: [String: Int64]
    private let figures: ReportFigures

    init(
        _ judged: Judged, _ outcome: Outcome, _ index: RegionalIndex, equations: [Equation],
        statements: StatementCounts?, identity: String
    ) {
        let establishments = RunPageFigures.establishments(judged)
        counts = RunPageFigures.counts(judged, outcome, index, equations, statements, establishments)
        let rules = judged.rules
        var figures = ReportFigures(
            now: .init(year: outcome.year, counts: counts), cutOff: judged.cutOff, identity: identity,
            tool: Version.name)
        figures.earlier = (Manifests.earlierYears(judged) ?? []).map { .init(year: $0.year, counts: $0.counts) }
        figures.tables = outcome.tables.map(\.table)
        figures.regions = index.regions.map { .init(code: $0.code, name: $0.label) }
        let known = rules.regions.map { ReportFigures.Named(code: "\($0.code)", name: $0.label) }
        let codes = Set(known.map(\.code))
        figures.allRegions = figures.regions.filter { !codes.contains($0.code) } + known
        figures.committees = rules.committees.map { .init(code: "\($0.code)", name: $0.name) }
        figures.benefits = rules.benefits.map {
            .init(
                code: "\($0.code)", label: $0.label, committee: rules.committees[$0.committee].name,
                isTaxable: $0.isTaxable)
        }
        figures.reconciled = judged.reconciliation.rows.map { .init(code: $0.code, name: $0.name) }
        figures.establishments = establishments
        figures.files = RunPageFigures.files(judged)
        figures.lowCommittees = judged.completeness.lowCommittees.map { figures.committees[$0] }
        figures.parametersToReadAgain = rules.notReadAgain.map {
            .init(
                rule: $0.rule, label: $0.label, place: "\($0.file):\($0.line)", readAgainFor: $0.readAgainFor,
                isHypothesis: $0.isHypothesis)
        }
        self.figures = figures
    }

    var bytes: [UInt8] { RunPage(figures).bytes }

    private static func counts(
        _ judged: Judged, _ outcome: Outcome, _ index: RegionalIndex, _ equations: [Equation],
        _ statements: StatementCounts?, _ establishments: [ReportFigures.Establishment]
    ) -> [String: Int64] {
        var counts = Manifests.counts(judged, outcome, index)
        for part in [
            PlaceCounts.all(index, judged.rules), RequestCounts.all(judged.decisions), judged.reconciliation.counts,
            CompletenessCounts.all(judged.completeness.lines, judged.decisions, named: establishments),
            RuleCounts.all(judged.rules), letters(statements),
        ] {
            counts.merge(part) { first, _ in first }
        }
        counts["controles.equations"] = Int64(equations.count)
        counts["lignes.rejetees"] = Int64(outcome.tables.reduce(0) { $0 + $1.counts.rejected })
        counts["lignes.suites"] = Int64(outcome.consequences.values.reduce(0, +))
        return counts
    }

    private static func letters(_ statements: StatementCounts?) -> [String: Int64] {
        guard let s = statements else { return [:] }
        return [
            "avis.courrier": Int64(s.letters), "avis.en_ligne": Int64(s.online),
            "avis.sans_adresse": Int64(s.unaddressed + s.uninvited), "avis.retenus": Int64(s.held),
            "invitations.courrier": Int64(s.invitations),
        ]
    }

    /// Those to ask, the silent ones first.
    private static func establishments(_ judged: Judged) -> [ReportFigures.Establishment] {
        let decisions = judged.decisions
        let named = judged.completeness.lines.filter { !$0.findings.isEmpty }
        let sorted = named.filter(\.presence.isEmpty) + named.filter { !$0.presence.isEmpty }
        let known = sorted.map { line in
            let one = decisions.extraits.etablissements[line.etablissement]
            return ReportFigures.Establishment(
                finess: "\(one.finess)", name: "\(one.nom)", region: decisions.rules.regions[Int(one.region)].label,
                finding: line.findings.map(\.meaning).joined(separator: " ; "), agents: line.presence.agents,
                agentsBefore: line.agentsBefore)
        }
        let gone = judged.completeness.gone.map {
            ReportFigures.Establishment(
                finess: "\($0.finess)", name: "", region: "", finding: "N'est plus dans « etablissements »", agents: 0,
                agentsBefore: $0.agents)
        }
        return Array((known + gone).prefix(ReportFigures.mostRows + 1))
    }

    /// Whole files: refused, or not there.
    private static func files(_ judged: Judged) -> [ReportFigures.File] {
        let whole = judged.findings.lazy.filter {
            $0.line == 0 && !$0.file.isEmpty && ($0.code.isRejecting || $0.code == .fichierAbsent)
        }
        return whole.prefix(ReportFigures.mostRows + 1).map { .init(path: "\($0.file)", why: $0.code.meaning) }
    }
}

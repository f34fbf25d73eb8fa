import Decisions
import Domain
import SheetModel

/// Findings on the lines of the region's agents.
enum AnomaliesSheet: RegionSheet {
    static let name = "Anomalies"
    static let about = "Les lignes rejetées ou à regarder."
    static let kind = "Classe"

    private struct Row {
        let finding: ListedFinding
        let agent: Int?
    }

    static func list(_ source: SheetSource) -> ListSheet? { anomalies(source) }

    /// Every workbook of a region has it, the continuations too.
    static func anomalies(_ source: SheetSource) -> ListSheet {
        let lines = source.records.findings
        let (findings, decisions) = (source.findings, source.decisions)
        return ListSheet(
            name: name, title: "Anomalies, discordances et informations",
            subtitle: source.subtitle + part(source.part), columns: columns(source) + SheetSource.review(),
            recordCount: lines.count, frozenColumns: 2, emptyNote: "Rien à signaler."
        ) { index in
            let finding = findings[Int(lines[index])]
            return Row(finding: finding, agent: finding.numero == .none ? nil : decisions.agent(finding.numero))
        }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        [
            Control(
                "Anomalies, discordances et informations", live: list.count(0), frozen: .count(part.findingCount))
        ]
    }

    /// Which lines of how many, and where the others are.
    static func part(_ part: RegionPart) -> String {
        guard let volume = part.volume else { return "" }
        let first = French.count(Int64(volume.findings.lowerBound + 1))
        let last = French.count(Int64(volume.findings.upperBound))
        let next = volume.number < volume.count ? " ; suite : \(part.workbookName(volume: volume.number + 1))" : ""
        return " Lignes \(first) à \(last) sur \(French.count(Int64(volume.total)))\(next)."
    }

    private static let codes = FindingCode.allCases.map { Text(leaking: $0.code) }

    private static let own = Text("Propre")
    private static let following = Text("Suite")

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let (agents, amounts) = (source.decisions.extraits.agents, source.rejectedAmounts)
        return [
            ListColumn(
                kind, total: .count,
                highlights: [
                    Highlight("Anomalie", .bad), Highlight("Discordance", .warning), Highlight("Information", .muted),
                ],
                tallies: FindingClass.allCases.map(\.label),
                note:
                    "Anomalie : la ligne est rejetée. Discordance : elle compte, mais une personne doit regarder. Information : bon à savoir."
            ) { .text($0.finding.code.findingClass.label) },
            ListColumn("Code", .code) { .text(codes[Int($0.finding.code.rawValue)]) },
            ListColumn("Numéro", .code, note: "Vide : la ligne n'en a pas, ou il ne se lit pas.") {
                $0.finding.numero == .none ? .empty : .numero($0.finding.numero)
            },
            ListColumn("Nom et prénom", note: "Vide : le numéro n'est pas celui d'un agent accepté.") { row in
                guard let agent = row.agent else { return .empty }
                return .pair(agents[agent].nom, agents[agent].prenom)
            },
            ListColumn("Fichier", note: "Dans le dossier d'entrée de la campagne.") { .text($0.finding.file) },
            ListColumn("Ligne", .integer, note: "Ligne du fichier ; l'en-tête est la ligne 1.") {
                $0.finding.line > 0 ? .integer(Int64($0.finding.line)) : .empty
            },
            ListColumn(
                "Cause", highlights: [Highlight("\(following)", .muted)],
                note:
                    "D'une ligne rejetée. Propre : à corriger. Suite : seul ce qu'elle nomme est rejeté, rien n'est à corriger ici."
            ) { row in row.finding.cause.map { .text($0 == .suite ? following : own) } ?? .empty },
            ListColumn(
                "Montant rejeté", .money,
                note:
                    "D'un versement rejeté : son brut, comme écrit ; il est répété à chaque constat de la même ligne. Vide : pas un versement, ou montant illisible."
            ) { row in
                guard row.finding.code.isRejecting, let place = row.finding.place else { return .empty }
                return amounts[place].map { .cents($0) } ?? .empty
            },
            ListColumn("À faire", maximumWidth: 110, wraps: true) { .text($0.finding.message) },
        ]
    }
}

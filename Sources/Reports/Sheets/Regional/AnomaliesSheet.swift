import Decisions
import Domain
import SheetModel

/// Findings on the lines of the region's agents.
enum AnomaliesSheet {
    static let name = "Anomalies"
    static let kind = "Classe"

    static func list(_ source: SheetSource) -> ListSheet {
        let lines = source.records.findings
        return ListSheet(
            name: name, title: "Anomalies, discordances et informations",
            subtitle: source.subtitle + part(source.part), columns: columns, recordCount: lines.count,
            frozenColumns: 2, emptyNote: "Rien à signaler."
        ) { index, cells in
            let finding = source.findings[Int(lines[index])]
            cells[0] = .text(finding.code.findingClass.label)
            cells[1] = .text(codes[Int(finding.code.rawValue)])
            if finding.numero != .none {
                if let agent = source.decisions.agent(finding.numero) {
                    source.put(agent: agent, in: &cells, at: 2)
                } else {
                    cells[2] = .numero(finding.numero)
                }
            }
            cells[4] = .text(finding.file)
            if finding.line > 0 { cells[5] = .integer(Int64(finding.line)) }
            if let cause = finding.cause { cells[6] = .text(cause == .suite ? following : own) }
            cells[7] = .text(finding.message)
        }
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

    private static let columns = [
        Column(
            kind, total: .count,
            highlights: [
                Highlight("Anomalie", .bad), Highlight("Discordance", .warning), Highlight("Information", .muted),
            ],
            tallies: FindingClass.allCases.map(\.label),
            note:
                "Anomalie : la ligne est rejetée. Discordance : elle compte, mais une personne doit regarder. Information : bon à savoir."
        ),
        Column("Code", .code), Column("Numéro", .code), Column("Nom et prénom"),
        Column("Fichier", note: "Dans le dossier d'entrée de la campagne."),
        Column("Ligne", .integer, note: "Ligne du fichier ; l'en-tête est la ligne 1."),
        Column(
            "Cause", highlights: [Highlight("\(following)", .muted)],
            note:
                "D'une ligne rejetée. Propre : à corriger. Suite : seul ce qu'elle nomme est rejeté, rien n'est à corriger ici."
        ),
        Column("À faire", maximumWidth: 110, wraps: true),
    ]
}

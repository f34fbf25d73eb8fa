import Decisions
import Domain
import SheetModel

/// Findings on the lines of the region's agents.
enum AnomaliesSheet {
    static let name = "Anomalies"
    static let kind = "Classe"

    static func list(_ source: SheetSource) -> ListSheet {
        let rows = rows(source)
        return ListSheet(
            name: name, title: "Anomalies, discordances et informations", subtitle: source.subtitle, columns: columns,
            recordCount: rows.count, frozenColumns: 2, emptyNote: "Rien à signaler."
        ) { index, cells in
            let row = rows[index]
            cells[0] = .text(row.kind)
            cells[1] = .text(row.code)
            if row.agent >= 0 {
                source.put(agent: Int(row.agent), in: &cells, at: 2)
            } else {
                cells[2] = .numero(row.numero)
            }
            cells[5] = .text(row.file)
            cells[6] = .integer(Int64(row.line))
            cells[7] = .text(row.column)
            cells[8] = .text(row.message)
        }
    }

    /// A finding, its strings turned into texts.
    private struct Row: Sendable {
        let kind: Text
        let code: Text
        let agent: Int32
        let numero: Numero
        let file: Text
        let line: Int
        let column: Text
        let message: Text
    }

    /// Findings repeat few files, columns and sentences.
    private static func rows(_ source: SheetSource) -> [Row] {
        var texts = TextInterner()
        return source.records.findings.map { index in
            let finding = source.findings[Int(index)]
            let agent = finding.numero == .none ? nil : source.decisions.agent(finding.numero)
            return Row(
                kind: finding.code.findingClass.label, code: texts.text(finding.code.code),
                agent: agent.map { Int32($0) } ?? -1, numero: finding.numero, file: texts.text(finding.file),
                line: finding.line, column: finding.column.map { texts.text($0) } ?? .empty,
                message: texts.text(finding.message))
        }
    }

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
        Column("Code", .code), Column("Numéro", .code), Column("Nom"), Column("Prénom"),
        Column("Fichier", note: "Dans le dossier d'entrée de la campagne."),
        Column("Ligne", .integer, note: "Ligne du fichier ; l'en-tête est la ligne 1."), Column("Colonne", .code),
        Column("À faire", maximumWidth: 70, wraps: true),
    ]
}

import Domain
import Extracts
import Publishing
import Reports
import Spreadsheets
import Workbooks

/// `manifeste.json` of a run.
enum Manifests {
    static func manifest(
        _ judged: Judged, _ outcome: Outcome, inputs: Digests, identity: String, index: RegionalIndex,
        equations: [Equation], year: Int
    )
        -> Manifest
    {
        Manifest(
            year: year, version: Version.number, libraries: libraries(judged),
            options: [
                "date_arrete": "\(judged.cutOff)", "seuil_rejets": Shown.hundredths(judged.allowedRejects),
                "identite": identity,
            ],
            rules: inputs.rules, inputs: inputs.inputs(judged.read.files), counts: counts(judged, outcome, index),
            equations: equations.map {
                Manifest.Equation(controle: $0.label, attendu: $0.expected, obtenu: $0.obtained)
            }, recovered: judged.read.corrections.map(recovered))
    }

    private static func recovered(_ corrections: ReadCorrections) -> [Manifest.Recovered] {
        Table.allCases.compactMap { table in
            corrections.recovered[table].map { lines in
                Manifest.Recovered(
                    table: table.rawValue, lines: lines.map { .init(file: $0.file, line: Int64($0.line)) })
            }
        }
    }

    private static func libraries(_ judged: Judged) -> [String: String] {
        let own = ["libxlsxwriter": WorkbookWriter.libraryVersion]
            .merging(SpreadsheetFile.libraryVersions) { first, _ in first }
        return own.merging(judged.letters?.libraries ?? [:]) { first, _ in first }
    }

    private static func counts(_ judged: Judged, _ outcome: Outcome, _ index: RegionalIndex) -> [String: Int64] {
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

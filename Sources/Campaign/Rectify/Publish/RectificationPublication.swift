import Decisions
import Domain
import Publishing
import Reports

/// Writes a correction in its folder: tables, letters, what goes to the tax services, and the manifest that names the
/// one before it.
struct RectificationPublication {
    let publication: Publication
    let judged: Judged
    let desk: LetterDesk
    let current: CurrentRows
    let issued: IssuedRows
    let rows: [Rectification]
    let mailings: RectificationMailings
    let options: [String: String]
    let identity: String
    let equations: [Equation]

    func publish(_ staging: Staging) throws(RunError) -> Published {
        guard let inputs = judged.digests else { fatalError("a correction hashes its inputs") }
        let tables = tables
        try publication.writeRules(staging)
        try publication.perform(
            letters(staging)
                + tables.map { table in
                    Publication.Task(weight: table.subjects) { () throws(RunError) in
                        try publication.writeTable(table, staging)
                    }
                })
        let number = mailings.writer.number
        try publication.writePackage(
            tables, identity, staging, name: "millesime-\(judged.decisions.millesime)-rectificatif-\(number)",
            title: "Rectificatif nº \(number) de la campagne \(judged.decisions.millesime)")
        publication.run.progress.begin(.publishing)
        if let path = inputs.firstChanged(publication.run) { throw RunError.changed(path) }
        var manifest = Manifests.manifest(
            judged, inputs: inputs, identity: identity, compressor: publication.compressor, counts: counts,
            equations: equations, year: publication.run.plan.year)
        manifest.nature = .rectificatif
        manifest.options.merge(options) { _, new in new }
        do { return try staging.publish(manifest) } catch { throw RunError(error) }
    }

    private var counts: [String: Int64] {
        var counts: [String: Int64] = [:]
        for kind in Rectification.Kind.allCases {
            counts["rectificatif.\(kind.rawValue)"] = Int64(rows.count { $0.kind == kind })
        }
        for delivery in Rectification.Delivery.allCases {
            counts["lettres.\(delivery.rawValue)"] = Int64(rows.count { $0.delivery == delivery })
        }
        return counts
    }

    // MARK: Tables

    private var tables: [OutputTable] {
        let declared = rows.map(\.declaration).filter { $0 >= 0 }.map(Int.init)
        let details = rows.filter { $0.agent >= 0 }.flatMap { Array(current.detailRange($0.agent)) }
        let addresses = desk.addresses
        let tax = TaxStatements(judged.decisions) { addresses.address(at: $0) }
        let lacking = declared.flatMap { tax.look($0..<$0 + 1).lacking }
        return [
            .rectifications(rows), .rectificationCauses(rows), current.declarations.only(declared),
            current.details.only(details), payments, current.taxAmounts.only(declared),
            .taxLacking(lacking, judged.decisions), annulments, .anomalies(judged.findings), .controles(equations),
        ] + mailings.tables(desk) + judged.rejects.tables
    }

    /// All lines of the agents of the correction: the next one counts from them.
    private var payments: OutputTable {
        let (rows, listing) = (rows, current.payments)
        return OutputTable(PaymentListing.table.contract, subjects: rows.count) { range, csv in
            var written = 0
            for row in rows[range] {
                written += listing.write(row.numero, agent: row.agent < 0 ? nil : Int(row.agent), &csv).rows
            }
            return written
        }
    }

    /// As the tax services have them.
    private var annulments: OutputTable {
        let issued = issued
        let columns = issued.taxColumns
        return .rectificationAnnulments(rows) { numero in
            guard let row = issued.taxAmounts(of: numero), row.count > 0,
                let fields = PublishedRows.rows(row).first, let first = columns.firstIndex(of: "nir"),
                let last = columns.firstIndex(of: "date_naissance"), last < fields.count
            else { return [] }
            return Array(fields[first...last])
        }
    }

    // MARK: Letters

    private func letters(_ staging: Staging) -> [Publication.Task] {
        let mailings = mailings
        let writer = mailings.writer
        let files = StatementFiles(desk: desk, staging: staging) { mailings.letter($0, $1) }
        let online = mailings.online
        var tasks = publication.mailingTasks(mailings.corrections, files, online: online.count) {
            writer.line(online[$0])
        }
        let again = mailings.onlineReissues
        guard mailings.reissues.letterCount + mailings.reissues.unaddressed.count + again.count > 0 else {
            return tasks
        }
        let statements = OnlineStatements(desk.writer, declarations: again.map { rows[$0].declaration })
        tasks += publication.mailingTasks(mailings.reissues, files, online: again.count, line: statements.line)
        return tasks
    }
}

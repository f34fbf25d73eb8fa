import Decisions
import Domain

extension OutputTable {
    /// `rectifications.csv`.
    public static func rectifications(_ rows: [Rectification]) -> OutputTable {
        OutputTable(.rectifications, rows: rows.count) { i, csv in
            let row = rows[i]
            let split = row.split
            csv.numero(row.numero)
            csv.string(row.kind.rawValue)
            csv.string(row.reissue.map(\.rawValue).joined(separator: "|"))
            csv.string(row.organisme)
            csv.string(row.region)
            csv.euros(row.before)
            csv.euros(row.after)
            csv.integer((row.after?.euros ?? 0) - (row.before?.euros ?? 0))
            csv.cents(row.before?.netImposable)
            csv.cents(row.after?.netImposable)
            csv.cents((row.after?.netImposable ?? .zero) - (row.before?.netImposable ?? .zero))
            csv.cents(split.corrige?.netImposable)
            csv.cents(split.donnees.netImposable)
            csv.cents(split.regles.netImposable)
            csv.string(row.delivery.rawValue)
            csv.euros(row.toldNow)
            csv.cents(row.toldNow?.netImposable)
        }
    }

    /// `causes.csv`.
    public static func rectificationCauses(_ rows: [Rectification]) -> OutputTable {
        OutputTable(.causes, subjects: rows.count) { range, csv in
            var written = 0
            for row in rows[range] {
                for (rank, cause) in row.causes.enumerated() {
                    csv.numero(row.numero)
                    csv.integer(rank + 1)
                    csv.cause(cause)
                    csv.endRow()
                    written += 1
                }
            }
            return written
        }
    }

    /// `impots/annulations.csv`.
    ///
    /// - Parameter identity: of an agent as the tax services have him: from `nir` to `date_naissance`, as the table of
    ///   amounts writes them; empty where they were not told.
    public static func rectificationAnnulments(
        _ rows: [Rectification], identity: @escaping @Sendable (Numero) -> [String]
    ) -> OutputTable {
        let annulled = rows.filter { $0.kind == .annule }
        return OutputTable(.annulations, as: "impots/annulations", rows: annulled.count) { i, csv in
            let row = annulled[i]
            let fields = identity(row.numero)
            csv.numero(row.numero)
            csv.string(row.organisme)
            for field in 0..<5 { csv.string(field < fields.count ? fields[field] : "") }
            csv.cents(row.before?.netImposable ?? .zero)
            csv.integer(row.before?.euros ?? 0)
        }
    }

    /// The rows of some subjects of a table, with its name and columns.
    public func only(_ chosen: [Int], as name: String? = nil) -> OutputTable {
        let write = write
        return OutputTable(contract, as: name ?? self.name, subjects: chosen.count) { range, csv in
            var rows = 0
            for i in range { rows += write(chosen[i]..<chosen[i] + 1, &csv) }
            return rows
        }
    }
}

extension CsvBuffer {
    fileprivate mutating func euros(_ amounts: IssuedAmounts?) {
        if let amounts { integer(amounts.euros) } else { empty() }
    }

    /// From `table` to `effet`.
    fileprivate mutating func cause(_ cause: RectificationCause) {
        let (before, after) = (cause.before, cause.after)
        string(cause.table)
        string(cause.id)
        string(cause.change.rawValue)
        for line in [before, after] {
            string(line?.file ?? "")
            if let line { integer(line.line) } else { empty() }
        }
        string((after ?? before)?.prestation ?? "")
        day((after ?? before)?.date)
        string(before?.sort ?? "")
        string(after?.sort ?? "")
        cents(before?.brut)
        cents(after?.brut)
        guard cause.isPayment else {
            for _ in 0..<3 { empty() }
            return
        }
        cents(before?.net)
        cents(after?.net)
        cents(cause.effect)
    }
}

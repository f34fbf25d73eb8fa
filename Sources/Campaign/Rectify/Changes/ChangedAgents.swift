import Decisions
import Domain
import Reports
import Workers

/// Who is no longer as last issued: found by the bytes of his rows, whatever made them.
enum ChangedAgents {
    /// What differs of an agent.
    struct Found: Sendable {
        let numero: Numero
        let agent: Int32
        let declaration: Int32
        /// In `declarations.csv`, in its detail, in what the tax services were sent.
        let differsInFigures: Bool
        let reissue: [Rectification.Reissue]
    }

    /// In the order of numbers.
    static func find(_ issued: IssuedRows, _ current: CurrentRows, _ workers: Workers) -> [Found] {
        let ranges = workers.ranges(current.decisions.declarations.count)
        let present = workers.map(ranges.count) { i in
            var comparison = RowComparison(issued, current)
            return ranges[i].compactMap { comparison.compare($0) }
        }
        let gone = issued.declared.compactMap { numero -> Found? in
            let place = current.place(of: numero)
            guard place.declaration < 0 else { return nil }
            return Found(
                numero: numero, agent: place.agent, declaration: -1, differsInFigures: true, reissue: [])
        }
        return (present.flatMap(\.self) + gone).sorted { $0.numero < $1.numero }
    }
}

/// The rows of agents now beside those issued, one agent after the other; one for each thread.
private struct RowComparison: ~Copyable {
    private let issued: IssuedRows
    private let current: CurrentRows
    private var csv = CsvBuffer(capacity: 1 << 12)
    /// Places of columns.
    private let organisme, region, canal: Int
    private let taxAddress, taxIdentity: Range<Int>

    init(_ issued: IssuedRows, _ current: CurrentRows) {
        self.issued = issued
        self.current = current
        let columns = current.declarations.columns
        organisme = columns.firstIndex(of: "organisme") ?? 0
        region = columns.firstIndex(of: "region") ?? 0
        canal = columns.firstIndex(of: "canal") ?? 0
        let tax = current.taxAmounts.columns
        taxIdentity = (tax.firstIndex(of: "nir") ?? 0)..<(tax.firstIndex(of: "adresse_1") ?? 0)
        taxAddress = (tax.firstIndex(of: "adresse_1") ?? 0)..<(tax.firstIndex(of: "net_imposable") ?? 0)
    }

    /// Nil where nothing differs.
    mutating func compare(_ declaration: Int) -> ChangedAgents.Found? {
        let numero = current.numero(declaration)
        let agent = current.decisions.declarations[declaration].agent
        let old = issued.declaration(of: numero)
        let sameRow = isSame(old, current.declarations, declaration..<declaration + 1)
        let sameDetail = isSame(issued.details(of: numero), current.details, current.detailRange(agent))
        // What was never sent to the tax services does not differ from it.
        let oldTax = issued.taxAmounts(of: numero)
        let sameTax = oldTax.map { isSame($0, current.taxAmounts, declaration..<declaration + 1) } ?? true
        if sameRow, sameDetail, sameTax { return nil }
        var figures = old.count == 0 || !sameDetail
        var reissue: [Rectification.Reissue] = []
        if !figures, !sameRow {
            let (before, after) = (fields(old), fields(current.declarations, declaration))
            func differs(_ column: Int) -> Bool { before[column] != after[column] }
            figures = after.indices.contains { ![organisme, region, canal].contains($0) && differs($0) }
            if differs(canal) { reissue.append(.canal) }
            if differs(organisme) { reissue.append(.organisme) }
            if differs(region) { reissue.append(.region) }
        }
        if let oldTax, oldTax.count > 0, !sameTax {
            let (before, after) = (fields(oldTax), fields(current.taxAmounts, declaration))
            if taxIdentity.contains(where: { before[$0] != after[$0] }) { reissue.insert(.identite, at: 0) }
            if taxAddress.contains(where: { before[$0] != after[$0] }) { reissue.append(.adresse) }
        }
        let order = Rectification.Reissue.allCases
        return ChangedAgents.Found(
            numero: numero, agent: agent, declaration: Int32(declaration), differsInFigures: figures,
            reissue: order.filter(reissue.contains))
    }

    private mutating func isSame(_ old: UnsafeRawBufferPointer, _ table: OutputTable, _ rows: Range<Int>) -> Bool {
        csv.removeAll()
        _ = table.write(rows, &csv)
        return csv.bytes.elementsEqual(old)
    }

    private mutating func fields(_ table: OutputTable, _ row: Int) -> [String] {
        csv.removeAll()
        _ = table.write(row..<row + 1, &csv)
        return fields(csv.bytes)
    }

    private func fields(_ row: UnsafeRawBufferPointer) -> [String] { PublishedRows.rows(row).first ?? [] }
}

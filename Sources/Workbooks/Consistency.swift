import SheetModel

/// What must hold within a workbook, or a spreadsheet would offer to repair it: asked before anything is written.
enum Consistency {
    static func check(_ workbook: Workbook) throws(WorkbookError) {
        let names = workbook.sheets.flatMap { sheet in
            switch sheet {
            case .list(let list): list.parts.map(\.name)
            case .page(let page): [page.name]
            case .text(let text): [text.name]
            }
        }
        try SheetNames.check(names)
        var tables = Set<String>()
        for case .page(let page) in workbook.sheets {
            for block in page.blocks {
                switch block {
                case .gap: break
                case .row(let row): try check(row.cells.map(\.value), linkedTo: names)
                case .table(let table):
                    for row in table.rows { try check(row, linkedTo: names) }
                    guard isSound(table), tables.insert(table.name.lowercased()).inserted else {
                        throw .table(table.name)
                    }
                }
            }
        }
    }

    private static func check(_ values: [PageValue], linkedTo sheets: [String]) throws(WorkbookError) {
        for case .link(_, let sheet) in values where !sheets.contains(sheet) { throw .link(toSheet: sheet) }
    }

    private static func isSound(_ table: PageTable) -> Bool {
        let scalars = table.name.unicodeScalars
        guard let first = scalars.first, first.properties.isAlphabetic, scalars.count <= 255,
            scalars.allSatisfy({ $0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "_" })
        else { return false }
        // In formulas these would have to be escaped.
        let forbidden = Set<Unicode.Scalar>(["[", "]", "#", "'", "\n"])
        let titles = table.columns.map(\.title)
        return titles.allSatisfy { !$0.isEmpty && !$0.unicodeScalars.contains(where: forbidden.contains) }
            && Set(titles.map { $0.lowercased() }).count == titles.count
    }
}

import Figures

extension OutputTable {
    /// A table of what agents have several of, each at its stages: a row for each that is to be listed.
    ///
    /// - Parameters:
    ///   - links: the agents who may have any, in the order of their numbers.
    ///   - row: writes its fields; the row is ended here.
    static func items<Row>(
        _ contract: TableContract, _ links: Int, _ link: @escaping @Sendable (Int) -> FigureChain.Link,
        of items: @escaping @Sendable (FigureChain.Link) -> [ItemStages<Row>],
        where isListed: @escaping @Sendable (ItemStages<Row>) -> Bool,
        row: @escaping @Sendable (FigureChain.Link, ItemStages<Row>, Row, inout CsvBuffer) -> Void
    ) -> OutputTable {
        OutputTable(contract, subjects: links) { range, csv in
            var rows = 0
            for i in range {
                let link = link(i)
                for item in items(link) where isListed(item) {
                    guard let any = item.any else { continue }
                    row(link, item, any, &csv)
                    csv.endRow()
                    rows += 1
                }
            }
            return rows
        }
    }
}

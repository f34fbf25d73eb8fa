import Domain

/// A table with a row for each region, small groups hidden, and a total.
struct RegionTable {
    struct Column {
        enum Unit { case count, cents, euros }

        let title: String
        /// After `region.<code>.`
        let key: String
        let unit: Unit
        /// The count of the nation.
        let total: String

        init(_ title: String, _ key: String, _ unit: Unit = .count, total: String? = nil) {
            self.title = title
            self.key = key
            self.unit = unit
            self.total = total ?? "national.\(key)"
        }
    }

    let id: String
    let caption: Html
    let columns: [Column]
    /// The figure of a region that says how many people stand behind the others.
    let groups: String
    /// Index of the column that is drawn.
    let barOf: Int
    /// How many people there are is told even where the rest is not.
    var isFirstAlwaysShown = false

    func html(_ f: ReportFigures) -> Html {
        var table = HtmlTable(
            id: id, caption,
            [.words("Région")]
                + columns.enumerated().map { $0 == barOf ? .barred(.words($1.title)) : .number(.words($1.title)) })
        let shown = f.regions.filter { region in columns.contains { f[key(region, $0)] != 0 } }
        let hidden = SmallGroups(f).hidden(shown.map { f["region.\($0.code).\(groups)"] })
        let visible = shown.indices.filter { !hidden.contains($0) }
        let most = visible.map { f[key(shown[$0], columns[barOf])] }.max() ?? 0
        for i in shown.indices.prefix(ReportFigures.mostRows) {
            let cells = columns.enumerated().map { j, column in
                hidden.contains(i) && !(j == 0 && isFirstAlwaysShown)
                    ? SmallGroups.cell : cell(f, key(shown[i], column), column)
            }
            table.add(
                [.name(shown[i].name, most: 40)] + cells,
                bar: hidden.contains(i) ? nil : SvgBar.html(f[key(shown[i], columns[barOf])], of: most, .blue))
        }
        guard !table.isEmpty else { return .group([]) }
        table.addTotal(["Toutes"] + columns.map { cell(f, $0.total, $0) })
        return .group([
            table.html, hidden.isEmpty ? .group([]) : SmallGroups.note(f),
            .cut(shown.count, .group(["le reste est dans ", .code("national.xlsx"), "."])),
        ])
    }

    private func key(_ region: ReportFigures.Named, _ column: Column) -> String {
        "region.\(region.code).\(column.key)"
    }

    private func cell(_ f: ReportFigures, _ key: String, _ column: Column) -> Html {
        switch column.unit {
        case .count: f.count(key)
        case .cents: f.amount(key)
        case .euros: f.wholeEuros(key)
        }
    }
}

import Decisions
import Domain
import Figures
import RuleBook

extension ComparedCampaigns {
    /// Every table, `controles` aside.
    public var tables: [OutputTable] {
        [
            agentsTable, benefitsTable, studiesTable, requestsTable, totalsTable, movesTable, matricesTable,
            parametersTable,
        ]
    }

    private var agentsTable: OutputTable {
        let motifs = MotifTexts(MotifDroits.self)
        return OutputTable(.ecartsAgents, rows: touched.count) { i, csv in
            let link = self.link(i)
            let (before, after) = (self.chain.figures(link, .avant), self.chain.figures(link, .apres))
            csv.numero(link.numero)
            csv.string(self.chain.presence(link).rawValue)
            csv.effects(self.chain.effects(link))
            for figures in [before, after] { csv.name(figures?.rights.organisme, self.totals.names.committees) }
            for figures in [before, after] { csv.name(figures?.rights.region, self.totals.names.regions) }
            for figures in [before, after] { csv.optional(figures?.rights.categorie.text) }
            for stage in Stage.allCases {
                let isShown = stage != .rejuge || self.showsCorrection
                csv.optional(isShown ? self.chain.figures(link, stage)?.rights.verdict.text : nil)
            }
            for figures in [before, after] {
                if let figures { csv.motifs(motifs, figures.rights.motifs.bits) } else { csv.empty() }
            }
            for figures in [before, after] {
                if let figures { csv.integer(Int(figures.rights.days)) } else { csv.empty() }
            }
            for measure in TableContract.comparedMeasures {
                csv.split(
                    self.chain.split(measure, link), measure.unit == .cents, showsCorrection: self.showsCorrection)
                csv.interaction(self.chain.interaction(measure, link), measure.unit == .cents)
            }
        }
    }

    private var benefitsTable: OutputTable {
        OutputTable(.ecartsPrestations, subjects: touched.count) { range, csv in
            var rows = 0
            for i in range {
                let link = self.link(i)
                guard self.chain.mayChangeBenefits(link) else { continue }
                for (prestation, values) in self.chain.benefits(link) {
                    for (measure, value) in zip(BenefitMeasure.allCases, values).sorted(by: {
                        $0.0.rawValue < $1.0.rawValue
                    })
                    where !value.isUnchanged {
                        csv.numero(link.numero)
                        csv.text(self.totals.names.benefits[prestation])
                        csv.string(measure.rawValue)
                        csv.split(value, true, showsCorrection: self.showsCorrection)
                        csv.endRow()
                        rows += 1
                    }
                }
            }
            return rows
        }
    }

    /// The effects under which an item is another at both ends.
    private func effects<Row: Equatable>(_ item: ItemStages<Row>) -> [Effect] {
        Effect.allCases.filter { effect in
            let ends = self.chain.ends(of: effect)
            return !self.chain.isOne(ends.from, ends.to) && item[ends.from] != item[ends.to]
        }
    }

    private func year<Row>(_ item: ItemStages<Row>) -> Int {
        item[.avant] != nil || item[.rejuge] != nil ? beforeYear : afterYear
    }

    private var studiesTable: OutputTable {
        let motifs = MotifTexts(MotifEtudes.self)
        return items(.ecartsEtudes, of: { self.chain.studies($0) }) { item, any, effects, csv in
            csv.text(any.dossier)
            csv.integer(Int(any.rang))
            csv.integer(self.year(item))
            csv.effects(effects)
            self.stages(item, \.status.text, &csv)
            for row in [item[.avant], item[.apres]] {
                if let row { csv.motifs(motifs, row.motifs.bits) } else { csv.empty() }
            }
            for row in [item[.avant], item[.apres]] {
                if let row { csv.hundredths(Int64(row.share)) } else { csv.empty() }
            }
        }
    }

    private var requestsTable: OutputTable {
        items(.ecartsDemandes, of: { self.chain.requests($0) }) { item, any, effects, csv in
            csv.text(any.id)
            csv.integer(self.year(item))
            csv.text(self.totals.names.benefits[any.prestation])
            csv.effects(effects)
            self.stages(item, \.status.text, &csv)
            csv.optional(item[.avant]?.motifs)
            csv.optional(item[.apres]?.motifs)
            func amount(_ stage: Stage) -> Int64 { item[stage]?.amount?.value ?? 0 }
            csv.split(
                SplitValue(amount(.avant), amount(.rejuge), amount(.reporte), amount(.apres)), true,
                showsCorrection: self.showsCorrection)
        }
    }

    /// Of the agents whom any effect touches, what any effect changes.
    ///
    /// - Parameter fields: what follows the number.
    private func items<Row: Equatable>(
        _ contract: TableContract, of items: @escaping @Sendable (FigureChain.Link) -> [ItemStages<Row>],
        _ fields: @escaping @Sendable (ItemStages<Row>, _ any: Row, [Effect], inout CsvBuffer) -> Void
    ) -> OutputTable {
        .items(contract, touched.count, { self.link($0) }, of: items, where: { !self.effects($0).isEmpty }) {
            link, item, any, csv in
            csv.numero(link.numero)
            fields(item, any, self.effects(item), &csv)
        }
    }

    /// A word at each stage; that of the earlier data judged again only where it is told apart.
    private func stages<Row>(_ item: ItemStages<Row>, _ word: (Row) -> Text, _ csv: inout CsvBuffer) {
        for stage in Stage.allCases {
            csv.optional(stage != .rejuge || showsCorrection ? item[stage].map(word) : nil)
        }
    }

    /// A line of `ecarts_totaux`.
    public struct Total: Sendable {
        public let axis: TotalAxis
        public let code: String
        public let measure: String
        public let value: SplitValue
        public let interaction: Int64?
        /// Else a number, or whole euros.
        public let isCents: Bool
    }

    /// In the order of the table; those that are nought all along left out.
    public var totalLines: [Total] {
        var lines: [Total] = []
        for place in totals.places {
            let (axis, code): (TotalAxis, String) =
                switch place {
                case .nation: (.nation, "")
                case .region(let i): (.region, i == FigureNames.none ? "" : "\(totals.names.regions[i])")
                case .committee(let i): (.organisme, i == FigureNames.none ? "" : "\(totals.names.committees[i])")
                }
            let agents = totals.agents(place)
            lines.append(
                Total(axis: axis, code: code, measure: "agents", value: agents, interaction: nil, isCents: false))
            for measure in Measure.allCases {
                lines.append(
                    Total(
                        axis: axis, code: code, measure: measure.rawValue, value: totals.value(measure, place),
                        interaction: totals.interaction(measure, place), isCents: measure.unit == .cents))
            }
        }
        for benefit in totals.names.benefits.codes.indices {
            for measure in BenefitMeasure.allCases {
                lines.append(
                    Total(
                        axis: .prestation, code: "\(totals.names.benefits.codes[benefit])", measure: measure.rawValue,
                        value: totals.value(measure, benefit: benefit),
                        interaction: totals.interaction(measure, benefit: benefit), isCents: true))
            }
        }
        return lines.filter { !$0.value.isZero }.sorted {
            ($0.axis.rawValue, $0.code, $0.measure) < ($1.axis.rawValue, $1.code, $1.measure)
        }
    }

    private var totalsTable: OutputTable {
        let lines = totalLines
        return OutputTable(.ecartsTotaux, rows: lines.count) { i, csv in
            let line = lines[i]
            csv.string(line.axis.rawValue)
            csv.string(line.code)
            csv.string(line.measure)
            csv.split(line.value.scaled(line.isCents ? 1 : 100), true, showsCorrection: self.showsCorrection)
            csv.interaction(line.interaction.map { $0 * (line.isCents ? 1 : 100) }, true)
        }
    }

    private var movesTable: OutputTable {
        // « Sans région » is an empty code, and comes first.
        func code(_ line: RegionFlows.Line) -> String {
            line.region == FigureNames.none ? "" : "\(totals.names.regions[line.region])"
        }
        let lines = moves.lines.sorted {
            (code($0), $0.effect.rawValue, $0.move.rawValue) < (code($1), $1.effect.rawValue, $1.move.rawValue)
        }
        return OutputTable(.mouvementsRegions, rows: lines.count) { i, csv in
            let line = lines[i]
            csv.name(line.region, self.totals.names.regions)
            csv.string(line.effect.rawValue)
            csv.string(line.move.rawValue)
            csv.integer(line.agents)
            csv.cents(line.netImposable)
            csv.integer(line.euros)
        }
    }

    private var matricesTable: OutputTable {
        let cells = matrices.cells.sorted {
            ($0.subject.rawValue, $0.effect?.rawValue ?? "tout", $0.from, $0.to)
                < ($1.subject.rawValue, $1.effect?.rawValue ?? "tout", $1.from, $1.to)
        }
        return OutputTable(.matrices, rows: cells.count) { i, csv in
            let cell = cells[i]
            csv.string(cell.subject.rawValue)
            csv.string(cell.effect?.rawValue ?? "tout")
            csv.string(cell.from)
            csv.string(cell.to)
            csv.integer(cell.count)
        }
    }

    private var parametersTable: OutputTable {
        let lines = corrections.map { (Effect.corrige, $0) } + ruleChanges.map { (Effect.regles, $0) }
        return OutputTable(.parametresChanges, rows: lines.count) { i, csv in
            let (effect, change) = lines[i]
            csv.string(effect.rawValue)
            for text in [change.file, change.path, change.rule, change.label, change.before, change.after] {
                csv.string(text)
            }
            csv.flag(change.printedIn == nil)
        }
    }
}

extension SplitValue {
    func scaled(_ factor: Int64) -> SplitValue {
        SplitValue(
            avant * factor, (avant + self[.corrige]) * factor, (apres - self[.regles]) * factor, apres * factor)
    }
}

extension CsvBuffer {
    mutating func optional(_ text: Text?) {
        if let text { self.text(text) } else { empty() }
    }

    /// A code by its index in the names; empty for none.
    mutating func name(_ index: UInt8?, _ names: Vocabulary) {
        if let index, index != FigureNames.none { text(names[index]) } else { empty() }
    }

    mutating func effects(_ effects: [Effect]) { string(effects.map(\.rawValue).joined(separator: "|")) }

    /// Before, the parts, after.
    mutating func split(_ value: SplitValue, _ isCents: Bool, showsCorrection: Bool) {
        func put(_ n: Int64, _ csv: inout CsvBuffer) { if isCents { csv.hundredths(n) } else { csv.integer(n) } }
        put(value.avant, &self)
        if showsCorrection { put(value[.corrige], &self) } else { empty() }
        put(value[.donnees], &self)
        put(value[.regles], &self)
        put(value.apres, &self)
    }

    mutating func interaction(_ value: Int64?, _ isCents: Bool) {
        guard let value else { return empty() }
        if isCents { hundredths(value) } else { integer(value) }
    }
}

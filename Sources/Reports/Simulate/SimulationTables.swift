import Decisions
import Domain
import Figures
import RuleBook

extension SimulatedRules {
    /// Every table but those of a sweep.
    public var tables: [OutputTable] {
        [
            agentsTable, studiesTable, requestsTable, dependantsTable, groupsTable, totalsTable, parametersTable,
        ]
    }

    private var agentsTable: OutputTable {
        let motifs = MotifTexts(MotifDroits.self)
        let bands = QuotientBands.labels(rules.simulation)
        let names = totals.names
        return OutputTable(.simulationAgents, rows: touched.count) { i, csv in
            let link = self.link(i)
            let (before, after) = (self.chain.figures(link, .avant), self.chain.figures(link, .apres))
            guard let frozen = before ?? after else { return }
            csv.mark()
            csv.numero(link.numero)
            csv.string(self.touched[i].gain.rawValue)
            csv.name(frozen.rights.organisme, names.committees)
            csv.name(frozen.rights.region, names.regions)
            csv.text(frozen.rights.categorie.text)
            csv.string(bands[QuotientBands.index(frozen.quotient, self.rules.simulation)])
            let both = [before?.rights, after?.rights]
            for rights in both { csv.optional(rights?.verdict.text) }
            for rights in both { if let rights { csv.motifs(motifs, rights.motifs.bits) } else { csv.empty() } }
            for rights in both { if let rights { csv.hundredths(Int64(rights.share)) } else { csv.empty() } }
            for rights in both { csv.optional(rights?.participation.text) }
            for measure in Measure.allCases {
                let value = self.chain.split(measure, link)
                for n in [value.avant, value.apres, value.change] {
                    if measure.unit == .cents { csv.hundredths(n) } else { csv.integer(n) }
                }
            }
            let hasStudies = self.chain.studies(link).contains { $0[.avant] != $0[.apres] }
            csv.string(hasStudies ? SimulatedRules.unknownAmount : "")
        }
    }

    private func link(_ index: Int) -> FigureChain.Link { chain.agents[touched[index].agent] }

    private var studiesTable: OutputTable {
        let motifs = MotifTexts(MotifEtudes.self)
        return items(.simulationEtudes, of: { self.chain.studies($0) }) { any, both, csv in
            csv.text(any.dossier)
            csv.integer(Int(any.rang))
            for row in both { csv.optional(row?.status.text) }
            for row in both { if let row { csv.motifs(motifs, row.motifs.bits) } else { csv.empty() } }
            for row in both { if let row { csv.hundredths(Int64(row.share)) } else { csv.empty() } }
        }
    }

    private var requestsTable: OutputTable {
        items(.simulationDemandes, of: { self.chain.requests($0) }) { any, both, csv in
            csv.text(any.id)
            csv.text(self.totals.names.benefits[any.prestation])
            for row in both { csv.optional(row?.status.text) }
            for row in both { csv.optional(row?.motifs) }
            for row in both { csv.cents(row?.amount) }
            for row in both { if let row, row.nights > 0 { csv.integer(Int(row.nights)) } else { csv.empty() } }
        }
    }

    private var dependantsTable: OutputTable {
        items(.simulationAyantsDroit, of: { self.chain.dependants($0) }) { any, both, csv in
            csv.text(any.dossier)
            csv.integer(Int(any.rang))
            for row in both { csv.string(row?.category.rawValue ?? "") }
            for row in both { csv.string(row?.rights.words ?? "") }
            for row in both { if let row { csv.hundredths(Int64(row.share)) } else { csv.empty() } }
        }
    }

    /// Of the agents of whom anything changes, what is another under the values tried.
    ///
    /// - Parameter fields: what follows the mark and the number.
    private func items<Row: Equatable>(
        _ contract: TableContract, of items: @escaping @Sendable (FigureChain.Link) -> [ItemStages<Row>],
        _ fields: @escaping @Sendable (_ any: Row, _ both: [Row?], inout CsvBuffer) -> Void
    ) -> OutputTable {
        .items(contract, touched.count, { self.link($0) }, of: items, where: { $0[.avant] != $0[.apres] }) {
            link, item, any, csv in
            csv.mark()
            csv.numero(link.numero)
            fields(any, [item[.avant], item[.apres]], &csv)
        }
    }

    private var groupsTable: OutputTable {
        let lines = groups.list.flatMap { group in
            (Gain.allCases.map(Optional.init) + [nil]).map { (group, $0) }
        }.sorted {
            ($0.0.axis.rawValue, $0.0.code, $0.1?.rawValue ?? "tous")
                < ($1.0.axis.rawValue, $1.0.code, $1.1?.rawValue ?? "tous")
        }
        return OutputTable(.simulationGroupes, rows: lines.count) { i, csv in
            let (group, gain) = lines[i]
            csv.mark()
            csv.string(group.axis.rawValue)
            csv.string(group.code)
            csv.string(gain?.rawValue ?? "tous")
            let sums = gain.map { group.shownSums($0) } ?? group.shownWhole
            if let agents = sums?.agents ?? (gain == nil ? group.shownAgents : nil) {
                csv.integer(agents)
            } else {
                csv.empty()
            }
            guard let sums else {
                for _ in 0..<4 { csv.empty() }
                return
            }
            csv.cents(sums.net)
            csv.integer(sums.euros)
            csv.cents(sums.requests)
            csv.integer(sums.studies)
        }
    }

    /// What the sums become is hidden where a few agents make the difference.
    public var showsTotals: Bool { groups.list.first { $0.axis == .tous }?.shownWhole != nil }

    private var totalsTable: OutputTable {
        let names = totals.names
        var lines: [(axis: String, code: String, measure: String, value: SplitValue, isCents: Bool, note: String)] =
            Measure.allCases.map {
                (
                    "nation", "", $0.rawValue, totals.value($0, .nation), $0.unit == .cents,
                    $0 == .etudesRetenues ? SimulatedRules.unknownAmount : ""
                )
            }
        for benefit in names.benefits.codes.indices {
            for measure in BenefitMeasure.allCases {
                let value = totals.value(measure, benefit: benefit)
                if !value.isZero {
                    lines.append(("prestation", "\(names.benefits.codes[benefit])", measure.rawValue, value, true, ""))
                }
            }
        }
        let sorted = lines.sorted { ($0.axis, $0.code, $0.measure) < ($1.axis, $1.code, $1.measure) }
        let changing = changing
        let isShown = sorted.map { line in
            // Of a benefit, how many make the difference is not counted: it is shown where all of them are.
            showsTotals
                && (line.axis == "nation" || line.value.isUnchanged
                    || changing[line.code, default: 0] >= HiddenCells.smallestShown)
        }
        return OutputTable(.simulationTotaux, rows: sorted.count) { i, csv in
            let line = sorted[i]
            let value = line.value.scaled(line.isCents ? 1 : 100)
            csv.mark()
            csv.string(line.axis)
            csv.string(line.code)
            csv.string(line.measure)
            csv.hundredths(value.avant)
            if isShown[i] { csv.hundredths(value.apres) } else { csv.empty() }
            if isShown[i] { csv.hundredths(value.change) } else { csv.empty() }
            csv.string(line.note)
        }
    }

    /// By code of a benefit, for how many agents it changes.
    private var changing: [String: Int] {
        var counts = [Int](repeating: 0, count: totals.names.benefits.codes.count)
        for touched in touched {
            let link = chain.agents[touched.agent]
            guard chain.mayChangeBenefits(link) else { continue }
            for (prestation, values) in chain.benefits(link) where values.contains(where: { !$0.isUnchanged }) {
                counts[Int(prestation)] += 1
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(totals.names.benefits.codes.map { "\($0)" }, counts))
    }

    private var parametersTable: OutputTable {
        OutputTable(.simulationParametres, rows: changes.count) { i, csv in
            let change = self.changes[i]
            csv.mark()
            for text in [change.file, change.path, change.rule, change.label, change.before, change.after] {
                csv.string(text)
            }
            csv.string(self.effects[i])
        }
    }
}

extension DependantFigure.Rights {
    /// `offres|prestations`.
    var words: String {
        let all: [(DependantFigure.Rights, String)] = [
            (.offres, "offres"), (.prestations, "prestations"), (.vacancesNoel, "vacances_noel"), (.etudes, "etudes"),
        ]
        return all.filter { contains($0.0) }.map(\.1).joined(separator: "|")
    }
}

extension CsvBuffer {
    /// The first field of every row of a simulation.
    mutating func mark() { string(SimulatedRules.mark) }
}

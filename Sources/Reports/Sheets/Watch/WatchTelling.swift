import Decisions
import Domain
import RuleBook

/// What is said of an edge that was looked at; nothing is found here.
extension Watch {
    /// - Parameters:
    ///   - parameter: under `surveillance`.
    ///   - fill: how far it is, beside the edge.
    mutating func tell(_ words: WatchWords, _ parameter: String, _ fill: (inout Step, WatchEdges) -> Void) {
        let edges = edges
        witness.note(words) { step in
            step.cite(ParameterCitation(RuleFileNames.situations, "surveillance.\(parameter)"))
            fill(&step, edges)
        }
    }

    /// A QF that is known, beside a ceiling.
    mutating func tellQuotient(
        _ quotient: QuotientFamilial?, _ ceiling: Cents, _ droit: Droit, _ words: WatchWords
    ) {
        guard let quotient else { return }
        let gap = Int64((quotient.displayed(months: self.words.months(droit)) - ceiling).value.magnitude)
        tell(words, "ecart_au_plafond_de_qf") { step, edges in
            let watched = Rounding.halfAwayFromZero(ceiling.value * edges.quotientShare, over: 10_000)
            step.measure(Decisions.Distance(gap, from: watched, "l'écart surveillé") { .cents(Cents($0)) })
        }
    }
}

extension Watch where Looking == Silent {
    /// Of a region, in the order of kinds, then of agents.
    static func items(_ source: SheetSource) -> [WatchItem] {
        var watch = Watch(source.decisions, source.records, source.words, Silent())
        return watch.find()
    }
}

/// « À surveiller » again for one agent, by the code that filled the list.
public struct WatchExplainer: Sendable {
    private let decisions: CampaignDecisions
    private let words: CampaignWords

    public init(_ decisions: CampaignDecisions) {
        self.decisions = decisions
        words = CampaignWords(decisions)
    }

    /// The edges that were looked at, then his rows of `surveillance.csv`.
    ///
    /// - Parameters:
    ///   - agent: index in `extraits.agents`.
    ///   - known: what the table of N−1 had, as for `WatchTable`.
    public func steps(of agent: Int, known: Set<String>) -> [Step] {
        var recorder = Recorder()
        recorder.turn(to: Subject(.followUp))
        var watch = Watch(decisions, records(agent), words, recorder)
        let items = watch.find()
        for item in items { tell(item, known, &watch.witness) }
        return watch.witness.steps
    }

    private func records(_ agent: Int) -> RegionRecords {
        var records = RegionRecords()
        records.agents = [Int32(agent)]
        if decisions.droits[agent].categorie == .retraite { records.retired = [Int32(agent)] }
        func own<Row>(_ rows: Rows<Row>, _ whose: (Row) -> Int32) -> [Int32] {
            let first = rows.firstIndex(notBefore: { whose($0) < Int32(agent) })
            return rows.indices[first...].prefix { whose(rows[$0]) == Int32(agent) }.map { Int32($0) }
        }
        records.dependants = own(decisions.dependants, \.agent)
        records.studies = own(decisions.studies, \.agent)
        records.declarations = own(decisions.declarations, \.agent)
        return records
    }

    private func tell(_ item: WatchItem, _ known: Set<String>, _ recorder: inout Recorder) {
        recorder.note(WatchWords.listed) { step in
            let row = WatchTable.cells(item, decisions, known)
            step.read("critere", .words("\(item.kind.label)"))
            step.found("constat", .words("\(item.finding)"))
            step.conclude(.surveillance, key: [row[1].value, row[2].value], row)
        }
    }
}

import Domain

/// Where the figures of a judging lie, by the place of an agent: for loops over millions of agents, in which no reference
/// is counted. Its user keeps the judging.
///
/// Of a variant, places from `split` on are those of the agents whom it changes; those below are its baseline's.
struct FigureView: @unchecked Sendable {
    let below: FigureRows
    let own: FigureRows
    let split: Int

    func agent(_ place: Int) -> UnsafePointer<AgentFigures> {
        place < split ? below.agents + place : own.agents + (place - split)
    }

    func benefits(_ place: Int) -> UnsafeBufferPointer<BenefitFigure> {
        place < split ? below.benefits[place] : own.benefits[place - split]
    }

    func studies(_ place: Int) -> UnsafeBufferPointer<StudyFigure> {
        place < split ? below.studies[place] : own.studies[place - split]
    }

    func requests(_ place: Int) -> UnsafeBufferPointer<RequestFigure> {
        place < split ? below.requests[place] : own.requests[place - split]
    }

    func dependants(_ place: Int) -> UnsafeBufferPointer<DependantFigure> {
        place < split ? below.dependants[place] : own.dependants[place - split]
    }
}

/// The rows of one judging, without their owner.
struct FigureRows {
    let agents: UnsafePointer<AgentFigures>
    let benefits: RowGroups<BenefitFigure>
    let studies: RowGroups<StudyFigure>
    let requests: RowGroups<RequestFigure>
    let dependants: RowGroups<DependantFigure>
}

/// Rows in groups, without their owner.
struct RowGroups<Row: BitwiseCopyable> {
    private let rows: UnsafePointer<Row>
    private let starts: UnsafePointer<Int32>

    init(_ grouped: Grouped<Row>) {
        rows = grouped.rows.base
        starts = grouped.starts.base
    }

    subscript(_ group: Int) -> UnsafeBufferPointer<Row> {
        let first = Int(starts[group])
        return UnsafeBufferPointer(start: rows + first, count: Int(starts[group + 1]) - first)
    }
}

extension Rows {
    /// Where they begin: every block has room for one.
    var base: UnsafePointer<Row> { view(0..<count).baseAddress! }
}

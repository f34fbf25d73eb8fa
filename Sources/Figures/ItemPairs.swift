import Decisions
import Domain

/// One request of an agent at the four stages; nil where it is not there.
public struct ItemStages<Row: BitwiseCopyable & Sendable>: Sendable {
    private var rows: (Row?, Row?, Row?, Row?) = (nil, nil, nil, nil)

    public subscript(stage: Stage) -> Row? {
        get {
            switch stage {
            case .avant: rows.0
            case .rejuge: rows.1
            case .reporte: rows.2
            case .apres: rows.3
            }
        }
        set {
            switch stage {
            case .avant: rows.0 = newValue
            case .rejuge: rows.1 = newValue
            case .reporte: rows.2 = newValue
            case .apres: rows.3 = newValue
            }
        }
    }

    /// Any of them: what does not change from stage to stage.
    public var any: Row? { rows.0 ?? rows.1 ?? rows.2 ?? rows.3 }
}

extension FigureChain {
    /// The requests of studies of an agent, by dossier and rang; those of two years are two.
    public func studies(_ link: Link) -> [ItemStages<StudyFigure>] {
        items(link, { $0.pointee.studies($1) }) { ($0.dossier, $0.rang) < ($1.dossier, $1.rang) }
    }

    /// His requests, by id; those of two years are two.
    public func requests(_ link: Link) -> [ItemStages<RequestFigure>] {
        items(link, { $0.pointee.requests($1) }) { $0.id < $1.id }
    }

    /// The persons of his dossiers, by dossier and rang.
    public func dependants(_ link: Link) -> [ItemStages<DependantFigure>] {
        items(link, { $0.pointee.dependants($1) }) { ($0.dossier, $0.rang) < ($1.dossier, $1.rang) }
    }

    private func items<Row>(
        _ link: Link, _ rows: (UnsafePointer<FigureView>, Int) -> UnsafeBufferPointer<Row>,
        precedes: (Row, Row) -> Bool
    ) -> [ItemStages<Row>] {
        var found: [(row: Row, year: Int, item: ItemStages<Row>)] = []
        for stage in Stage.allCases where link[stage] >= 0 {
            for row in rows(view(stage), link[stage]) {
                let year = self[stage].year
                if let i = found.firstIndex(where: {
                    $0.year == year && !precedes($0.row, row) && !precedes(row, $0.row)
                }) {
                    found[i].item[stage] = row
                } else {
                    var item = ItemStages<Row>()
                    item[stage] = row
                    found.append((row, year, item))
                }
            }
        }
        return found.sorted { precedes($0.row, $1.row) || (!precedes($1.row, $0.row) && $0.year < $1.year) }.map(\.item)
    }

    /// Whether a benefit of an agent may be another in one stage than in the next; a request of his may always be.
    public func mayChangeBenefits(_ link: Link) -> Bool {
        var last = UnsafeBufferPointer<BenefitFigure>(start: nil, count: 0)
        for (i, stage) in Stage.allCases.enumerated() {
            let place = link[stage]
            let own = place < 0 ? .init(start: nil, count: 0) : view(stage).pointee.benefits(place)
            if place >= 0, !view(stage).pointee.requests(place).isEmpty { return true }
            if i > 0, !own.elementsEqual(last) { return true }
            last = own
        }
        return false
    }

    /// The benefits of an agent in any stage, by code, each measure split; requests count with their amounts.
    public func benefits(_ link: Link) -> [(prestation: UInt8, values: [SplitValue])] {
        // A bit a benefit: there are fewer than 256.
        var found = SIMD4<UInt64>()
        func add(_ prestation: UInt8) { found[Int(prestation >> 6)] |= 1 << UInt64(prestation & 63) }
        for stage in Stage.allCases where link[stage] >= 0 {
            for benefit in view(stage).pointee.benefits(link[stage]) { add(benefit.prestation) }
            for request in view(stage).pointee.requests(link[stage]) where request.amount != nil {
                add(request.prestation)
            }
        }
        var benefits: [(prestation: UInt8, values: [SplitValue])] = []
        for word in found.indices {
            var bits = found[word]
            while bits != 0 {
                let code = UInt8(word * 64 + bits.trailingZeroBitCount)
                benefits.append((code, BenefitMeasure.all.map { split($0, of: code, link) }))
                bits &= bits - 1
            }
        }
        return benefits
    }

    private func split(_ measure: BenefitMeasure, of code: UInt8, _ link: Link) -> SplitValue {
        func value(_ stage: Stage) -> Int64 {
            guard link[stage] >= 0 else { return 0 }
            guard measure != .montantDemandes else {
                return view(stage).pointee.requests(link[stage]).reduce(0) {
                    $0 + ($1.prestation == code ? $1.amount?.value ?? 0 : 0)
                }
            }
            return view(stage).pointee.benefits(link[stage]).reduce(0) {
                $0 + ($1.prestation == code ? measure.value($1) : 0)
            }
        }
        return SplitValue(value(.avant), value(.rejuge), value(.reporte), value(.apres))
    }
}

import Domain

enum VersementColumn: UInt8, TableColumn {
    case versement, numero, prestation, rang, date_versement, nature, brut, net, prelevement_source, reference
    static let table = Table.versements
    static let optional: Set<Self> = [.rang, .net, .prelevement_source, .reference]
}

/// Kept small: a campaign has millions of these.
struct RawVersement: RawRow {
    var line: RawLine
    let id: Text
    let prestation: UInt8
    /// Nil = malformed.
    let nature: NatureVersement?
    let hasNet: Bool
    /// `Day.distantPast` = malformed.
    let day: Day
    /// Cents as written, whatever their value; `unreadable` where they cannot be read.
    private let grossWritten: Int64
    private let netWritten: Cents
    let prelevementSource: Cents
    /// What an annulation cancels; empty for all others.
    let reference: Text

    private static let unreadable = Int64.min

    static func decode(_ line: inout LineDecoder<VersementColumn>) -> RawVersement {
        _ = line.ownNumero(.numero)
        let id = line.text(.versement)
        let prestation = line.index(.prestation, in: line.context.prestations, orElse: .ref, .prestation)
        if let prestation, !line.context.isForAgents[Int(prestation)] {
            line.report(.valeur, .notForAgents, .prestation)
        }
        _ = line.integer(.rang, in: 1...99)
        let date = line.day(.date_versement)
        let nature: NatureVersement? = line.coded(.nature)
        let brut = line.gross(.brut)
        let net = line.amount(.net)
        let prelevement = line.amount(.prelevement_source)
        var reference = Text.empty
        if nature == .annulation, date.map({ line.context.isInCampaign($0) }) ?? true {
            // An annulation that will be ignored has its reference not examined (T4).
            reference = line.text(.reference)
            if reference.isEmpty { line.report(.vide, .none, .reference) }
        }
        return RawVersement(
            line: RawLine(line), id: id, prestation: prestation ?? 0, nature: nature, hasNet: net != nil,
            day: date ?? .distantPast, grossWritten: brut ?? unreadable, netWritten: net ?? .zero,
            prelevementSource: prelevement ?? .zero, reference: reference)
    }

    var date: Day? { day == .distantPast ? nil : day }
    var brut: Int64? { grossWritten == RawVersement.unreadable ? nil : grossWritten }
    var net: Cents? { hasNet ? netWritten : nil }
}

extension LineDecoder {
    /// A gross amount, over 0; kept as written even where it is refused, for the equation of the run.
    mutating func gross(_ column: Column) -> Int64? {
        guard let raw = raw(column) else { return nil }
        switch Number.hundredths(raw) {
        case .value(let value) where value > Number.largestAmount || value < -Number.largestAmount:
            report(.valeur, .tooLarge, column)
            return nil
        case .value(let value):
            if value <= 0 { report(.valeur, value == 0 ? .zeroAmount : .negative, column) }
            return value
        case .malformed: report(.type, .amount, column)
        case .tooManyDecimals: report(.type, .decimals, column)
        }
        return nil
    }
}

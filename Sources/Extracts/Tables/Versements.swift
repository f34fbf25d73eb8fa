import Domain

enum VersementColumn: UInt8, TableColumn {
    case versement, numero, prestation, rang, date_versement, nature, brut, net, prelevement_source, reference
    static let contract = declare(
        .versements, "Versements", "Les prestations payées, les remboursements et les annulations.", key: [.versement],
        references: [(.numero, .agents), (.reference, .versements)])

    var declared: InputColumn {
        switch self {
        case .versement: required(.key, "Versement", "Identifiant de la ligne.")
        case .numero: required(.numero, "Numéro de l'agent", "Agent payé.")
        case .prestation: required(.benefits, "Prestation", "Code de la prestation, de l'un ou l'autre comité.")
        case .rang: optional(.integer(1...99), "Rang", "Rang de l'ayant droit concerné.")
        case .date_versement:
            required(.date, "Date du versement", "Jour du paiement, du remboursement ou de l'annulation.")
        case .nature: required(.oneOf(NatureVersement.codes), "Nature", "Nature de la ligne.")
        case .brut: required(.gross, "Brut", "Montant brut, strictement positif.")
        case .net: optional(.amount, "Net", "Montant net de l'extrait, sans signe ; comparé au nôtre.")
        case .prelevement_source: optional(.amount, "Prélèvement à la source", "Impôt retenu.")
        case .reference: optional(.key, "Référence", "Versement ou remboursement annulé ; exigée d'une annulation.")
        }
    }
}

/// Kept small: a campaign has millions of these.
struct RawVersement: RawRow {
    var line: RawLine
    let id: Text
    /// `Day.distantPast` = malformed.
    private let day: Day
    /// Physical line, header = 1.
    let number: Int32
    /// Cents as written, whatever their value; `unreadable` where they cannot be read or are not given.
    private let grossWritten: Int64
    private let netWritten: Int64
    let prelevementSource: Cents
    /// `LeftOutPayment.noBenefit` = malformed or unknown.
    let prestation: UInt8
    /// Nil = malformed.
    let nature: NatureVersement?
    /// An accepted annulation names it.
    var isCancelled = false

    private static let unreadable = Int64.min

    static func decode(_ line: inout LineDecoder<VersementColumn>) -> RawVersement {
        line.ownAgent(.numero)
        let id = line.text(.versement)
        let date = line.day(.date_versement)
        let outside = RawVersement.outside(line.context.days, date: date)
        let isAsked = outside != .otherYear
        if isAsked { line.requireAgent(.numero) }
        let prestation = line.benefit(.prestation, isAsked: isAsked)
        if let prestation, !line.context.forAgents.contains(Int(prestation)) {
            line.report(.valeur, .notForAgents, .prestation)
        }
        _ = line.integer(.rang, in: 1...99)
        let nature: NatureVersement? = line.coded(.nature)
        let brut = line.gross(.brut)
        let net = line.amount(.net)
        let prelevement = line.amount(.prelevement_source)
        // T4: a cancellation that is ignored has its reference not examined.
        if nature == .annulation, outside == nil {
            let reference = line.text(.reference)
            if reference.isEmpty { line.report(.vide, .none, .reference) } else { line.keepReference(reference) }
        }
        return RawVersement(
            line: RawLine(line), id: id, day: date ?? .distantPast, number: line.number,
            grossWritten: brut ?? unreadable,
            netWritten: net?.value ?? unreadable, prelevementSource: prelevement ?? .zero,
            prestation: prestation ?? LeftOutPayment.noBenefit, nature: nature)
    }

    /// Why its own day puts it outside the campaign; nil if it does not, or cannot be read.
    static func outside(_ campaign: CampaignDays, date: Day?) -> IgnoredReason? {
        guard let date, !campaign.contains(date) else { return nil }
        return date > campaign.cutOff && date <= campaign.year.last ? .afterCutOff : .otherYear
    }

    var keyHash: UInt64 { KeyHash.of(id) }

    var date: Day? { day == .distantPast ? nil : day }
    var brut: Int64? { grossWritten == RawVersement.unreadable ? nil : grossWritten }
    var net: Cents? { netWritten == RawVersement.unreadable ? nil : Cents(netWritten) }

    /// Of an accepted line: nature, date and gross amount can be read.
    @inline(__always)
    func record(of agent: Int32) -> Versement {
        Versement(
            agent: agent, prestation: prestation, nature: nature!, isCancelled: isCancelled || nature == .annulation,
            date: date!, brut: Cents(brut!), net: net, prelevementSource: prelevementSource, place: line.place,
            line: number, id: ShortText(id))
    }
}

extension LineDecoder {
    /// A gross amount, over 0; kept as written even where it is refused, for the equation of the run.
    mutating func gross(_ column: Column) -> Int64? {
        guard let raw = raw(column) else { return nil }
        switch Number.amount(raw) {
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

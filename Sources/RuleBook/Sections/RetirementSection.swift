import Domain

/// Retired agents with a committee: O3 (automatic renewal) and O7 (share by years of service).
struct RetirementSection: Sendable {
    private let renewal: Dated<RenewalRule?>
    private let bands: Dated<[BandLine]?>
    private let edges: Dated<BandEdges>?

    init(_ file: Group) {
        let renewal = file.group("renouvellement")
        self.renewal = renewal.parameter("retraites", Kind.renewal.or(none: "aucun"))
        if self.renewal.isEverSome() {
            _ = renewal.parameter("rang", .programmed("depuis le dernier dossier ou la liquidation"))
            _ = renewal.parameter("dossier_de_l_annee", .programmed("compte à partir de l'année suivante"))
            _ = renewal.parameter("invitation", .programmed("sauf dossier qui ouvre, ou décès"))
        }
        renewal.close()

        let share = file.group("taux_retraites")
        bands = share.parameter("tranches", Kind.bands.or(none: "aucune"))
        if bands.isEverSome() {
            edges = share.companion("bornes", .bandEdges)
            _ = share.parameter("portee", .programmed("toutes les prestations"))
        } else {
            edges = nil
        }
        share.close()
    }

    func renewal(for year: Int) throws(RuleBookError) -> RenewalRule? { try renewal.required(for: year) }

    /// O7: empty where all have 100 %.
    func serviceBands(for year: Int) throws(RuleBookError) -> [ServiceBand] {
        guard let lines = try bands.required(for: year), let edges = try edges?.required(for: year) else { return [] }
        return lines.enumerated().map { i, line in
            let includesFrom = i == lines.count - 1 ? edges.lastIncluded : edges.lowerIncluded
            // Nothing lies below the first band: 0 is its own.
            return ServiceBand(from: line.from, includesFrom: i == 0 || includesFrom, share: line.share)
        }
    }
}

extension Kind where Value == RenewalRule {
    /// O3: `{ premiere_annee: 2022, annees_max: 5 }`; years are counted from the one before the first.
    static var renewal: Kind {
        .record { fields in
            let first = fields.required("premiere_annee", .integer(2000...2999))
            let years = fields.required("annees_max", .integer(1...50, unit: "ans"))
            guard let first, let years else { return nil }
            return RenewalRule(countedFrom: first - 1, maxYears: years)
        }
    }
}

/// O7: `{ a_partir_de: 6, taux: 25 }`, hundredths of a year and of a per cent.
struct BandLine: Sendable {
    let from: Int64
    let share: Int64
}

extension Kind where Value == [BandLine] {
    static var bands: Kind {
        let line = Kind<BandLine>.record { fields in
            let from = fields.required("a_partir_de", .years)
            let share = fields.required("taux", .percent)
            guard let from, let share else { return nil }
            return BandLine(from: from, share: share)
        }
        .showing { "à partir de \(French.hundredths($0.from))\u{A0}ans\u{A0}: \(French.percent($0.share))" }
        return Kind { node, place in
            guard let lines = line.list(separator: " ; ").read(node, place) else { return nil }
            let starts = lines.value.map(\.from)
            guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else {
                place.refuse(node.line, "les tranches commencent à 0 an et montent : remettez-les dans l'ordre.")
                return nil
            }
            return lines
        }
    }
}

/// O7 (reading): on which side of its lower edge exactly that many years fall.
struct BandEdges: Sendable {
    let lowerIncluded: Bool
    let lastIncluded: Bool
}

extension Kind where Value == BandEdges {
    /// `{ borne_basse: incluse, derniere_borne: exclue }`
    static var bandEdges: Kind {
        .record { fields in
            let words = ["incluse", "exclue"]
            let lower = fields.required("borne_basse", .oneOf(words, called: "un mot"))
            let last = fields.required("derniere_borne", .oneOf(words, called: "un mot"))
            guard let lower, let last else { return nil }
            return BandEdges(lowerIncluded: lower == "incluse", lastIncluded: last == "incluse")
        }
    }
}

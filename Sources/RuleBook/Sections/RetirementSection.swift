import Domain

/// Retired agents with a committee: S7 (who is one), O3 (automatic renewal) and O7 (share by years of service).
struct RetirementSection: Sendable {
    private let pensionFund: Dated<PensionFund>
    private let renewal: Dated<RenewalTerms?>
    private let restart: Dated<RankRestart>?
    private let bands: Dated<[BandLine]?>
    private let share: ShareDetails?

    /// What only a committee that reduces its benefits has to say.
    private struct ShareDetails: Sendable {
        let edges: Dated<BandEdges>
        let scope: Dated<ServiceShareScope>
    }

    init(_ file: Group) {
        let retirement = file.group("retraite")
        pensionFund = retirement.parameter("caisse", .oneOf(PensionFund.self, called: "une caisse"))
        retirement.close()

        let renewal = file.group("renouvellement")
        let terms = renewal.parameter("retraites", Kind.renewal.or(none: "aucun"))
        self.renewal = terms
        restart = renewal.only(if: terms.isEverSome()) {
            renewal.reading("beneficiaires", "tous les retraités, quelle que soit l'année de leur liquidation")
            renewal.reading("rang", "depuis le dernier dossier ou la liquidation")
            renewal.reading("dossier_de_l_annee", "compte à partir de l'année suivante")
            renewal.reading("invitation", "sauf dossier qui relance les rangs, ou décès")
            return renewal.companion("dossier_qui_relance", .oneOf(RankRestart.self, called: "un état du dossier"))
        }
        renewal.close()

        let share = file.group("taux_retraites")
        let bands = share.parameter("tranches", Kind.bands.or(none: "aucune"))
        self.bands = bands
        self.share = share.only(if: bands.isEverSome()) {
            ShareDetails(
                edges: share.companion("bornes", .bandEdges),
                scope: share.companion("portee", .oneOf(ServiceShareScope.self, called: "une portée")))
        }
        share.close()
    }

    /// S7.
    func pensionFund(for year: Int) throws(RuleBookError) -> PensionFund { try pensionFund.required(for: year) }

    func renewal(for year: Int) throws(RuleBookError) -> RenewalRule? {
        guard let terms = try renewal.required(for: year), let restart = try restart?.required(for: year) else {
            return nil
        }
        return RenewalRule(countedFrom: terms.firstYear - 1, maxYears: terms.maxYears, restart: restart)
    }

    /// The highest rang that the campaign of a year may write; nil where it renews nobody.
    func highestRang(of year: Int) -> Int? { renewal.value(for: year)??.maxYears }

    /// O7: `toutes` where nothing is reduced.
    func serviceShareScope(for year: Int) throws(RuleBookError) -> ServiceShareScope {
        try share?.scope.required(for: year) ?? .toutes
    }

    /// O7: empty where all have 100 %.
    func serviceBands(for year: Int) throws(RuleBookError) -> [ServiceBand] {
        guard let lines = try bands.required(for: year), let edges = try share?.edges.required(for: year) else {
            return []
        }
        return lines.enumerated().map { i, line in
            let includesFrom = i == lines.count - 1 ? edges.lastIncluded : edges.lowerIncluded
            // Nothing lies below the first band: 0 is its own.
            return ServiceBand(from: line.from, includesFrom: i == 0 || includesFrom, share: line.share)
        }
    }
}

/// O3: `{ premiere_annee: 2022, annees_max: 5 }`; years are counted from the one before the first.
struct RenewalTerms: Sendable {
    let firstYear: Int
    let maxYears: Int
}

extension Kind where Value == RenewalTerms {
    static var renewal: Kind {
        .record { fields in
            let first = fields.required("premiere_annee", .integer(2000...2999))
            let years = fields.required("annees_max", .integer(1...RenewalRule.mostYears, unit: "ans"))
            guard let first, let years else { return nil }
            return RenewalTerms(firstYear: first, maxYears: years)
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

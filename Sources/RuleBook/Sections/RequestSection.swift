import Domain

/// Q1 to Q3: how a request for one benefit of a catalogue is judged.
struct RequestSection: Sendable {
    private let amount: Dated<AmountClause>
    private let pieces: Dated<[PieceClause]>
    private let needsRang: Dated<Bool>?
    private let ageUnder: Dated<Int>?
    private let disabilityOver: Dated<Int>?
    private let retiredOnly: Dated<Bool>?

    /// Nil for a benefit whose requests are not judged here: neither `montant` nor `pieces`.
    init?(_ entry: Group, knownPieces: Set<String>?) {
        guard entry.has("montant") || entry.has("pieces") else { return nil }
        amount = entry.companion("montant", .amount)
        pieces = entry.companion("pieces", .pieces(knownPieces))
        needsRang = entry.optional("rang_requis", .yesNo)
        ageUnder = entry.optional("age_moins_de", .integer(1...150, unit: "ans"))
        disabilityOver = entry.optional("incapacite_plus_de", .integer(0...99, unit: "%"))
        retiredOnly = entry.optional("retraites_seulement", .yesNo)
    }

    func rule(for year: Int, deadline: Deadline, pieceIndex: (String) -> Int) throws(RuleBookError) -> RequestRule {
        let amount = try amount.required(for: year)
        return RequestRule(
            deadline: deadline, amount: amount.amount, variants: amount.variants,
            needsRang: needsRang?.value(for: year) ?? false, ageUnder: ageUnder?.value(for: year),
            disabilityOver: disabilityOver?.value(for: year), retiredOnly: retiredOnly?.value(for: year) ?? false,
            ceilingUnknown: amount.ceilingUnknown,
            pieces: try pieces.required(for: year).map { $0.required(pieceIndex) }, shareCeiling: amount.shareCeiling,
            familyPrices: amount.familyPrices)
    }
}

/// Q1: by when a request must be complete, and the readings that hold for every request of a committee.
struct DeadlineSection: Sendable {
    private let general: Dated<Deadline>
    private let exceptions: [(code: String, values: Dated<Deadline>)]

    init(_ group: Group, requestCodes: [String]) {
        general = group.parameter("delai", .deadline)
        exceptions = group.has("delais_particuliers") ? group.table("delais_particuliers", .deadline) : []
        for (code, values) in exceptions where !requestCodes.contains(code) {
            group.place.refuse(
                values.line, "délai particulier de « \(code) », qui n'est pas une prestation à demande du catalogue.")
        }
        group.readings(
            "lectures",
            [
                ("fin_du_mois", "jusqu'au dernier jour du mois, compris"),
                ("en_annees", "le même jour, compris"),
                ("age", "au jour de l'événement"),
                ("quantite_au_plus", "par agent, enfant et année de l'événement"),
                ("pieces_generales", "toutes les prestations"),
            ])
        group.close()
    }

    func deadline(of code: String, for year: Int) throws(RuleBookError) -> Deadline {
        if let exception = exceptions.first(where: { $0.code == code })?.values.value(for: year) { return exception }
        return try general.required(for: year)
    }
}

extension Kind where Value == Deadline {
    /// `{ fin_du_mois: 3 }` or `{ annees: 1 }`
    static var deadline: Kind {
        .record { fields in
            let months = fields.optional("fin_du_mois", .integer(0...24))
            let years = fields.optional("annees", .integer(1...10))
            switch (months, years) {
            case (let n?, nil): return .endOfMonth(n)
            case (nil, let n?): return .sameDay(years: n)
            default:
                fields.refuse("un délai s'écrit « { fin_du_mois: 3 } » ou « { annees: 1 } ».")
                return nil
            }
        }
        .showing { deadline in
            switch deadline {
            case .endOfMonth(let n): "fin du \(n == 1 ? "1er" : "\(n)e") mois qui suit"
            case .sameDay(let years): "même jour, \(years)\u{A0}an\(years == 1 ? "" : "s") après"
            }
        }
    }
}

import Domain

/// Q1 to Q3: how a request for one benefit of a catalogue is judged.
struct RequestSection: Sendable {
    private let amount: Dated<AmountClause>
    private let pieces: Dated<[PieceClause]>
    private let needsRang: Dated<Bool>?
    private let ageUnder: Dated<Int>?
    private let disabilityOver: Dated<Int>?
    private let retiredOnly: Dated<Bool>?
    private let yearly: Dated<YearlyRequest>?
    private let mostQuantity: Dated<Int>?
    private let isAskedBefore: Dated<Bool>?
    private let entitledDay: Dated<EntitledDay>?

    /// Nil for a benefit whose requests are not judged here: neither `montant` nor `pieces`.
    init?(_ entry: Group, knownPieces: Set<String>?) {
        guard entry.has("montant") || entry.has("pieces") else { return nil }
        amount = entry.companion("montant", .amount)
        pieces = entry.companion("pieces", .pieces(knownPieces))
        needsRang = entry.optional("rang_requis", .yesNo)
        ageUnder = entry.optional("age_moins_de", .integer(1...150, unit: "ans"))
        disabilityOver = entry.optional("incapacite_plus_de", .integer(0...99, unit: "%"))
        retiredOnly = entry.optional("retraites_seulement", .yesNo)
        yearly = entry.optional("une_par_an", .oneOf(YearlyRequest.self, called: "un mot"))
        mostQuantity = entry.optional("quantite_max", .integer(1...999))
        isAskedBefore = entry.optional("evenement_a_venir", .yesNo)
        entitledDay = entry.optional("jour_de_droit", .oneOf(EntitledDay.self, called: "un jour"))
    }

    func rule(
        for year: Int, deadline: Deadline, hasOwnDeadline: Bool, pieceIndex: (String) -> Int
    ) throws(RuleBookError) -> RequestRule {
        let amount = try amount.required(for: year)
        return RequestRule(
            deadline: deadline, amount: amount.amount, variants: amount.variants,
            needsRang: needsRang?.value(for: year) ?? false, ageUnder: ageUnder?.value(for: year),
            disabilityOver: disabilityOver?.value(for: year), retiredOnly: retiredOnly?.value(for: year),
            ceilingUnknown: amount.ceilingUnknown,
            pieces: try pieces.required(for: year).map { $0.required(pieceIndex) }, shareCeiling: amount.shareCeiling,
            familyPrices: amount.familyPrices, yearly: yearly?.value(for: year),
            mostQuantity: mostQuantity?.value(for: year), isAskedBefore: isAskedBefore?.value(for: year) ?? false,
            entitledDay: entitledDay?.value(for: year) ?? .evenement, hasOwnDeadline: hasOwnDeadline)
    }
}

/// Q1: by when a request must be complete, and the readings that hold for every request of a committee.
struct DeadlineSection: Sendable {
    private let general: Dated<Deadline>
    private let exceptions: [(code: String, values: Dated<Deadline>)]
    private let needsEntitledDay: Dated<Bool>
    private let pieceOfRetired: Dated<SubstituteClause?>
    private let resourcesPiece: Dated<String?>

    init(_ group: Group, requestCodes: [String], knownPieces: Set<String>?) {
        general = group.parameter("delai", .deadline)
        exceptions = group.has("delais_particuliers") ? group.table("delais_particuliers", .deadline) : []
        for (code, values) in exceptions where !requestCodes.contains(code) {
            group.place.refuse(
                values.line, "délai particulier de « \(code) », qui n'est pas une prestation à demande du catalogue.")
        }
        needsEntitledDay = group.parameter("evenement_un_jour_de_droit", .yesNo)
        pieceOfRetired = group.parameter(
            "piece_des_retraites", Kind<SubstituteClause>.substitute(knownPieces).or(none: "aucune"))
        resourcesPiece = group.parameter("piece_des_ressources", Kind<String>.piece(knownPieces).or(none: "aucune"))
        group.readings(
            "lectures",
            [
                ("fin_du_mois", "jusqu'au dernier jour du mois, compris"),
                ("en_annees", "le même jour, compris"),
                ("pacs", "au délai du cadeau mariage"),
                ("age", "au jour de l'événement"),
                ("annee_des_droits", "celle de l'événement, N-1 d'après le registre"),
                ("complete", "date_complet, toutes les pièces, et le prix là où il en faut un"),
                ("quantite_au_plus", "par enfant et année de l'événement, quel que soit l'agent"),
                ("quantite_vide", "1"),
                ("montants_par_enfant_ou_mois", "multipliés par la quantité ; le prix est celui de tous"),
                ("sans_enfant_designe", "l'agent lui-même (n° 7), sans certificat (n° 6)"),
                ("doublon", "même événement, même agent et rang, ou même enfant"),
                ("pieces_generales", "toutes les prestations"),
            ])
        group.close()
    }

    func readings(for year: Int, pieceIndex: (String) -> Int) throws(RuleBookError) -> RequestReadings {
        let substitute = try pieceOfRetired.required(for: year)
        return RequestReadings(
            needsEntitledDay: try needsEntitledDay.required(for: year),
            pieceOfRetired: substitute.map {
                PieceSubstitute(piece: pieceIndex($0.piece), substitute: pieceIndex($0.substitute))
            }, resourcesPiece: try resourcesPiece.required(for: year).map(pieceIndex))
    }

    /// A line of `delais_particuliers` is in force for it.
    func hasOwn(_ code: String, for year: Int) -> Bool {
        exceptions.first { $0.code == code }?.values.value(for: year) != nil
    }

    func deadline(of code: String, for year: Int) throws(RuleBookError) -> Deadline {
        if let exception = exceptions.first(where: { $0.code == code })?.values.value(for: year) { return exception }
        return try general.required(for: year)
    }
}

/// Q2: `{ piece: bulletin_paye, remplacee_par: justificatif_pension }`, by code.
struct SubstituteClause: Sendable {
    let piece: String
    let substitute: String
}

extension Kind where Value == SubstituteClause {
    static func substitute(_ known: Set<String>?) -> Kind {
        .record { fields in
            let piece = fields.required("piece", .piece(known))
            let substitute = fields.required("remplacee_par", .piece(known))
            guard let piece, let substitute else { return nil }
            return SubstituteClause(piece: piece, substitute: substitute)
        }
        .showing { "\($0.substitute) à la place de \($0.piece)" }
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

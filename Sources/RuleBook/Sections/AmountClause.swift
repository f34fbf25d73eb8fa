import Domain

/// Q3: what a request pays, as a catalogue writes it.
struct AmountClause: Sendable {
    let amount: AmountRule
    /// C10: in the order written.
    let variants: [Variant]
    /// C09: the form speaks of a ceiling and gives none.
    let ceilingUnknown: Bool
    let shareCeiling: Cents?
    /// What the family pays itself (10-1).
    let familyPrices: [ScaleLine]

    init(
        _ amount: AmountRule, variants: [Variant] = [], ceilingUnknown: Bool = false, shareCeiling: Cents? = nil,
        familyPrices: [ScaleLine] = []
    ) {
        self.amount = amount
        self.variants = variants
        self.ceilingUnknown = ceilingUnknown
        self.shareCeiling = shareCeiling
        self.familyPrices = familyPrices
    }
}

/// What an amount is multiplied by (column `quantite`).
private enum Unit: String, Sendable, CaseIterable { case enfant, mois }

extension Kind where Value == AmountClause {
    /// One of the shapes below; the key that leads says which.
    static var amount: Kind {
        let shapes = [
            "forfait", "bareme", "nuits", "prix_paye_jusqu_a", "part_du_prix", "accorde", "paye_par_la_famille",
        ]
        return .record { fields in
            let written = shapes.filter(fields.has)
            guard written.count == 1, let shape = written.first else {
                fields.refuse(
                    "un montant s'écrit avec une, et une seule, de ces clés : \(shapes.joined(separator: ", ")).")
                fields.skip(fields.names)
                return nil
            }
            return switch shape {
            case "forfait": flat(fields)
            case "bareme": fields.required(shape, .scale).map { AmountClause(.scale($0), variants: $0.variants) }
            case "nuits": fields.required(shape, .integer(1...30)).map { AmountClause(.inKind(nights: $0)) }
            case "prix_paye_jusqu_a": priceUpTo(fields)
            case "part_du_prix": shareOfPrice(fields)
            case "accorde": fields.required(shape, .bounds)
            default: paidByFamily(fields)
            }
        }
    }

    /// `{ forfait: 70.00, par: mois, au_plus: 11 }`
    private static func flat(_ fields: Fields) -> AmountClause? {
        let amount = fields.required("forfait", .euros())
        let unit = fields.optional("par", .oneOf(Unit.self, called: "une unité"))
        let most = fields.optional("au_plus", .integer(1...999))
        if most != nil, unit == nil {
            fields.refuse("« au_plus » compte des « par: mois » ou « par: enfant », qui manque.")
        }
        return amount.map { AmountClause(.flat($0, perUnit: unit != nil, maxUnits: most)) }
    }

    /// `{ prix_paye_jusqu_a: 152.00, par: enfant }`
    private static func priceUpTo(_ fields: Fields) -> AmountClause? {
        let most = fields.required("prix_paye_jusqu_a", .euros())
        let unit = fields.optional("par", .oneOf(Unit.self, called: "une unité"))
        return most.map { AmountClause(.priceUpTo($0, perUnit: unit != nil)) }
    }

    /// `{ part_du_prix: 20, plafond: inconnu }`, or the ceiling in euros once a source gives it.
    private static func shareOfPrice(_ fields: Fields) -> AmountClause? {
        let share = fields.required("part_du_prix", .percent)
        let ceiling = fields.required("plafond", Kind<Cents>.euros().or(none: "inconnu"))
        guard let share, let ceiling else { return nil }
        return AmountClause(.shareOfPrice(share), ceilingUnknown: ceiling == nil, shareCeiling: ceiling)
    }

    /// `{ paye_par_la_famille: [ … ] }`: the variants are known, nothing is paid out.
    private static func paidByFamily(_ fields: Fields) -> AmountClause? {
        fields.required("paye_par_la_famille", .scale).map {
            AmountClause(.flat(.zero, perUnit: false, maxUnits: nil), variants: $0.variants, familyPrices: $0)
        }
    }

    /// `{ de: 278.00, a: 858.00 }`
    fileprivate static var bounds: Kind {
        .record { fields in
            let from = fields.required("de", .euros())
            let to = fields.required("a", .euros())
            guard let from, let to else { return nil }
            guard from <= to else {
                fields.refuse("le minimum dépasse le maximum.")
                return nil
            }
            return AmountClause(.granted(from: from, to: to))
        }
    }
}

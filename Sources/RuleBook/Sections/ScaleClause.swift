import Domain

extension Kind where Value == [ScaleLine] {
    /// `- { variante: centre, moins_de: 20, montant: 530.00 }`: the first line that fits; each variant ends with a
    /// line without age, so that the scale pays every age.
    static var scale: Kind {
        let line = Kind<ScaleLine>.record { fields in
            let variant = fields.optional("variante", .oneOf(Variant.self, called: "une variante"))
            let age = fields.optional("moins_de", .integer(1...150, unit: "ans"))
            let amount = fields.required("montant", .euros())
            return amount.map { ScaleLine(variant: variant, ageUnder: age, amount: $0) }
        }
        .showing { line in
            let conditions = [
                line.variant.map { SpelledKey.words($0.rawValue) }, line.ageUnder.map { "moins de \($0)\u{A0}ans" },
            ]
            return (conditions.compactMap(\.self) + [French.euros(line.amount)]).joined(separator: ", ")
        }
        return Kind { node, place in
            guard let lines = line.list(separator: " ; ").read(node, place) else { return nil }
            let variants = lines.value.variants
            guard variants.isEmpty || lines.value.allSatisfy({ $0.variant != nil }) else {
                place.refuse(node.line, "une ligne du barème n'a pas de « variante » : toutes en ont une, ou aucune.")
                return nil
            }
            for variant in variants.isEmpty ? [nil] : variants.map(Variant?.some) {
                let ages = lines.value.filter { $0.variant == variant }.map(\.ageUnder)
                guard ages.last == .some(nil), ages.dropLast().allSatisfy({ $0 != nil }) else {
                    let which = variant.map { " de la variante « \($0.rawValue) »" } ?? ""
                    place.refuse(node.line, "la dernière ligne\(which), et elle seule, est sans « moins_de ».")
                    return nil
                }
            }
            return lines
        }
    }
}

extension [ScaleLine] {
    /// Each once, in the order written.
    var variants: [Variant] {
        reduce(into: []) { known, line in
            if let variant = line.variant, !known.contains(variant) { known.append(variant) }
        }
    }
}

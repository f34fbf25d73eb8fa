import Domain

/// Negotiated offers of a committee: O5 (offers "Avantages") and O8 (its share of holiday offers).
struct OffersSection: Sendable {
    private let avantages: Dated<DayOfYear?>
    private let ceiling: Dated<Cents?>
    private let ceilingIncluded: Dated<Bool>?

    init(_ file: Group) {
        let avantages = file.group("avantages")
        let until = avantages.parameter("jusqu_au", Kind.dayOfYear.or(none: "aucun"))
        self.avantages = until
        avantages.only(if: until.isEverSome()) {
            avantages.reading("condition", "si le dernier jour ouvert est le 31 décembre")
        }
        avantages.close()

        let holidays = file.group("participation_vacances")
        let ceiling = holidays.parameter("plafond_qf", Kind.euros(1...100_000).or(none: "aucun"))
        self.ceiling = ceiling
        ceilingIncluded = holidays.only(if: ceiling.isEverSome()) {
            holidays.reading("qf_inconnu", "réduite")
            holidays.reading("offres_seules", "réduite")
            return holidays.companion("plafond_inclus", .yesNo)
        }
        holidays.close()
    }

    func avantages(for year: Int) throws(RuleBookError) -> AvantagesRule? {
        try avantages.required(for: year).map { AvantagesRule(month: $0.month, day: $0.day) }
    }

    func holidayShare(for year: Int) throws(RuleBookError) -> HolidayShareRule? {
        guard let ceiling = try ceiling.required(for: year), let included = try ceilingIncluded?.required(for: year)
        else { return nil }
        return HolidayShareRule(ceiling: ceiling, ceilingIncluded: included)
    }
}

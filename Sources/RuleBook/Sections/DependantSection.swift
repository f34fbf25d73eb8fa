import Domain

/// §3: a committee's table of dependants; the first line that fits.
struct DependantSection: Sendable {
    private let lines: [(code: String, values: Dated<DependantRule>)]

    init(_ file: Group) {
        lines = file.table("ayants_droit", .dependant)
    }

    func rules(for year: Int) throws(RuleBookError) -> [DependantRule] {
        let inForce = lines.compactMap { line in
            line.values.value(for: year).map { (line.values, $0.named(Text(leaking: line.code))) }
        }
        guard let (values, last) = inForce.last else { return [] }
        guard last.fitsAll else {
            throw RuleBookError(problems: [
                RuleProblem(
                    file: values.file, line: values.line,
                    message:
                        "\(values.path) : la dernière ligne en vigueur en \(year) doit convenir à tous (sans « si ») ; ajoutez-en une à la fin."
                )
            ])
        }
        return inForce.map(\.1)
    }
}

extension DependantRule {
    /// No condition: a person who fits no other line falls here.
    fileprivate var fitsAll: Bool {
        link == nil && alternatingResidence == nil && fiscalCharge == nil && maxAge == nil && disabilityFrom == nil
            && familySituations.isEmpty && excludedSituations.isEmpty
    }
}

/// The conditions of a line, under `si`.
private struct DependantConditions: Sendable {
    var link: DependantRule.Link?
    var alternatingResidence: Bool?
    var fiscalCharge: Bool?
    var ageUnder: Int?
    var orDisabilityFrom: Int?
    var disabilityFrom: Int?
    var familySituations: [String] = []
    var excludedSituations: [String] = []
}

extension Kind where Value == DependantConditions {
    fileprivate static var conditions: Kind {
        .record { fields in
            let read = DependantConditions(
                link: fields.optional("lien", .oneOf(DependantRule.Link.self, called: "un lien")),
                alternatingResidence: fields.optional("residence_alternee", .yesNo),
                fiscalCharge: fields.optional("charge_fiscale", .yesNo),
                ageUnder: fields.optional("moins_de", .integer(1...150, unit: "ans")),
                orDisabilityFrom: fields.optional("ou_incapacite_des", .integer(1...100, unit: "%")),
                disabilityFrom: fields.optional("incapacite_des", .integer(1...100, unit: "%")),
                familySituations: fields.optional(
                    "situation_familiale",
                    Kind<String>.oneOf(FormatCodes.familySituations, called: "une situation familiale").list) ?? [],
                excludedSituations: fields.optional(
                    "situation_autre_que",
                    Kind<String>.oneOf(FormatCodes.dependantSituations, called: "une situation").list) ?? [])
            if read.orDisabilityFrom != nil, read.ageUnder == nil {
                fields.refuse("« ou_incapacite_des » lève la limite d'âge « moins_de », qui manque.")
            }
            return read
        }
    }
}

extension Kind where Value == DependantRule {
    /// `{ categorie, si, offres, prestations, vacances_noel, etudes, etudes_moins_de, taux }`
    static var dependant: Kind {
        .record { fields in
            let category = fields.required("categorie", .oneOf(DependantRule.Category.self, called: "une catégorie"))
            let conditions = fields.optional("si", .conditions) ?? DependantConditions()
            let offers = fields.required("offres", .yesNo)
            let benefits = fields.required("prestations", .yesNo)
            let holidays = fields.required("vacances_noel", .yesNo)
            let studies = fields.required("etudes", .yesNo)
            let studiesUnder = fields.optional("etudes_moins_de", .integer(1...150, unit: "ans"))
            let share = fields.required("taux", .percent)
            if studiesUnder != nil, studies == false {
                fields.refuse("« etudes_moins_de » limite « etudes: oui » ; avec « etudes: non », retirez-le.")
            }
            guard let category, let offers, let benefits, let holidays, let studies, let share else { return nil }
            return DependantRule(
                category: category, link: conditions.link, alternatingResidence: conditions.alternatingResidence,
                fiscalCharge: conditions.fiscalCharge, maxAge: conditions.ageUnder.map { $0 - 1 },
                orDisabilityFrom: conditions.orDisabilityFrom, disabilityFrom: conditions.disabilityFrom,
                familySituations: conditions.familySituations.map { Text(leaking: $0) },
                excludedSituations: conditions.excludedSituations.map { Text(leaking: $0) }, offers: offers,
                benefits: benefits, holidays: holidays, studies: studies, studiesMaxAge: studiesUnder.map { $0 - 1 },
                share: share)
        }
    }
}

import Domain

/// §4: Études-éducation-formation, rules ET1 to ET5 of a committee.
struct StudiesSection: Sendable {
    private let isServed: Dated<Bool>
    private let details: Details?

    /// What only a committee that serves the benefit has to say.
    private struct Details: Sendable {
        let deadline: Dated<DayOfYear>
        let piecesByDeadline: Dated<Bool>
        let age: Dated<StudiesAge>
        let levels: Dated<[String]>
        let ceiling: Dated<Cents>
        let certificateFromAge: Dated<Int>
        let certificateLevels: Dated<[String]>
    }

    init(_ file: Group) {
        let group = file.group("etudes")
        isServed = group.parameter("servies", .yesNo)
        if isServed.isEver(true) {
            let levels = Kind<String>.oneOf(FormatCodes.levels, called: "un niveau").list
            details = Details(
                deadline: group.companion("date_limite", .dayOfYear),
                piecesByDeadline: group.companion("pieces_a_la_date_limite", .yesNo),
                age: group.companion("age", .studiesAge),
                levels: group.companion("niveaux", levels),
                ceiling: group.companion("plafond_qf", .euros(1...100_000)),
                certificateFromAge: group.companion("certificat_des", .integer(0...30, unit: "ans")),
                certificateLevels: group.companion("certificat_niveaux", levels))
            _ = group.parameter("plusieurs_dossiers", .programmed("le premier constitué"))
            _ = group.parameter("correspondance", .programmed("leur justificatif à la place du certificat"))
        } else {
            details = nil
        }
        group.close()
    }

    func rules(for year: Int) throws(RuleBookError) -> StudiesRules? {
        guard try isServed.required(for: year), let details else { return nil }
        let deadline = try details.deadline.required(for: year)
        let age = try details.age.required(for: year)
        return StudiesRules(
            deadlineMonth: deadline.month, deadlineDay: deadline.day,
            piecesByDeadline: try details.piecesByDeadline.required(for: year),
            levels: try details.levels.required(for: year).map { Text(leaking: $0) },
            ceiling: try details.ceiling.required(for: year),
            certificateFromAge: try details.certificateFromAge.required(for: year),
            certificateLevels: try details.certificateLevels.required(for: year).map { Text(leaking: $0) },
            ageUnder: age.under, ageUnderInAlternatingResidence: age.underInAlternatingResidence)
    }
}

/// ET2: `{ moins_de: 26, residence_alternee_moins_de: 21 }`
struct StudiesAge: Sendable {
    let under: Int
    let underInAlternatingResidence: Int
}

extension Kind where Value == StudiesAge {
    static var studiesAge: Kind {
        .record { fields in
            let under = fields.required("moins_de", .integer(1...150, unit: "ans"))
            let alternating = fields.required("residence_alternee_moins_de", .integer(1...150, unit: "ans"))
            guard let under, let alternating else { return nil }
            return StudiesAge(under: under, underInAlternatingResidence: alternating)
        }
    }
}

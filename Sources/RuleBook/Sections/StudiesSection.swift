import Domain

/// §4: Études-éducation-formation, rules ET1 to ET5 of a committee.
struct StudiesSection: Sendable {
    private let isServed: Dated<Bool>
    private let details: Details?

    /// What only a committee that serves the benefit has to say.
    private struct Details: Sendable {
        let deadline: Dated<DayOfYear>
        let piecesByDeadline: Dated<Bool>
        let ageUnder: Dated<Int>
        let levels: Dated<[String]>
        let schoolFromAge: Dated<Int>
        let ceiling: Dated<Cents>
        let certificateFromAge: Dated<Int>
        let certificateLevels: Dated<[String]>
    }

    init(_ file: Group) {
        let group = file.group("etudes")
        let isServed = group.parameter("servies", .yesNo)
        self.isServed = isServed
        details = group.only(if: isServed.isEver { $0 }) {
            let levels = Kind<String>.oneOf(FormatCodes.levels, called: "un niveau").list
            group.reading("plusieurs_dossiers", "le premier constitué de ceux qui demandent pour cet enfant")
            group.reading("correspondance", "leur justificatif à la place du certificat")
            group.reading("niveau_absent", "études supérieures par la situation, ou scolaire à partir d'un âge")
            group.reading("taux_du_couple", "le meilleur taux, entier pour qui n'était pas encore retraité")
            return Details(
                deadline: group.companion("date_limite", .dayOfYear),
                piecesByDeadline: group.companion("pieces_a_la_date_limite", .yesNo),
                ageUnder: group.companion("age_moins_de", .integer(1...150, unit: "ans")),
                levels: group.companion("niveaux", levels),
                schoolFromAge: group.companion("scolaire_des", .integer(0...30, unit: "ans")),
                ceiling: group.companion("plafond_qf", .euros(1...100_000)),
                certificateFromAge: group.companion("certificat_des", .integer(0...30, unit: "ans")),
                certificateLevels: group.companion("certificat_niveaux", levels))
        }
        group.close()
    }

    func rules(for year: Int) throws(RuleBookError) -> StudiesRules? {
        guard try isServed.required(for: year), let details else { return nil }
        let deadline = try details.deadline.required(for: year)
        return StudiesRules(
            deadlineMonth: deadline.month, deadlineDay: deadline.day,
            piecesByDeadline: try details.piecesByDeadline.required(for: year),
            levels: try details.levels.required(for: year).map { Text(leaking: $0) },
            schoolFromAge: try details.schoolFromAge.required(for: year),
            ceiling: try details.ceiling.required(for: year),
            certificateFromAge: try details.certificateFromAge.required(for: year),
            certificateLevels: try details.certificateLevels.required(for: year).map { Text(leaking: $0) },
            ageUnder: try details.ageUnder.required(for: year))
    }
}

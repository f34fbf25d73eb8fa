import Domain

/// S1, S3, S7: what a committee makes of each status, one line a code.
struct StatusSection: Sendable {
    private let lines: [(code: String, values: Dated<StatusEffect>)]

    init(_ file: Group) { lines = file.table("statuts", .statusEffect) }

    /// In the order of the file.
    var codes: [String] { lines.map(\.code) }

    /// Those that have a value for a year.
    func codes(for year: Int) -> [String] { lines.filter { $0.values.value(for: year) != nil }.map(\.code) }

    /// In the order of `codes`, which is that of all committees.
    func rules(for year: Int, codes: [String]) throws(RuleBookError) -> [StatutRule] {
        var rules: [StatutRule] = []
        for code in codes {
            // That each committee has a line for each code was checked when the files were read.
            guard let line = lines.first(where: { $0.code == code }) else { continue }
            rules.append(try line.values.required(for: year).rule(code: Text(leaking: code)))
        }
        return rules
    }
}

/// `{ droits: tous, contribution_requise: oui, retraite_jugee_par: activite }`.
struct StatusEffect: Sendable {
    enum Opens: String, Sendable, CaseIterable { case tous, offres }
    enum JudgedBy: String, Sendable, CaseIterable { case caisse, activite }

    let opens: Opens
    let needsContribution: Bool
    let judgedBy: JudgedBy

    func rule(code: Text) -> StatutRule {
        StatutRule(
            code: code, offersOnly: opens == .offres, needsContribution: needsContribution,
            judgedByActivity: judgedBy == .activite)
    }
}

extension Kind where Value == StatusEffect {
    static var statusEffect: Kind {
        .record { fields in
            let opens = fields.required("droits", .oneOf(StatusEffect.Opens.self, called: "un volet"))
            let contribution = fields.required("contribution_requise", .yesNo)
            let judgedBy = fields.required(
                "retraite_jugee_par", .oneOf(StatusEffect.JudgedBy.self, called: "un critère"))
            guard let opens, let contribution, let judgedBy else { return nil }
            return StatusEffect(opens: opens, needsContribution: contribution, judgedBy: judgedBy)
        }
    }
}

import Domain
import RuleBook

/// How a committee's table of dependants was gone through, line by line, and what came of it.
enum DependantTelling {
    /// The lines of the table that did not fit, and the one that does.
    static func table(
        _ line: AyantDroit, _ dossier: Dossier, age: Int, fiscalCharge: Bool, _ committee: CommitteeRules,
        _ step: inout Step
    ) {
        let rules = committee.dependants
        step.cite(
            line, .own,
            [
                "rang": .integer(Int(line.rang)), "lien": .text(line.lien.text),
                "annee_naissance": .integer(line.dateNaissance.year), "charge_fiscale": .flag(line.chargeFiscale),
                "residence_alternee": .flag(line.residenceAlternee),
                "taux_incapacite": line.tauxIncapacite.map { .percent(Int64($0) * 100) } ?? .none,
                "situation": line.situation.map { .text($0.text) } ?? .none,
            ])
        for i in rules.indices {
            step.cite(committee, "ayants_droit.\(rules[i].line)")
            if !rules[i].familySituations.isEmpty {
                step.cite(dossier, .own, ["situation_familiale": .text(dossier.situationFamiliale.text)])
            }
            guard
                let misfit = DependantTable.misfit(
                    rules, i, line, age: age, dossier.situationFamiliale, fiscalCharge: fiscalCharge)
            else { return }
            var distance: Distance?
            if misfit == .tooOld, let maxAge = rules[i].maxAge {
                distance = Distance(Int64(age), from: Int64(maxAge), "l'âge le plus élevé") { .age(Int($0)) }
            }
            if misfit == .notDisabled, let disabled = rules[i].disabilityFrom {
                distance = Distance(
                    Int64(line.tauxIncapacite ?? 0) * 100, from: Int64(disabled) * 100, "le taux d'incapacité demandé"
                ) { .percent($0) }
            }
            step.instead(
                of: misfit,
                [
                    Operand(name: "ligne", value: .text(rules[i].line)),
                    Operand(name: "lien", value: .text(line.lien.text)), Operand(name: "age", value: .age(age)),
                ], distance: distance)
        }
    }

    /// The reckoning of an age on 31 December.
    static func age(_ line: AyantDroit, _ age: Int, millesime: Int) -> Operation {
        Operation(
            "âge au 31 décembre", .ageReached,
            [
                Operation.Term("campagne", .integer(millesime)),
                Operation.Term("année de naissance", .integer(line.dateNaissance.year)),
            ], result: .age(age))
    }
}

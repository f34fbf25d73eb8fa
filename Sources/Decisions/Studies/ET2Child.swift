import Domain
import RuleBook

/// ET2 (source [F]): a child at fiscal charge, as on the tax notice for the previous year's income, under 26, and entitled by
/// §3.
enum ET2Child {
    /// E02, E03. A child whom §3 would give no studies at that age, though at charge, is too old for it.
    static func motifs(
        _ request: StudyRequest, _ rule: StudiesRules, _ committee: CommitteeRules, _ witness: inout some Witness
    ) -> StudyMotifs {
        var motifs: StudyMotifs = []
        if !request.line.chargeFiscale { motifs.insert(.e02) }
        witness.note(request.line.chargeFiscale ? StudyWords.atCharge : .notAtCharge) { step in
            step.cite(request.line, .own, ["charge_fiscale": .flag(request.line.chargeFiscale)])
            if !request.line.chargeFiscale { step.give(MotifEtudes.e02) }
        }
        let isTooOld = request.age >= rule.ageUnder
        let isEntitled =
            !isTooOld
            && DependantTable.entitlement(
                request.line, age: request.age, situation: request.dossier.situationFamiliale, fiscalCharge: true,
                committee.dependants
            ).studies
        if !isEntitled { motifs.insert(.e03) }
        witness.note(isTooOld ? StudyWords.tooOld : isEntitled ? .youngEnough : .noStudiesAtThatAge) { step in
            step.read("age", .age(request.age))
            step.read("limite", .age(rule.ageUnder))
            step.cite(
                request.line, .own, ["annee_naissance": .integer(request.line.dateNaissance.year)])
            step.cite(committee, "etudes.age_moins_de")
            step.measure(
                Distance(Int64(request.age), from: Int64(rule.ageUnder), "la limite d'âge") { .age(Int($0)) })
            if !isTooOld {
                DependantTelling.table(
                    request.line, request.dossier, age: request.age, fiscalCharge: true, committee, &step)
            }
            if !isEntitled { step.give(MotifEtudes.e03) }
        }
        return motifs
    }
}

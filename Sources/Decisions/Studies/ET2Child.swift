import Domain
import RuleBook

/// ET2 (source [F]): a child at fiscal charge, as on the tax notice for the previous year's income, under 26, and entitled by
/// §3.
enum ET2Child {
    /// E02, E03. A child whom §3 would give no studies at that age, though at charge, is too old for it.
    static func motifs(_ request: StudyRequest, _ rule: StudiesRules, _ committee: CommitteeRules) -> StudyMotifs {
        var motifs: StudyMotifs = []
        if !request.line.chargeFiscale { motifs.insert(.e02) }
        let atCharge = DependantTable.entitlement(
            request.line, age: request.age, situation: request.dossier.situationFamiliale, fiscalCharge: true,
            committee.dependants)
        if request.age >= rule.ageUnder || !atCharge.studies { motifs.insert(.e03) }
        return motifs
    }
}

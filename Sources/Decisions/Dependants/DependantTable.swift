import Domain
import RuleBook

/// What a committee's table (§3) gives a dependant, rights aside.
package struct DependantEntitlement {
    package let category: DependantRule.Category
    package let offers: Bool
    package let benefits: Bool
    package let holidays: Bool
    package let studies: Bool
    /// Hundredths of a per cent.
    package let share: Int64
}

/// §3: the first line of the committee's table that fits.
package enum DependantTable {
    package static func entitlement(
        _ line: AyantDroit, age: Int, situation: SituationFamiliale, fiscalCharge: Bool, _ rules: [DependantRule]
    ) -> DependantEntitlement {
        for rule in rules where fits(rule, line, age: age, situation: situation, fiscalCharge: fiscalCharge) {
            return DependantEntitlement(
                category: rule.category, offers: rule.offers, benefits: rule.benefits, holidays: rule.holidays,
                studies: rule.studies && age <= rule.studiesMaxAge ?? Int.max, share: rule.share)
        }
        return DependantEntitlement(
            category: .aucune, offers: false, benefits: false, holidays: false, studies: false, share: 0)
    }

    private static func fits(
        _ rule: DependantRule, _ line: AyantDroit, age: Int, situation: SituationFamiliale, fiscalCharge: Bool
    ) -> Bool {
        if let link = rule.link, link != DependantRule.Link(line.lien) { return false }
        if let alternating = rule.alternatingResidence, alternating != line.residenceAlternee { return false }
        if let charge = rule.fiscalCharge, charge != fiscalCharge { return false }
        let disability = Int(line.tauxIncapacite ?? 0)
        if let maxAge = rule.maxAge, age > maxAge {
            guard let disabled = rule.orDisabilityFrom, disability >= disabled else { return false }
        }
        if let disabled = rule.disabilityFrom, disability < disabled { return false }
        if !rule.familySituations.isEmpty, !rule.familySituations.contains(situation.text) { return false }
        if !rule.excludedSituations.isEmpty, let own = line.situation, rule.excludedSituations.contains(own.text) {
            return false
        }
        return true
    }
}

extension DependantRule.Link {
    init(_ lien: Lien) {
        self =
            switch lien {
            case .conjoint, .concubin, .pacs: .conjoint
            case .enfant: .enfant
            case .autre: .autre
            }
    }
}

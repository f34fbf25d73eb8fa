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
        guard let i = index(line, age: age, situation: situation, fiscalCharge: fiscalCharge, rules) else {
            return DependantEntitlement(
                category: .aucune, offers: false, benefits: false, holidays: false, studies: false, share: 0)
        }
        return DependantEntitlement(
            category: rules[i].category, offers: rules[i].offers, benefits: rules[i].benefits,
            holidays: rules[i].holidays, studies: rules[i].studies && age <= rules[i].studiesMaxAge ?? Int.max,
            share: rules[i].share)
    }

    /// Nil where no line fits, which a rule file cannot say.
    static func index(
        _ line: AyantDroit, age: Int, situation: SituationFamiliale, fiscalCharge: Bool, _ rules: [DependantRule]
    ) -> Int? {
        rules.indices.first { misfit(rules, $0, line, age: age, situation, fiscalCharge: fiscalCharge) == nil }
    }

    /// The first condition of a line of the table that a person does not meet; nil: it fits.
    static func misfit(
        _ rules: [DependantRule], _ i: Int, _ line: AyantDroit, age: Int, _ situation: SituationFamiliale,
        fiscalCharge: Bool
    ) -> DependantWords? {
        if let link = rules[i].link, link != DependantRule.Link(line.lien) { return .otherLink }
        if let alternating = rules[i].alternatingResidence, alternating != line.residenceAlternee {
            return alternating ? .notAlternating : .alternating
        }
        if let charge = rules[i].fiscalCharge, charge != fiscalCharge { return charge ? .notAtCharge : .atCharge }
        let disability = Int(line.tauxIncapacite ?? 0)
        if let maxAge = rules[i].maxAge, age > maxAge {
            guard let disabled = rules[i].orDisabilityFrom, disability >= disabled else { return .tooOld }
        }
        if let disabled = rules[i].disabilityFrom, disability < disabled { return .notDisabled }
        if !rules[i].familySituations.isEmpty, !rules[i].familySituations.contains(situation.text) {
            return .otherFamilySituation
        }
        if !rules[i].excludedSituations.isEmpty, let own = line.situation,
            rules[i].excludedSituations.contains(own.text)
        {
            return .excludedSituation
        }
        return nil
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

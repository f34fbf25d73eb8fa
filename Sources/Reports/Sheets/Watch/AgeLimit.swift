import Decisions
import Domain
import RuleBook

/// §3: what a child's next birthday changes, by the committee's own table.
enum AgeLimit {
    /// In words; nil where next year changes nothing.
    static func next(
        _ decision: DependantDecision, _ line: AyantDroit, _ situation: SituationFamiliale, _ rules: [DependantRule]
    ) -> Text? {
        func given(_ age: Int) -> DependantEntitlement {
            DependantTable.entitlement(line, age: age, situation: situation, fiscalCharge: line.chargeFiscale, rules)
        }
        let now = given(decision.age)
        let next = given(decision.age + 1)
        if next.category != now.category { return becoming(next.category) }
        return now.studies && !next.studies ? Text("fin des études-éducation-formation") : nil
    }

    private static func becoming(_ category: DependantRule.Category) -> Text {
        switch category {
        case .conjoint: Text("devient conjoint")
        case .aCharge: Text("devient enfant à charge")
        case .majeurEtudes: Text("devient majeur aux études")
        case .handicape: Text("devient enfant handicapé")
        case .residenceAlternee: Text("devient résidence alternée")
        case .nonACharge: Text("devient enfant non à charge")
        case .aucune: Text("n'a plus aucun droit")
        }
    }
}

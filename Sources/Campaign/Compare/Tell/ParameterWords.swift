import RuleBook

extension ParameterChange {
    /// `cgos.etudes.plafond_qf (E05) : 1 270,00 € → 1 300,00 €`.
    var words: String {
        func value(_ text: String) -> String { text.isEmpty ? "aucune valeur" : text }
        return "\(name) (\(rule))\u{A0}: \(value(before)) → \(value(after))"
    }
}

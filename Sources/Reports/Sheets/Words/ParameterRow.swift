import Domain
import RuleBook

/// A parameter in force, as the `Règles` sheets show it.
struct ParameterRow: Sendable {
    let rule: Text
    let label: Text
    let value: Text
    let basis: Text
    let source: Text
    let from: Day
    let readAgainFor: Text
    let state: Text
    let place: Text
    let isStale: Bool
    let isHypothesis: Bool

    static let hypothesis = Text("hypothèse")
    static let source = Text("source")
    static let readAgain = Text("relue")
    static let stale = Text("à relire")

    init(_ parameter: ParameterInForce, millesime: Int) {
        rule = Text(leaking: parameter.rule)
        label = Text(leaking: parameter.label)
        value = Text(leaking: parameter.value)
        basis = parameter.isHypothesis ? ParameterRow.hypothesis : ParameterRow.source
        source = Text(leaking: parameter.source)
        from = parameter.from
        readAgainFor = Text(leaking: String(parameter.readAgainFor))
        isStale = parameter.readAgainFor < millesime
        isHypothesis = parameter.isHypothesis
        state = isStale ? ParameterRow.stale : ParameterRow.readAgain
        place = Text(leaking: "\(parameter.file), ligne \(parameter.line)")
    }

    /// What was not read again for N comes first; else in the order of the rule files.
    static func rows(_ rules: Rules) -> [ParameterRow] {
        let rows = rules.inForce.map { ParameterRow($0, millesime: rules.millesime) }
        return rows.filter(\.isStale) + rows.filter { !$0.isStale }
    }
}

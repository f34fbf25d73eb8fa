import Domain
import RuleBook
import SheetModel

/// A parameter in force, as the `Règles` sheets show it.
struct ParameterRow: Sendable {
    let rule: Text
    /// Index in `Rules.committees`; nil where it is of all.
    let committee: Int?
    let whose: Text
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

    init(_ parameter: ParameterInForce, _ rules: Rules) {
        rule = Text(leaking: parameter.rule)
        committee = rules.committees.firstIndex { $0.file == parameter.file }
        whose = committee.map { Text(leaking: rules.committees[$0].name) } ?? Text("Tous")
        label = Text(leaking: parameter.label)
        value = Text(leaking: parameter.value)
        basis = parameter.isHypothesis ? ParameterRow.hypothesis : ParameterRow.source
        source = Text(leaking: parameter.source)
        from = parameter.from
        readAgainFor = Text(leaking: String(parameter.readAgainFor))
        isStale = parameter.readAgainFor < rules.millesime
        isHypothesis = parameter.isHypothesis
        state = isStale ? ParameterRow.stale : ParameterRow.readAgain
        place = Text(leaking: "\(parameter.file), ligne \(parameter.line)")
    }

    /// Whether it is of one of these committees, or of all.
    func concerns(_ committees: [Int]) -> Bool { committee.map { committees.contains($0) } ?? true }

    /// What was not read again for N comes first; else in the order of the rule files.
    static func rows(_ rules: Rules) -> [ParameterRow] {
        let rows = rules.inForce.map { ParameterRow($0, rules) }
        return rows.filter(\.isStale) + rows.filter { !$0.isStale }
    }

    /// The same in the workbooks of regions and in that of the nation.
    static let columns: [ListColumn<ParameterRow>] = [
        ListColumn("Règle", .code, total: .count) { .text($0.rule) },
        ListColumn("Comité") { .text($0.whose) },
        ListColumn("Paramètre", maximumWidth: 40, wraps: true) { .text($0.label) },
        ListColumn("Valeur", maximumWidth: 40, wraps: true) { .text($0.value) },
        ListColumn(
            "Fondée sur", highlights: [Highlight("hypothèse", .warning)],
            note: "Source : le texte le dit. Hypothèse : le texte se tait ou est ambigu ; c'est notre lecture."
        ) { .text($0.basis) },
        ListColumn("Texte ou raison", maximumWidth: 70, wraps: true) { .text($0.source) },
        ListColumn("Valeur depuis le", .date) { .day($0.from) },
        ListColumn("Relue pour", .code, note: "Dernière campagne pour laquelle une personne l'a relue.") {
            .text($0.readAgainFor)
        },
        ListColumn("Relecture", highlights: [Highlight("à relire", .bad)], tallies: [Text("à relire")]) {
            .text($0.state)
        },
        ListColumn("Où") { .text($0.place) },
    ]
}

import Domain
import RuleBook

/// How judges cite what they read: parameters by their committee, lines by their record.
extension Step {
    mutating func cite(_ committee: CommitteeRules, _ path: String) { cite(ParameterCitation(committee.file, path)) }

    mutating func citeSituations(_ path: String) { cite(ParameterCitation(RuleFileNames.situations, path)) }

    mutating func citeContributions(_ path: String, on day: Day? = nil) {
        cite(ParameterCitation(RuleFileNames.contributions, path, on: day))
    }

    /// The committee that judges the agent: for one without organisme that is a parameter too.
    mutating func cite(_ droit: Droit, _ rules: Rules, _ path: String) {
        if droit.organisme == nil { citeSituations("organisme_par_defaut") }
        cite(droit.committee(in: rules), path)
    }

    mutating func cite(_ line: Agent, _ columns: KeyValuePairs<String, StepValue> = [:]) {
        cite(.agents, line.place, .own, [Operand(name: "numero", value: .numero(line.numero))] + named(columns))
    }

    mutating func cite(_ line: Etablissement, _ columns: KeyValuePairs<String, StepValue> = [:]) {
        cite(
            .etablissements, line.place, .establishment,
            [Operand(name: "finess", value: .finess(line.finess))] + named(columns))
    }

    mutating func cite(_ line: LignePaie, _ columns: KeyValuePairs<String, StepValue> = [:]) {
        cite(
            .paie, line.place, .own,
            [
                Operand(name: "debut", value: .day(line.days.first)),
                Operand(name: "fin", value: line.days.last == .distantFuture ? .none : .day(line.days.last)),
            ] + named(columns))
    }

    mutating func cite(_ line: Retraite, _ columns: KeyValuePairs<String, StepValue>) {
        cite(.retraites, line.place, .own, named(columns))
    }

    mutating func cite(_ line: LigneRegistre, _ columns: KeyValuePairs<String, StepValue>) {
        cite(.registre, line.place, .own, named(columns))
    }

    /// - Parameter owner: whose dossier it is, where it is not the agent's.
    mutating func cite(
        _ line: Dossier, _ owner: LineCitation.Owner = .own, _ columns: KeyValuePairs<String, StepValue> = [:]
    ) {
        cite(
            .dossiers, line.place, owner,
            owner == .own ? [Operand(name: "dossier", value: .text(line.id))] + named(columns) : named(columns))
    }

    /// Of a birth date the year alone.
    mutating func cite(
        _ line: AyantDroit, _ owner: LineCitation.Owner = .own, _ columns: KeyValuePairs<String, StepValue> = [:]
    ) {
        cite(.ayantsDroit, line.place, owner, named(columns))
    }

    mutating func cite(_ line: Versement, _ columns: KeyValuePairs<String, StepValue> = [:]) {
        cite(
            .versements, line.place, .own,
            [Operand(name: "versement", value: .code(line.id.text))] + named(columns))
    }

    mutating func cite(
        _ line: Demande, _ owner: LineCitation.Owner = .own, _ columns: KeyValuePairs<String, StepValue> = [:]
    ) {
        cite(
            .demandes, line.place, owner,
            owner == .own ? [Operand(name: "demande", value: .text(line.id))] + named(columns) : named(columns))
    }
}

private func named(_ columns: KeyValuePairs<String, StepValue>) -> [Operand] {
    columns.map { Operand(name: $0.key, value: $0.value) }
}

extension ShortText {
    /// As people read it.
    var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}

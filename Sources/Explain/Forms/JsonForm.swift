import Decisions
import Domain

/// An explanation for a program (an online space): `Input/Schemas/explications/explication.json` says its shape.
///
/// Amounts are whole cents, shares hundredths of a per cent, days `2023-07-30`; each value also as French text.
public struct JsonForm {
    /// Of the shape; a reader refuses any other.
    private static let format: Int64 = 1

    private let sources: CitedSources

    public static func value(_ explained: Explained) -> JSONValue {
        JsonForm(sources: explained.sources).value(explained)
    }

    private func value(_ explained: Explained) -> JSONValue {
        let run = explained.run
        return .object([
            .init("format", .integer(JsonForm.format)), .init("programme", .string("millesime")),
            .init("version", .string(run.version)), .init("millesime", .integer(Int64(run.year))),
            .init("date_arrete", .string(run.cutOff.iso)), .init("publication", .string(run.identity)),
            .init("avertissements", .strings(run.warnings)),
            .init("sujets", .array(explained.subjects.map { subject($0) })),
            .init("regles", .array(explained.sources.rules.map(rule))),
            .init("parametres", .array(explained.sources.allParameters.map(parameter))),
        ])
    }

    private func subject(_ subject: ExplainedSubject) -> JSONValue {
        .object([
            .init("titre", .string(subject.title)), .init("selection", .string(subject.selector)),
            .init("numero", .text(subject.numero?.description)),
            .init("en_bref", .array(subject.brief.map(operand))),
            .init(
                "parties",
                .array(
                    subject.parts.map { part in
                        .object([
                            .init("chapitre", .string(part.chapter.code)), .init("titre", .text(part.title)),
                            .init("etapes", .array(part.steps.map { step($0) })),
                        ])
                    })),
            .init("lignes", .array(subject.fates.map(fate))),
        ])
    }

    private func step(_ step: Step) -> JSONValue {
        let told = ToldStep(step, sources)
        let members: [JSONValue.Member] = [
            .init("regle", .string(step.rule)), .init("branche", .string(step.code)),
            .init("autre_agent", .text(step.person?.description)),
            .init("ecartes", .array(zip(step.alternatives, told.alternatives).map(alternative))),
            .init("phrase", .string(told.sentence)), .init("lus", .array(step.operands.map(operand))),
            .init("trouves", .array(step.results.map(operand))),
            .init("calculs", .array(step.operations.map(operation))),
            .init("ecart", step.distance.map(distance) ?? .null), .init("aurait_change", .text(told.remedy)),
            .init("motifs", .strings(step.motifs)),
            .init("parametres", .strings(told.parameters.map(\.name))),
            .init("lignes", .array(step.lines.map { line($0) })),
            .init("cellules", .array(step.conclusions.map(cell))),
        ]
        return .object(members)
    }

    private func alternative(_ alternative: Step.Alternative, _ words: String) -> JSONValue {
        .object([
            .init("branche", .string(alternative.code)), .init("phrase", .string(words)),
            .init("lus", .array(alternative.operands.map(operand))),
            .init("ecart", alternative.distance.map(distance) ?? .null),
        ])
    }

    private func operation(_ operation: Operation) -> JSONValue {
        .object([
            .init("resultat_de", .string(operation.label)), .init("genre", .string(operation.kind.rawValue)),
            .init(
                "termes",
                .array(
                    operation.terms.map { term in
                        object(
                            term.value,
                            behind: .init("nom", .string(term.label)), .init("soustrait", .boolean(term.isSubtracted)))
                    })), .init("arrondi", .string(operation.rounding.rawValue)),
            .init("resultat", object(operation.result)), .init("phrase", .string(operation.french)),
        ])
    }

    private func distance(_ distance: Distance) -> JSONValue {
        .object([
            .init("cote", .string(distance.side.rawValue)), .init("de", object(distance.gap)),
            .init("limite", object(distance.limit, behind: .init("nom", .string(distance.limitLabel)))),
            .init("phrase", .string(distance.french)),
        ])
    }

    private func line(_ citation: LineCitation) -> JSONValue {
        let name = sources.lines[citation.place]
        let owner: JSONValue
        switch citation.owner {
        case .own: owner = .string("agent")
        case .establishment: owner = .string("etablissement")
        case .other(let numero): owner = .string("\(numero)")
        }
        return .object([
            .init("table", .string(citation.table.rawValue)), .init("fichier", .text(name?.file)),
            .init("ligne", name.map { .integer(Int64($0.line)) } ?? .null), .init("de", owner),
            .init("colonnes", .array(citation.columns.map(operand))),
        ])
    }

    private func cell(_ conclusion: Conclusion) -> JSONValue {
        object(
            conclusion.value, behind: .init("table", .string(conclusion.output.rawValue)),
            .init("cle", .strings(conclusion.key.map { $0.french(sources) })),
            .init("colonne", .string(conclusion.column)))
    }

    private func operand(_ operand: Operand) -> JSONValue {
        object(operand.value, behind: .init("nom", .string(operand.name)))
    }

    private func fate(_ fate: LineFate) -> JSONValue {
        .object([
            .init("fichier", .text(fate.line?.file)),
            .init("ligne", fate.line.map { .integer(Int64($0.line)) } ?? .null), .init("colonne", .text(fate.column)),
            .init("sort", .string(fate.fate)), .init("code", .text(fate.code)), .init("message", .string(fate.message)),
            .init("anomalies", .array(fate.cells.map(operand))),
        ])
    }

    private func rule(_ rule: CitedRule) -> JSONValue {
        .object([
            .init("code", .string(rule.code)), .init("titre", .string(rule.title)),
            .init("texte", .strings(rule.words)), .init("sources", .strings(rule.quotations)),
            .init("lectures", .strings(rule.readings)),
        ])
    }

    private func parameter(_ parameter: CitedParameter) -> JSONValue {
        .object([
            .init("nom", .string(parameter.name)), .init("valeur", .string(parameter.value)),
            .init("libelle", .string(parameter.label)), .init("hypothese", .boolean(parameter.isHypothesis)),
            .init("source", .string(parameter.source)), .init("fichier", .string(parameter.place.file)),
            .init("ligne", .integer(Int64(parameter.place.line))),
        ])
    }

    // MARK: Values

    /// `genre`, `valeur`, `texte`, behind what names it.
    private func object(_ value: StepValue, behind names: JSONValue.Member...) -> JSONValue {
        let (kind, bare) = typed(value)
        let typed: [JSONValue.Member] = [
            .init("genre", .string(kind)), .init("valeur", bare), .init("texte", .string(value.french(sources))),
        ]
        return .object([names, typed].flatMap(\.self))
    }

    private func typed(_ value: StepValue) -> (kind: String, bare: JSONValue) {
        switch value {
        case .none: ("vide", .null)
        case .day(let day): ("jour", .string(day.iso))
        case .period(let period): ("periode", span(period))
        case .periods(let periods): ("periodes", .array(periods.map(span)))
        case .days(let n): ("jours", .integer(Int64(n)))
        case .integer(let n): ("nombre", .integer(Int64(n)))
        case .age(let n): ("age", .integer(Int64(n)))
        case .months(let n): ("mois", .integer(Int64(n)))
        case .nights(let n): ("nuits", .integer(Int64(n)))
        case .years(let n): ("centiemes_d_annee", .integer(n))
        case .cents(let amount): ("centimes", .integer(amount.value))
        case .euros(let n): ("euros", .integer(n))
        case .percent(let n): ("centiemes_de_pour_cent", .integer(n))
        case .parts(let n): ("centiemes_de_part", .integer(n))
        case .flag(let flag): ("oui_non", .boolean(flag))
        case .code(let code): ("code", .string(code))
        case .codes(let codes): ("codes", .strings(codes))
        case .numero(let numero): ("numero", .string("\(numero)"))
        case .finess(let finess): ("finess", .string("\(finess)"))
        case .words(let words): ("mots", .string(words))
        case .fileOf(let place): ("fichier", .text(sources.lines[place]?.file))
        case .lineOf(let place): ("ligne", sources.lines[place].map { .integer(Int64($0.line)) } ?? .null)
        }
    }

    /// Unbounded ends are null.
    private func span(_ period: Period) -> JSONValue {
        func end(_ day: Day) -> JSONValue {
            switch day {
            case .distantPast, .distantFuture: .null
            default: .string(day.iso)
            }
        }
        return .object([.init("debut", end(period.first)), .init("fin", end(period.last))])
    }
}

extension JSONValue {
    fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

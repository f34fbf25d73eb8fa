import Domain

/// The one shape of every parameter: `libelle`, `regle`, `relu_pour`, `valeurs`, each value dated and justified.
///
/// A parameter that decides nothing says so, `portee: texte`, and where it is printed, `imprime`.
struct ParameterReader<Value: Sendable> {
    let kind: Kind<Value>
    var labelPrefix = ""
    var isByDay = false
    var mayBeAbsent = false
    /// Words only: a reading that is the way the program is built, or a text that is printed as it stands.
    var isWords = false

    private typealias Row = (span: Dated<Value>.Span, trace: ParameterTrace.Value)

    func read(_ node: RuleNode, _ place: Place) -> Dated<Value> {
        guard let keys = Keys(node, place) else { return .unread(place, node.line) }
        let before = place.log.problems.count
        let label = keys.require("libelle").flatMap { Kind<String>.text.read($0.node, place.below("libelle")) }
        let rule = keys.require("regle").flatMap { Kind<String>.ruleNumber.read($0.node, place.below("regle")) }
        let readAgain = keys.require("relu_pour").flatMap {
            Kind<Int>.integer(2018...2999).read($0.node, place.below("relu_pour"))
        }
        let printedIn = isWords ? wordsPlace(keys) : nil
        let rows = keys.require("valeurs").map { self.rows($0.node, place) } ?? []
        keys.close()
        place.log.parameters.append(
            ParameterTrace(
                file: place.file, line: node.line, path: place.path, rule: rule?.value ?? "",
                label: labelPrefix + (label?.value ?? ""), readAgainFor: readAgain?.value ?? 0,
                values: rows.map(\.trace),
                isByDay: isByDay, mayBeAbsent: mayBeAbsent, printedIn: printedIn))
        return Dated(
            file: place.file, path: place.path, line: node.line, label: label?.value ?? "", spans: rows.map(\.span),
            isComplete: place.log.problems.count == before)
    }

    /// `portee: texte` and `imprime`: where the words are printed.
    private func wordsPlace(_ keys: Keys) -> String? {
        if let scope = keys.require("portee"), scope.node.scalar != "texte" {
            keys.place.refuse(
                scope.line, "« portee » s'écrit « portee: texte » : ce paramètre ne décide rien, il est imprimé.")
        }
        return keys.require("imprime").flatMap {
            Kind<String>.text.read($0.node, keys.place.below("imprime"))?.value
        }
    }

    private func rows(_ node: RuleNode, _ place: Place) -> [Row] {
        guard case .list(let items) = node.content, !items.isEmpty else {
            place.refuse(node.line, "« valeurs » attend une ligne « - du: … » par valeur.")
            return []
        }
        let rows = items.compactMap { row($0, place) }.sorted { $0.span.from < $1.span.from }
        if rows.count == items.count { checkContinuity(rows.map(\.trace), place) }
        return rows
    }

    private func row(_ node: RuleNode, _ place: Place) -> Row? {
        guard let keys = Keys(node, place) else { return nil }
        let from = keys.require("du").flatMap { Kind<Day>.date.read($0.node, place.below("du"))?.value }
        let writesEnd = keys.has("au")
        let to = keys.take("au").flatMap { Kind<Day>.date.read($0.node, place.below("au"))?.value }
        let value = keys.require("valeur").flatMap { kind.read($0.node, place) }
        let grounds = Grounds(keys)
        keys.close()
        guard let from, let value, let grounds, writesEnd == (to != nil) else { return nil }
        if let to, to < from {
            place.refuse(node.line, "la valeur finit (au: \(to)) avant de commencer (du: \(from)).")
            return nil
        }
        return (
            Dated<Value>.Span(line: node.line, from: from, to: to, value: value.value),
            ParameterTrace.Value(
                line: node.line, from: from, to: to, display: value.display, source: grounds.text,
                isHypothesis: grounds.isHypothesis)
        )
    }

    /// Each value must begin the day after the one before it ends.
    private func checkContinuity(_ values: [ParameterTrace.Value], _ place: Place) {
        for (before, after) in zip(values, values.dropFirst()) {
            guard let end = before.to else {
                place.refuse(
                    after.line,
                    "deux valeurs à partir du \(after.from) : fermez celle de la ligne \(before.line) avec « au: \(Kind<Day>.written(after.from + -1)) »."
                )
                continue
            }
            if after.from <= end {
                place.refuse(
                    after.line,
                    "deux valeurs du \(after.from) au \(min(end, after.to ?? end)) (voir ligne \(before.line)) : une seule peut valoir."
                )
            } else if after.from > end + 1 {
                place.refuse(
                    after.line,
                    "aucune valeur du \(end + 1) au \(after.from + -1) (après celle de la ligne \(before.line)) : comblez ce trou."
                )
            }
        }
    }
}

/// Why a value is what it is: a source, or a hypothesis and its reason.
private struct Grounds {
    let text: String
    let isHypothesis: Bool

    init?(_ keys: Keys) {
        let place = keys.place
        let source = keys.take("source")
        let hypothesis = keys.take("hypothese")
        let reason = keys.take("pourquoi")
        switch (source, hypothesis) {
        case (nil, nil):
            keys.note("ni « source » ni « hypothese » : dites d'où vient cette valeur.")
            return nil
        case (_?, let both?):
            keys.note("« source » et « hypothese » ensemble : c'est l'une ou l'autre.", at: both.line)
            return nil
        case (let source?, nil):
            if let reason {
                keys.note(
                    "« pourquoi » accompagne une hypothèse ; avec une source, retirez-le.", at: reason.line)
                return nil
            }
            guard let read = Kind<String>.text.read(source.node, place.below("source")) else { return nil }
            (text, isHypothesis) = (read.value, false)
        case (nil, let hypothesis?):
            guard hypothesis.node.scalar == "oui" else {
                place.refuse(hypothesis.line, "« hypothese » s'écrit « hypothese: oui » ; sinon donnez une « source ».")
                return nil
            }
            guard let reason else {
                keys.note("une hypothèse sans « pourquoi » : dites pourquoi cette lecture.", at: hypothesis.line)
                return nil
            }
            guard let read = Kind<String>.text.read(reason.node, place.below("pourquoi")) else { return nil }
            (text, isHypothesis) = (read.value, true)
        }
    }
}

extension Kind where Value == Day {
    /// `2018-01-01`, or `01/01/2018`.
    static var date: Kind {
        scalar("une date qui existe (2026-01-01)") { text in Day(text).map { .init($0, $0.description) } }
    }

    /// As a rule file writes it.
    static func written(_ day: Day) -> String {
        day.description.split(separator: "/").reversed().joined(separator: "-")
    }
}

extension Kind where Value == String {
    /// Number of a rule of the specification: `S1`, `O3`, `ET4`, `T2`, `Q1`, `§3`.
    static var ruleNumber: Kind {
        scalar("un numéro de règle (S1, O3, ET4, T2, Q1, §3)") { text in
            for prefix in ["ET", "S", "O", "T", "Q", "§"] where text.hasPrefix(prefix) {
                let number = text.dropFirst(prefix.count)
                if let n = Number.integer(String(number)), n <= 99 { return .init(text, text) }
            }
            return nil
        }
    }
}

import Catalogue
import Decisions
import Domain
import Reports

/// An explanation as one page that a person can print: each step is folded under what it found, its rule linked to the
/// words and the source of it, which stand at the end.
public enum HtmlForm {
    public static func page(_ explained: Explained) -> HtmlPage {
        let subjects = explained.subjects.enumerated().map { i, subject in
            section(subject, id: "sujet-\(i)", explained)
        }
        let title = "Pourquoi, pour \(explained.subjects.first?.title ?? "")"
        return HtmlPage(
            title: title,
            [
                .element(
                    .header, [],
                    [
                        .h1("Pourquoi"), .p(.words(explained.run.french)),
                        .group(explained.run.warnings.map { .p(.words($0), class: .note) }),
                    ]),
                .element(
                    .main, [], [.group(subjects), rules(explained.sources), parameters(explained.sources)]),
            ])
    }

    private static func section(_ subject: ExplainedSubject, id: String, _ explained: Explained) -> Html {
        var content: [Html] =
            subject.brief.isEmpty
            ? [] : [.dl(subject.brief.map { (.words($0.name), .figure($0.value.french)) }, class: .tiles)]
        for part in subject.parts {
            if part.opensChapter { content.append(.h3(.words(part.chapter.title))) }
            if let title = part.title { content.append(.p(.strong(.words(title)))) }
            for step in part.steps { content.append(fold(ToldStep(step, explained.sources))) }
        }
        if !subject.fates.isEmpty {
            content.append(.h3("Les lignes qui ne comptent pas, ou à vérifier"))
            content.append(.ul(subject.fates.map(fate)))
        }
        return .section(.words("Pour \(subject.title)"), id: id, content)
    }

    private static func fold(_ step: ToldStep) -> Html {
        var said: [Html] = step.alternatives.map { .group([.em("écarté : "), .text($0)]) }
        said.append(contentsOf: step.operations.map { .group([.em("calcul : "), .text($0)]) })
        said.append(
            contentsOf: [
                step.distance.map { .group([.em("écart : "), .text($0)]) },
                step.remedy.map { .group([.em("ce qui aurait changé : "), .text($0)]) },
            ].compactMap(\.self))
        said.append(contentsOf: step.motifs.map { .group([.em("motif : "), .text($0)]) })
        said.append(
            contentsOf: step.parameters.map { parameter in
                .group([
                    .em("\(parameter.kind) : "), .link(.text(parameter.words), to: anchor(parameter: parameter.name)),
                ])
            })
        said.append(
            contentsOf: step.lines.map { line in
                .group([.em("lu : "), .code(line.place), .text(line.words)])
            })
        said.append(contentsOf: step.rows.map { .group([.em("donne : "), .code($0)]) })
        let rule: Html =
            step.ruleTitle.map { _ in .link(.text(step.rule), to: anchor(rule: step.rule)) } ?? .text(step.rule)
        let summary = Html.element(.summary, [], [.text(step.sentence), " [", rule, "]"])
        return .element(
            .details, [.class(.step), .unfolded], [summary, said.isEmpty ? .group([]) : .ul(said)])
    }

    private static func fate(_ fate: LineFate) -> Html {
        .group([
            .code(fate.place), .words(" : \(fate.fate)\(fate.code.map { ", \($0)" } ?? ""). \(fate.message)"),
        ])
    }

    // MARK: What is cited, each once

    private static func rules(_ sources: CitedSources) -> Html {
        .section(
            "Les règles citées", id: "regles",
            sources.rules.map { rule in
                .element(
                    .div, [.id(anchor(rule: rule.code))],
                    [
                        .h3(.words("\(rule.code) — \(rule.title)")),
                        .group(rule.words.map { .p(.words(TerminalText.plain($0))) }),
                        .group(rule.quotations.map { noted("source : ", $0) }),
                        .group(rule.readings.map { noted("lecture (hypothèse) : ", $0) }),
                    ])
            })
    }

    private static func parameters(_ sources: CitedSources) -> Html {
        .section(
            "Les paramètres cités", id: "parametres",
            sources.allParameters.map { parameter in
                .element(
                    .div, [.id(anchor(parameter: parameter.name))],
                    [
                        .p(
                            .strong(.words("\(parameter.name) = \(parameter.value)")), " (",
                            .code(parameter.place.french), ")"),
                        .p(.words(parameter.label)),
                        .p(
                            .em(parameter.isHypothesis ? "hypothèse : " : "source : "), .words(parameter.source),
                            class: .note),
                    ])
            })
    }

    private static func noted(_ kind: Html, _ words: String) -> Html {
        .p(.em(kind), .words(TerminalText.plain(words)), class: .note)
    }

    private static func anchor(rule code: String) -> String { "regle-\(code)" }
    private static func anchor(parameter name: String) -> String { "parametre-\(name)" }
}

extension Html {
    fileprivate static func em(_ words: Html) -> Html { .element(.em, [], [words]) }
}

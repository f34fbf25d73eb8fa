import Catalogue
import Decisions
import Domain

/// An explanation for a terminal of 80 columns.
public enum TextForm {
    public static func text(_ explained: Explained) -> String {
        var out = TerminalText()
        for subject in explained.subjects {
            tell(subject, explained, &out)
            out.rule()
        }
        tell(explained.sources, &out)
        return out.text
    }

    private static func tell(_ subject: ExplainedSubject, _ explained: Explained, _ out: inout TerminalText) {
        out.verbatim("Pourquoi, pour \(subject.title)")
        out.verbatim(explained.run.french)
        for warning in explained.run.warnings { out.verbatim(warning, mark: "!") }
        if !subject.brief.isEmpty {
            out.line()
            out.line("EN BREF")
            for cell in subject.brief { out.verbatim("\(cell.name)\u{A0}: \(cell.value.french)", indent: 2, mark: "•") }
        }
        for part in subject.parts {
            if part.opensChapter {
                out.line()
                out.line(part.chapter.title.uppercased())
            }
            if let title = part.title {
                out.line()
                out.verbatim(title)
            }
            for step in part.steps {
                out.line()
                tell(ToldStep(step, explained.sources), &out)
            }
        }
        guard !subject.fates.isEmpty else { return }
        out.line()
        out.line("LES LIGNES QUI NE COMPTENT PAS, OU À VÉRIFIER")
        for fate in subject.fates {
            out.line()
            out.verbatim("\(fate.place)\u{A0}: \(fate.fate)\(fate.code.map { ", \($0)" } ?? "").", indent: 2, mark: "•")
            out.verbatim(FrenchSpacing.held(fate.message), indent: 4)
        }
    }

    private static func tell(_ step: ToldStep, _ out: inout TerminalText) {
        for alternative in step.alternatives { out.verbatim("écarté\u{A0}: \(alternative)", indent: 4, mark: "–") }
        out.verbatim("\(step.sentence) [\(step.rule)]", indent: 2, mark: "•")
        for operation in step.operations { out.verbatim(operation, indent: 4, mark: "=") }
        if let distance = step.distance { out.verbatim(distance, indent: 4, mark: "écart\u{A0}:") }
        if let remedy = step.remedy { out.verbatim(remedy, indent: 4, mark: "ce qui aurait changé\u{A0}:") }
        for motif in step.motifs { out.verbatim(motif, indent: 4, mark: "motif\u{A0}:") }
        for parameter in step.parameters { out.verbatim(parameter.words, indent: 4, mark: "\(parameter.kind)\u{A0}:") }
        for line in step.lines { out.verbatim("\(line.place)\(line.words)", indent: 4, mark: "lu\u{A0}:") }
        for row in step.rows { out.verbatim(row, indent: 4, mark: "donne\u{A0}:") }
    }

    /// Each rule and parameter once, in full.
    private static func tell(_ sources: CitedSources, _ out: inout TerminalText) {
        out.line("LES RÈGLES CITÉES")
        for rule in sources.rules {
            out.line()
            out.paragraph("\(rule.code) — \(rule.title)", indent: 2)
            for words in rule.words { out.paragraph(words, indent: 4) }
            for quotation in rule.quotations { out.paragraph("source\u{A0}: \(quotation)", indent: 4) }
            for reading in rule.readings { out.paragraph("lecture (hypothèse)\u{A0}: \(reading)", indent: 4) }
        }
        out.line()
        out.line("LES PARAMÈTRES CITÉS")
        for parameter in sources.allParameters {
            out.line()
            out.verbatim(
                "\(parameter.name) = \(FrenchSpacing.held(parameter.value)) (\(parameter.place.french))", indent: 2,
                mark: "•")
            out.verbatim(FrenchSpacing.held(parameter.label), indent: 4)
            out.verbatim(
                "\(parameter.isHypothesis ? "hypothèse" : "source")\u{A0}: \(FrenchSpacing.held(parameter.source))",
                indent: 4)
        }
    }
}

extension ExplainedRun {
    /// `Campagne 2023 arrêtée au 31/12/2023, publication 0123456789ab, Millésime 1.0.0.`
    var french: String {
        "Campagne \(year) arrêtée au \(French.date(cutOff)), publication \(identity), Millésime \(version)."
    }
}

extension LineFate {
    /// `versements/x.csv, ligne 12, colonne date`.
    var place: String { "\(line?.french ?? "ligne")\(column.map { ", colonne \($0)" } ?? "")" }
}

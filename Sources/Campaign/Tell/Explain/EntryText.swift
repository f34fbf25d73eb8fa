import Catalogue
import RuleBook

/// An entry of the catalogue as a terminal shows it.
struct EntryText {
    /// Of longer groups (the pieces, a whole catalogue of benefits) each parameter is one line, without its source.
    private static let mostWithSource = 24

    private let entry: CatalogueEntry
    private let catalogue: Catalogue
    private let parameters: ExplainedParameters?

    init(_ entry: CatalogueEntry, _ catalogue: Catalogue, _ parameters: ExplainedParameters?) {
        self.entry = entry
        self.catalogue = catalogue
        self.parameters = parameters
    }

    var text: String {
        var out = TerminalText()
        out.paragraph("\(entry.code) — \(entry.title)")
        for section in entry.sections where !section.blocks.isEmpty {
            out.line()
            switch section.title {
            case "":
                out.blocks(section.blocks)
            case "Paramètres":
                list(section, &out)
            case "Donne", "Voir aussi":
                out.line(section.title)
                for code in section.names { named(code, &out) }
            case "Règle":
                out.line(section.title)
                for code in section.names {
                    named(code, &out)
                    sources(of: code, &out)
                }
            case "Lecture":
                out.line("Lecture (hypothèse\u{A0}: le texte se tait ou hésite)")
                out.blocks(section.blocks, indent: 2)
            default:
                out.line(section.title)
                out.blocks(section.blocks, indent: 2)
            }
        }
        return out.text
    }

    private func named(_ code: String, _ out: inout TerminalText) {
        out.paragraph(code + (catalogue.entry(code).map { " — \($0.title)" } ?? ""), indent: 2, mark: "•")
    }

    /// What the rule rests on: the texts that it quotes, else its reading.
    private func sources(of code: String, _ out: inout TerminalText) {
        guard let rule = catalogue.entry(code) else { return }
        for (title, word) in [("Source", "source"), ("Lecture", "lecture")] {
            guard let section = rule.section(title) else { continue }
            for block in section.blocks { out.paragraph("\(word)\u{A0}: \(block.text)", indent: 4) }
            return
        }
    }

    private func list(_ section: CatalogueSection, _ out: inout TerminalText) {
        guard let parameters else {
            out.line("Paramètres (fichiers de règles non lus\u{A0}: valeurs non montrées)")
            for name in section.names { out.paragraph("`\(name)`", indent: 2, mark: "•") }
            return
        }
        out.line("Paramètres en vigueur pour \(parameters.year)")
        for name in section.names {
            let found = parameters.matching(name)
            for (name, parameter) in found { show(name, parameter, found.count <= EntryText.mostWithSource, &out) }
        }
    }

    private func show(
        _ name: String, _ parameter: ParameterInForce, _ withSource: Bool, _ out: inout TerminalText
    ) {
        out.paragraph("\(name) = \(parameter.value)", indent: 2, mark: "•")
        guard withSource else { return }
        out.paragraph(parameter.label, indent: 4)
        out.paragraph("\(parameter.isHypothesis ? "hypothèse" : "source")\u{A0}: \(parameter.source)", indent: 4)
    }
}

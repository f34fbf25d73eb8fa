import Decisions
import Domain
import LetterModel

/// The corrections of a rectification to letters, on the writer of statements. Pure.
public struct RectificationWriter: Sendable {
    public let writer: LetterWriter
    public let rows: [Rectification]
    /// Of the correction: 1 is the first.
    public let number: Int

    public init(_ writer: LetterWriter, _ rows: [Rectification], number: Int) {
        self.writer = writer
        self.rows = rows
        self.number = number
    }

    /// The letter of one of `rows`, whose agent is still among them.
    public func letter(_ row: Int, recipient: [String]) -> Letter {
        letter(values(row), recipient: recipient)
    }

    func letter(_ values: RectificationValues, recipient: [String]) -> Letter {
        let template = writer.templates.template(.rectificatif, values.words.committeeIndex)
        var blocks = template.blocks(.introduction, values)
        let figure = French.wholeEuros(values.row.after?.euros ?? 0)
        for (i, paragraph) in template.paragraphs(.montant, values).enumerated() {
            blocks.append(.highlight(paragraph, figure: i == 0 ? figure : nil))
        }
        blocks += template.blocks(.declaration, values) + template.blocks(.tableau, values)
        blocks.append(.table([RectificationLetterTables.amounts(values.row)]))
        let lines = RectificationLetterTables(values: values).lines
        if !lines.isEmpty { blocks += template.blocks(.lignes, values) + [.table(lines)] }
        if let statement = values.statement {
            blocks += template.blocks(.calcul, values)
            blocks.append(.table([BenefitTable(values: statement).table]))
        }
        blocks += template.blocks(.explication, values)
        return template.letter(recipient, blocks, values)
    }

    func values(_ row: Int) -> RectificationValues {
        let rectification = rows[row]
        return RectificationValues(
            words: AgentWords(writer: writer, agent: Int(rectification.agent)), row: rectification,
            statement: rectification.declaration < 0 ? nil : writer.values(Int(rectification.declaration)),
            number: number)
    }

    /// The line of one of `rows` for the online space: `courriers/espace_agent.jsonl`.
    public func line(_ row: Int) -> String {
        let values = values(row)
        return OnlineLetter(kind: .rectificatif, words: values.words, letter: letter(values, recipient: [])).line {
            json in
            let row = values.row
            json.integer("rectificatif", Int64(number))
            json.string("type", values.kind.rawValue)
            json.string("ancien_calcul", row.toldBy.isEmpty ? nil : row.toldBy)
            json.integer("ancien_montant", row.told?.euros)
            json.integer("montant_a_declarer", row.after?.euros ?? 0)
            json.integer("ecart", values.difference)
            json.objects("lignes", row.causesSinceTold.filter(\.isPayment)) { RectificationWriter.cause($0, &$1) }
        }
    }

    private static func cause(_ cause: RectificationCause, _ json: inout JSONLine) {
        json.string("changement", cause.change.rawValue)
        for (line, name) in [(cause.before, "avant" as StaticString), (cause.after, "apres")] {
            json.object(name) { json in
                guard let line else { return }
                json.string("date", line.date?.iso)
                json.string("nature", line.nature)
                json.string("prestation", line.prestation)
                json.string("sort", line.sort)
                json.cents("brut", line.brut ?? .zero)
                json.cents("net_imposable", line.net)
            }
        }
        json.cents("effet", cause.effect)
    }
}

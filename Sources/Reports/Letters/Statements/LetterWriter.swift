import Decisions
import Domain
import LetterModel

/// Decisions and templates to letters. Pure: the address comes in with the call.
public struct LetterWriter: Sendable {
    public let decisions: CampaignDecisions
    let templates: LetterTemplates
    /// The date that letters bear.
    public let issued: Day
    /// By declaration, its first detail; one more at the end.
    private let detailStarts: [Int32]

    public init(_ decisions: CampaignDecisions, _ templates: LetterTemplates, issued: Day) {
        self.decisions = decisions
        self.templates = templates
        self.issued = issued
        var starts: [Int32] = []
        starts.reserveCapacity(decisions.declarations.count + 1)
        var next = 0
        for declaration in decisions.declarations {
            starts.append(Int32(next))
            while next < decisions.details.count, decisions.details[next].agent == declaration.agent { next += 1 }
        }
        detailStarts = starts + [Int32(next)]
    }

    /// The statement of a declaration (index in `declarations`); `recipient` is the address block, empty online.
    public func statement(_ declaration: Int, recipient: [String]) -> Letter {
        let values = values(declaration)
        let template = templates.statements[values.words.committeeIndex]
        var blocks = template.blocks(.introduction, values)
        let caption = template.paragraphs(.montant, values)
        for (i, paragraph) in caption.enumerated() {
            let figure = i == 0 ? French.wholeEuros(values.declaration.montantADeclarer) : nil
            blocks.append(.highlight(paragraph, figure: figure))
        }
        blocks += template.blocks(.declaration, values)
        blocks += template.blocks(.tableau, values)
        if let table = StatementTable(values: values).table { blocks.append(.table(table)) }
        blocks += template.blocks(.explication, values) + template.blocks(.contact, values)
        return template.letter(recipient, blocks, values)
    }

    /// O3: constitute a dossier, or rights end on 31 December of N.
    public func invitation(_ agent: Int, recipient: [String]) -> Letter? {
        let values = InvitationValues(words: AgentWords(decisions: decisions, agent: agent), issued: issued)
        guard let template = templates.invitations[values.words.committeeIndex] else { return nil }
        var blocks = template.blocks(.introduction, values)
        blocks += template.paragraphs(.montant, values).map { .highlight($0, figure: nil) }
        blocks += template.blocks(.explication, values) + template.blocks(.contact, values)
        return template.letter(recipient, blocks, values)
    }

    func values(_ declaration: Int) -> StatementValues {
        let decided = decisions.declarations[declaration]
        return StatementValues(
            words: AgentWords(decisions: decisions, agent: Int(decided.agent)), declaration: decided,
            details: decisions.details[Int(detailStarts[declaration])..<Int(detailStarts[declaration + 1])],
            issued: issued)
    }
}

/// An invitation has no field but its date and those of every letter.
private struct InvitationValues: LetterValues {
    let words: AgentWords
    let issued: Day
    func text(_ field: LetterField) -> String {
        words.text(field) ?? (field == .dateEmission ? issued.description : "")
    }
    func holds(_ condition: LetterCondition) -> Bool { words.holds(condition) ?? false }
}

extension LetterTemplate {
    fileprivate func blocks(_ section: LetterSection, _ values: some LetterValues) -> [Letter.Block] {
        paragraphs(section, values).map { .paragraph($0) }
    }

    fileprivate func letter(_ recipient: [String], _ blocks: [Letter.Block], _ values: some LetterValues) -> Letter {
        Letter(
            sender: paragraphs(.expediteur, values), recipient: recipient, references: paragraphs(.references, values),
            subject: Letter.Paragraph(paragraphs(.objet, values).flatMap(\.runs)), blocks: blocks,
            footer: paragraphs(.pied, values))
    }
}

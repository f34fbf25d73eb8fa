import Decisions
import Domain
import LetterModel

/// Decisions and templates to letters. Pure: the address comes in with the call.
public struct LetterWriter: Sendable {
    public let decisions: CampaignDecisions
    let templates: LetterTemplates
    /// The date that letters bear.
    public let issued: Day
    /// The run's, as its manifest has it: twelve hexadecimal digits.
    public let identity: String
    let reckoner: PaymentReckoner
    /// By declaration, its first detail; one more at the end.
    private let detailStarts: [Int32]

    public init(_ decisions: CampaignDecisions, _ templates: LetterTemplates, issued: Day, identity: String) {
        self.decisions = decisions
        self.templates = templates
        self.issued = issued
        self.identity = identity
        reckoner = PaymentReckoner(decisions.rules)
        var starts: [Int32] = []
        starts.reserveCapacity(decisions.declarations.count + 1)
        var next = 0
        for declaration in decisions.declarations {
            starts.append(Int32(next))
            while next < decisions.details.count, decisions.details[next].agent == declaration.agent { next += 1 }
        }
        detailStarts = starts + [Int32(next)]
    }

    /// O3: an agent who reads the letter on its date can still constitute his dossier before his rights end.
    var isBeforeTheEnd: Bool { issued < Day.last(of: decisions.millesime) }

    /// The statement of a declaration (index in `declarations`); `recipient` is the address block, empty online.
    public func statement(_ declaration: Int, recipient: [String]) -> Letter {
        letter(values(declaration), recipient: recipient)
    }

    /// The same, of values that are known already.
    func letter(_ values: StatementValues, recipient: [String]) -> Letter {
        let template = templates.template(.avis, values.words.committeeIndex)
        var blocks = template.blocks(.introduction, values)
        let caption = template.paragraphs(.montant, values)
        for (i, paragraph) in caption.enumerated() {
            let figure = i == 0 ? French.wholeEuros(values.declaration.montantADeclarer) : nil
            blocks.append(.highlight(paragraph, figure: figure))
        }
        blocks += template.blocks(.declaration, values) + template.blocks(.tableau, values)
        blocks.append(.table(PaymentTable(values: values).versions))
        blocks += template.blocks(.calcul, values)
        blocks.append(.table([BenefitTable(values: values).table]))
        blocks += template.blocks(.explication, values)
        return template.letter(recipient, blocks, values)
    }

    /// O3: constitute a dossier, or rights end on 31 December of N.
    public func invitation(_ agent: Int, recipient: [String]) -> Letter {
        let values = InvitationValues(words: AgentWords(writer: self, agent: agent))
        let template = templates.template(.invitation, values.words.committeeIndex)
        var blocks = template.blocks(.introduction, values)
        blocks += template.paragraphs(.montant, values).map { .highlight($0, figure: nil) }
        blocks += template.blocks(.explication, values)
        return template.letter(recipient, blocks, values)
    }

    func values(_ declaration: Int) -> StatementValues {
        StatementValues(
            AgentWords(writer: self, agent: Int(decisions.declarations[declaration].agent)),
            decisions.declarations[declaration],
            decisions.details[Int(detailStarts[declaration])..<Int(detailStarts[declaration + 1])])
    }
}

/// An invitation has the fields and conditions of every letter, and no other.
private struct InvitationValues: LetterValues {
    let words: AgentWords
    func text(_ field: LetterField) -> String { words.text(field) ?? "" }
    func holds(_ condition: LetterCondition) -> Bool { words.holds(condition) ?? false }
}

extension LetterTemplate {
    func blocks(_ section: LetterSection, _ values: some LetterValues) -> [Letter.Block] {
        paragraphs(section, values).map { .paragraph($0) }
    }

    /// What all letters have around their own blocks.
    func letter(_ recipient: [String], _ blocks: [Letter.Block], _ values: some LetterValues) -> Letter {
        var footer = paragraphs(.pied, values)
        if lacksIdentity {
            footer.append(
                Letter.Paragraph(
                    "Référence\u{A0}: campagne \(values.text(.millesime)), agent \(values.text(.numero)), calcul \(values.text(.identite))"
                ))
        }
        return Letter(
            sender: paragraphs(.expediteur, values) + paragraphs(.adresse, values), recipient: recipient,
            references: paragraphs(.references, values),
            subject: Letter.Paragraph(paragraphs(.objet, values).flatMap(\.runs)),
            blocks: blocks + self.blocks(.contact, values), signature: paragraphs(.signature, values), footer: footer)
    }
}

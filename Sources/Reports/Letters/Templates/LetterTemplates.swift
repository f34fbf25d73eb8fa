import LetterModel
import RuleBook

/// The templates of a run, one for each committee and letter it sends.
public struct LetterTemplates: Sendable {
    /// By index in `Rules.committees`; nil where the run writes none of that kind, and an invitation also for a
    /// committee without automatic renewal.
    private let statements: [LetterTemplate?]
    private let invitations: [LetterTemplate?]
    private let corrections: [LetterTemplate?]
    /// What committees have still to write, by file and line; the letters are written all the same.
    public let remarks: [TemplateProblem]

    /// The files that letters of some kinds need, under `Lettres/`.
    public static func needed(_ rules: Rules, _ kinds: [LetterKind]) -> [String] {
        rules.committees.flatMap { committee in
            kinds.filter { sends($0, committee) }.map { $0.fileName(committee: committee.code.description) }
        }
    }

    /// - Parameter texts: by name under `Lettres/`; all that `needed` names.
    /// - Throws: every problem of every template.
    public init(
        _ rules: Rules, _ kinds: [LetterKind], texts: [String: String], font: FontMetrics
    ) throws(TemplateError) {
        var problems: [TemplateProblem] = []
        func read(_ kind: LetterKind) -> [LetterTemplate?] {
            rules.committees.map { committee in
                guard kinds.contains(kind), LetterTemplates.sends(kind, committee) else { return nil }
                let name = kind.fileName(committee: committee.code.description)
                guard let text = texts[name] else {
                    problems.append(
                        TemplateProblem(
                            file: "Lettres/\(name)", line: 0, message: "modèle de lettre manquant : l'écrire."))
                    return nil
                }
                do throws(TemplateError) {
                    return try TemplateParser.parse(kind, file: "Lettres/\(name)", text: text, font: font)
                } catch {
                    problems += error.problems
                    return nil
                }
            }
        }
        statements = read(.avis)
        invitations = read(.invitation)
        corrections = read(.rectificatif)
        guard problems.isEmpty else { throw TemplateError(problems: problems) }
        remarks = (statements + invitations + corrections).compactMap { $0?.remarks }.flatMap(\.self)
    }

    private static func sends(_ kind: LetterKind, _ committee: CommitteeRules) -> Bool {
        kind != .invitation || committee.renewal != nil
    }

    /// Of a letter that the run writes.
    ///
    /// - Parameter committee: its index in `Rules.committees`.
    func template(_ kind: LetterKind, _ committee: Int) -> LetterTemplate {
        let templates =
            switch kind {
            case .avis: statements
            case .invitation: invitations
            case .rectificatif: corrections
            }
        guard let template = templates[committee] else {
            preconditionFailure("a letter \(kind) of a committee that sends none")
        }
        return template
    }
}

import LetterModel
import RuleBook

/// The templates of a run, one for each committee and letter it sends.
public struct LetterTemplates: Sendable {
    /// By index in `Rules.committees`.
    let statements: [LetterTemplate]
    /// Nil for a committee without automatic renewal: it invites nobody.
    let invitations: [LetterTemplate?]

    /// The files a campaign needs, under `Lettres/`.
    public static func needed(_ rules: Rules) -> [String] {
        rules.committees.flatMap { committee in
            kinds(committee).map { $0.fileName(committee: committee.code.description) }
        }
    }

    /// - Parameter texts: by name under `Lettres/`; all that `needed` names.
    /// - Throws: every problem of every template.
    public init(_ rules: Rules, texts: [String: String], font: FontMetrics) throws(TemplateError) {
        var problems: [TemplateProblem] = []
        func read(_ kind: LetterKind, _ committee: CommitteeRules) -> LetterTemplate? {
            let name = kind.fileName(committee: committee.code.description)
            guard let text = texts[name] else {
                problems.append(
                    TemplateProblem(file: "Lettres/\(name)", line: 0, message: "modèle de lettre manquant : l'écrire."))
                return nil
            }
            do throws(TemplateError) {
                return try TemplateParser.parse(kind, file: "Lettres/\(name)", text: text, font: font)
            } catch {
                problems += error.problems
                return nil
            }
        }
        let statements = rules.committees.map { read(.avis, $0) }
        let invitations = rules.committees.map { $0.renewal == nil ? nil : read(.invitation, $0) }
        guard problems.isEmpty else { throw TemplateError(problems: problems) }
        self.statements = statements.compactMap(\.self)
        self.invitations = invitations
    }

    private static func kinds(_ committee: CommitteeRules) -> [LetterKind] {
        LetterKind.allCases.filter { $0 != .invitation || committee.renewal != nil }
    }
}

import Yams

/// What Yams says of a text that is not YAML, with its line, in French.
enum YamlSyntax {
    static func explain(_ error: any Error) -> (line: Int, message: String) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _):
            let since = context.map { ", dans ce qui commence ligne \($0.mark.line)" } ?? ""
            return (mark.line, "YAML illisible\(since) : \(advice(problem))")
        case YamlError.composer(let context, let problem, let mark, _):
            if context?.text.contains("single document") ?? false {
                return (mark.line, "deux documents dans un fichier : retirez la ligne « --- ».")
            }
            return (mark.line, "YAML illisible : \(advice(problem))")
        case YamlError.reader(_, let offset, _, let text):
            let before = text.prefix(offset ?? 0)
            return (before.count { $0.isNewline } + 1, "caractère interdit dans un fichier YAML : retirez-le.")
        default:
            return (0, "YAML illisible : vérifiez le retrait des lignes, les guillemets et les deux-points.")
        }
    }

    /// The usual mistakes, by the words libYAML has for them.
    private static func advice(_ problem: String) -> String {
        for (words, advice) in known where problem.contains(words) { return advice }
        return "vérifiez le retrait des lignes, les guillemets et les deux-points."
    }

    private static let known: [(String, String)] = [
        (
            "cannot start any token",
            "une tabulation ou un signe réservé commence la ligne ; mettez des espaces ou des guillemets."
        ),
        ("mapping values are not allowed", "un « : » de trop ; mettez le texte entre guillemets."),
        ("undefined alias", "un « * » commence la valeur ; mettez le texte entre guillemets."),
        ("did not find expected key", "le retrait de cette ligne ne correspond pas à celles qui la précèdent."),
        ("could not find expected ':'", "il manque un « : » après la clé."),
        ("unexpected end of stream", "un guillemet, un crochet ou une accolade n'est pas refermé."),
        ("did not find expected ',' or", "une virgule, un crochet ou une accolade manque."),
    ]
}

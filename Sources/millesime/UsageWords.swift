/// What the argument parser says of a command line that cannot be followed, in French.
///
/// Its sentences are made of fixed words around what was typed; a sentence that is not known here stays as it is.
enum UsageWords {
    static func french(_ message: String) -> String {
        var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let first = lines.first {
            lines[0] = sentence(first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first)
        }
        return lines.map { line in
            for (heading, french) in [("Help:", "Aide :"), ("Usage:", "Usage :")] where line.hasPrefix(heading) {
                return french + line.dropFirst(heading.count)
            }
            guard line.hasPrefix("  See '"), let end = line.firstRange(of: "' for more information.") else {
                return line
            }
            return "  Voir « \(line[line.index(line.startIndex, offsetBy: 7)..<end.lowerBound]) »."
        }.joined(separator: "\n")
    }

    /// Of a help page, what the parser adds of its own.
    static func help(_ page: String) -> String {
        let own = [
            ("OVERVIEW: ", ""), ("USAGE: ", "USAGE : "), ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"),
            ("SUBCOMMANDS:", "COMMANDES :"), ("<subcommand>", "<commande>"), ("default:", "à défaut :"),
            ("(values:", "(valeurs :"),
            ("  See '", "  Voir « "), ("' for detailed help.", " »."),
        ]
        return own.reduce(declared(page)) { $0.replacing($1.0, with: $1.1) }
    }

    /// Of the declarations of options, those that the parser adds of its own.
    static func declared(_ text: String) -> String {
        // Without an apostrophe: a completion's quotation marks stand already when these words take their place.
        let own = [
            ("Show the version.", "La version."), ("Show help information.", "Cette aide."),
            ("Show subcommand help information.", "Aide sur une commande."),
        ]
        return own.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// Pieces between which stands what was typed, and the same in French.
    private static let known: [([String], [String])] = [
        (["Missing expected argument '", "'"], ["L'argument « ", " » manque"]),
        (["Missing value for '", "'"], ["Il manque une valeur à « ", " »"]),
        (["Unknown option '", "'. Did you mean '", "'?"], ["Option inconnue « ", " » ; est-ce « ", " » ?"]),
        (["Unknown option '", "'"], ["Option inconnue « ", " »"]),
        (["Unexpected argument '", "'. Did you mean '", "'?"], ["Argument inattendu « ", " » ; est-ce « ", " » ?"]),
        (["Unexpected argument '", "'"], ["Argument inattendu « ", " »"]),
        (
            ["The value '", "' is invalid for '", "'. Please provide one of ", "."],
            ["La valeur « ", " » ne convient pas à « ", " » ; donner une de : ", "."]
        ),
        (["The value '", "' is invalid for '", "'"], ["La valeur « ", " » ne convient pas à « ", " »"]),
    ]

    private static func sentence(_ text: String) -> String {
        for (pieces, french) in known {
            if let typed = parts(of: text, between: pieces) {
                return zip(french, typed + [""]).map { $0 + $1 }.joined()
            }
        }
        return text
    }

    /// What stands between the pieces, where the text is made of them.
    private static func parts(of text: String, between pieces: [String]) -> [String]? {
        guard text.hasPrefix(pieces[0]) else { return nil }
        var rest = text.dropFirst(pieces[0].count)
        var found: [String] = []
        for piece in pieces.dropFirst() {
            guard let range = rest.firstRange(of: piece) else { return nil }
            found.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        // A parser that says more is not cut short.
        guard rest.isEmpty || rest == "." else { return nil }
        return found
    }
}

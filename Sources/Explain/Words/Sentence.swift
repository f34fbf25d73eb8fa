import Decisions
import Domain

/// Sentences that judges declare, with their values in the place of `{name}`.
enum Sentence {
    /// Of a branch that was not taken: what it would have found is not known, and not told.
    static func withoutResults(_ sentence: String, _ operands: [Operand]) -> String {
        filled(sentence, operands).replacing(#/ \(\{[a-z_]+\}\)|(\u{A0};|,) \{[a-z_]+\}/#, with: "")
    }

    /// - Parameter operands: a name that none of them has stays as it is, so that a test sees it.
    static func filled(_ sentence: String, _ operands: [Operand]) -> String {
        let values = Dictionary(operands.map { ($0.name, $0.value.french) }, uniquingKeysWith: { first, _ in first })
        var pieces = FrenchSpacing.held(sentence).split(separator: "{", omittingEmptySubsequences: false)
        var text = String(pieces.removeFirst())
        for piece in pieces {
            let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            text.append(values[name] ?? "{\(name)}")
            if let rest = parts.dropFirst().first { text.append(contentsOf: rest) }
        }
        return text
    }
}

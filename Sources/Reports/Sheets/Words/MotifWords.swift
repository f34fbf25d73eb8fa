import Decisions
import Domain
import SheetModel

/// Sets of motifs as texts: made once for each set that a campaign holds, looked up by the bits.
struct MotifWords: Sendable {
    /// `Dossier complet ; en disponibilité`.
    private let sentences: [UInt32: Text]

    init<M: Motif>(_ met: Set<UInt32>, _: M.Type) {
        var sentences: [UInt32: Text] = [:]
        for bits in met.sorted() where bits != 0 {
            let motifs = MotifSet<M>(bits: bits).elements
            sentences[bits] = Text(leaking: MotifWords.sentence(motifs.map { "\($0.label)" }))
        }
        self.sentences = sentences
    }

    @inline(__always)
    func words(_ bits: UInt32) -> Cell { sentences[bits].map { .text($0) } ?? .empty }

    /// The first with its capital, the others without, unless they begin with an abbreviation.
    private static func sentence(_ words: [String]) -> String {
        guard let first = words.first else { return "" }
        return ([first] + words.dropFirst().map(lowered)).joined(separator: " ; ")
    }

    private static func lowered(_ words: String) -> String {
        let second = words.dropFirst().first
        guard let second, second.isLowercase || second == "'" || second == " " else { return words }
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}

import Domain
import LetterModel

/// What the lines of the online space have in common, whichever letter they hold: who it is for, its dates, the run
/// that it comes from, and its words in the order of the page. No address of the agent, no NIR.
struct OnlineLetter {
    /// Of the shape of a line.
    static let format: Int64 = 2

    let kind: LetterKind
    let words: AgentWords
    let letter: Letter

    /// - Parameter figures: writes the members that only this kind has.
    func line(_ figures: (inout JSONLine) -> Void) -> String {
        let decisions = words.decisions
        let rules = decisions.rules
        var json = JSONLine()
        json.integer("format", OnlineLetter.format)
        json.string("lettre", kind.rawValue)
        json.string("numero", words.record.numero.description)
        json.integer("millesime", Int64(decisions.millesime))
        json.string("date_arrete", decisions.cutOff.iso)
        json.string("date_emission", words.writer.issued.iso)
        json.string("identite", words.writer.identity)
        json.string("organisme", words.droit.organisme.map { rules.committees[Int($0)].code.description })
        json.string("region", words.droit.region.map { rules.regions[Int($0)].code.description })
        json.strings("expediteur", letter.sender.map(\.plain))
        json.string("objet", letter.subject.plain)
        figures(&json)
        json.strings("texte", OnlineLetter.paragraphs(letter))
        json.strings("signature", letter.signature.map(\.plain))
        json.strings("pied", letter.footer.map(\.plain))
        json.end()
        return json.text
    }

    /// The amount in large follows its caption; tables are members of their own, and their headings go with them.
    private static func paragraphs(_ letter: Letter) -> [String] {
        letter.blocks.indices.compactMap { i in
            if i + 1 < letter.blocks.count, case .table = letter.blocks[i + 1] { return nil }
            return switch letter.blocks[i] {
            case .paragraph(let paragraph): paragraph.plain
            case .highlight(let caption, let figure): figure.map { "\(caption.plain)\u{A0}: \($0)" } ?? caption.plain
            case .table: nil
            }
        }
    }
}

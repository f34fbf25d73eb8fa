import Decisions
import Domain
import LetterModel
import Reports

/// The letters of a correction: those that tell another amount, and those that are sent again.
struct RectificationMailings: Sendable {
    /// Where the letters of another amount lie; and those that say what was said.
    static let corrections = "courriers"
    static let reissues = "reexpeditions"

    let writer: RectificationWriter
    let corrections: Mailing
    let reissues: Mailing
    /// Rows whose letter is a line for the online space.
    let online: [Int]
    let onlineReissues: [Int]
    /// Agents whose letter waits until somebody looks, in the order of agents.
    let held: [Int32]
    /// By agent, his row.
    private let rowOfAgent: [Int32: Int]

    /// Looks at addresses; rows whose address cannot be printed say so afterwards.
    init(
        _ rows: inout [Rectification], _ desk: LetterDesk, number: Int
    ) {
        func addressees(_ isReissue: Bool) -> [Addressee] {
            rows.filter { $0.delivery == .courrier && $0.isReissue == isReissue }.map {
                Addressee(agent: $0.agent, declaration: $0.declaration)
            }
        }
        corrections = desk.mailing(RectificationMailings.corrections, "Rectificatif nº \(number),", addressees(false))
        reissues = desk.mailing(
            RectificationMailings.reissues, "Avis du montant à déclarer, réédition", addressees(true))
        let unaddressed = Set((corrections.unaddressed + reissues.unaddressed).map(\.agent))
        for i in rows.indices where rows[i].agent >= 0 && unaddressed.contains(rows[i].agent) {
            rows[i].delivery = .adresse
        }
        let online = rows.indices.filter { rows[$0].delivery == .enLigne }
        self.online = online.filter { !rows[$0].isReissue }
        onlineReissues = online.filter { rows[$0].isReissue }
        held = rows.filter { $0.delivery == .retenu }.map(\.agent)
        rowOfAgent = Dictionary(
            rows.indices.filter { rows[$0].agent >= 0 }.map { (rows[$0].agent, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        writer = RectificationWriter(desk.writer, rows, number: number)
    }

    /// On paper or online.
    var hasLetters: Bool { letterCount + online.count + onlineReissues.count > 0 }

    var letterCount: Int { corrections.letterCount + reissues.letterCount }

    /// Index and addresses to mend, of both.
    func tables(_ desk: LetterDesk) -> [OutputTable] {
        [desk.heldBack.table(held, desk.decisions, in: RectificationMailings.corrections)] + desk.tables(corrections)
            + desk.tables(reissues)
    }

    /// The letter of a recipient.
    func letter(_ recipient: Mailing.Recipient, _ lines: [String]) -> Letter {
        guard let row = rowOfAgent[recipient.agent] else { preconditionFailure("a letter of an agent without a row") }
        return writer.rows[row].isReissue
            ? writer.statement(row, recipient: lines) : writer.letter(row, recipient: lines)
    }

    /// Nobody is lost between the rows and the letters.
    func equations(_ rows: [Rectification]) -> [Equation] {
        let wanted = rows.count { $0.delivery != .aucun }
        let sent = letterCount + online.count + onlineReissues.count
        let waiting = corrections.unaddressed.count + reissues.unaddressed.count + held.count
        return [
            Equation(
                "rectificatif : courriers + en ligne + retenus + adresses à corriger + à écrire = agents à prévenir",
                expected: Int64(wanted),
                obtained: Int64(sent + waiting + rows.count { $0.delivery == .manuel }), unit: .lines)
        ]
    }
}

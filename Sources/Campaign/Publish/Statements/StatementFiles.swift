import Domain
import LetterModel
import Letters
import Publishing
import Reports

/// Writes the PDFs of letters, and their lines for the online space, in the staging folder.
struct StatementFiles: Sendable {
    let desk: LetterDesk
    let staging: Staging
    /// Draws the letter of a recipient on the page of his address; nil: his statement, or his invitation.
    var draw: (@Sendable (Mailing.Recipient, [String]) -> Letter)?

    func write(_ volume: Mailing.Volume) throws(RunError) {
        let info = DocumentInfo(
            title: volume.title, author: volume.author, creator: Version.name, created: desk.writer.issued,
            keywords: desk.writer.identity)
        do {
            let file = try staging.file(volume.fileName)
            try LetterPrinter.write(
                volume.recipients.count, info, desk.setup.fonts, letter: { try letter(volume.recipients[$0]) }
            ) {
                try file.write($0)
            }
            _ = try file.finish()
        } catch let error as PublishingError {
            throw RunError(error)
        } catch let error as LettersError {
            throw runError(error, volume)
        } catch {
            throw RunError(.machine, "\(French.cannot("écrire")) \(volume.fileName) : \(error)")
        }
    }

    /// Made when its page is drawn.
    private func letter(_ recipient: Mailing.Recipient) throws(AddressFault) -> Letter {
        let lines = try desk.plan.lines(recipient.agent)
        if let draw { return draw(recipient, lines) }
        return recipient.declaration >= 0
            ? desk.writer.statement(Int(recipient.declaration), recipient: lines)
            : desk.writer.invitation(Int(recipient.agent), recipient: lines)
    }

    /// Lines made at once before they go to the file.
    private static let batch = 1024

    /// - Parameter line: without its end.
    func writeOnline(_ mailing: String, count: Int, line: (Int) -> String) throws(RunError) {
        do throws(PublishingError) {
            let file = try staging.file("\(mailing)/espace_agent.jsonl")
            var start = 0
            while start < count {
                let end = min(start + StatementFiles.batch, count)
                var lines = ""
                for i in start..<end { lines += line(i) + "\n" }
                try file.write(lines)
                start = end
            }
            _ = try file.finish()
        } catch {
            throw RunError(error)
        }
    }

    private func runError(_ error: LettersError, _ volume: Mailing.Volume) -> RunError {
        func numero(_ letter: Int) -> Numero {
            desk.decisions.extraits.agents[Int(volume.recipients[letter].agent)].numero
        }
        switch error {
        case .output(let cause as PublishingError): return RunError(cause)
        case .tooLong(let letter), .character(_, let letter):
            return RunError(
                .refused, "Rien n'est publié : \(volume.fileName), courrier de l'agent \(numero(letter)) : \(error).",
                anonymous: "Rien n'est publié : \(volume.fileName), courrier nº \(letter + 1) : \(error).")
        default: return RunError(.machine, "\(French.cannot("écrire")) \(volume.fileName) : \(error).")
        }
    }
}

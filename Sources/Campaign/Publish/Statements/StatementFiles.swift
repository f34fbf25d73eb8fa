import Domain
import LetterModel
import Letters
import Publishing
import Reports

/// Writes the PDFs and the online lines of statements in the staging folder.
struct StatementFiles: Sendable {
    let statements: Statements
    let staging: Staging

    func write(_ volume: Mailing.Volume) throws(RunError) {
        let letters = Letters(statements: statements, recipients: volume.recipients)
        let info = DocumentInfo(
            title: volume.title, author: volume.author, creator: Version.name, created: statements.writer.issued)
        do {
            let file = try staging.file(volume.fileName)
            try LetterPrinter.write(volume.recipients.count, info, statements.setup.fonts, letter: letters.letter) {
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

    /// Lines made at once before they go to the file.
    private static let batch = 1024

    func writeOnline() throws(RunError) {
        let online = statements.online
        do throws(PublishingError) {
            let file = try staging.file("avis/espace_agent.jsonl")
            var start = 0
            while start < online.declarations.count {
                let end = min(start + StatementFiles.batch, online.declarations.count)
                try file.write(online.lines(start..<end))
                start = end
            }
            _ = try file.finish()
        } catch {
            throw RunError(error)
        }
    }

    private func runError(_ error: LettersError, _ volume: Mailing.Volume) -> RunError {
        func numero(_ letter: Int) -> Numero {
            statements.decisions.extraits.agents[Int(volume.recipients[letter].agent)].numero
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

    /// The letters of a volume, each made when its page is drawn.
    private struct Letters {
        let statements: Statements
        let recipients: [Mailing.Recipient]

        func letter(_ i: Int) throws -> Letter {
            let recipient = recipients[i]
            let lines = try statements.plan.lines(recipient.agent)
            if recipient.declaration >= 0 {
                return statements.writer.statement(Int(recipient.declaration), recipient: lines)
            }
            guard let letter = statements.writer.invitation(Int(recipient.agent), recipient: lines) else {
                throw RunError(.refused, "aucun modèle d'invitation")
            }
            return letter
        }
    }
}

import Domain
import Extracts
import Publishing

/// How many letters the publication that is replaced had: a run without `--statements` drops them.
struct DroppedLetters: Sendable {
    private(set) var statements = 0
    private(set) var online = 0
    private(set) var invitations = 0

    /// Nil where it had none.
    init?(_ destination: Destination) throws(RunError) {
        statements = try DroppedLetters.lines("avis/index.csv", destination, header: 1)
        online = try DroppedLetters.lines("avis/espace_agent.jsonl", destination, header: 0)
        invitations = try DroppedLetters.lines("invitations/index.csv", destination, header: 1)
        if statements + online + invitations == 0 { return nil }
    }

    private static func lines(_ name: String, _ destination: Destination, header: Int) throws(RunError) -> Int {
        let path = "\(destination.target)/\(name)"
        guard try Folder.isThere(path), let file = try? SourceFile(name: name, path: path) else { return 0 }
        return max(0, file.physicalLines - header)
    }

    /// For the summary.
    var sentence: String {
        "les courriers de la publication que celle-ci remplace ne sont plus là (\(French.count(statements, "avis", "avis")) par la poste, \(French.count(online)) en ligne, \(French.count(invitations, "invitation", "invitations"))) : relancer avec --statements pour les avoir"
    }
}

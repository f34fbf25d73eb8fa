import Domain
import Extracts

/// `--agents-from`: the numbers of a file, one a line, or of its column `numero`.
enum AgentList {
    /// In their order, each once.
    ///
    /// - Throws: a file that is not there, holds no number, or a line that is none (2).
    static func read(_ path: String) throws(RunError) -> [ExplainSelector] {
        guard try Folder.size(path) != nil else {
            throw RunError(.usage, "--agents-from \(path)\u{A0}: ce fichier n'existe pas.")
        }
        let file: SourceFile
        do { file = try SourceFile(name: path, path: path) } catch { throw RunError(.machine, "\(error).") }
        let text = String(decoding: file.bytes, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { cells($0) }
        var column = 0
        var found: [ExplainSelector] = []
        for (i, cells) in lines.enumerated() where cells != [""] {
            if found.isEmpty, let header = cells.firstIndex(where: { $0.lowercased() == "numero" }) {
                column = header
                continue
            }
            guard cells.indices.contains(column), let numero = Numero(cells[column]) else {
                throw RunError(
                    .usage,
                    "--agents-from \(path), ligne \(i + 1)\u{A0}: il y faut un numéro d'agent, de 1 à 10 chiffres (dans la première colonne, ou dans la colonne «\u{A0}numero\u{A0}»)."
                )
            }
            found.append(.agent(numero))
        }
        guard !found.isEmpty else { throw RunError(.usage, "--agents-from \(path)\u{A0}: aucun numéro d'agent.") }
        return found
    }

    /// Without quotes, byte order mark and spaces around.
    private static func cells(_ line: Substring) -> [String] {
        line.split(omittingEmptySubsequences: false) { ";,\t".contains($0) }.map { cell in
            String(
                String.UnicodeScalarView(
                    cell.unicodeScalars.filter { !"\u{FEFF}\" \u{A0}".unicodeScalars.contains($0) }))
        }
    }
}

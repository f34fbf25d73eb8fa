import Glibc
import RuleBook

/// A rule file, alone and beside the shipped ones; and the same bytes as `campagne.yaml`.
///
/// The first byte says which file it stands for.
enum RulesTarget {
    private static let names = [
        "cgos.yaml", "cogohr.yaml", "contributions.yaml", "pieces.yaml", "regions.yaml", "situations.yaml",
        "autre.yaml",
    ]

    static func run(_ input: UnsafeRawBufferPointer) {
        guard let first = input.first else { return }
        let name = names[Int(first) % names.count]
        let text = String(decoding: input.dropFirst(), as: UTF8.self)
        let alone = problems([(name, text)], 0)
        require(!alone.isEmpty, "one file is no rule book")
        require(alone == problems([(name, text)], 0), "the same problems twice")
        settings(text)
    }

    /// Every problem, as it is shown; empty where the files can be used.
    private static func problems(_ files: [(name: String, text: String)], _ year: Int) -> [String] {
        let book: RuleBook
        do { book = try RuleBook.load(files: files) } catch { return shown(error, files) }
        do { _ = try book.rules(for: year) } catch { return shown(error, files) }
        return []
    }

    private static func shown(_ error: RuleBookError, _ files: [(name: String, text: String)]) -> [String] {
        require(!error.problems.isEmpty, "refused without a reason")
        for problem in error.problems {
            require(!problem.message.isEmpty, "a problem without words")
            guard let file = files.first(where: { $0.name == problem.file }) else { continue }
            // YAML's line ends: LF, CR, CRLF, NEL, LS, PS; a mistake at the end of the file is on the line after.
            let lines = file.text.unicodeScalars.count { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) } + 2
            require((0...lines).contains(problem.line), "line \(problem.line) of \(lines)")
        }
        return error.problems.map(\.description)
    }

    private static func settings(_ text: String) {
        do {
            let settings = try CampaignSettings(yaml: text)
            require(settings == (try? CampaignSettings(yaml: text)), "the same settings twice")
            require((0...10_000).contains(settings.allowedRejects ?? 0), "a share of rejects")
            require(settings.cutOff.map { (1...9999).contains($0.year) } ?? true, "a cut-off that exists")
        } catch {
            require(!error.reason.isEmpty, "refused without a reason")
        }
    }
}

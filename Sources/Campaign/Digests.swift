import Domain
import Extracts
import Publishing
import Workers

/// Which bytes a run was made from.
struct Digests {
    let rules: [Manifest.Input]
    let inputs: [Manifest.Input]
    /// Twelve hexadecimal digits that change with any input, rule or option, and with nothing else.
    let identity: String

    static func of(_ judged: Judged, _ run: Run) -> Digests {
        let year = run.plan.year
        let rules = (judged.files.rules + (judged.letters?.files ?? [])).map { (path: $0.name, file: $0) }
        var inputs = [(path: "\(year)/campagne.yaml", file: judged.files.settings)]
        for file in judged.read.files {
            let isPublished = judged.files.publishedRegister === file.source
            inputs.append(
                (isPublished ? "publie/\(year - 1)/registre.csv" : "\(year)/\(file.source.name)", file.source))
        }
        if let earlier = judged.files.earlier {
            inputs.append(("publie/\(earlier.figures.year)/manifeste.json", earlier.manifest))
        }
        let all = rules + inputs
        let digests = run.workers.map(all.count) { i in
            let file = all[i].file
            defer { file.releasePages() }
            return Manifest.Input(
                path: all[i].path, lines: Int64(file.physicalLines), digest: FileDigest(of: file.bytes))
        }
        let sorted = digests.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var text = "\(Version.name) \(judged.cutOff) \(judged.allowedRejects)\n"
        for input in sorted { text += "\(input.path) \(input.digest.sha256)\n" }
        let identity = text.utf8.withContiguousStorageIfAvailable { FileDigest(of: UnsafeRawBufferPointer($0)).sha256 }
        return Digests(
            rules: Array(digests[..<rules.count]), inputs: Array(digests[rules.count...]),
            identity: String((identity ?? "").prefix(12)))
    }
}

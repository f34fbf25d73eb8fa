import Domain
import Extracts
import Publishing

/// Which bytes a run is made from: every rule, template and extract, hashed when the run begins, and again at its end.
///
/// Extracts are hashed before they are read. Settings, rules and templates, small, are read a moment before: should
/// they change in between, their time tells.
struct Digests: Sendable {
    let rules: [Manifest.Input]
    let inputs: [Manifest.Input]
    private let files: [SourceFile]

    init(_ files: InputFiles, letters: [SourceFile], _ run: Run) {
        let named = files.named(run.plan.year)
        let rules = (files.rules + letters).map { (path: $0.name, file: $0) }
        let all = rules + named
        let digests = run.workers.map(all.count, weight: { all[$0].file.bytes.count }) { i in
            let file = all[i].file
            defer { file.releasePages() }
            return Manifest.Input(
                path: all[i].path, lines: Int64(file.physicalLines), digest: FileDigest(of: file.bytes))
        }
        self.rules = Array(digests[..<rules.count])
        inputs = Array(digests[rules.count...])
        self.files = all.map(\.file)
    }

    /// The inputs, of workbooks with the rows of their sheet: line ends of an archive are none.
    func inputs(_ read: [ReadFile]) -> [Manifest.Input] {
        let rows = Dictionary(
            read.filter(\.isWorkbook).map { (ObjectIdentifier($0.source), Int64($0.lines.physical)) },
            uniquingKeysWith: { first, _ in first })
        return zip(inputs, files[rules.count...]).map { input, file in
            guard let lines = rows[ObjectIdentifier(file)] else { return input }
            return Manifest.Input(path: input.path, lines: lines, digest: input.digest)
        }
    }

    /// Twelve hexadecimal digits that change with any input, rule or option, and with nothing else.
    func identity(options: [String: String]) -> String {
        Digests.identity(version: Version.number, options: options, files: rules + inputs)
    }

    /// The same of what a manifest states.
    ///
    /// - Parameters:
    ///   - options: without the identity itself.
    ///   - files: rules and inputs.
    static func identity(version: String, options: [String: String], files: [Manifest.Input]) -> String {
        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let chosen = options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var text = "\(Version.name(version)) \(chosen.joined(separator: " "))\n"
        for input in sorted { text += "\(input.path) \(input.digest.sha256)\n" }
        let hash = text.utf8.withContiguousStorageIfAvailable { FileDigest(of: UnsafeRawBufferPointer($0)).sha256 }
        return String((hash ?? "").prefix(12))
    }

    /// The path of a file that is no longer what it was before it was read, by name, size, time or hash; nil if all are.
    ///
    /// Hashed anew whatever the size and time say: a copy that keeps its times changes neither.
    func firstChanged(_ run: Run) -> String? {
        let before = rules + inputs
        return run.workers.map(files.count, weight: { files[$0].bytes.count }) { i in
            defer { files[i].releasePages() }
            return files[i].isUnchanged && FileDigest(of: files[i].bytes) == before[i].digest
        }.firstIndex(of: false).map { files[$0].path }
    }
}

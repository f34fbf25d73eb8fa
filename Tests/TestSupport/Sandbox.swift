import Foundation

/// A folder of one test, with `Input/` and `Output/`; removed at the end.
final class Sandbox {
    private let folder: TemporaryFolder
    let path: String
    var input: String { path + "/Input" }
    var output: String { path + "/Output" }
    /// Where a second run may write: made when it is first asked for.
    var scratch: String {
        try? FileManager.default.createDirectory(atPath: path + "/Scratch", withIntermediateDirectories: true)
        return path + "/Scratch"
    }

    /// - Parameter campaigns: sample campaigns copied into `Input/`; the rules always are.
    init(_ campaigns: Int...) throws {
        folder = try TemporaryFolder()
        path = folder.path
        try FileManager.default.createDirectory(atPath: input, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        for name in ["Regles"] + campaigns.map(String.init) {
            try FileManager.default.copyItem(atPath: "\(Repository.input)/\(name)", toPath: "\(input)/\(name)")
        }
    }

    deinit {
        // A test may have taken permissions away.
        for folder in [path, input, output] { _ = chmod(folder, 0o700) }
    }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
    }

    func read(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")), as: UTF8.self)
    }

    /// Replaces the first occurrence of `old` in a file; a test whose text is not there is a mistake of the test.
    func replace(_ old: String, by new: String, in file: String) throws {
        let text = try read(file)
        guard let range = text.range(of: old) else { throw Missing(text: old, file: file) }
        try write(text.replacingCharacters(in: range, with: new), to: file)
    }

    /// The campaign is the first, or has no register: O3.
    func declareNoRegister(_ year: Int) throws {
        try append("registre: aucun\n", to: "Input/\(year)/campagne.yaml")
    }

    func append(_ text: String, to file: String) throws { try write(read(file) + text, to: file) }
    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }

    func makeFolder(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }

    struct Missing: Error, CustomStringConvertible {
        let text: String
        let file: String
        var description: String { "« \(text) » is not in \(file): correct the test" }
    }

    /// `run <year>`, with this sandbox's folders.
    func run(_ year: Int, _ more: String..., environment: [String: String] = [:]) throws -> Command.Result {
        try Command.millesime(["run", "\(year)"] + folders + more, environment: environment)
    }

    func check(_ year: Int, _ more: String...) throws -> Command.Result {
        try Command.millesime(["check", "\(year)"] + folders + more)
    }

    var folders: [String] { ["--input", input, "--output", output] }

    func published(_ year: Int) throws -> Tree { try Tree("\(output)/\(year)") }
}

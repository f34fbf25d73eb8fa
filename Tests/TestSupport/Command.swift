import Foundation

/// A child process: what it wrote on each stream, and how it ended.
enum Command {
    struct Result: Sendable {
        let status: Int32
        /// As written, and with plain spaces in the place of those that hold.
        let rawOut: String
        let rawErr: String
        var out: String { Result.plain(rawOut) }
        var err: String { Result.plain(rawErr) }

        private static func plain(_ text: String) -> String {
            text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        }
    }

    /// The built command, beside the test bundle.
    static let executable: String = {
        let test = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("millesime").path
        return FileManager.default.isExecutableFile(atPath: beside)
            ? beside : Repository.root + "/.build/debug/millesime"
    }()

    /// - Parameter environment: added to this process's own.
    static func millesime(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
        try run(executable, comparable(arguments), environment: environment)
    }

    /// zlib compresses, unless a test asks otherwise: bytes of ISA-L's archives go with the processor, and snapshots of
    /// manifests hold hashes of workbooks.
    private static func comparable(_ arguments: [String]) -> [String] {
        arguments.first != "run" || arguments.contains("--compressor")
            ? arguments : arguments + ["--compressor", "zlib"]
    }

    /// The same without the rights of root, who may read and write everything; nil where that cannot be had.
    static func millesimeWithoutPrivileges(_ arguments: [String]) throws -> Result? {
        guard getuid() == 0 else { return try millesime(arguments) }
        let setpriv = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        guard FileManager.default.isExecutableFile(atPath: setpriv[0]),
            try run(setpriv[0], setpriv.dropFirst() + [executable, "--version"]).status == 0
        else { return nil }
        return try run(setpriv[0], setpriv.dropFirst() + [executable] + arguments)
    }

    /// The command under way, whose streams go nowhere: for what is to be stopped.
    static func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = comparable(arguments)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Streams go to files: nothing to drain, whatever the length.
    static func run(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Result {
        let files = FileManager.default.temporaryDirectory.path + "/millesime-streams-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: files) }
        func stream(_ name: String) throws -> FileHandle {
            _ = FileManager.default.createFile(atPath: "\(files)/\(name)", contents: nil)
            return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(files)/\(name)"))
        }
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(files)/\(name)")), as: UTF8.self)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try stream("out")
        process.standardError = try stream("err")
        try process.run()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, rawOut: try text("out"), rawErr: try text("err"))
    }
}

import Glibc
import Testing

@testable import Publishing

/// A folder of its own under the system's temporary one, removed at the end.
final class Scratch {
    let path: String

    init() {
        var template = Array("/tmp/millesime-publishing-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        _ = chmod(path, 0o700)
        try? Tree.remove(path)
    }

    var destination: Destination { Destination(output: path, year: 2023) }

    /// Names beside the target that this program gives, lock apart.
    func leftovers() throws -> [String] {
        try Folder.entries(path).map(\.text).filter { destination.role(of: $0) != nil }
    }
}

func overwrite(_ path: String, _ text: String) throws {
    unlink(path)
    let file = try Descriptor.create(path)
    try file.write(text)
    try file.close()
}

func mode(_ path: String) -> UInt32 {
    var raw = stat()
    return lstat(path, &raw) == 0 ? raw.st_mode & 0o7777 : 0
}

let someManifest = Manifest(
    year: 2023, version: "1.0", libraries: ["swift-crypto": "4.5.2"], options: ["cut-off": "31/12/2023"],
    counts: ["agents lus": 3], equations: [.init(controle: "agents", attendu: 3, obtenu: 3)])

/// A whole small run whose files all carry `mark`, so that a mixture of two runs is seen.
@discardableResult
func publish(
    _ mark: String, to destination: Destination, probe: PublicationProbe = PublicationProbe()
) throws -> Published {
    try stage(mark, destination).publish(someManifest, probe: probe)
}

func stage(_ mark: String, _ destination: Destination) throws -> Staging {
    let staging = try Staging(OutputLock(destination, command: "test \(mark)"))
    for name in ["droits.csv", "rejets/agents.csv"] {
        let file = try staging.file(name)
        try file.write("\(mark) in \(name)\n")
        try file.finish()
    }
    // As a library writes it: readable by others, until it is taken in.
    let workbook = try staging.reserve("regions/11-ile-de-france.xlsx")
    try overwrite(workbook, "\(mark) workbook")
    chmod(workbook, 0o644)
    try staging.adopt("regions/11-ile-de-france.xlsx")
    // A file of one run alone: a mixture would show it.
    let own = try staging.file("\(mark).csv")
    try own.write(mark)
    try own.finish()
    try overwrite(staging.temporaryFolder + "/t1", "temporary")
    return staging
}

/// Which run's results the folder holds, whole; nil where it is neither's.
func wholeMark(_ destination: Destination, among marks: [String]) throws -> String? {
    let verification = try Verification.check(destination)
    guard verification.isClean else { return nil }
    let text = String(decoding: try Manifest.load(destination.target + "/droits.csv"), as: UTF8.self)
    return marks.first { text.hasPrefix($0 + " ") && verification.manifest!.outputs.contains(.init(markFile: $0)) }
}

extension Manifest.Output {
    init(markFile mark: String) {
        let bytes = Array(mark.utf8)
        self.init(path: "\(mark).csv", digest: bytes.withUnsafeBytes { FileDigest(of: $0) })
    }
}

/// What a call throws, as the operator reads it; empty where it does not throw.
func sentence(_ body: () throws -> Void) -> String {
    do {
        try body()
        return ""
    } catch {
        return "\(error)"
    }
}

/// Runs `body` with the file permissions of nobody, in this thread alone; root only.
func asNobody<Result>(_ body: () throws -> Result) rethrows -> Result {
    typealias SetUser = @convention(c) (UInt32) -> Int32
    let setfsuid = unsafeBitCast(dlsym(nil, "setfsuid"), to: SetUser.self)
    _ = setfsuid(65534)
    defer { _ = setfsuid(0) }
    return try body()
}

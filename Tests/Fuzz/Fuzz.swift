import Glibc

/// Coverage-guided fuzzing of what reads files that others wrote (`make fuzz`).
///
/// `MILLESIME_FUZZ_TARGET=<name> fuzz <corpus folder> <libFuzzer options>`: each target reads the input as its program
/// would, and compares what came out with a slow reading of its own or with itself read another way. A difference ends
/// the process as a crash does, so that libFuzzer keeps the input; it then becomes a case of the ordinary tests.
enum Target: String, CaseIterable {
    /// One value, through every field decoder.
    case fields
    /// A whole table through the extract reader, its rejects written and read again.
    case table
    /// A rule file, `campagne.yaml`.
    case rules
    /// A manifest.
    case manifest
    /// A letter's template.
    case template

    func run(_ input: UnsafeRawBufferPointer) {
        switch self {
        case .fields: FieldsTarget.run(input)
        case .table: TableTarget.run(input)
        case .rules: RulesTarget.run(input)
        case .manifest: ManifestTarget.run(input)
        case .template: TemplateTarget.run(input)
        }
    }

    static let chosen: Target = {
        let name = getenv("MILLESIME_FUZZ_TARGET").map { String(cString: $0) } ?? ""
        guard let target = Target(rawValue: name) else {
            fatalError("MILLESIME_FUZZ_TARGET must be one of \(Target.allCases.map(\.rawValue)), not « \(name) »")
        }
        return target
    }()
}

/// What must hold, whatever the input.
func require(_ holds: Bool, _ what: @autoclosure () -> String, file: StaticString = #file, line: UInt = #line) {
    if !holds { fatalError("PROPERTY: \(what())", file: file, line: line) }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ argc: UnsafeMutablePointer<Int32>,
    _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// libFuzzer's own `main` is linked too, and wants this name; ours is the one that runs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    Target.chosen.run(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
}

@main
struct Fuzz {
    static func main() {
        var argc = CommandLine.argc
        var argv = CommandLine.unsafeArgv
        exit(runDriver(&argc, &argv, fuzzOneInput))
    }
}

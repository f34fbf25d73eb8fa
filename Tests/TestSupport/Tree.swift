import Foundation

/// The files of a folder, by path within it.
struct Tree: Equatable {
    private(set) var files: [String: Data] = [:]

    /// A folder that does not exist is an empty tree.
    init(_ folder: String) throws {
        guard let names = FileManager.default.enumerator(atPath: folder) else { return }
        for case let name as String in names {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
            if !isFolder.boolValue { files[name] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")) }
        }
    }

    var names: [String] { files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) } }
    func names(ending suffix: String) -> [String] { names.filter { $0.hasSuffix(suffix) } }

    func text(_ name: String) -> String { files[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }
    func csv(_ name: String) throws -> Csv {
        do { return try Csv(text(name)) } catch { throw Unreadable(file: name, why: "\(error)") }
    }

    struct Unreadable: Error, CustomStringConvertible {
        let file: String
        let why: String
        var description: String { "\(file): \(why)" }
    }

    /// Names of the files that differ, or that only one of them has.
    func differences(from other: Tree) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }
}

import Foundation

/// The files of this repository, as they are on disk.
enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL.path

    /// Swift files under a folder of the root, by path within that folder.
    static func swiftFiles(in folder: String) -> [(path: String, text: String)] {
        let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let bytes = FileManager.default.contents(atPath: "\(root)/\(folder)/\(name)") ?? Data()
            return (name, String(decoding: bytes, as: UTF8.self))
        }
    }

    static func topLevel() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root).filter { !$0.hasPrefix(".") }.sorted()
    }

    static func tooLong(_ text: String) -> Bool {
        text.split(separator: "\n", omittingEmptySubsequences: false).count > 401
    }
}

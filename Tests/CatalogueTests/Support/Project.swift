import Catalogue
import Foundation

/// This repository, as it is on disk.
enum Project {
    static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL.path
    static let pages = "Sources/Catalogue/Catalogue.docc"

    /// What the binary holds.
    static let catalogue = Catalogue.embedded()

    static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: "\(root)/\(path)") ?? Data(), as: UTF8.self)
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(path)") }

    /// Files under a folder, or the file itself, by their path from the root.
    static func files(_ folder: String, ending: String) -> [String] {
        if folder.hasSuffix(ending) { return exists(folder) ? [folder] : [] }
        let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
    }
}

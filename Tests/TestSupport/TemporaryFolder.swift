import Foundation

/// A folder of one test under the system's temporary one, removed with its last holder.
final class TemporaryFolder: Sendable {
    let path: String

    /// - Parameter folders: made within it.
    init(_ folders: String...) throws {
        path = FileManager.default.temporaryDirectory.path + "/millesime-\(UUID().uuidString)"
        for folder in [""] + folders.map({ "/" + $0 }) {
            try FileManager.default.createDirectory(atPath: path + folder, withIntermediateDirectories: true)
        }
    }

    deinit {
        // A test may have taken permissions away.
        _ = chmod(path, 0o700)
        try? FileManager.default.removeItem(atPath: path)
    }
}

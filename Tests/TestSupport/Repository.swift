import Foundation

/// The working copy these tests belong to.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL.path
    static let input = root + "/Input"
    static let schemas = input + "/Schemas"
}

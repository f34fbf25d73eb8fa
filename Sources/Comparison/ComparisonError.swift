import Domain
import Glibc

/// Why two files cannot be compared. Its text is a clause.
public enum ComparisonError: Error, Equatable, Sendable {
    /// A system call and its `errno`, on one of the files.
    case system(action: String, path: String, code: Int32)
    /// A workbook that is no zip archive as this program writes them, and why.
    case archive(String)

    init(_ action: String, _ path: String) { self = .system(action: action, path: path, code: errno) }
}

extension ComparisonError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .system(let action, let path, let code): "\(French.cannot(action)) \(path) : \(French.systemReason(code))"
        case .archive(let why): "classeur illisible : \(why)"
        }
    }
}

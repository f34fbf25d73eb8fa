import Glibc

/// A system call that failed: what was being done, to which path, and the kernel's reason.
public struct SystemFailure: Error, Hashable, Sendable {
    /// What was being done, an English infinitive: "write", "create the folder".
    public let action: String
    /// The path as the operator gave it.
    public let path: String
    /// `errno`, just after the call.
    public let code: Int32

    public init(_ action: String, _ path: String, code: Int32 = errno) {
        self.action = action
        self.path = path
        self.code = code
    }

    /// Failures that ask the operator for different things.
    public enum Kind: Hashable, Sendable {
        case diskFull, quota, permission, readOnly, fileTooLarge, tooManyOpenFiles, inputOutput, other
    }

    public var kind: Kind {
        switch code {
        case ENOSPC: .diskFull
        case EDQUOT: .quota
        case EACCES, EPERM: .permission
        case EROFS: .readOnly
        case EFBIG: .fileTooLarge
        case EMFILE, ENFILE: .tooManyOpenFiles
        case EIO: .inputOutput
        default: .other
        }
    }

    /// The kernel's reason in words: "No space left on device". English, since nothing in this program calls
    /// `setlocale`.
    public var reason: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { words in
            guard strerror_r(code, words.baseAddress!, words.count) == 0 else { return "error \(code)" }
            return String(cString: words.baseAddress!)
        }
    }

    /// What the operator can do about it; empty where only the reason helps.
    public var remedy: String {
        switch kind {
        case .diskFull: "free some space on that file system and run again"
        case .quota: "free some of your quota on that file system, or have it raised, and run again"
        case .permission: "have the right to write there granted, or choose another folder with --output"
        case .readOnly: "that file system is mounted read-only; choose another folder with --output"
        case .fileTooLarge: "a limit on file size is in force (see ulimit -f); have it raised and run again"
        case .tooManyOpenFiles: "a limit on open files is in force (see ulimit -n); have it raised and run again"
        case .inputOutput: "the disk reports an error; have it checked before running again"
        case .other: ""
        }
    }
}

extension SystemFailure: CustomStringConvertible {
    /// One sentence, without final stop: "cannot write Output/…: No space left on device; free some space…".
    public var description: String {
        "cannot \(action) \(path): \(reason)" + (remedy.isEmpty ? "" : "; \(remedy)")
    }
}

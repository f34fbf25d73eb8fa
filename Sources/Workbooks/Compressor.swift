import CDeflate

/// What compresses a workbook: the same rows give the same parts, in another archive.
public enum Compressor: String, CaseIterable, Sendable {
    /// Intel's library, ten times faster than zlib on sheets; archives are a fifth larger.
    case isal
    case zlib

    /// - Parameter asked: nil = ISA-L where the machine has it and it works, else zlib.
    /// - Throws: ISA-L was asked for by name, and cannot be had.
    public static func chosen(_ asked: Compressor?) throws(CompressorError) -> Compressor {
        if asked == .zlib { return .zlib }
        guard let obstacle else { return .isal }
        if asked == .isal { throw obstacle }
        return .zlib
    }

    /// Why ISA-L cannot be used here; nil where it can.
    public static var obstacle: CompressorError? {
        switch isal_load() {
        case ISAL_FIT: nil
        case ISAL_MISSING: .missing
        default: .unfit(path: libraryPath ?? "libisal.so.2")
        }
    }

    /// Of ISA-L, as the name of its file has it: `2.0.30` is release 2.30. Nil where it is not loaded.
    public static var libraryVersion: String? {
        guard let path = libraryPath, let version = path.firstRange(of: ".so.") else {
            return nil
        }
        return String(path[version.upperBound...])
    }

    /// The file that ISA-L was loaded from; nil where it is not loaded.
    public static var libraryPath: String? { isal_path().map { String(cString: $0) } }

    /// ISA-L's, from 0 (fastest) to 3.
    public static var level: Int { Int(isal_level()) }

    /// Compresses what this thread packs meanwhile.
    func during<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let before = isal_compresses_here(self == .isal ? 1 : 0)
        defer { _ = isal_compresses_here(before) }
        return try body()
    }

    /// What ISA-L last answered instead of success; nil where it never failed.
    static var failure: Int32? { isal_failure() == 0 ? nil : isal_failure() }
}

/// Why ISA-L cannot compress. A French sentence for the operator, without its full stop.
public enum CompressorError: Error, Hashable, Sendable {
    /// Not on this machine.
    case missing
    /// What it compressed, zlib did not read back as it was, or it lacks a function.
    case unfit(path: String)
}

extension CompressorError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing: "ISA-L n’est pas sur cette machine (paquet Debian libisal2)"
        case .unfit(let path): "\(path) ne rend pas ce qu’elle a comprimé\u{A0}: la version d’ISA-L ne convient pas"
        }
    }
}
